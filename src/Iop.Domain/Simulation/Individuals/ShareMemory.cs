namespace Iop.Domain.Simulation.Individuals;

/// <summary>The thresholds of states by cycle and time in state: kept for patients who are alike, as far as room goes, and read anew otherwise.</summary>
internal sealed class ShareMemory
{
    /// <summary>Rows that one worker keeps.</summary>
    private const int MostRows = 200_000;

    private readonly StrategyReading reading;
    private readonly bool keeps;
    private readonly Dictionary<(int State, int Cycle, int InState), Threshold[]> kept = [];
    private readonly int[] depths;
    private readonly double[] shares;
    private readonly Threshold[] last;

    public ShareMemory(StrategyReading reading, bool areAlike)
    {
        this.reading = reading;
        keeps = areAlike;
        var cycle = reading.Model.CycleLength.Years;
        depths = [.. reading.Rows.Select(row => row.Memory == 0 ? 0 : (int)Math.Min(reading.Model.Cycles, Math.Ceiling(row.Memory / cycle)))];
        var most = reading.Rows.Max(row => row.Exits.Length);
        shares = new double[most];
        last = new Threshold[most];
    }

    /// <summary>The thresholds of the exits of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">When, and for whom.</param>
    /// <param name="isFresh">Whether the time in state is a number of whole cycles.</param>
    public ReadOnlySpan<Threshold> Read(int state, in Moment at, bool isFresh)
    {
        var row = reading.Rows[state];
        if (row.Exits.Length == 0)
        {
            return [];
        }

        if (!keeps || (!isFresh && row.Memory > 0))
        {
            return Cut(state, at, last.AsSpan(0, row.Exits.Length));
        }

        var key = (state, row.ChangesWithTime ? at.Cycle : 0, row.Memory == 0 ? 0 : Math.Min(depths[state], (int)at.CyclesInState));
        if (!kept.TryGetValue(key, out var known))
        {
            if (kept.Count >= MostRows)
            {
                return Cut(state, at, last.AsSpan(0, row.Exits.Length));
            }

            known = new Threshold[row.Exits.Length];
            Cut(state, at, known);
            kept.Add(key, known);
        }

        return known;
    }

    private ReadOnlySpan<Threshold> Cut(int state, in Moment at, Span<Threshold> to)
    {
        ExitShares.Read(reading, state, at, shares);
        for (var exit = 0; exit < to.Length; exit++)
        {
            to[exit] = Threshold.Of(shares[exit]);
        }

        return to;
    }
}
