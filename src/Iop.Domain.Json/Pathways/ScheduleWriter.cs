using System.Text.Json;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

/// <summary>The canonical text of values that may change from cycle to cycle.</summary>
internal static class ScheduleWriter
{
    public static void Counts(this Utf8JsonWriter writer, string name, CycleSchedule<int> counts) =>
        Schedule(writer, name, counts, static (to, value) => to.WriteNumberValue(value));

    public static void Numbers(this Utf8JsonWriter writer, string name, CycleSchedule<double>? numbers) =>
        Schedule(writer, name, numbers, static (to, value) => to.WriteNumberValue(Plain(value)));

    public static void Number(this Utf8JsonWriter writer, string name, double value) => writer.WriteNumber(name, Plain(value));

    /// <summary>A property that is there only where it is true.</summary>
    public static void True(this Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
        {
            writer.WriteBoolean(name, value: true);
        }
    }

    private static void Schedule<T>(Utf8JsonWriter writer, string name, CycleSchedule<T>? schedule, Action<Utf8JsonWriter, T> write)
        where T : struct
    {
        if (schedule is null)
        {
            return;
        }

        writer.WritePropertyName(name);
        if (schedule.IsConstant)
        {
            write(writer, schedule.Last);
            return;
        }

        writer.WriteStartArray();
        foreach (var step in schedule.Steps)
        {
            Step(step.Value, step.ThroughCycle);
        }

        Step(schedule.Last, null);
        writer.WriteEndArray();

        void Step(T value, int? throughCycle)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("value");
            write(writer, value);
            if (throughCycle is { } through)
            {
                writer.WriteNumber("throughCycle", through);
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>The number itself, and 0 for the zero with a sign, which equals it.</summary>
    public static double Plain(double value) => value + 0.0;
}
