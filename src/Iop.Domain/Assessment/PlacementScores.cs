using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>What the scores of a patient ask of a table, and the safety concerns they raise whatever the table reads.</summary>
internal static class PlacementScores
{
    /// <summary>A claim for each scale that the table reads and each score of the latest day on which its instrument was taken.</summary>
    public static IEnumerable<PlacementClaim> Claims(TablePlacement policy, PatientAssessment assessment) =>
        from lines in policy.Scores.GroupBy(entry => (entry.Instrument, entry.Scale))
        from claim in Claims(policy, lines.Key.Instrument, [.. lines.OrderByDescending(line => line.Rank)], Latest(assessment, lines.Key.Instrument))
        select claim;

    /// <summary>Whether any score raises a concern, or could.</summary>
    public static SafetyState Safety(PatientAssessment assessment) => assessment.Scores.Select(score => score.Safety).DefaultIfEmpty(SafetyState.None).Max();

    /// <summary>The concerns raised, each once, in the order of the scores.</summary>
    public static IEnumerable<SafetyConcern> Concerns(PatientAssessment assessment) => assessment.Scores.Select(score => score.Concern).OfType<SafetyConcern>().Distinct();

    /// <summary>A driver for each score that raises a concern or could; it asks for no level, because none answers it.</summary>
    public static IEnumerable<PlacementDriver> Concerned(PatientAssessment assessment) => assessment.Scores
        .Where(score => score.Safety != SafetyState.None)
        .Select(score => new PlacementDriver(
            PlacementSubject.Safety,
            score.Instrument.Id,
            score.Concern is { } concern
                ? $"{concern.Text}. A clinician looks at it before any level is chosen."
                : $"Whether {score.Instrument.Name} raises a safety concern is not to be told from what was answered. A clinician looks at it before any level is chosen."))
        .Distinct();

    private static IEnumerable<PlacementClaim> Claims(TablePlacement policy, Instrument instrument, ScoreEntry[] lines, ValueList<Score> scores)
    {
        var severest = Ask(policy, lines[0]);
        return scores.Count == 0
            ? [new(PlacementSubject.Score, instrument.Id, $"There is no score of {instrument.Name}", default, severest)]
            : scores.Select(score =>
            {
                var range = score.Range(lines[0].Scale);
                var (mild, severe) = lines[0].IsAtLeast ? (range.Least, range.Most) : (range.Most, range.Least);
                return new PlacementClaim(PlacementSubject.Score, instrument.Id, Words(instrument, lines[0].Scale, range), Reached(policy, lines, mild), Reached(policy, lines, severe));
            });
    }

    /// <summary>What the severest line asks that a value reaches; the lines come severest first.</summary>
    private static PlacementAsk Reached(TablePlacement policy, ScoreEntry[] lines, int value) =>
        lines.FirstOrDefault(line => line.IsReachedBy(value)) is { } line ? Ask(policy, line) : default;

    private static PlacementAsk Ask(TablePlacement policy, ScoreEntry line) => PlacementAsk.Of(policy.Levels, line.Level, line.Beside);

    private static ValueList<Score> Latest(PatientAssessment assessment, Instrument instrument)
    {
        var scores = assessment.Scores.Where(score => score.Instrument.Id == instrument.Id).Distinct().ToValueList();
        if (scores.Any(score => score.Instrument != instrument))
        {
            throw new ArgumentException($"A score of {instrument.Id} is of another version than the table reads.", nameof(assessment));
        }

        return scores.Count == 0 ? scores : scores.Where(score => score.On == scores.Max(each => each.On)).ToValueList();
    }

    private static string Words(Instrument instrument, string scale, ScoreRange range) => string.Create(
        CultureInfo.InvariantCulture, $"{instrument.Name}, {scale}, is {(range.Value is { } value ? $"{value}" : $"{range.Least} to {range.Most}")}");
}
