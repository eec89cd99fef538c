using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using NodaTime;

namespace Iop.Domain.Json.Levels;

/// <summary>Reads one level of a system.</summary>
internal static class LevelReader
{
    private const int MinutesPerWeek = 7 * WeekTime.MinutesPerDay;

    public static LevelPart Read(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(LevelShapes.Level) is not { } item)
        {
            return LevelPart.Unreadable;
        }

        var code = item["code"].Code();
        var name = item["name"].Word();
        var setting = item["setting"].OneOf(LevelShapes.Settings);
        var rung = Rung(item["rung"]);
        var below = Below(item["directlyBelow"]);
        var management = item["management"].OneOf(LevelShapes.Managements);
        var population = item["population"].OneOf(LevelShapes.Populations);
        var hours = AllHours(item["minutesPerWeek"]);
        var variantOf = item["variantOf"].Word();
        var enhanced = item["coOccurringEnhanced"].Word();
        var evidence = item["evidence"].Evidence();
        var citation = item["citation"].Citation();
        var note = item["note"].Text();
        var definition = at.Log.Count > before ? null : new LevelDefinition(code!, name!, setting!.Value, rung!, [.. below.Select(lower => lower.Code!)])
        {
            Management = management ?? MedicalManagement.NotStated,
            Population = population,
            NominalHours = [.. hours.Select(entry => entry!)],
            VariantOf = variantOf,
            CoOccurringEnhanced = enhanced,
            Evidence = evidence,
            Citation = citation,
            Note = note,
        };
        return new(item["code"], code, [.. below, (item["variantOf"], variantOf)], [(item["coOccurringEnhanced"], enhanced)], definition);
    }

    private static string? Rung(JsonCursor at)
    {
        var rung = at.Word();
        if (rung is not null && !LevelSystem.Ladder.TryFind(rung, out _))
        {
            at.Refuse($"a rung of the neutral ladder: {string.Join(", ", LevelSystem.Ladder.Definitions)}");
        }

        return rung;
    }

    private static List<(JsonCursor Place, string? Code)> Below(JsonCursor at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return at.Items(place =>
        {
            var code = place.Word();
            place.Once(code, seen, "each level below once");
            return (place, code);
        }) ?? [];
    }

    private static List<NominalHours?> AllHours(JsonCursor at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return at.Items(entry => Hours(entry, seen)) ?? [];
    }

    private static NominalHours? Hours(JsonCursor at, HashSet<string> seen)
    {
        var before = at.Log.Count;
        if (at.Object(LevelShapes.Hours) is not { } item)
        {
            return null;
        }

        var atLeast = item["atLeast"].Integer(0, MinutesPerWeek);
        var citation = item["citation"].Citation();
        var below = item["below"].Integer(1, MinutesPerWeek);
        var statedUpTo = item["statedUpTo"].Integer(0, MinutesPerWeek);
        var population = item["population"].OneOf(LevelShapes.Populations);
        var evidence = item["evidence"].Evidence();
        if (below <= atLeast)
        {
            item["below"].Refuse($"more than atLeast, {((long)atLeast.Value).Invariant()}");
        }

        if (statedUpTo < atLeast)
        {
            item["statedUpTo"].Refuse($"atLeast, {((long)atLeast.Value).Invariant()}, or more");
        }
        else if (statedUpTo >= below)
        {
            item["statedUpTo"].Refuse($"less than below, {((long)below.Value).Invariant()}");
        }

        if (population is not null || !item["population"].IsPresent)
        {
            at.Once(population is { } stated ? LevelShapes.Populations.Of(stated) : "everyone", seen, "one entry at most for each population, and one for everyone");
        }

        return at.Log.Count > before ? null : new(population, Minutes(atLeast!.Value), Minutes(below), Minutes(statedUpTo), citation!, evidence);
    }

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    private static Duration? Minutes(int? minutes) => minutes is { } given ? Duration.FromMinutes(given) : null;
}
