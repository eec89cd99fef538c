using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

/// <summary>The objects of <c>iop-pathway/1</c> that arrivals and slots are made of, and their words.</summary>
internal static class CapacityShapes
{
    public static JsonShape Capacity { get; } = new(["arrivals", "levels"], "warmUp", "waitTargets");

    public static JsonShape Change { get; } = new([], "arrivals", "levels");

    public static JsonShape Arrivals { get; } = new(["id"], "poisson", "gaps", "times", "rank", "start", "source", "note");

    public static JsonShape Poisson { get; } = new(["rate"], "unit", "pieces", "period");

    public static JsonShape Times { get; } = new(["batches"], "unit");

    public static JsonShape Batch { get; } = new(["time"], "patients");

    public static JsonShape Level { get; } = new(
        ["state", "slots"], "cut", "mostWaiting", "balking", "patience", "transfers", "transferRank", "lostTo", "waitsAs", "source", "note");

    public static (string Word, SlotCut Value)[] Cuts { get; } = [("finish", SlotCut.Finish), ("requeue", SlotCut.Requeue), ("discharge", SlotCut.Discharge)];

    public static (string Word, TransferWait Value)[] Transfers { get; } = [("holdSlot", TransferWait.HoldSlot), ("giveUpSlot", TransferWait.GiveUpSlot)];
}
