using System.Globalization;

namespace Iop.Domain.Assessment;

/// <summary>What the parts of an instrument must keep to, so that a score of it always has a meaning.</summary>
internal static class InstrumentParts
{
    public static void Check(Instrument instrument)
    {
        Must(!instrument.Id.Any(char.IsWhiteSpace), instrument, "an identifier has no white space", "id");
        Must(instrument.Items.Count > 0, instrument, "there is no item", "items");
        Must(instrument.Citations.Count > 0, instrument, "nothing is cited", "citations");
        Must(instrument.Scales.Count is > 0 and <= Instrument.MostScales, instrument, $"there must be 1 to {Instrument.MostScales} scales", "scales");
        Unique(instrument, instrument.Scales.Select(scale => scale.Code), "scale", "scales");
        Unique(instrument, instrument.Scales.SelectMany(scale => scale.CutPoints.Select(cut => cut.Code).Distinct(StringComparer.Ordinal)), "cut point", "scales");
        Unique(instrument, instrument.SafetyTriggers.Select(trigger => trigger.Concern.Code), "safety concern", "safetyTriggers");
        Unique(instrument, instrument.ChangeThresholds.Select(threshold => threshold.Code), "change threshold", "changeThresholds");
        CheckGate(instrument);
        CheckScoring(instrument);
        foreach (var scale in instrument.Scales)
        {
            CheckRange(instrument, scale);
        }

        foreach (var trigger in instrument.SafetyTriggers)
        {
            CheckTrigger(instrument, trigger);
        }

        foreach (var threshold in instrument.ChangeThresholds)
        {
            CheckThreshold(instrument, threshold);
        }
    }

    private static void CheckGate(Instrument instrument)
    {
        if (instrument.Gate is { } gate)
        {
            var values = instrument.ValuesOf(gate.Item);
            Must(!values.IsEmpty, instrument, $"the gate is {Item(gate.Item)}, which there is not", "gate");
            Must(values.ContainsAll(gate.ClosedBy) && values != gate.ClosedBy, instrument, "the gate is closed by some of its item's values, not by all and by no others", "gate");
            foreach (var behind in gate.Behind)
            {
                Must(!instrument.ValuesOf(behind).IsEmpty, instrument, $"behind the gate is {Item(behind)}, which there is not", "gate");
            }
        }

        Must(instrument.Gate is null || instrument.Scoring is ScoringRule.GatedSum or ScoringRule.Triage, instrument, "a sum with a gate is a gated sum", "gate");
        Must(instrument.Gate is not null || instrument.Scoring != ScoringRule.GatedSum, instrument, "a gated sum has a gate", "gate");
    }

    private static void CheckScoring(Instrument instrument)
    {
        var total = instrument.Scales.FirstOrDefault(scale => scale.Code == Scale.TotalCode);
        switch (instrument.Scoring)
        {
            case ScoringRule.Sum or ScoringRule.GatedSum:
                Must(total is not null, instrument, "a sum has a scale called total", "scales");
                var apart = instrument.Scoring == ScoringRule.GatedSum ? instrument.Gate!.Item : -1;
                foreach (var item in instrument.Items)
                {
                    Must(item.Number == apart || total!.Items.Contains(item.Number), instrument, $"the total leaves out {Item(item.Number)}", "scales");
                }

                break;
            case ScoringRule.Subscales or ScoringRule.Triage:
                Must(total is null, instrument, "it has no valid total, and so no scale called total", "scales");
                break;
            default:
                Must(holds: false, instrument, "there is no such scoring rule", "scoring");
                break;
        }

        var isTriage = instrument.Scoring == ScoringRule.Triage;
        Must(isTriage == instrument.Triage.Count > 0, instrument, "a triage, and only a triage, has criteria", "triage");
        Must(!isTriage || instrument.MissingItems.MostFilledIn == 0, instrument, "a triage fills in no missing item", "missingItems");
        Must(!isTriage || instrument.Scales.Count == 1, instrument, "a triage has one scale", "scales");
        foreach (var criterion in instrument.Triage)
        {
            Must(instrument.ValuesOf(criterion.Item).ContainsAll(criterion.Values), instrument, $"criterion {criterion} names a value that the item does not allow", "triage");
            Must(instrument.Scales[0].Items.Contains(criterion.Item), instrument, $"criterion {criterion} names an item that the scale {instrument.Scales[0].Code} leaves out", "triage");
        }
    }

    private static void CheckRange(Instrument instrument, Scale scale)
    {
        var (least, most) = (0, 0);
        foreach (var item in scale.Items)
        {
            var values = instrument.ValuesOf(item);
            Must(!values.IsEmpty, instrument, $"the scale {scale.Code} has {Item(item)}, which there is not", "scales");
            (least, most) = (least + values.Least, most + values.Most);
        }

        if (instrument.Scoring == ScoringRule.Triage)
        {
            (least, most) = (0, instrument.Triage.Max(criterion => criterion.Level));
        }

        Must(
            (least, most) == (scale.Least, scale.Most),
            instrument,
            string.Create(CultureInfo.InvariantCulture, $"the scale {scale.Code} goes from {least} to {most}, not from {scale.Least} to {scale.Most}"),
            "scales");
    }

    private static void CheckTrigger(Instrument instrument, SafetyTrigger trigger)
    {
        if (trigger.Item is { } item)
        {
            Must(instrument.ValuesOf(item).ContainsAll(trigger.Values), instrument, $"the safety trigger {trigger} names a value that there is not", "safetyTriggers");
            return;
        }

        var scale = instrument.Scales.FirstOrDefault(scale => scale.Code == trigger.Scale);
        Must(scale is not null && trigger.AtLeast > scale.Least && trigger.AtLeast <= scale.Most, instrument, $"the safety trigger {trigger} names a value that there is not", "safetyTriggers");
    }

    private static void CheckThreshold(Instrument instrument, ChangeThreshold threshold)
    {
        var scale = instrument.Scales.FirstOrDefault(scale => scale.Code == threshold.Scale);
        Must(scale is not null, instrument, $"the change threshold {threshold.Code} names the scale {threshold.Scale}, which there is not", "changeThresholds");
        Must(threshold.Fits(scale!), instrument, $"the change threshold {threshold} does not fit the scale {threshold.Scale}", "changeThresholds");
    }

    private static void Unique(Instrument instrument, IEnumerable<string> codes, string what, string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            Must(seen.Add(code), instrument, $"the {what} {code} stands twice", parameter);
        }
    }

    private static string Item(int number) => string.Create(CultureInfo.InvariantCulture, $"item {number}");

    private static void Must(bool holds, Instrument instrument, string otherwise, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentException($"{instrument.Id}: {otherwise}.", parameter);
        }
    }
}
