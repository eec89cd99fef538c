using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Tests.Assessment;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Json.Tests.Assessments;

/// <summary>Random values of the formats of assessment, by seed; the catalogs hold what a value may name.</summary>
internal static class RandomAssessments
{
    private static readonly string[] Words = ["a", "group", "it's", "x\"y\\z", "日本", "ş", "İI", "😀", "a\u2028b", "\u0001", "</script>", "two words"];

    public static Arbitrary<Instrument> Instruments { get; } = By(dice => RandomInstruments.Instrument(dice));

    public static Arbitrary<(InstrumentCatalog Catalog, PatientAssessment Value)> Patients { get; } = By(dice =>
    {
        var catalog = RandomInstruments.Catalog(dice);
        return (catalog, Patient(dice, catalog));
    });

    public static Arbitrary<(LevelCatalog Levels, InstrumentCatalog Catalog, TablePlacement Value)> Tables { get; } = By(dice =>
    {
        var (levels, catalog) = (RandomPlacements.Levels(dice), RandomInstruments.Catalog(dice));
        var table = RandomPlacements.Table(dice, levels);
        return (LevelCatalog.Standard.With(levels), catalog, new TablePlacement(
            Word(dice), Word(dice), levels, table.Dimensions, table.Severities, table.Circumstances, Lines(dice, levels, catalog)));
    });

    public static Arbitrary<PlacementDecision> Decisions { get; } = By(dice =>
    {
        var system = dice.Pick(LevelSystem.All);
        var (recommended, accepted) = (dice.PickOrNull(system.Levels, 80), dice.Pick(system.Levels));
        VarianceReason? reason = recommended == accepted ? null : (recommended?.Compare(accepted)) switch
        {
            IntensityOrder.More => dice.Pick([VarianceReason.PatientWantsHigher, VarianceReason.Housing]),
            IntensityOrder.Less => dice.Pick([VarianceReason.PatientDeclinesHigher, VarianceReason.NotAvailable]),
            _ => dice.Pick(Enum.GetValues<VarianceReason>()),
        };
        return new PlacementDecision(new PatientId(Word(dice)), Day(dice), recommended, accepted, reason, dice.Chance(50) ? Word(dice) : null);
    });

    public static string Word(Dice dice) => dice.Pick(Words);

    public static string? MaybeText(Dice dice) => dice.Roll(0, 3) switch { 0 => null, 1 => "", _ => Word(dice) };

    private static LocalDate Day(Dice dice) => new LocalDate(2026, 3, 2).PlusDays(-dice.Roll(0, 700_000));

    private static PatientAssessment Patient(Dice dice, InstrumentCatalog catalog)
    {
        var on = new LocalDate(2026, 3, 2);
        return new(
            new PatientId(Word(dice)),
            on,
            Enumerable.Range(0, dice.Roll(0, 5)).Select(_ => Score(dice, dice.Pick(catalog.Instruments), Day(dice))),
            dice.Chance(60) ? DimensionalAssessment.InOrder(dice.Pick(DimensionSet.All), Day(dice), Rating(), Rating(), Rating(), Rating(), Rating(), Rating()) : null,
            dice.Chance(50) ? new(on, dice.Roll(1, 5), dice.Roll(1, 5), dice.Roll(1, 5), dice.Roll(1, 5), dice.Roll(1, 5), dice.Roll(1, 5), dice.Roll(1, 5)) : null,
            new(Fact(), Fact(), Fact(), Fact(), Fact(), Fact(), dice.Chance(50) ? dice.Pick(Enum.GetValues<LivingArrangement>()) : null),
            dice.Chance(70) ? dice.Pick(Enum.GetValues<Population>()) : null);

        int? Rating() => dice.Chance(70) ? dice.Roll(0, 4) : null;
        bool? Fact() => dice.Chance(60) ? dice.Chance(50) : null;
    }

    private static Score Score(Dice dice, Instrument instrument, LocalDate on)
    {
        if (dice.Chance(60))
        {
            return Iop.Domain.Assessment.Score.FromItems(
                instrument,
                on,
                [.. instrument.Items.Where(_ => dice.Chance(80)).Select(item => new ItemResponse(item.Number, dice.Chance(80) ? dice.Pick(Allowed(item.Values)) : null))]);
        }

        return instrument.Total is { } total && dice.Chance(50)
            ? Iop.Domain.Assessment.Score.FromTotal(instrument, on, dice.Roll(total.Least, total.Most))
            : Iop.Domain.Assessment.Score.FromScales(
                instrument,
                on,
                [.. instrument.Scales.Where(_ => dice.Chance(80)).Select(scale => new ScaleValue(scale.Code, dice.Chance(80) ? dice.Roll(scale.Least, scale.Most) : null))]);
    }

    private static int[] Allowed(ItemValues values) => [.. Enumerable.Range(0, ItemValues.Greatest + 1).Where(values.Contains)];

    private static List<ScoreEntry> Lines(Dice dice, LevelSystem levels, InstrumentCatalog catalog)
    {
        var lines = new List<ScoreEntry>();
        foreach (var scale in dice.Some(catalog.Instruments, 40).SelectMany(instrument => instrument.Scales.Select(scale => (Instrument: instrument, Scale: scale))))
        {
            LevelOfCare? last = null;
            var cuts = Enumerable.Range(0, dice.Roll(0, 3)).Select(_ => dice.Roll(scale.Scale.Least, scale.Scale.Most)).Distinct();
            foreach (var cut in scale.Scale.Direction == ScoreDirection.HigherIsWorse ? cuts.Order() : cuts.OrderDescending())
            {
                last = dice.Pick([.. levels.Levels.Where(level => level.Track == CareTrack.Treatment && (last is null || last.Compare(level) is IntensityOrder.Same or IntensityOrder.More))]);
                lines.Add(new(scale.Instrument, cut, last.Code, scale: scale.Scale.Code));
            }
        }

        return [.. lines.Take(TablePlacement.MostScoreEntries)];
    }

    private static Arbitrary<T> By<T>(Func<Dice, T> make) => Gen.Choose(0, int.MaxValue).Select(seed => make(new Dice((ulong)seed))).ToArbitrary();
}
