using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

/// <summary>Random partial orders of levels, sound tables over them and patients of whom some things are not known, by seed.</summary>
internal static class RandomPlacements
{
    public static readonly LocalDate Day = new(2026, 3, 2);

    /// <summary>Up to nine levels of treatment, each above some of those before it, and up to three of withdrawal management in a row.</summary>
    public static LevelSystem Levels(Dice dice)
    {
        var treatment = Enumerable.Range(0, dice.Roll(1, 9)).Select(number => Code('t', number)).ToList();
        var above = dice.Pick([25, 40, 60]);
        var withdrawal = Enumerable.Range(0, dice.Roll(0, 3)).Select(number => Code('w', number)).ToList();
        return LevelSystem.Define("random", "Random", "1", "random",
        [
            .. treatment.Select((code, index) => new LevelDefinition(code, code, CareSetting.Outpatient, "op", [.. dice.Some(treatment.Take(index), above)])),
            .. withdrawal.Select((code, index) => new LevelDefinition(code, code, CareSetting.Outpatient, "wm", [.. withdrawal.Take(index).TakeLast(1)])),
        ]);
    }

    public static TablePlacement Table(Dice dice, LevelSystem levels)
    {
        var set = dice.Pick(DimensionSet.All);
        var asks = dice.Pick([2, 10, 40]);
        return new("random", "Random", levels, set,
            from dimension in set.Dimensions
            let treatment = Rising(dice, levels, CareTrack.Treatment, 5, asks)
            let beside = Rising(dice, levels, CareTrack.WithdrawalManagement, 5, asks)
            from severity in Enumerable.Range(0, 5)
            select new SeverityEntry(dimension.Number, severity, treatment[severity], beside[severity]),
            from fact in dice.Some(Enum.GetValues<Circumstance>(), 40)
            let level = Rising(dice, levels, CareTrack.Treatment, 1, asks)[0]
            let beside = Rising(dice, levels, CareTrack.WithdrawalManagement, 1, asks)[0]
            where level is not null || beside is not null
            select new CircumstanceEntry(fact, dice.Chance(70), level, beside));
    }

    public static PatientAssessment Patient(Dice dice, TablePlacement table, int knownPercent)
    {
        bool? Fact() => dice.Chance(knownPercent) ? dice.Chance(50) : null;
        int? Severity() => dice.Chance(knownPercent) ? dice.Roll(0, 4) : null;
        return new(
            new("p"),
            Day,
            dimensions: DimensionalAssessment.InOrder(table.Dimensions, Day, Severity(), Severity(), Severity(), Severity(), Severity(), Severity()),
            circumstances: new(Fact(), Fact(), Fact(), Fact(), Fact(), Fact()));
    }

    /// <summary>Codes that never fall, at first mostly none.</summary>
    private static string?[] Rising(Dice dice, LevelSystem levels, CareTrack track, int count, int asks)
    {
        var codes = new string?[count];
        LevelOfCare? last = null;
        for (var index = 0; index < count; index++)
        {
            var candidates = levels.Levels.Where(level => level.Track == track && (last is null || last.Compare(level) is IntensityOrder.Same or IntensityOrder.More)).ToList();
            last = dice.PickOrNull(candidates, last is null ? asks : 100);
            codes[index] = last?.Code;
        }

        return codes;
    }

    private static string Code(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
}
