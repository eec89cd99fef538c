using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Criteria;
using Iop.Domain.Transitions.Facts;

namespace Iop.Domain.Json.Transitions;

/// <summary>Reads a criterion by its type; a composition reads its parts.</summary>
internal sealed class CriterionReader(InstrumentCatalog instruments)
{
    public Criterion? Read(JsonCursor at, int depth = 1)
    {
        if (!at.IsPresent)
        {
            return null;
        }

        var before = at.Log.Count;
        if (depth > TransitionTableJson.MostNested)
        {
            at.Log.Add(at.Path, "a criterion that stands deeper", string.Create(CultureInfo.InvariantCulture, $"at most {TransitionTableJson.MostNested} criteria inside one another"));
            return null;
        }

        var type = at.TextOf("type");
        var kind = Array.Find(TransitionShapes.Kinds, known => known.Word == type) is { Word: not null } known ? known.Value : (CriterionKind?)null;
        if (at.Object(TransitionShapes.Of(kind)) is not { } item)
        {
            return null;
        }

        item["type"].OneOf(TransitionShapes.Kinds);
        if (kind is not { } sought)
        {
            return null;
        }

        var make = Of(sought, item, depth);
        var (code, name) = (item["code"].Word(), item["name"].Word());
        return at.Log.Count > before ? null : LastWord.Make(at, () => Named(make(), code, name));
    }

    private static Criterion Named(Criterion criterion, string? code, string? name)
    {
        criterion = code is null ? criterion : criterion.Named(code);
        return name is null ? criterion : criterion.Named(criterion.Code, name);
    }

    // reads all properties first; what is returned is called only where none of them has a problem
    private Func<Criterion> Of(CriterionKind kind, JsonObjectCursor item, int depth) => kind switch
    {
        CriterionKind.Score => Score(item),
        CriterionKind.Band => Band(item),
        CriterionKind.Change => Change(item),
        CriterionKind.Dimension => Dimension(item),
        CriterionKind.Hours => Hours(item),
        CriterionKind.Attendance => Attendance(item),
        CriterionKind.DaysAtLevel => DaysAtLevel(item),
        CriterionKind.NegativeScreens => NegativeScreens(item),
        CriterionKind.PositiveScreens => PositiveScreens(item),
        CriterionKind.Objectives => Objectives(item),
        CriterionKind.Safe => static () => Criterion.Safe,
        CriterionKind.CertificationRunsOut => CertificationRunsOut(item),
        CriterionKind.Circumstance => Circumstance(item),
        CriterionKind.PatientAccepts => static () => Criterion.PatientAccepts,
        CriterionKind.NextLevelArranged => static () => Criterion.NextLevelArranged,
        CriterionKind.Stated => Stated(item),
        CriterionKind.Not => Not(item, depth),
        _ => Composition(kind, item, depth),
    };

    private Func<Criterion> Score(JsonObjectCursor item)
    {
        var instrument = item["instrument"].Instrument(instruments);
        var comparison = item["comparison"].OneOf(TransitionShapes.Comparisons);
        var scale = CriterionParts.Scale(item, instrument);
        var value = item["value"].Integer(scale?.Least ?? 0, scale?.Most ?? FormatLimits.LargestNumber);
        var within = Within(item);
        return () => new ScoreCriterion(instrument!, comparison!.Value, value!.Value, scale!.Code, within);
    }

    private Func<Criterion> Band(JsonObjectCursor item)
    {
        var instrument = item["instrument"].Instrument(instruments);
        var comparison = item["comparison"].OneOf(TransitionShapes.Comparisons);
        var scale = CriterionParts.Scale(item, instrument);
        var table = CriterionParts.Bands(item, scale);
        var band = CriterionParts.Band(item["band"], table);
        var within = Within(item);
        return () => new BandCriterion(instrument!, comparison!.Value, band!, scale!.Code, table!.Code, within);
    }

    private Func<Criterion> Change(JsonObjectCursor item)
    {
        var instrument = item["instrument"].Instrument(instruments);
        var sought = item["sought"].OneOf(TransitionShapes.Changes);
        var scale = CriterionParts.Scale(item, instrument);
        var threshold = CriterionParts.Threshold(item["threshold"], instrument, scale);
        var within = Within(item);
        return () => new ChangeCriterion(instrument!, sought!.Value, scale!.Code, threshold, within);
    }

