namespace Iop.Domain.Simulation.Individuals;

/// <summary>What being in a state at a point of the trace adds to a patient's totals, before discounting, in major units and years.</summary>
internal sealed class StateRewards
{
    private readonly StrategyReading reading;
    private readonly int cycles;
    private readonly double cycleYears;
    private readonly double[] years;

    public StateRewards(StrategyReading reading)
    {
        this.reading = reading;
        cycles = reading.Model.Cycles;
        Weights = new(reading.Model, cycles);
        cycleYears = reading.Model.CycleLength.Years;
        years = [.. Enumerable.Range(0, cycles + 1).Select(reading.Model.CycleLength.YearsAfter)];
    }

    /// <summary>The weights of the points.</summary>
    public PointWeights Weights { get; }

    /// <summary>What a state adds at a point: as the end of one cycle, and as the start of the next.</summary>
    public (double Cost, double Qalys, double Years) At(int point, int state, double yearsInState, double cyclesInState, PatientStratum patients)
    {
        var reader = reading.Rewards[state];
        var (cost, qalys, time) = (0.0, 0.0, 0.0);
        var before = point == 0 ? 0 : Weights.AtEnd(point);
        var after = point == cycles ? 0 : Weights.AtStart(point + 1);
        if (before != 0)
        {
            var (money, utility) = reader.Read(new(point, point, years[point], yearsInState, cyclesInState, patients));
            (cost, qalys, time) = (before * money, before * utility, before);
        }

        if (after != 0)
        {
            var (money, utility) = reader.Read(new(point + 1, point, years[point], yearsInState, cyclesInState, patients));
            (cost, qalys, time) = (cost + (after * money), qalys + (after * utility), time + after);
        }

        return (cost * cycleYears, qalys * cycleYears, reader.IsDead ? 0 : time * cycleYears);
    }

    /// <summary>The rewards of all points and states in whole units, for patients who are alike: point by point, state by state, <see cref="Measures.Padded"/> each.</summary>
    /// <remarks>
    /// Each number is the difference of two rounded sums over the points so far, so that a patient who stays anywhere for any time is off by at most one unit,
    /// however many cycles that takes.
    /// </remarks>
    public int[] Table(PatientUnits units, PatientStratum patients)
    {
        var states = reading.Rewards.Length;
        var table = new int[(cycles + 1) * states * Measures.Padded];
        var sums = new double[Measures.Count];
        var booked = new long[Measures.Count];
        for (var state = 0; state < states; state++)
        {
            Array.Clear(sums);
            Array.Clear(booked);
            for (var point = 0; point <= cycles; point++)
            {
                Add(sums, point, At(point, state, 0, 0, patients));
                var row = table.AsSpan(((point * states) + state) * Measures.Padded, Measures.Count);
                for (var measure = 0; measure < row.Length; measure++)
                {
                    var whole = units.Units(measure, sums[measure]);
                    row[measure] = (int)(whole - booked[measure]);
                    booked[measure] = whole;
                }
            }
        }

        return table;
    }

    /// <summary>Adds a reward of a point to the six totals.</summary>
    public void Add(Span<double> totals, int point, (double Cost, double Qalys, double Years) reward)
    {
        totals[0] += reward.Cost * Weights.Cost[point];
        totals[1] += reward.Qalys * Weights.Effect[point];
        totals[2] += reward.Years * Weights.Effect[point];
        totals[3] += reward.Cost;
        totals[4] += reward.Qalys;
        totals[5] += reward.Years;
    }
}
