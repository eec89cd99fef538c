using System.Globalization;
using Iop.Domain.Care;

namespace Iop.Domain.Assessment;

/// <summary>What is wrong with a placement table, all of it; in words for whoever fills one.</summary>
internal static class PlacementTableProblems
{
    /// <summary>The cells of a table: every severity of every dimension.</summary>
    public const int Cells = DimensionSet.Count * (DimensionSeverity.Most + 1);

    public static List<string> Of(
        LevelSystem levels, IReadOnlyList<SeverityEntry> severities, IReadOnlyList<CircumstanceEntry> circumstances, IReadOnlyList<ScoreEntry> scores) =>
    [
        .. Uncovered(severities),
        .. circumstances.GroupBy(entry => entry.Fact).Where(group => group.Count() > 1).Select(group => $"The fact {group.Key.Code()} has two entries."),
        .. scores.Count > TablePlacement.MostScoreEntries ? [Invariant($"There are more than {TablePlacement.MostScoreEntries} entries on scores.")] : Enumerable.Empty<string>(),
        .. scores.GroupBy(entry => entry.ToString()).Where(group => group.Count() > 1).Select(group => $"The line {group.Key} stands twice."),
        .. severities.SelectMany(entry => Unknown(levels, entry.ToString(), entry.Level, entry.Beside)),
        .. circumstances.SelectMany(entry => Unknown(levels, entry.ToString(), entry.Level, entry.Beside)),
        .. scores.SelectMany(entry => Unknown(levels, entry.ToString(), entry.Level, entry.Beside)),
        .. severities.Zip(severities.Skip(1)).Where(pair => pair.First.Dimension == pair.Second.Dimension)
            .SelectMany(pair => Falls(levels, pair.First.ToString(), (pair.First.Level, pair.First.Beside), pair.Second.ToString(), (pair.Second.Level, pair.Second.Beside))),
        .. scores.GroupBy(entry => (entry.Instrument, entry.Scale)).Select(lines => lines.OrderBy(line => line.Rank).ToList())
            .SelectMany(lines => lines.Zip(lines.Skip(1)))
            .SelectMany(pair => Falls(levels, pair.First.ToString(), (pair.First.Level, pair.First.Beside), pair.Second.ToString(), (pair.Second.Level, pair.Second.Beside))),
    ];

    private static IEnumerable<string> Uncovered(IReadOnlyList<SeverityEntry> severities)
    {
        for (var cell = 0; cell < Cells; cell++)
        {
            var (dimension, severity) = (cell / (DimensionSeverity.Most + 1) + 1, cell % (DimensionSeverity.Most + 1));
            var entries = severities.Count(entry => entry.Dimension == dimension && entry.Severity == severity);
            if (entries != 1)
            {
                yield return Invariant($"Dimension {dimension}, severity {severity} {(entries == 0 ? "has no entry; one that asks for no level says so" : "stands twice")}.");
            }
        }
    }

    private static IEnumerable<string> Unknown(LevelSystem levels, string entry, string? level, string? beside)
    {
        if (level is not null && (!levels.TryFind(level, out LevelOfCare? least) || least.Track != CareTrack.Treatment))
        {
            yield return $"{entry} asks for {level}, which is no level of treatment of {levels}; those are {Codes(levels, treatment: true)}.";
        }

        if (beside is not null && (!levels.TryFind(beside, out LevelOfCare? other) || other.Track == CareTrack.Treatment))
        {
            yield return $"{entry} sets {beside} beside the treatment, which is no level of another track of {levels}; those are {Codes(levels, treatment: false)}.";
        }
    }

    private static IEnumerable<string> Falls(LevelSystem levels, string mild, (string? Level, string? Beside) milder, string severe, (string? Level, string? Beside) severer) =>
        Falls(levels, mild, milder.Level, severe, severer.Level).Concat(Falls(levels, mild, milder.Beside, severe, severer.Beside));

    private static IEnumerable<string> Falls(LevelSystem levels, string mild, string? milder, string severe, string? severer)
    {
        if (milder is null || !levels.TryFind(milder, out LevelOfCare? less))
        {
            yield break;
        }

        if (severer is null || (levels.TryFind(severer, out LevelOfCare? more) && less.Compare(more) is not (IntensityOrder.Same or IntensityOrder.More)))
        {
            yield return $"{severe} asks for {severer ?? "none"}, which is not at or above the {milder} of {mild}.";
        }
    }

    private static string Codes(LevelSystem levels, bool treatment) =>
        string.Join(", ", levels.Levels.Where(level => level.Track == CareTrack.Treatment == treatment).Select(level => level.Code)) is { Length: > 0 } codes ? codes : "none";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