    private static Func<Criterion> Dimension(JsonObjectCursor item)
    {
        var edition = item["edition"].Edition();
        var number = item["number"].Integer(1, DimensionSet.Count);
        var comparison = item["comparison"].OneOf(TransitionShapes.Comparisons);
        var severity = item["severity"].Integer(DimensionSeverity.Least, DimensionSeverity.Most);
        var within = Within(item);
        return () => new DimensionCriterion(edition![number!.Value], comparison!.Value, severity!.Value, within);
    }

    private static Func<Criterion> Hours(JsonObjectCursor item)
    {
        var comparison = item["comparison"].OneOf(TransitionShapes.Comparisons);
        var minutes = item["minutes"].Integer(0, HoursCriterion.MostMinutes);
        var days = item["days"].Integer(1, Spans.MostDays);
        var basis = item["basis"].OneOf(TransitionShapes.Bases);
        return () => new HoursCriterion(comparison!.Value, minutes!.Value, days!.Value, basis ?? SessionBasis.Delivered);
    }

    private static Func<Criterion> Attendance(JsonObjectCursor item)
    {
        var comparison = item["comparison"].OneOf(TransitionShapes.Comparisons);
        var percent = item["percent"].Integer(0, 100);
        var days = item["days"].Integer(1, Spans.MostDays);
        var least = item["leastSessions"].Integer(1);
        return () => new AttendanceCriterion(comparison!.Value, percent!.Value, days!.Value, least ?? 1);
    }

    private static Func<Criterion> DaysAtLevel(JsonObjectCursor item)
    {
        var comparison = item["comparison"].OneOf(TransitionShapes.Comparisons);
        var days = item["days"].Integer(0, Spans.MostDays);
        return () => new DaysAtLevelCriterion(comparison!.Value, days!.Value);
    }

    private static Func<Criterion> NegativeScreens(JsonObjectCursor item)
    {
        var inARow = item["inARow"].Integer(1);
        var months = item["months"].Integer(0, 1_200);
        var days = item["days"].Integer(0, Spans.MostDays);
        var within = Within(item);
        return () => new NegativeScreensCriterion(inARow!.Value, months ?? 0, days ?? 0, within);
    }

    private static Func<Criterion> PositiveScreens(JsonObjectCursor item)
    {
        var count = item["count"].Integer(1);
        var days = item["days"].Integer(1, Spans.MostDays);
        return () => new PositiveScreensCriterion(count!.Value, days!.Value);
    }

    private static Func<Criterion> Objectives(JsonObjectCursor item)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = item["objectives"].Items(id =>
        {
            var word = id.Word();
            id.Once(word, seen, "each objective once");
            return word;
        });
        var count = item["count"].Integer(1, ids is { Count: > 0 } ? ids.Count : FormatLimits.LargestNumber);
        return () => new ObjectivesCriterion(ids?.OfType<string>(), count);
    }

    private static Func<Criterion> CertificationRunsOut(JsonObjectCursor item)
    {
        var within = Within(item);
        return () => new CertificationCriterion(within!.Value);
    }

    private static Func<Criterion> Circumstance(JsonObjectCursor item)
    {
        var fact = item["fact"].OneOf(AssessmentShapes.Facts);
        var holds = item["holds"].Flag();
        var within = Within(item);
        return () => new CircumstanceCriterion(fact!.Value, holds!.Value, within);
    }

    private static Func<Criterion> Stated(JsonObjectCursor item)
    {
        var statement = item["statement"].Word();
        var holds = item["holds"].Flag();
        var within = Within(item);
        return () => new StatedCriterion(statement!, holds ?? true, within);
    }

    private Func<Criterion> Not(JsonObjectCursor item, int depth)
    {
        var part = Read(item["part"], depth + 1);
        return () => new NotCriterion(part!);
    }

    private Func<Criterion> Composition(CriterionKind kind, JsonObjectCursor item, int depth)
    {
        var parts = item["parts"].Items(part => Read(part, depth + 1));
        var count = kind == CriterionKind.AtLeast ? item["count"].Integer(1, parts is { Count: > 0 } ? parts.Count : FormatLimits.LargestNumber) : null;
        if (parts is { Count: 0 })
        {
            item["parts"].Refuse("at least one part");
        }

        return () => kind switch
        {
            CriterionKind.All => new AllCriterion(parts!.OfType<Criterion>()),
            CriterionKind.Any => new AnyCriterion(parts!.OfType<Criterion>()),
            _ => new AtLeastCriterion(count!.Value, parts!.OfType<Criterion>()),
        };
    }

    private static int? Within(JsonObjectCursor item) => item["withinDays"].Integer(0, Spans.MostDays);
}
