using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Json.Rules;

/// <summary>What rules and several of their requirements read alike.</summary>
internal static class RuleReading
{
    /// <summary>Reads <c>levels</c> and <c>rungs</c>, of which one at most is given; every level where neither is.</summary>
    public static LevelScope? Levels(this JsonObjectCursor item, LevelCatalog levels)
    {
        var before = item.Log.Count;
        var named = Some(item["levels"], place => place.Level(levels), "each level once");
        var rungs = Some(item["rungs"], Rung, "each rung once");
        if (item["levels"].IsPresent && item["rungs"].IsPresent)
        {
            item["rungs"].Refuse("levels or rungs, not both");
        }

        return item.Log.Count > before ? null
            : named is not null ? LevelScope.Exactly([.. named])
            : rungs is not null ? LevelScope.OnRung([.. rungs])
            : LevelScope.Every;
    }

    /// <summary>What a week is: a weekday on which it begins, or the patient's own first day.</summary>
    public static WeekDefinition? Week(this JsonCursor at) => at.OneOf(RequirementWords.FirstDaysOfWeek) switch
    {
        null => null,
        IsoDayOfWeek.None => WeekDefinition.FromPatientsFirstDay,
        { } day => WeekDefinition.StartingOn(day),
    };

    /// <summary>An event, by its word.</summary>
    public static PlanEvent? Event(this JsonCursor at)
    {
        if (at.Word() is not { } word)
        {
            return null;
        }

        if (!PlanEvent.TryParse(word, out var known))
        {
            at.Refuse(PlanEvent.KnownWords);
        }

        return known;
    }

    /// <summary>At least one of a few words, each once.</summary>
    public static List<T>? SomeOf<T>(this JsonCursor at, (string Word, T Value)[] words, string what)
        where T : struct, Enum => Some(at, place => place.OneOf(words) is { } value ? words.Of(value) : null, what)?.ConvertAll(word => Array.Find(words, known => known.Word == word).Value);

    /// <summary>At least one word of any kind, each once.</summary>
    public static List<string>? SomeWords(this JsonCursor at, string what) => Some(at, static place => place.Word(), what);

    private static List<T>? Some<T>(JsonCursor at, Func<JsonCursor, T?> read, string what)
        where T : class
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var items = at.Items(place =>
        {
            var item = read(place);
            place.Once(item?.ToString(), seen, what);
            return item;
        });
        if (items is { Count: 0 })
        {
            at.Refuse("at least one item");
        }

        return items is null || at.Log.Count > before ? null : items.ConvertAll(item => item!);
    }

    private static string? Rung(JsonCursor at)
    {
        var rung = at.Word();
        if (rung is not null && !LevelSystem.Ladder.TryFind(rung, out _))
        {
            at.Refuse($"a rung of the neutral ladder: {string.Join(", ", LevelSystem.Ladder.Definitions)}");
            return null;
        }

        return rung;
    }
}
