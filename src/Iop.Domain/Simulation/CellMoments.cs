namespace Iop.Domain.Simulation;

/// <summary>Mean and variance of the totals of one patient, backwards in time: what is still to come from each cell, in first and second moments.</summary>
internal sealed class CellMoments
{
    private readonly StrategyReading reading;
    private readonly CellSpace space;
    private readonly PointWeights weights;
    private readonly ExitRewards oneOffs;
    private readonly int cycles;
    private readonly int[] firstExit;
    private readonly double cycleYears;
    private OutcomeSums plain;
    private OutcomeSums weighted;

    public CellMoments(StrategyReading reading, CellSpace space, int cycles)
    {
        (this.reading, this.space, this.cycles) = (reading, space, cycles);
        weights = new(reading.Model, cycles);
        oneOffs = new(reading);
        firstExit = CellCohort.FirstExits(reading);
        cycleYears = reading.Model.CycleLength.Years;
    }

    /// <summary>The moments of all strata that were added.</summary>
    public CohortMoments Moments => new(new(plain), new(weighted));

    /// <summary>Adds the patients of a stratum.</summary>
    public void Add(PatientStratum patients)
    {
        var rows = new CellRows(reading, space, patients);
        var (plainNext, weightedNext) = (new OutcomeSums[space.Count], new OutcomeSums[space.Count]);
        var (plainNow, weightedNow) = (new OutcomeSums[space.Count], new OutcomeSums[space.Count]);
        for (var point = cycles; point >= 0; point--)
        {
            for (var state = 0; state < reading.Rows.Length; state++)
            {
                for (var (cell, filled) = (space.First(state), space.First(state) + space.Filled(state, point)); cell < space.End(state); cell++)
                {
                    cell = cell == filled ? space.Lanes(state) : cell;
                    if (cell == space.End(state))
                    {
                        break;
                    }

                    var (here, later) = (default(OutcomeSums), default(OutcomeSums));
                    if (point < cycles)
                    {
                        Expect(state, cell, point + 1, rows, (plainNext, weightedNext), ref here, ref later);
                        Reward(state, cell, point + 1, point, weights.AtStart(point + 1), patients, ref here, ref later);
                    }

                    if (point > 0)
                    {
                        Reward(state, cell, point, point, weights.AtEnd(point), patients, ref here, ref later);
                    }

                    (plainNow[cell], weightedNow[cell]) = (here, later);
                }
            }

            (plainNow, plainNext, weightedNow, weightedNext) = (plainNext, plainNow, weightedNext, weightedNow);
        }

        var start = space.Start();
        for (var cell = 0; cell < space.Count; cell++)
        {
            plain.AddPart(patients.Share * start[cell], plainNext[cell], 0, 0);
            weighted.AddPart(patients.Share * start[cell], weightedNext[cell], 0, 0);
        }
    }

    private void Expect(
        int state, int cell, int cycle, CellRows rows, (OutcomeSums[] Plain, OutcomeSums[] Weighted) next, ref OutcomeSums here, ref OutcomeSums later)
    {
        var exits = reading.Rows[state].Exits;
        var probabilities = rows.Read(state, cell, cycle, out var leaving);
        var stay = space.Stay(state, cell);
        here.AddPart(1 - leaving, next.Plain[stay], 0, 0);
        later.AddPart(1 - leaving, next.Weighted[stay], 0, 0);
        for (var i = 0; i < exits.Length; i++)
        {
            var entry = space.Entry(state, cell, exits[i]);
            var (cost, qalys) = oneOffs.IsEmpty ? (0, 0) : oneOffs.Read(firstExit[state] + i, cycle);
            var (part, ofCost, ofEffect) = oneOffs.IsEmpty ? (0, 0, 0) : weights.OneOff(cycle, reading.Model.Options.OneOffTiming);
            here.AddPart(probabilities[i], next.Plain[entry], cost * part, qalys * part);
            later.AddPart(probabilities[i], next.Weighted[entry], cost * ofCost, qalys * ofEffect);
        }
    }

    private void Reward(int state, int cell, int cycle, int point, double part, PatientStratum patients, ref OutcomeSums here, ref OutcomeSums later)
    {
        if (part == 0)
        {
            return;
        }

        var (cost, utility) = reading.Rewards[state].Read(space.At(state, cell, cycle, point, patients));
        var time = part * cycleYears;
        var alive = reading.Rewards[state].IsDead ? 0 : time;
        here.AddSure(time * cost, time * utility, alive);
        later.AddSure(time * cost * weights.Cost[point], time * utility * weights.Effect[point], alive * weights.Effect[point]);
    }
}
