namespace Iop.Domain.Simulation;

/// <summary>
/// The cells of a cohort: one for a state whose laws and rewards do not ask for the time spent there; for the others one for each number of whole cycles in the state,
/// up to where nothing changes any more, and one for each group that began with time already spent (a lane, whose time in state is that time and the time since the start).
/// </summary>
internal sealed class CellSpace
{
    private readonly StrategyReading reading;
    private readonly List<PathwayTime> lanes;
    private readonly int[] offsets;
    private readonly int[] depths;
    private readonly double[] laneYears;
    private readonly double[] laneCycles;
    private readonly double[] years;

    public CellSpace(StrategyReading reading, int cycles)
    {
        var states = reading.Rows.Length;
        var memory = Memory(reading);
        var cycle = reading.Model.CycleLength;
        var elapsed = reading.Start.Select(static share => share.Elapsed).Where(static time => time.Amount > 0).Distinct().ToList();
        laneYears = [.. elapsed.Select(time => time.Years(cycle))];
        laneCycles = [.. elapsed.Select(time => time.Unit == TimeUnit.Cycle ? time.Amount : time.Years(cycle) / cycle.Years)];
        years = [.. Enumerable.Range(0, cycles + 1).Select(cycle.YearsAfter)];
        depths = [.. memory.Select(time => time == 0 ? 1 : 1 + (int)Math.Min(cycles, Math.Ceiling(time / cycle.Years)))];
        offsets = new int[states + 1];
        for (var state = 0; state < states; state++)
        {
            offsets[state + 1] = checked(offsets[state] + depths[state] + (memory[state] > 0 ? elapsed.Count : 0));
        }

        this.reading = reading;
        lanes = elapsed;
    }

    /// <summary>The number of cells.</summary>
    public int Count => offsets[^1];

    /// <summary>The shares of the cohort at the start.</summary>
    public double[] Start()
    {
        var shares = new double[Count];
        var sum = reading.Start.Sum(static share => share.Share);
        foreach (var share in reading.Start)
        {
            var state = reading.Index(share.State);
            var lane = HasLanes(state) ? lanes.IndexOf(share.Elapsed) : -1;
            shares[offsets[state] + (lane < 0 ? 0 : depths[state] + lane)] += share.Share / sum;
        }

        return shares;
    }

    /// <summary>The first cell of a state.</summary>
    public int First(int state) => offsets[state];

    /// <summary>The cell after the last of a state whose time in state is counted from an entry.</summary>
    public int Lanes(int state) => offsets[state] + depths[state];

    /// <summary>The cell after the last of a state.</summary>
    public int End(int state) => offsets[state + 1];

    /// <summary>How many of the cells that count from an entry can hold somebody at a point.</summary>
    public int Filled(int state, int point) => Math.Min(point + 1, depths[state]);

    /// <summary>The moment of a cell at a point, as a cycle counts it.</summary>
    public Moment At(int state, int cell, int cycle, int point, PatientStratum patients)
    {
        var place = cell - offsets[state];
        var lane = place - depths[state];
        return lane < 0
            ? new(cycle, point, years[point], years[place], place, patients)
            : new(cycle, point, years[point], laneYears[lane] + years[point], laneCycles[lane] + point, patients);
    }

    /// <summary>Where those of a cell are one cycle later who stay.</summary>
    public int Stay(int state, int cell) => cell >= Lanes(state) - 1 ? cell : cell + 1;

    /// <summary>Where those of a cell are one cycle later who take an exit.</summary>
    public int Entry(int state, int cell, ExitReader exit)
    {
        if (!exit.KeepsClock || depths[exit.To] == 1)
        {
            return offsets[exit.To];
        }

        var lane = cell - Lanes(state);
        return lane < 0 ? Math.Min(offsets[exit.To] + cell + 1 - offsets[state], Lanes(exit.To) - 1) : Lanes(exit.To) + lane;
    }

    /// <summary>The time in state that matters in each state, in years; a state whose clock is kept on the way into another remembers what that one asks for.</summary>
    private static double[] Memory(StrategyReading reading)
    {
        var memory = reading.Rows.Zip(reading.Rewards, static (row, reward) => Math.Max(row.Memory, reward.Memory)).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var state = 0; state < memory.Length; state++)
            {
                foreach (var exit in reading.Rows[state].Exits)
                {
                    if (exit.KeepsClock && memory[exit.To] > memory[state])
                    {
                        memory[state] = memory[exit.To];
                        changed = true;
                    }
                }
            }
        }

        return memory;
    }

    private bool HasLanes(int state) => offsets[state + 1] > offsets[state] + depths[state];
}
