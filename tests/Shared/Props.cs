using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Iop.Domain.Tests;

/// <summary>Runs a property: the same cases each time unless the environment asks for others.</summary>
/// <remarks>
/// <c>IOP_PROP_SEED=N</c> starts from another seed, <c>IOP_PROP_SEED=random</c> from a new one each time; <c>IOP_PROP_TESTS=N</c> sets the number of cases;
/// <c>IOP_PROP_REPLAY=seed,gamma[,size]</c> replays the numbers that a failure prints, with one case unless <c>IOP_PROP_TESTS</c> says otherwise.
/// </remarks>
internal static partial class Props
{
    private const ulong UsualSeed = 20_260_105;

    /// <summary>Whether properties run with all their cases, so that a test may ask which kinds occurred; false where the environment asks for fewer, or for one again.</summary>
    public static bool RunsAllCases => Numbers("IOP_PROP_TESTS") is null && Numbers("IOP_PROP_REPLAY") is null;

    public static void Holds<T>(Arbitrary<T> cases, Func<T, bool> body, int tests = 200, [CallerMemberName] string name = "") =>
        Holds(Prop.ForAll(cases, body), tests, name);

    public static void Holds<T>(Arbitrary<T> cases, Action<T> body, int tests = 200, [CallerMemberName] string name = "") =>
        Holds(Prop.ForAll(cases, body), tests, name);

    public static void Holds(Property property, int tests = 200, [CallerMemberName] string name = "")
    {
        var replay = Numbers("IOP_PROP_REPLAY");
        var count = Numbers("IOP_PROP_TESTS") is [var asked] ? checked((int)asked) : replay is null ? tests : 1;
        var config = Config.QuickThrowOnFailure.WithName(name).WithMaxTest(count).WithQuietOnSuccess(true);
        try
        {
            Check.One(Start(replay) is { } start ? config.WithReplay(FSharpOption<Replay>.Some(start)) : config, property);
        }
        catch (Exception failure) when (Case().Match(failure.Message) is { Success: true } numbers)
        {
            throw new PropertyFailedException(
                $"{failure.Message}\nIOP_PROP_REPLAY={numbers.Groups["seed"]},{numbers.Groups["gamma"]},{numbers.Groups["size"]} brings this case back.", failure);
        }
    }

    [GeneratedRegex(@"size of (?<size>\d+) and seed of \((?<seed>\d+),(?<gamma>\d+)\)|step with \((?<seed>\d+),(?<gamma>\d+),(?<size>\d+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Case();

    private static Replay? Start(ulong[]? replay) => replay switch
    {
        [var seed, var gamma, var size] => new Replay(new Rnd(seed, gamma), FSharpOption<int>.Some(checked((int)size))),
        [var seed, var gamma] => new Replay(new Rnd(seed, gamma), FSharpOption<int>.None),
        null => Environment.GetEnvironmentVariable("IOP_PROP_SEED") == "random"
            ? null
            : new Replay(new Rnd(Numbers("IOP_PROP_SEED") is [var seed] ? seed : UsualSeed), FSharpOption<int>.None),
        _ => throw new FormatException("IOP_PROP_REPLAY takes seed,gamma or seed,gamma,size."),
    };

    private static ulong[]? Numbers(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        ? [.. text.Split(',').Select(part => ulong.Parse(part.Trim(' ', '(', ')'), CultureInfo.InvariantCulture))]
        : null;
}
