namespace Iop.Domain.Simulation.Individuals;

/// <summary>Where a random number leads from each state, in each stretch of cycles with the same probabilities.</summary>
/// <remarks>
/// The exits of a state are tried in the order of the model's transitions, and staying is what remains. Hence neither the names nor the order of the states
/// matter to anybody's way.
/// </remarks>
internal sealed class MoveTable
{
    private readonly int[] lastCycles;
    private readonly Threshold[][] thresholds;
    private readonly int[][] highs;

    /// <summary>Reads the probabilities of all cycles. Neither time in state nor who the patient is matters to any.</summary>
    public MoveTable(StrategyReading reading, PatientStratum patients)
    {
        var cycles = reading.Model.Cycles;
        States = reading.Rows.Length;
        Stride = States <= SmallStride ? SmallStride : States;
        Exits = reading.Rows.Max(row => row.Exits.Length);
        Destinations = new int[(Exits + 1) * Stride];
        for (var state = 0; state < States; state++)
        {
            var exits = reading.Rows[state].Exits;
            for (var exit = 0; exit <= Exits; exit++)
            {
                Destinations[(exit * Stride) + state] = exit < exits.Length ? exits[exit].To : state;
            }
        }

        List<Threshold[]> rows = [];
        List<int> ends = [];
        var changes = reading.Rows.Any(row => row.ChangesWithTime);
        for (var cycle = 1; cycle <= (changes ? cycles : 1); cycle++)
        {
            var row = Cumulate(reading, patients, cycle);
            if (rows.Count > 0 && row.AsSpan().SequenceEqual(rows[^1]))
            {
                ends[^1] = cycle;
            }
            else
            {
                rows.Add(row);
                ends.Add(cycle);
            }
        }

        ends[^1] = cycles;
        lastCycles = [.. ends];
        thresholds = [.. rows];
        highs = [.. rows.Select(row => row.Select(threshold => threshold.High).ToArray())];
    }

    /// <summary>The length of a row of a table for few states: one vector.</summary>
    public const int SmallStride = 16;

    /// <summary>The number of states.</summary>
    public int States { get; }

    /// <summary>The most exits of a state.</summary>
    public int Exits { get; }

    /// <summary>The length of a row of all tables: one place a state.</summary>
    public int Stride { get; }

    /// <summary>For each number of thresholds that are passed, a row of the states entered.</summary>
    public int[] Destinations { get; }

    /// <summary>The stretches of cycles with the same probabilities.</summary>
    public int Stretches => lastCycles.Length;

    /// <summary>The last cycle of a stretch.</summary>
    public int LastCycle(int stretch) => lastCycles[stretch];

    /// <summary>The upper parts of the thresholds of a stretch: for each exit, a row.</summary>
    public int[] Highs(int stretch) => highs[stretch];

    /// <summary>The state after a cycle, from the whole of the random number.</summary>
    public int Next(int stretch, int state, int upper, ulong detail)
    {
        var passed = 0;
        while (passed < Exits && thresholds[stretch][(passed * Stride) + state].IsAtMost(upper, detail))
        {
            passed++;
        }

        return Destinations[(passed * Stride) + state];
    }

    private Threshold[] Cumulate(StrategyReading reading, PatientStratum patients, int cycle)
    {
        var row = new Threshold[Exits * Stride];
        var shares = new double[Exits];
        var at = new Moment(cycle, cycle - 1, reading.Model.CycleLength.YearsAfter(cycle - 1), 0, 0, patients);
        for (var state = 0; state < States; state++)
        {
            var count = reading.Rows[state].Exits.Length;
            ExitShares.Read(reading, state, at, shares);
            for (var exit = 0; exit < Exits; exit++)
            {
                row[(exit * Stride) + state] = Threshold.Of(count == 0 ? 0 : shares[Math.Min(exit, count - 1)]);
            }
        }

        return row;
    }
}
