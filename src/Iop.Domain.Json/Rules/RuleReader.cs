using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime.Text;

namespace Iop.Domain.Json.Rules;

/// <summary>Reads one rule of a set.</summary>
internal static class RuleReader
{
    public static RulePart Read(JsonCursor at, LevelCatalog levels)
    {
        var before = at.Log.Count;
        if (at.Object(RuleShapes.Rule) is not { } item)
        {
            return RulePart.Unreadable;
        }

        var id = Id(item["id"]);
        var title = item["title"].Word();
        var basis = item["basis"].OneOf(RuleShapes.Bases);
        var requirement = RequirementReader.Read(item["requirement"], levels);
        var severity = item["severity"].OneOf(RuleShapes.Severities);
        var citation = item["citation"].Citation();
        var scope = item.Levels(levels);
        var dates = Dates(item);
        var evidence = item["evidence"].Evidence();
        var further = item["furtherCitations"].Items(static place => place.Citation());
        var population = item["population"].OneOf(LevelShapes.Populations);
        var payer = item["payer"].Word();
        var jurisdiction = Place(item["jurisdiction"]);
        var program = item["program"].Word();
        var except = item["exceptPrograms"].SomeWords("each program once");
        var week = item["week"].Week();
        var exceptions = Exceptions(item["exceptions"]);
        var note = item["note"].Text();
        var isOff = item["switchedOff"].Flag();
        return new(item["id"], id, exceptions, isOff ?? false, at.Log.Count > before ? null : excuses => new(
            id!, title!, basis!.Value, requirement!, scope!, dates!, severity!.Value, evidence, citation!, population, payer is null ? null : Payer.Of(payer), excuses, note,
            jurisdiction, program is null ? null : ProgramKind.Of(program), week, further?.OfType<Citation>(), except?.Select(ProgramKind.Of)));
    }

    private static string? Id(JsonCursor at)
    {
        if (at.Word() is not { } id)
        {
            return null;
        }

        if (!RuleIds.IsId(id))
        {
            at.Refuse(RuleIds.Shape);
            return null;
        }

        return id;
    }

    private static EffectiveDates? Dates(JsonObjectCursor item)
    {
        var (from, until) = (item["from"].Date(), item["until"].Date());
        if (until < from)
        {
            item["until"].Refuse($"from, {LocalDatePattern.Iso.Format(from.Value)}, or a later date");
            return null;
        }

        return new(from, until);
    }

    private static Jurisdiction? Place(JsonCursor at)
    {
        if (at.Text() is not { } code)
        {
            return null;
        }

        if (!Jurisdiction.TryOf(code, out var jurisdiction))
        {
            at.Refuse("a code such as US or US-MD");
        }

        return jurisdiction;
    }

    private static List<(JsonCursor Place, string? Id)> Exceptions(JsonCursor at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return at.Items(place =>
        {
            var id = place.Word();
            place.Once(id, seen, "each exception once");
            return (place, id);
        }) ?? [];
    }
}
