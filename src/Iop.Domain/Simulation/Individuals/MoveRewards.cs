namespace Iop.Domain.Simulation.Individuals;

/// <summary>What a move adds once to a patient's totals, in a cycle and by the model's timing.</summary>
internal sealed class MoveRewards
{
    private readonly StrategyReading reading;
    private readonly ExitRewards rewards;
    private readonly PointWeights weights;
    private readonly int[] firstExit;

    public MoveRewards(StrategyReading reading, PointWeights weights)
    {
        this.reading = reading;
        this.weights = weights;
        rewards = new(reading);
        firstExit = CellCohort.FirstExits(reading);
    }

    /// <summary>Whether no move adds anything.</summary>
    public bool IsEmpty => rewards.IsEmpty;

    /// <summary>Cost in major units and QALYs of one move, counted once in full.</summary>
    public (double Cost, double Qalys) Read(int state, int exit, int cycle) => rewards.Read(firstExit[state] + exit, cycle);

    /// <summary>Adds a move to the six totals.</summary>
    public void Add(Span<double> totals, int state, int exit, int cycle)
    {
        var (cost, qalys) = Read(state, exit, cycle);
        var (plain, ofCost, ofEffect) = weights.OneOff(cycle, reading.Model.Options.OneOffTiming);
        totals[0] += cost * ofCost;
        totals[1] += qalys * ofEffect;
        totals[3] += cost * plain;
        totals[4] += qalys * plain;
    }

    /// <summary>Adds the moves of one lane's way in whole units.</summary>
    public void Add(PatientUnits units, ReadOnlySpan<ushort> ways, int lane, int lanes, Span<int> totals)
    {
        Span<double> sums = stackalloc double[Measures.Count];
        sums.Clear();
        int before = ways[lane];
        for (var (at, cycle) = (lane + lanes, 1); at < ways.Length; at += lanes, cycle++)
        {
            if (ways[at] != before)
            {
                var exits = reading.Rows[before].Exits;
                var exit = 0;
                while (exits[exit].To != ways[at])
                {
                    exit++;
                }

                Add(sums, before, exit, cycle);
                before = ways[at];
            }
        }

        for (var measure = 0; measure < Measures.Count; measure++)
        {
            totals[(measure * lanes) + lane] += (int)units.Units(measure, sums[measure]);
        }
    }
}
