using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Json.Assessments;

/// <summary>Reads the parts of an instrument beside its scales.</summary>
internal static class InstrumentPartReader
{
    /// <summary>An item; its number is kept where its values are unsound.</summary>
    public static (int? Number, ItemValues? Values) Item(JsonCursor at) =>
        at.Object(InstrumentShapes.Item) is { } item ? (item["number"].ItemNumber(), item["values"].Values()) : default;

    public static ItemGate? Gate(JsonCursor at)
    {
        if (at.Object(InstrumentShapes.Gate) is not { } item)
        {
            return null;
        }

        var number = item["item"].ItemNumber();
        var closedBy = item["closedBy"].Values();
        var behind = item["behind"].Numbers();
        if (number is { } gate && behind?.Contains(gate) == true)
        {
            item["behind"].Refuse($"other items than the gate itself, {((long)gate).Invariant()}");
            return null;
        }

        return number is { } asked && closedBy is { } by && behind is not null ? new(asked, by, behind) : null;
    }

    public static TriageCriterion? Criterion(JsonCursor at)
    {
        if (at.Object(InstrumentShapes.TriageCriterion) is not { } item)
        {
            return null;
        }

        var level = item["level"].Integer(1, short.MaxValue);
        var number = item["item"].ItemNumber();
        var values = item["values"].Values();
        return level is { } to && number is { } asked && values is { } met ? new(to, asked, met) : null;
    }

    /// <summary>A trigger on an item or on a scale; the concern's code is kept where the trigger is unsound.</summary>
    public static (string? Code, SafetyTrigger? Value) Trigger(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(InstrumentShapes.SafetyTrigger) is not { } item)
        {
            return default;
        }

        var (code, concern) = Concern(item["concern"]);
        var number = item["item"].ItemNumber();
        var values = item["values"].Values();
        var scale = item["scale"].Word();
        var atLeast = item["atLeast"].Integer(1, short.MaxValue);
        var (onItem, onScale) = (item["item"].IsPresent || item["values"].IsPresent, item["scale"].IsPresent || item["atLeast"].IsPresent);
        if (onItem == onScale)
        {
            at.Log.Add(at.Path, onItem ? "an item beside a scale" : "neither an item nor a scale", "item and values, or scale and atLeast");
            return (code, null);
        }

        foreach (var part in onItem ? (ReadOnlySpan<string>)["item", "values"] : ["scale", "atLeast"])
        {
            if (!item[part].IsPresent)
            {
                at.Log.Add(at.Path.Property(part), "no such property", onItem ? "both item and values" : "both scale and atLeast");
            }
        }

        return (code, at.Log.Count > before ? null
            : onItem ? SafetyTrigger.OnItem(number!.Value, values!.Value, concern!)
            : SafetyTrigger.OnScale(scale!, atLeast!.Value, concern!));
    }

    public static (string? Code, ChangeThreshold? Value) Threshold(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(InstrumentShapes.ChangeThreshold) is not { } item)
        {
            return default;
        }

        var code = item["code"].Word();
        var scale = item["scale"].Word();
        var measure = item["measure"].OneOf(InstrumentShapes.Measures);
        var value = item["value"].Integer(measure == ChangeMeasure.AtOrBelow ? 0 : 1, measure == ChangeMeasure.PercentLower ? 100 : short.MaxValue);
        var (evidence, citation) = item.Source();
        return (code, at.Log.Count > before ? null : new(code!, scale!, measure!.Value, value!.Value, evidence!.Value, citation));
    }

    public static RecallPeriod? Recall(JsonCursor at)
    {
        if (at.Object(InstrumentShapes.Recall) is not { } item)
        {
            return null;
        }

        var length = Length(item["length"]);
        var citation = item["citation"].Citation();
        var note = item["note"].Text();
        return length is null || citation is null ? null : new(length, citation, note);
    }

    private static (string? Code, SafetyConcern? Value) Concern(JsonCursor at)
    {
        if (at.Object(InstrumentShapes.SafetyConcern) is not { } item)
        {
            return default;
        }

        var code = item["code"].Word();
        var text = item["text"].Word();
        var (evidence, citation) = item.Source();
        return (code, code is null || text is null || evidence is not { } read || (citation is null && read != EvidenceStatus.Unverified)
            ? null : new(code, text, read, citation));
    }

    private static Period? Length(JsonCursor at)
    {
        if (at.Text() is not { } text)
        {
            return null;
        }

        if (PeriodPattern.Roundtrip.Parse(text) is { Success: true, Value: var period } && period != Period.Zero && !period.HasTimeComponent
            && period is { Years: >= 0, Months: >= 0, Weeks: >= 0, Days: >= 0 })
        {
            return period;
        }

        at.Refuse("an ISO period of years, months, weeks and days, such as P30D");
        return null;
    }
}
