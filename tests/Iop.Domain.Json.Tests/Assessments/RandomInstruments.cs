using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Json.Tests.Assessments;

/// <summary>Random instruments of every scoring rule, with every optional part sometimes given and sometimes not.</summary>
internal static class RandomInstruments
{
    /// <summary>The standard instruments, and sometimes two more.</summary>
    public static InstrumentCatalog Catalog(Dice dice) =>
        dice.Chance(50) ? InstrumentCatalog.Standard.With(Instrument(dice, "own-1")).With(Instrument(dice, "own-2")) : InstrumentCatalog.Standard;

    public static Instrument Instrument(Dice dice, string? id = null)
    {
        var scoring = dice.Pick(Enum.GetValues<ScoringRule>());
        ValueList<InstrumentItem> items = [.. dice.Some(Enumerable.Range(0, 64), 10).Append(63).Append(dice.Roll(0, 62)).Distinct().Select(number => new InstrumentItem(number, Values(dice)))];
        var gate = scoring == ScoringRule.GatedSum || (scoring == ScoringRule.Triage && dice.Chance(50)) ? Gate(dice, items) : null;
        ValueList<TriageCriterion> triage = scoring == ScoringRule.Triage
            ? [.. items.Select(item => new TriageCriterion(dice.Roll(1, 4), item.Number, Some(dice, item.Values)))] : [];
        var scales = Scales(dice, scoring, items, gate, triage);
        return new(
            id ?? dice.Pick(["a", "own-7", "日本", "ş"]),
            RandomAssessments.Word(dice),
            RandomAssessments.Word(dice),
            items,
            scoring,
            scales,
            dice.Pick(Enum.GetValues<EvidenceStatus>()),
            [.. Enumerable.Range(0, dice.Roll(1, 3)).Select(_ => Citation(dice))],
            RandomAssessments.Word(dice),
            gate,
            triage,
            scoring != ScoringRule.Triage && dice.Chance(40) ? MissingItemRule.MeanOfAnswered(dice.Roll(1, 63)) : null,
            [.. Triggers(dice, items, scales)],
            [.. Thresholds(dice, scales)],
            dice.Chance(60) ? new(dice.Pick([Period.FromDays(7), Period.FromYears(1), Period.FromMonths(1) + Period.FromWeeks(2)]), Citation(dice), RandomAssessments.MaybeText(dice)) : null,
            RandomAssessments.MaybeText(dice));
    }

    private static ItemValues Values(Dice dice) => ItemValues.Of([.. dice.Some(Enumerable.Range(0, 64), 5).Append(dice.Roll(0, 30)).Append(dice.Roll(31, 63)).Distinct()]);

    private static int[] All(ItemValues values) => [.. Enumerable.Range(0, 64).Where(values.Contains)];

    /// <summary>Some of the values, not all.</summary>
    private static ItemValues Some(Dice dice, ItemValues values)
    {
        var all = All(values);
        return ItemValues.Of(all.AsSpan(0, dice.Roll(1, all.Length - 1)));
    }

    private static ItemGate Gate(Dice dice, ValueList<InstrumentItem> items)
    {
        var gate = dice.Pick(items);
        var others = items.Where(item => item != gate).Select(item => item.Number).ToList();
        return new(gate.Number, Some(dice, gate.Values), [.. others.Take(dice.Roll(1, others.Count))]);
    }

    private static ValueList<Scale> Scales(Dice dice, ScoringRule scoring, ValueList<InstrumentItem> items, ItemGate? gate, ValueList<TriageCriterion> triage)
    {
        var scales = new List<Scale>();
        if (scoring == ScoringRule.Triage)
        {
            return [Scale(dice, "risk", items, 0, triage.Max(criterion => criterion.Level), 0)];
        }

        if (scoring != ScoringRule.Subscales)
        {
            scales.Add(Sum(dice, Assessment.Scale.TotalCode, [.. items.Where(item => item.Number != gate?.Item || dice.Chance(50))], 0));
        }

        for (var more = dice.Roll(scoring == ScoringRule.Subscales ? 1 : 0, 3); more > 0; more--)
        {
            scales.Add(Sum(dice, $"s{(char)('0' + more)}", [.. dice.Some(items, 50).Append(items[0]).Distinct()], more));
        }

        return [.. scales];
    }

