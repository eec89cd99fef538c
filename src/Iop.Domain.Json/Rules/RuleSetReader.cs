using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Rules;

namespace Iop.Domain.Json.Rules;

/// <summary>Reads a rule set.</summary>
internal static class RuleSetReader
{
    public static RuleSet? Read(JsonCursor at, LevelCatalog levels)
    {
        if (at.Object(RuleShapes.Set) is not { } root)
        {
            return null;
        }

        root.Format(RuleSetJson.Format);
        var id = root["id"].Word();
        var name = root["name"].Word();
        var parts = root["rules"].Items(rule => RuleReader.Read(rule, levels));
        if (parts is not null)
        {
            Once(parts);
            Known(parts);
        }

        return at.Log.Count > 0 ? null : Set(id!, name!, parts!);
    }

    private static RuleSet Set(string id, string name, List<RulePart> parts)
    {
        // an exception has none of its own, so that all of them can be made first
        var plain = parts.Where(part => part.Exceptions.Count == 0).ToDictionary(part => part.Id!, part => part.Make!([]), StringComparer.Ordinal);
        var (asked, switchedOff) = (new List<Rule>(), new List<Rule>());
        foreach (var part in parts)
        {
            var rule = plain.TryGetValue(part.Id!, out var made) ? made : part.Make!(part.Exceptions.Select(exception => plain[exception.Id!]));
            (part.IsSwitchedOff ? switchedOff : asked).Add(rule);
        }

        return new(id, name, asked, switchedOff);
    }

    private static void Once(List<RulePart> parts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts.Where(part => part.Id is not null))
        {
            part.Place.Once(part.Id, seen, "each id once");
        }
    }

    /// <summary>Reports exceptions that no rule is, or that have exceptions. Where the id of a rule could not be read, it may be the one: then it is not reported as unknown.</summary>
    private static void Known(List<RulePart> parts)
    {
        var all = parts.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        var excused = parts.Where(part => part.Exceptions.Count > 0).Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (place, id) in parts.SelectMany(part => part.Exceptions).Where(exception => exception.Id is not null))
        {
            if (excused.Contains(id))
            {
                place.Refuse("the id of a rule without exceptions of its own");
            }
            else if (!all.Contains(id) && !all.Contains(null))
            {
                place.Refuse("the id of a rule of this file");
            }
        }
    }
}
