using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Simulations;

/// <summary>What parts of all kinds of runs hold.</summary>
internal static class PartParts
{
    public static ulong? Seed(JsonCursor at)
    {
        if (at.Text() is not { } text)
        {
            return null;
        }

        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        at.Refuse("a text of digits, 0 to 18446744073709551615");
        return null;
    }

    /// <summary>A strategy by its id.</summary>
    public static PathwayStrategy? Strategy(JsonCursor at, PathwayModel model)
    {
        var id = at.Word();
        var strategy = model.Strategies.FirstOrDefault(one => one.Id == id);
        if (id is not null && strategy is null)
        {
            at.Refuse($"a strategy of the model: {string.Join(", ", model.Strategies)}");
        }

        return strategy;
    }

    /// <summary>At least one strategy, each once; nothing is reported where one could not be read.</summary>
    public static void CheckStrategies(JsonCursor at, IReadOnlyCollection<PathwayStrategy?>? strategies)
    {
        if (strategies is not null && !strategies.Contains(null) && (strategies.Count == 0 || strategies.Distinct().Count() < strategies.Count))
        {
            at.Log.Add(at.Path, "no strategy, or one twice", "at least one strategy, each once");
        }
    }

    /// <summary>Ranges in rising order, no two of which touch.</summary>
    /// <param name="at">Where they stand.</param>
    /// <param name="most">The number after the last.</param>
    public static ValueList<PatientRange>? Ranges(JsonCursor at, long most)
    {
        var before = at.IsPresent ? at.Log.Count : 0;
        var ranges = at.Items(item =>
        {
            if (item.Object(SimulationPartShapes.Range) is not { } range)
            {
                return null;
            }

            var first = range["first"].LongInteger(0, most - 1);
            var end = first is { } least ? range["end"].LongInteger(least + 1, most) : null;
            return first is { } from && end is { } until ? new PatientRange(from, until) : null;
        });
        if (ranges is null || at.Log.Count > before)
        {
            return null;
        }

        var joined = PatientRange.Joined(ranges!);
        if (joined is null || !joined.SequenceEqual(ranges!))
        {
            at.Refuse("ranges in rising order, no two of which touch");
        }

        return joined;
    }

    /// <summary>Refuses a list of another length.</summary>
    public static List<T>? Counted<T>(JsonCursor at, List<T>? items, int count)
    {
        if (items is not null && items.Count != count)
        {
            at.Log.Add(at.Path, string.Create(CultureInfo.InvariantCulture, $"{items.Count} items"), count.ToString(CultureInfo.InvariantCulture));
        }

        return items;
    }
}
