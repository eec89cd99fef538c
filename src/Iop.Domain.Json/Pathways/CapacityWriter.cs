using System.Text.Json;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Writing;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

internal static class CapacityWriter
{
    public static void Plan(Utf8JsonWriter writer, CapacityPlan plan)
    {
        writer.ObjectsEvenIfNone("arrivals", plan.Arrivals, Arrivals);
        writer.ObjectsEvenIfNone("levels", plan.Levels, Level);
        writer.Object("warmUp", plan.WarmUp.Amount > 0 ? plan.WarmUp : null, LawWriter.Time);
        writer.Objects("waitTargets", plan.WaitTargets, LawWriter.Time);
    }

    /// <summary>What a strategy changes; nothing where it changes nothing.</summary>
    public static void Change(Utf8JsonWriter writer, PathwayStrategy strategy)
    {
        if (strategy.Arrivals.Count + strategy.Levels.Count > 0)
        {
            writer.WriteStartObject("capacity");
            writer.Objects("arrivals", strategy.Arrivals, Arrivals);
            writer.Objects("levels", strategy.Levels, Level);
            writer.WriteEndObject();
        }
    }

    private static void Arrivals(Utf8JsonWriter writer, PatientArrivals arrivals)
    {
        writer.WriteString("id", arrivals.Id);
        switch (arrivals.Process.Family)
        {
            case ArrivalFamily.Poisson:
                writer.Object("poisson", arrivals.Process, Poisson);
                break;
            case ArrivalFamily.Renewal:
                writer.Object("gaps", arrivals.Process.Gap, static (to, gap) => LawWriter.Stay(to, gap, SojournClock.Reset));
                break;
            default:
                writer.Object("times", arrivals.Process, Times);
                break;
        }

        writer.Integer("rank", arrivals.Rank, byDefault: 1);
        writer.Objects("start", arrivals.Start, PathwayWriter.Start);
        writer.Text("source", arrivals.Source);
        writer.Text("note", arrivals.Note);
    }

    private static void Poisson(Utf8JsonWriter writer, ArrivalProcess process)
    {
        writer.Number("rate", process.Rate);
        Unit(writer, process.Unit);
        writer.Objects("pieces", process.Pieces, static (to, piece) =>
        {
            to.Number("until", piece.Time);
            to.Number("rate", piece.Value);
        });
        if (process.Period is { } period)
        {
            writer.Number("period", period);
        }
    }

    private static void Times(Utf8JsonWriter writer, ArrivalProcess process)
    {
        writer.ObjectsEvenIfNone("batches", process.Batches, static (to, batch) =>
        {
            to.Number("time", batch.Time);
            to.Integer("patients", batch.Patients, byDefault: 1);
        });
        Unit(writer, process.Unit);
    }

    private static void Level(Utf8JsonWriter writer, LevelCapacity level)
    {
        writer.WriteString("state", level.State);
        writer.Counts("slots", level.Slots);
        if (level.Cut != SlotCut.Finish)
        {
            writer.WriteString("cut", CapacityShapes.Cuts.Of(level.Cut));
        }

        writer.Integer("mostWaiting", level.MostWaiting);
        if (level.Balking is { } balking)
        {
            OptionsWriter.Column(writer, "balking", balking);
        }

        writer.Object("patience", level.Patience, static (to, patience) => LawWriter.Stay(to, patience, SojournClock.Reset));
        if (level.Transfers != TransferWait.HoldSlot)
        {
            writer.WriteString("transfers", CapacityShapes.Transfers.Of(level.Transfers));
        }

        writer.Integer("transferRank", level.TransferRank);
        writer.Text("lostTo", level.LostTo);
        writer.Text("waitsAs", level.WaitsAs);
        writer.Text("source", level.Source);
        writer.Text("note", level.Note);
    }

    private static void Unit(Utf8JsonWriter writer, TimeUnit unit)
    {
        if (unit != TimeUnit.Year)
        {
            writer.WriteString("unit", LawShapes.TimeUnits.Of(unit));
        }
    }
}
