using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Commands;

/// <summary>The options of <c>iop simulate</c> by which a comparison is asked how sure it is.</summary>
internal sealed class SensitivityOptions
{
    private const int UsualSteps = 20;
    private const double UsualStep = 10_000;
    private const double UsualWorth = 100_000;
    private static readonly string[] Targets = ["cost", "qalys", "lifeYears", "addedCost", "addedQalys", "addedLifeYears", "netBenefit", "reached"];
    private readonly Option<int?> draws = CommonOptions.Count("--psa", "Probabilistic sensitivity: draw the model's parameters so many times.", 1, ProbabilisticSensitivity.MostDraws);
    private readonly Option<bool> tornado = new("--tornado") { Description = "One-way sensitivity: move one parameter at a time." };

    private readonly Option<double[]> worths = Worths("What a QALY is worth, in major units of the currency; several for --psa.");

    private readonly Option<ParameterRange[]> ranges = new("--range")
    {
        Description = "--tornado: move this parameter between these values; may be given several times.",
        HelpName = "ID=LOW..HIGH",
        DefaultValueFactory = static _ => [],
        CustomParser = static result => [.. result.Tokens.Select(token => Range(result, token.Value)).OfType<ParameterRange>()],
    };

    private readonly Option<string?> precision = new("--precision")
    {
        Description = $"individuals: run until half the interval of a number is at most this; the number is one of {string.Join(", ", Targets)}.",
        HelpName = "NUMBER:STRATEGY[:STATE]=HALFWIDTH",
    };

    /// <summary>What a QALY may be worth.</summary>
    public static Option<double[]> Worths(string description) => new("--wtp")
    {
        Description = description,
        HelpName = "AMOUNT[,AMOUNT...]",
        DefaultValueFactory = static _ => [],
        CustomParser = static result => Numbers(result, "--wtp"),
    };

    /// <summary>The amounts that were given, or the usual ones.</summary>
    public static IReadOnlyList<double> WorthsOf(double[]? given) => given ?? [.. Enumerable.Range(0, UsualSteps + 1).Select(static step => step * UsualStep)];

    public IEnumerable<Option> All => [draws, tornado, worths, ranges, precision];

    /// <summary>Refuses what does not go together and says what is asked.</summary>
    public SensitivityRequest Of(ParseResult result)
    {
        var asked = new Option[] { draws, tornado, precision }.Where(option => result.GetResult(option) is { Implicit: false }).Select(static option => option.Name).ToArray();
        if (asked.Length > 1)
        {
            throw new Refusal($"{asked[0]} and {asked[1]} are two questions; ask one at a time.");
        }

        if (asked.Length == 0 && result.GetResult(worths) is { Implicit: false })
        {
            throw new Refusal("--wtp goes with --psa, --tornado or --precision.");
        }

        if (!result.GetValue(tornado) && result.GetValue(ranges)!.Length > 0)
        {
            throw new Refusal("--range goes with --tornado.");
        }

        var given = result.GetValue(worths) is { Length: > 0 } amounts ? amounts : null;
        return given is { Length: > 1 } && result.GetValue(draws) is null
            ? throw new Refusal("--wtp: found several amounts; allowed: one, or several with --psa.")
            : new(
                result.GetValue(draws),
                result.GetValue(tornado),
                WorthsOf(given),
                given?[0] ?? UsualWorth,
                result.GetValue(ranges)!,
                result.GetValue(precision) is { } text ? Precision(text, given?[0] ?? UsualWorth) : null);
    }

    private static (PrecisionTarget Target, double HalfWidth) Precision(string text, double worth)
    {
        var cut = text.LastIndexOf('=');
        if (cut > 0 && double.TryParse(text[(cut + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var halfWidth) && halfWidth is > 0 and < double.PositiveInfinity)
        {
            // a state's id may hold a colon, a number's name does not
            var parts = text[..cut].Split(':', 2);
            if (parts is [var number, { Length: > 0 } rest] && Target(number, rest, worth) is { } target)
            {
                return (target, halfWidth);
            }
        }

        throw new Refusal($"--precision: found \"{text}\"; allowed: NUMBER:STRATEGY=HALFWIDTH such as netBenefit:warmHandover=50, the number one of {string.Join(", ", Targets)} (reached:STRATEGY:STATE).");
    }

    private static PrecisionTarget? Target(string number, string rest, double worth) => number switch
    {
        "cost" => PrecisionTarget.Mean(rest, OutcomeKind.Cost),
        "qalys" => PrecisionTarget.Mean(rest, OutcomeKind.Qalys),
        "lifeYears" => PrecisionTarget.Mean(rest, OutcomeKind.LifeYears),
        "addedCost" => PrecisionTarget.Difference(rest, OutcomeKind.Cost),
        "addedQalys" => PrecisionTarget.Difference(rest, OutcomeKind.Qalys),
        "addedLifeYears" => PrecisionTarget.Difference(rest, OutcomeKind.LifeYears),
        "netBenefit" => PrecisionTarget.NetBenefit(rest, worth),
        "reached" when rest.Split(':', 2) is [{ Length: > 0 } strategy, { Length: > 0 } state] => PrecisionTarget.Reached(strategy, state),
        _ => null,
    };

    private static double[] Numbers(ArgumentResult result, string name)
    {
        var words = result.Tokens.SelectMany(static token => token.Value.Split(',')).ToArray();
        var numbers = words.Select(static word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
        if (Array.FindIndex(numbers, static number => !(number is >= 0 and <= 1e15)) is >= 0 and var place)
        {
            result.AddError($"{name}: found \"{words[place]}\"; allowed: an amount of 0 or more, such as 50000.");
            return [];
        }

        return [.. numbers.Distinct().Order()];
    }

    private static ParameterRange? Range(ArgumentResult result, string text)
    {
        var cut = text.LastIndexOf('=');
        if (cut > 0 && text[(cut + 1)..].Split("..") is [var low, var high]
            && double.TryParse(low, NumberStyles.Float, CultureInfo.InvariantCulture, out var least) && double.IsFinite(least)
            && double.TryParse(high, NumberStyles.Float, CultureInfo.InvariantCulture, out var most) && double.IsFinite(most))
        {
            return new(text[..cut], least, most);
        }

        result.AddError($"--range: found \"{text}\"; allowed: a parameter and two values, such as risk=0.1..0.3.");
        return null;
    }
}