    private static Scale Sum(Dice dice, string code, ValueList<InstrumentItem> items, int index) =>
        Scale(dice, code, items, items.Sum(item => item.Values.Least), items.Sum(item => item.Values.Most), index);

    private static Scale Scale(Dice dice, string code, ValueList<InstrumentItem> items, int least, int most, int index)
    {
        var cuts = new List<CutPoint>();
        if (dice.Chance(60))
        {
            cuts.Add(new($"all{(char)('0' + index)}", RandomAssessments.Word(dice), CutComparison.AtMost, dice.Roll(least, most - 1), EvidenceStatus.Unverified, null, null, dice.Roll(0, 100)));
        }

        if (dice.Chance(60))
        {
            cuts.Add(new($"sex{(char)('0' + index)}", RandomAssessments.Word(dice), CutComparison.AtLeast, dice.Roll(least + 1, most), EvidenceStatus.Primary, Citation(dice), Sex.Female));
            cuts.Add(new($"sex{(char)('0' + index)}", RandomAssessments.Word(dice), CutComparison.AtLeast, dice.Roll(least + 1, most), EvidenceStatus.Unverified, null, Sex.Male, null, 100));
        }

        return new(
            code,
            RandomAssessments.Word(dice),
            [.. items.Select(item => item.Number)],
            least,
            most,
            dice.Pick(Enum.GetValues<ScoreDirection>()),
            [.. Enumerable.Range(0, dice.Roll(0, 2)).Select(table => Bands(dice, $"t{(char)('0' + table)}", least, most))],
            [.. cuts]);
    }

    private static BandTable Bands(Dice dice, string code, int least, int most)
    {
        var starts = Enumerable.Range(0, dice.Roll(0, 3)).Select(_ => dice.Roll(least, most)).Append(least).Distinct().Order().ToList();
        var evidence = dice.Pick(Enum.GetValues<EvidenceStatus>());
        return new(
            code,
            [.. starts.Select((start, i) => new Band($"band {(char)('0' + i)} {RandomAssessments.Word(dice)}", start, i == starts.Count - 1 ? most : starts[i + 1] - 1))],
            evidence,
            evidence == EvidenceStatus.Unverified ? null : Citation(dice));
    }

    private static IEnumerable<SafetyTrigger> Triggers(Dice dice, ValueList<InstrumentItem> items, ValueList<Scale> scales)
    {
        if (dice.Chance(50))
        {
            var item = dice.Pick(items);
            yield return SafetyTrigger.OnItem(item.Number, Some(dice, item.Values), new("on-item", RandomAssessments.Word(dice), EvidenceStatus.Unverified, null));
        }

        if (dice.Chance(50))
        {
            var scale = dice.Pick(scales);
            yield return SafetyTrigger.OnScale(scale.Code, dice.Roll(Math.Max(1, scale.Least + 1), scale.Most), new("on-scale", RandomAssessments.Word(dice), EvidenceStatus.Secondary, Citation(dice)));
        }
    }

    private static IEnumerable<ChangeThreshold> Thresholds(Dice dice, ValueList<Scale> scales)
    {
        var scale = dice.Pick(scales);
        if (dice.Chance(50))
        {
            yield return new("points", scale.Code, ChangeMeasure.Points, dice.Roll(1, scale.Most - scale.Least), EvidenceStatus.Unverified, null);
        }

        if (dice.Chance(50) && scale.Direction == ScoreDirection.HigherIsWorse)
        {
            yield return new("half", scale.Code, ChangeMeasure.PercentLower, dice.Roll(1, 100), EvidenceStatus.Primary, Citation(dice));
            yield return new("low", scale.Code, ChangeMeasure.AtOrBelow, dice.Roll(scale.Least, scale.Most - 1), EvidenceStatus.Primary, Citation(dice));
        }
    }

    private static Citation Citation(Dice dice) => new(RandomAssessments.Word(dice), RandomAssessments.MaybeText(dice), RandomAssessments.MaybeText(dice));
}
