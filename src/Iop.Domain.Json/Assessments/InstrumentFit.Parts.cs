using Iop.Domain.Assessment;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

internal sealed partial class InstrumentFit
{
    private void Triage()
    {
        var place = JsonPath.Root.Property("triage");
        if (draft.Scoring is { } scoring && (scoring == ScoringRule.Triage) != (draft.Triage.Count > 0))
        {
            log.Add(
                place,
                scoring == ScoringRule.Triage ? "no criterion" : $"criteria beside the scoring {InstrumentShapes.ScoringRules.Of(scoring)}",
                scoring == ScoringRule.Triage ? "at least one criterion" : "no such property, or the scoring triage");
        }

        if (draft.Scoring == ScoringRule.Triage && draft.Scales?.Count > 1)
        {
            log.Add(JsonPath.Root.Property("scales"), $"{Text(draft.Scales.Count)} scales", "one scale, as a triage has");
        }

        if (draft.Scoring == ScoringRule.Triage && draft.FillsIn)
        {
            log.Add(JsonPath.Root.Property("meanOfAnswered"), "a rule for missing items beside the scoring triage", "no such property: a triage is told as far as the known answers decide it");
        }

        foreach (var (position, criterion) in draft.Triage.Index())
        {
            if (criterion is null)
            {
                continue;
            }

            var at = At("triage", position);
            var values = ValuesOf(criterion.Item, at.Property("item"));
            Within(criterion.Values, criterion.Item, values, at.Property("values"));
            if (values is not null && draft.Scales is [(_, { } scale)] && !scale.Items.Contains(criterion.Item))
            {
                log.Add(at.Property("item"), $"the number {Text(criterion.Item)}", $"an item of the scale {JsonQuote.Cut(scale.Code, JsonQuote.Length)}");
            }
        }
    }

    private void Triggers()
    {
        Codes("safetyTriggers", draft.Triggers.Select(trigger => trigger.Code), "concern", "code");
        foreach (var (position, (_, trigger)) in draft.Triggers.Index())
        {
            if (trigger is null)
            {
                continue;
            }

            var place = At("safetyTriggers", position);
            if (trigger.Item is { } item)
            {
                Within(trigger.Values, item, ValuesOf(item, place.Property("item")), place.Property("values"));
            }
            else if (ScaleOf(trigger.Scale!, place.Property("scale")) is { } scale && (trigger.AtLeast <= scale.Least || trigger.AtLeast > scale.Most))
            {
                log.Add(place.Property("atLeast"), $"the number {Text(trigger.AtLeast)}", $"{Text(scale.Least + 1)} to {Text(scale.Most)}");
            }
        }
    }

    private void Thresholds()
    {
        Codes("changeThresholds", draft.Thresholds.Select(threshold => threshold.Code), "code");
        foreach (var (position, (_, threshold)) in draft.Thresholds.Index())
        {
            var place = At("changeThresholds", position);
            if (threshold is null || ScaleOf(threshold.Scale, place.Property("scale")) is not { } scale || threshold.Fits(scale))
            {
                continue;
            }

            if (threshold.Measure != ChangeMeasure.Points && scale.Direction == ScoreDirection.HigherIsBetter)
            {
                log.Add(place.Property("measure"), InstrumentShapes.Measures.Of(threshold.Measure), "points: on this scale higher is better, and a fall is no improvement");
            }
            else
            {
                var (least, most) = threshold.Measure == ChangeMeasure.Points ? (1, scale.Most - scale.Least) : (scale.Least, scale.Most - 1);
                log.Add(place.Property("value"), $"the number {Text(threshold.Value)}", $"{Text(least)} to {Text(most)}");
            }
        }
    }

    /// <summary>A scale by its code; null where it is unsound, or where there is none, which is reported.</summary>
    private Scale? ScaleOf(string code, JsonPath place)
    {
        if (draft.Scales is not { Count: > 0 } scales || scales.Any(scale => scale.Code is null))
        {
            return null;
        }

        if (scales.All(scale => scale.Code != code))
        {
            log.Add(place, Quote(code), $"the code of a scale of this file: {string.Join(", ", scales.Select(scale => JsonQuote.Cut(scale.Code!, JsonQuote.Length)))}");
        }

        return scales.FirstOrDefault(scale => scale.Code == code).Value;
    }
}
