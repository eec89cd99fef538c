using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Assessment;

/// <summary>The parts of an instrument in the words of its page.</summary>
internal static class InstrumentWords
{
    public static string Items(Instrument instrument)
    {
        var groups = instrument.Items.GroupBy(item => item.Values).Select(group => $"{Numbers(group.Select(item => item.Number))}: {group.Key} points");
        return string.Create(CultureInfo.InvariantCulture, $"{instrument.Items.Count}; {string.Join("; ", groups)}");
    }

    /// <summary>Numbers in their order, runs of three or more drawn together.</summary>
    public static string Numbers(IEnumerable<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return string.Join(", ", runs.Select(run => (run.Last - run.First) switch
        {
            0 => Text(run.First),
            1 => $"{Text(run.First)}, {Text(run.Last)}",
            _ => Range(run.First, run.Last),
        }));
    }

    public static string Words(ScoringRule scoring) => scoring switch
    {
        ScoringRule.Sum => "the sum of the items",
        ScoringRule.Subscales => "each scale is the sum of its items; there is no valid total",
        ScoringRule.GatedSum => "the sum of the items behind the gate",
        ScoringRule.Triage => "a triage by which item has which answer; never a sum",
        _ => throw new ArgumentOutOfRangeException(nameof(scoring)),
    };

    public static string Words(ItemGate gate) =>
        string.Create(CultureInfo.InvariantCulture, $"where item {gate.Item} is {gate.ClosedBy}, items {Numbers(gate.Behind)} are not asked");

    public static string Missing(Instrument instrument) => instrument.Scoring == ScoringRule.Triage
        ? "the level is given where the known answers decide it, and is else indeterminate"
        : instrument.MissingItems.ToString();

    public static string Words(RecallPeriod recall)
    {
        var (length, unit) = recall.Length switch
        {
            { Years: > 0 and var years } => (years, "year"),
            { Months: > 0 and var months } => (months, "month"),
            { Weeks: > 0 and var weeks } => (weeks, "week"),
            { Days: var days } => (days, "day"),
        };
        var past = recall.Length == Whole(unit, length) ? string.Create(CultureInfo.InvariantCulture, $"the past {(length == 1 ? "" : $"{length} ")}{unit}{(length == 1 ? "" : "s")}") : recall.ToString();
        return past + (recall.Note is { } note ? $"; {note}" : "");
    }

    private static Period Whole(string unit, int length) => unit switch
    {
        "year" => Period.FromYears(length),
        "month" => Period.FromMonths(length),
        "week" => Period.FromWeeks(length),
        _ => Period.FromDays(length),
    };

    public static string Words(Sex? sex) => sex switch
    {
        null => "everyone",
        Sex.Female => "women",
        Sex.Male => "men",
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };

    public static string Read(EvidenceStatus evidence, Citation? citation, string otherwise) => citation is null || evidence == EvidenceStatus.Unverified
        ? $"{MarkdownText.Words(EvidenceStatus.Unverified)}; {otherwise}"
        : $"{MarkdownText.Words(evidence)}: {MarkdownText.Source(citation)}";

    public static string Why(SafetyConcern concern) => concern.Citation is null ? "advice of this library" : Read(concern.Evidence, concern.Citation, "");

    public static string Percent(int? value) => value is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent} %") : "";

    public static string Range(int least, int most) => least == most ? Text(least) : string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");

    public static string Code(string code) => $"`{code}`";

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
