using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Iop.Domain.Json.Tests;

/// <summary>Runs a property on the same cases each time.</summary>
internal static class Props
{
    private const ulong Seed = 20_260_105;

    public static void Holds<T>(Arbitrary<T> cases, Action<T> body, int tests = 200, [CallerMemberName] string name = "") =>
        Check.One(
            Config.QuickThrowOnFailure.WithName(name).WithMaxTest(tests).WithQuietOnSuccess(true)
                .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None))),
            Prop.ForAll(cases, body));
}
