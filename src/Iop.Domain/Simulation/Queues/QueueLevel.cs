namespace Iop.Domain.Simulation.Queues;

/// <summary>A level with slots, in the units of a run.</summary>
internal sealed class QueueLevel
{
    public QueueLevel(LevelCapacity level, StrategyReading reading, QueueClock clock, ReadOnlySpan<int> ranks)
    {
        Of = level;
        State = reading.Index(level.State);
        LostTo = level.LostTo is { } lost ? reading.Index(lost) : -1;
        TransferRank = level.TransferRank is { } rank ? ranks.IndexOf(rank) : -1;
        Slots = level.Slots[1];
        Changes = [.. level.Slots.Steps.Select(step => (clock.Points[step.ThroughCycle], level.Slots[step.ThroughCycle + 1]))];
        TicksOfPatience = level.Patience is { } patience ? clock.Scaled(PathwayTime.YearsOf(patience.Unit, reading.Model.CycleLength)) : 0;
        var (from, slots) = (0L, Slots);
        foreach (var (time, next) in Changes)
        {
            SlotTime += (Int128)clock.Counted(from, time) * slots;
            (from, slots) = (time, next);
        }

        SlotTime += (Int128)clock.Counted(from, clock.Horizon) * slots;
    }

    public LevelCapacity Of { get; }

    /// <summary>The place of the state in the model.</summary>
    public int State { get; }

    /// <summary>The state that lost patients enter; -1 where they leave.</summary>
    public int LostTo { get; }

    /// <summary>The place of the rank of those who come from another state; -1 for the patient's own.</summary>
    public int TransferRank { get; }

    /// <summary>How many slots there are at first.</summary>
    public int Slots { get; }

    /// <summary>When the number of slots changes, and to what.</summary>
    public (long Time, int Slots)[] Changes { get; }

    /// <summary>Slots times ticks that are counted.</summary>
    public Int128 SlotTime { get; }

    /// <summary>The ticks of one unit of the patience.</summary>
    public double TicksOfPatience { get; }

    /// <summary>Whether patients wait for it in the order of their coming, all of them, and for nothing else.</summary>
    public bool IsPlain => Changes.Length == 0 && Of is { MostWaiting: null, Balking: null, Patience: null };
}
