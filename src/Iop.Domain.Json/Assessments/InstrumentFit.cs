using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>Reports what does not fit together in an instrument whose parts were read: all for which its constructor would throw. What names an unsound part is not reported.</summary>
internal sealed partial class InstrumentFit(ProblemLog log, InstrumentDraft draft)
{
    private readonly Dictionary<int, ItemValues?> items = [];
    private bool knowsItems;

    public void Report()
    {
        Items();
        Codes("scales", draft.Scales?.Select(scale => scale.Code) ?? [], "code");
        Cuts();
        Gate();
        foreach (var (position, (_, scale)) in (draft.Scales ?? []).Index())
        {
            if (scale is not null)
            {
                Scale(At("scales", position), scale);
            }
        }

        Scoring();
        Triage();
        Triggers();
        Thresholds();
    }

    private static JsonPath At(string list, int position) => JsonPath.Root.Property(list).Item(position);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => $"\"{JsonQuote.Cut(text, JsonQuote.Length)}\"";

    private void Items()
    {
        knowsItems = draft.Items?.All(item => item.Number is not null) == true;
        foreach (var (position, (number, values)) in (draft.Items ?? []).Index())
        {
            if (number is { } known && !items.TryAdd(known, values))
            {
                log.Add(At("items", position).Property("number"), $"{Text(known)} a second time", "each number once");
            }
        }
    }

    /// <summary>The values of an item; null where they are not known, or where there is no such item, which is reported.</summary>
    private ItemValues? ValuesOf(int number, JsonPath place)
    {
        if (items.TryGetValue(number, out var values))
        {
            return values;
        }

        if (knowsItems)
        {
            log.Add(place, $"the number {Text(number)}", $"the number of an item of this file: {string.Join(", ", items.Keys.Select(Text))}");
        }

        return null;
    }

    private void Within(ItemValues found, int item, ItemValues? allowed, JsonPath place)
    {
        if (allowed is { } values && !values.ContainsAll(found))
        {
            log.Add(place, found.ToString(), $"values of item {Text(item)}: {values}");
        }
    }

    private void Gate()
    {
        var place = JsonPath.Root.Property("gate");
        if (draft.Scoring is { } scoring)
        {
            if (draft.HasGate && scoring is ScoringRule.Sum or ScoringRule.Subscales)
            {
                log.Add(place, $"a gate beside the scoring {InstrumentShapes.ScoringRules.Of(scoring)}", "no such property, or the scoring gatedSum or triage");
            }
            else if (!draft.HasGate && scoring == ScoringRule.GatedSum)
            {
                log.Add(place, "no such property", "a gate, which a gatedSum has");
            }
        }

        if (draft.Gate is not { } gate)
        {
            return;
        }

        var values = ValuesOf(gate.Item, place.Property("item"));
        Within(gate.ClosedBy, gate.Item, values, place.Property("closedBy"));
        if (values == gate.ClosedBy)
        {
            log.Add(place.Property("closedBy"), $"all values of item {Text(gate.Item)}", "some of them, so that another value opens the gate");
        }

        foreach (var (position, behind) in gate.Behind.Index())
        {
            ValuesOf(behind, place.Property("behind").Item(position));
        }
    }

    private void Scale(JsonPath place, Scale scale)
    {
        var (least, most, isKnown) = (0, 0, true);
        foreach (var (position, item) in scale.Items.Index())
        {
            if (ValuesOf(item, place.Property("items").Item(position)) is { } values)
            {
                (least, most) = (least + values.Least, most + values.Most);
            }
            else
            {
                isKnown = false;
            }
        }

        if (draft.Scoring == ScoringRule.Triage)
        {
            isKnown = draft.Triage.Count > 0 && !draft.Triage.Contains(null);
            (least, most) = (0, isKnown ? draft.Triage.Max(criterion => criterion!.Level) : 0);
        }

        if (!isKnown || draft.Scoring is null)
        {
            return;
        }

        var why = draft.Scoring == ScoringRule.Triage ? "the levels of the triage make it" : "the values of its items make it";
        if (scale.Least != least)
        {
            log.Add(place.Property("least"), $"the number {Text(scale.Least)}", $"{Text(least)}, as {why}");
        }

        if (scale.Most != most)
        {
            log.Add(place.Property("most"), $"the number {Text(scale.Most)}", $"{Text(most)}, as {why}");
        }
    }

    private void Scoring()
    {
        if (draft.Scoring is not { } scoring || draft.Scales is not { Count: > 0 } scales)
        {
            return;
        }

        var position = scales.FindIndex(scale => scale.Code == Assessment.Scale.TotalCode);
        if (scoring is ScoringRule.Subscales or ScoringRule.Triage)
        {
            if (position >= 0)
            {
                log.Add(At("scales", position).Property("code"), "\"total\"", $"another code: the scoring {InstrumentShapes.ScoringRules.Of(scoring)} has no valid total");
            }

            return;
        }

        if (position < 0 && scales.All(scale => scale.Code is not null))
        {
            log.Add(JsonPath.Root.Property("scales"), "no scale with the code total", $"such a scale, which a {InstrumentShapes.ScoringRules.Of(scoring)} has");
        }

        if (position >= 0 && scales[position].Value is { } total && (draft.Gate is not null || !draft.HasGate))
        {
            var left = items.Keys.Where(item => !total.Items.Contains(item) && (scoring == ScoringRule.Sum || item != draft.Gate?.Item)).ToList();
            if (left.Count > 0)
            {
                log.Add(At("scales", position).Property("items"), $"a total without {string.Join(", ", left.Select(Text))}", "every item; a gatedSum may leave out its gate");
            }
        }
    }

    /// <summary>A line has one code in one scale: by its code alone it is asked of the instrument.</summary>
    private void Cuts()
    {
        var scales = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (position, (_, scale)) in (draft.Scales ?? []).Index())
        {
            foreach (var (index, cut) in (scale?.CutPoints ?? []).Index())
            {
                if (!scales.TryAdd(cut.Code, position) && scales[cut.Code] != position)
                {
                    log.Add(At("scales", position).Property("cutPoints").Item(index).Property("code"), $"{Quote(cut.Code)} a second time", "each code in one scale");
                }
            }
        }
    }

    private void Codes(string list, IEnumerable<string?> codes, params ReadOnlySpan<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (position, code) in codes.Index())
        {
            if (code is null || seen.Add(code))
            {
                continue;
            }

            var place = At(list, position);
            foreach (var name in names)
            {
                place = place.Property(name);
            }

            log.Add(place, $"{Quote(code)} a second time", "each code once");
        }
    }
}
