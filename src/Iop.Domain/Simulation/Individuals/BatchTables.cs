namespace Iop.Domain.Simulation.Individuals;

/// <summary>The tables of a strategy laid out for one patient at a time.</summary>
internal sealed class BatchTables
{
    public BatchTables(EventTables tables)
    {
        var slots = tables.Slots;
        (Stride, Races) = (slots.Stride, (slots.Thresholds + 1) * slots.Stride);
        Steps = [.. slots.Ways.Select((way, at) => new EventStep(
            way.FirstPiece,
            EventStep.WayOf(way, tables.IsAbsorbing[way.State], tables.IsResting[way.State]),
            at < slots.Highs.Length ? slots.Highs[at] : 0,
            at < Stride ? slots.AloneLimits[at] : at >= Races && at < Races + slots.Limits.Length ? slots.Limits[at - Races] : 0))];
        Guide = [.. slots.Guide.Select((at, cell) => at < 0 ? ~slots.Passed(cell / EventSlots.Cells, (uint)(cell % EventSlots.Cells) << EventSlots.CellShift) : at)];
        AddsEach = tables.IsPlain.Contains(false) || Steps.Any(static step => (step.Way & (EventStep.RewardBit | EventStep.RestBit)) != 0);
    }

    /// <summary>Places of one slot.</summary>
    public int Stride { get; }

    /// <summary>The place of the first slot of races.</summary>
    public int Races { get; }

    /// <summary>By slot and row.</summary>
    public EventStep[] Steps { get; }

    /// <summary>The <see cref="EventSlots.Guide"/>; where several thresholds are left to be asked, the complement of the first one's place.</summary>
    public int[] Guide { get; }

    /// <summary>Whether anything has to be added one patient at a time: stays in rows where a year does not always add the same, moves, or time where nobody leaves.</summary>
    public bool AddsEach { get; }
}
