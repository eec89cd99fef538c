using System.Globalization;
using System.Text.Json;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Reading;

internal readonly partial struct JsonCursor
{
    private static JsonShape Step { get; } = new(["value"], "throughCycle");

    /// <summary>A value that may change from cycle to cycle: the value alone, or a list of steps of which only the last is open.</summary>
    /// <param name="read">Reads one value, and reports what is wrong.</param>
    public CycleSchedule<T>? Schedule<T>(Func<JsonCursor, T?> read)
        where T : struct
    {
        if (!IsPresent)
        {
            return null;
        }

        if (Kind == JsonValueKind.Number)
        {
            return read(this) is { } constant ? CycleSchedule.Constant(constant) : null;
        }

        if (Kind != JsonValueKind.Array)
        {
            RefuseAndSweep("a number, or a list of steps");
            return null;
        }

        var before = Log.Count;
        var items = Items(item => ReadStep(item, read));
        if (items is { Count: 0 })
        {
            Refuse("at least one step");
        }

        for (var (i, last) = (0, 0); i < items?.Count; i++)
        {
            var (through, value, place) = items[i];
            if (i == items.Count - 1 && through is not null)
            {
                Log.Add(place.Path.Property("throughCycle"), "a last step that ends", "a last step without this property: it holds in all cycles that follow");
            }
            else if (i < items.Count - 1 && through is null && value is not null)
            {
                Log.Add(place.Path.Property("throughCycle"), "no such property", "the last cycle of the step; only the last step is open");
            }
            else if (through <= last)
            {
                Log.Add(place.Path.Property("throughCycle"), through.Value.ToString(CultureInfo.InvariantCulture), string.Create(
                    CultureInfo.InvariantCulture, $"a cycle after that of the step before it, {last}"));
            }

            last = through ?? last;
        }

        return Log.Count > before || items is null ? null : CycleSchedule.Steps(
            items.SkipLast(1).Select(step => new CycleStep<T>(step.Through!.Value, step.Value!.Value)), items[^1].Value!.Value);
    }

    private static (int? Through, T? Value, JsonCursor Place) ReadStep<T>(JsonCursor at, Func<JsonCursor, T?> read)
        where T : struct
    {
        if (at.Object(Step) is not { } item)
        {
            return (null, null, at);
        }

        var value = read(item["value"]);
        return (item["throughCycle"].Integer(1), value, at);
    }
}
