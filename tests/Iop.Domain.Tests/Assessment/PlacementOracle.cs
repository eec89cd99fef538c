using Iop.Domain.Assessment;
using Iop.Domain.Care;

namespace Iop.Domain.Tests.Assessment;

/// <summary>What a table says by checking every level, and of an incomplete patient by trying everything that the patient can turn out to be.</summary>
internal static class PlacementOracle
{
    private static readonly Circumstance[] Facts = Enum.GetValues<Circumstance>();

    /// <summary>The least levels that meet every minimum of a patient of whom all is known; null where nothing asks for a level.</summary>
    public static string? Answer(TablePlacement table, IReadOnlyList<int> severities, IReadOnlyList<bool> facts)
    {
        var minimums = table.Severities.Where(entry => severities[entry.Dimension - 1] == entry.Severity).Select(entry => entry.Level)
            .Concat(table.Circumstances.Where(entry => facts[(int)entry.Fact] == entry.Holds).Select(entry => entry.Level))
            .OfType<string>().Select(code => table.Levels[code]).ToList();
        var meets = table.Levels.Levels.Where(level => level.Rung.Code != "wm" && minimums.All(least => IsAtLeast(level, least))).ToList();
        return minimums.Count == 0 ? null : string.Join(' ', meets.Where(level => !meets.Any(other => other != level && IsAtLeast(level, other))).Select(level => level.Code));
    }

    /// <summary>Every answer that the patient's completions can give.</summary>
    public static HashSet<string> Answers(TablePlacement table, PatientAssessment patient) =>
        [.. Completions(patient).Select(each => Answer(table, each.Severities, each.Facts) ?? "none asked")];

    /// <summary>What the recommendation says, in the oracle's words; null where it leaves the level open.</summary>
    public static string? Said(PlacementRecommendation recommendation) => recommendation.Outcome switch
    {
        PlacementOutcome.Recommended => recommendation.Recommended!.Code,
        PlacementOutcome.SeveralLevels => string.Join(' ', recommendation.Alternatives.Select(level => level.Code)),
        PlacementOutcome.NoneAsked => "none asked",
        _ => recommendation.Missing.Any(gap => gap.MayChangeLevel) ? null : "",
    };

    /// <summary>The patients that differ from this one in what is not known of one thing, which is filled in every way.</summary>
    public static IEnumerable<(int[] Severities, bool[] Facts)> Completions(PatientAssessment patient)
    {
        var severities = patient.Dimensions!.Ratings.Select(rating => rating.Severity.Value is { } known ? (int[])[known] : [0, 1, 2, 3, 4])
            .Aggregate<int[], IEnumerable<int[]>>([[]], (all, next) => all.SelectMany(some => next.Select(value => (int[])[.. some, value])));
        var facts = Facts.Select(fact => patient.Circumstances[fact] is { } known ? (bool[])[known] : [false, true])
            .Aggregate<bool[], IEnumerable<bool[]>>([[]], (all, next) => all.SelectMany(some => next.Select(value => (bool[])[.. some, value]))).ToList();
        return severities.SelectMany(each => facts.Select(known => (each, known)));
    }

    private static bool IsAtLeast(LevelOfCare level, LevelOfCare least) =>
        level.Code == least.Code || level.System.Definitions.First(definition => definition.Code == level.Code).DirectlyBelow.Any(code => IsAtLeast(level.System[code], least));
}
