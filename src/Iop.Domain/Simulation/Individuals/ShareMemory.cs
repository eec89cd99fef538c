namespace Iop.Domain.Simulation.Individuals;

/// <summary>The thresholds of states by cycle and time in state: kept for patients who are alike, as far as room goes, and read anew otherwise.</summary>
internal sealed class ShareMemory
{
    private readonly StrategyReading reading;
    private readonly MemoryGrid?[] grids;
    private readonly double[] shares;
    private readonly Threshold[] last;
    private readonly int most;
    private Threshold[] kept;
    private int rows = 1;

    public ShareMemory(StrategyReading reading, bool areAlike)
    {
        this.reading = reading;
        var cycle = reading.Model.CycleLength.Years;
        most = Math.Max(1, reading.Rows.Max(row => row.Exits.Length));
        grids = [.. reading.Rows.Select(row => areAlike
            ? MemoryGrid.For(row.ChangesWithTime ? reading.Model.Cycles : 1, row.Memory == 0 ? 0 : (int)Math.Min(reading.Model.Cycles, Math.Ceiling(row.Memory / cycle)))
            : null)];
        shares = new double[most];
        last = new Threshold[most];
        kept = new Threshold[most];
    }

    /// <summary>The thresholds of the exits of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">When, and for whom.</param>
    /// <param name="isFresh">Whether the time in state is a number of whole cycles.</param>
    public ReadOnlySpan<Threshold> Read(int state, in Moment at, bool isFresh)
    {
        var count = reading.Rows[state].Exits.Length;
        if (count == 0)
        {
            return [];
        }

        if (grids[state] is not { } grid || (!isFresh && reading.Rows[state].Memory > 0))
        {
            return Cut(state, at, last.AsSpan(0, count));
        }

        ref var place = ref grid.At(at.Cycle - 1, at.CyclesInState);
        if (place == 0)
        {
            if (rows >= MemoryGrid.MostRows)
            {
                return Cut(state, at, last.AsSpan(0, count));
            }

            place = rows++;
            if (rows * most > kept.Length)
            {
                Array.Resize(ref kept, 2 * kept.Length);
            }

            Cut(state, at, kept.AsSpan(place * most, count));
        }

        return kept.AsSpan(place * most, count);
    }

    private Span<Threshold> Cut(int state, in Moment at, Span<Threshold> to)
    {
        ExitShares.Read(reading, state, at, shares);
        for (var exit = 0; exit < to.Length; exit++)
        {
            to[exit] = Threshold.Of(shares[exit]);
        }

        return to;
    }
}
