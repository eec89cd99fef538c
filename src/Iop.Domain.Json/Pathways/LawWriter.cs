using System.Text.Json;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

internal static class LawWriter
{
    public static void Law(Utf8JsonWriter writer, TransitionLaw law)
    {
        switch (law)
        {
            case ProbabilityLaw probability:
                writer.Numbers("probability", probability.PerCycle);
                break;
            case RateLaw rate:
                writer.Numbers("rate", rate.PerYear);
                break;
            case HazardRatioLaw ratio:
                writer.WriteStartObject("hazardRatio");
                writer.WriteString("from", ratio.From);
                writer.WriteString("to", ratio.To);
                writer.Numbers("ratio", ratio.Ratio);
                writer.WriteEndObject();
                break;
            case TableLaw table:
                writer.WriteStartObject("table");
                writer.WriteString("id", table.Table);
                writer.WriteString("as", LawShapes.Meanings.Of(table.Meaning));
                writer.WriteEndObject();
                break;
            case SojournLaw sojourn:
                writer.WriteStartObject("sojourn");
                Stay(writer, sojourn.Stay, sojourn.Clock);
                writer.WriteEndObject();
                break;
            case ExitShareLaw share:
                writer.WriteStartObject("exitShare");
                writer.Number("share", share.Share);
                writer.WriteStartObject("stay");
                Stay(writer, share.Stay, SojournClock.Reset);
                writer.WriteEndObject();
                writer.WriteEndObject();
                break;
            default:
                throw new ArgumentException($"No law of {PathwayJson.Format}: {law.GetType().Name}.", nameof(law));
        }
    }

    public static void Time(Utf8JsonWriter writer, PathwayTime time)
    {
        writer.Number("amount", time.Amount);
        writer.WriteString("unit", LawShapes.TimeUnits.Of(time.Unit));
    }

    public static void Distribution(Utf8JsonWriter writer, ValueDistribution distribution)
    {
        var shape = LawShapes.ValueFamilies.First(other => other.Family == distribution.Family);
        writer.WriteString("family", shape.Word);
        if (distribution.Family == ValueFamily.Discrete)
        {
            writer.ObjectsEvenIfNone("values", distribution.Values, static (to, pair) =>
            {
                to.Number("value", pair.Value);
                to.Number("share", pair.Share);
            });
            return;
        }

        writer.Number(shape.Numbers[0], distribution.First);
        if (shape.Numbers.Length > 1)
        {
            writer.Number(shape.Numbers[1], distribution.Second);
        }
    }

    public static void Stay(Utf8JsonWriter writer, Sojourn stay, SojournClock clock)
    {
        var shape = LawShapes.SojournFamilies.First(other => other.Family == stay.Family);
        writer.WriteString("family", shape.Word);
        if (stay.Unit != TimeUnit.Year)
        {
            writer.WriteString("unit", LawShapes.TimeUnits.Of(stay.Unit));
        }

        if (clock != SojournClock.Reset)
        {
            writer.WriteString("clock", LawShapes.Clocks.Of(clock));
        }

        switch (stay.Family)
        {
            case SojournFamily.PiecewiseExponential:
                writer.Number("rate", stay.First);
                writer.ObjectsEvenIfNone("pieces", stay.Points, static (to, point) =>
                {
                    to.Number("until", point.Time);
                    to.Number("rate", point.Value);
                });
                break;
            case SojournFamily.Empirical:
                writer.ObjectsEvenIfNone("points", stay.Points, static (to, point) =>
                {
                    to.Number("time", point.Time);
                    to.Number("left", point.Value);
                });
                break;
            default:
                writer.Number(shape.Numbers[0], stay.First);
                if (shape.Numbers.Length > 1)
                {
                    writer.Number(shape.Numbers[1], stay.Second);
                }

                break;
        }
    }
}
