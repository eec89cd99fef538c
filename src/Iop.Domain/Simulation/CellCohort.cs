using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>One run of a cohort whose laws or rewards ask for more than the state and the cycle: shares of the cohort move between cells, stratum by stratum.</summary>
internal sealed class CellCohort
{
    private readonly StrategyReading reading;
    private readonly CellSpace space;
    private readonly PointWeights weights;
    private readonly ExitRewards oneOffs;
    private readonly int cycles;
    private readonly int[] firstExit;
    private readonly double cycleYears;
    private readonly double[] moves;
    private readonly double[] years;
    private readonly PathwayOutcome[] undiscounted;
    private readonly PathwayOutcome[] discounted;

    public CellCohort(StrategyReading reading, CellSpace space, int cycles)
    {
        (this.reading, this.space, this.cycles) = (reading, space, cycles);
        weights = new(reading.Model, cycles);
        oneOffs = new(reading);
        firstExit = FirstExits(reading);
        cycleYears = reading.Model.CycleLength.Years;
        var states = reading.Rows.Length;
        Occupancy = new double[(cycles + 1) * states];
        Flows = new double[firstExit[^1]];
        moves = new double[reading.Rows.Max(static row => row.Exits.Length)];
        years = new double[states];
        undiscounted = new PathwayOutcome[states];
        discounted = new PathwayOutcome[states];
    }

    /// <summary>The shares of the cohort: all states at point 0, then at point 1, and so on.</summary>
    public double[] Occupancy { get; }

    /// <summary>The expected moves of a patient by each exit, state by state in the order of the exits.</summary>
    private double[] Flows { get; }

    /// <summary>The places of the exits of each state among all, and their number.</summary>
    public static int[] FirstExits(StrategyReading reading)
    {
        var first = new int[reading.Rows.Length + 1];
        for (var state = 0; state < reading.Rows.Length; state++)
        {
            first[state + 1] = first[state] + reading.Rows[state].Exits.Length;
        }

        return first;
    }

    /// <summary>What each state adds, in the model's order.</summary>
    public ValueList<StateContribution> Contributions()
    {
        var entries = new double[years.Length];
        for (var state = 0; state < years.Length; state++)
        {
            foreach (var (i, exit) in reading.Rows[state].Exits.ToArray().Index())
            {
                entries[exit.To] += Flows[firstExit[state] + i];
            }
        }

        return reading.Model.States.Index()
            .Select(state => new StateContribution(state.Item.Id, years[state.Index], entries[state.Index], undiscounted[state.Index], discounted[state.Index]))
            .ToValueList();
    }

    /// <summary>How often each transition is taken, in the model's order.</summary>
    public ValueList<TransitionFlow> Transitions()
    {
        var taken = new int[years.Length];
        return reading.Transitions.Select(way =>
        {
            var from = reading.Index(way.From);
            return new TransitionFlow(way.From, way.To, Flows[firstExit[from] + taken[from]++]);
        }).ToValueList();
    }

    /// <summary>Runs the patients of a stratum through all cycles.</summary>
    public void Run(PatientStratum patients)
    {
        var rows = new CellRows(reading, space, patients);
        var (now, next) = (space.Start(), new double[space.Count]);
        Note(now, 0, patients);
        for (var cycle = 1; cycle <= cycles; cycle++)
        {
            Count(now, cycle, cycle - 1, weights.AtStart(cycle), patients);
            Array.Clear(next);
            for (var state = 0; state < reading.Rows.Length; state++)
            {
                Move(state, cycle, now, next, rows, patients.Share);
            }

            Note(next, cycle, patients);
            Count(next, cycle, cycle, weights.AtEnd(cycle), patients);
            (now, next) = (next, now);
        }
    }

    private void Move(int state, int cycle, double[] now, double[] next, CellRows rows, double stratum)
    {
        var exits = reading.Rows[state].Exits;
        for (var (cell, filled) = (space.First(state), space.First(state) + space.Filled(state, cycle - 1)); cell < space.End(state); cell++)
        {
            cell = cell == filled ? space.Lanes(state) : cell;
            if (cell == space.End(state) || now[cell] == 0)
            {
                continue;
            }

            var share = now[cell];
            var probabilities = rows.Read(state, cell, cycle, out var leaving);
            next[space.Stay(state, cell)] += share * (1 - leaving);
            for (var i = 0; i < exits.Length; i++)
            {
                var moved = share * probabilities[i];
                next[space.Entry(state, cell, exits[i])] += moved;
                moves[i] += moved;
            }
        }

        for (var i = 0; i < exits.Length; i++)
        {
            Pass(firstExit[state] + i, exits[i].To, cycle, moves[i] * stratum);
            moves[i] = 0;
        }
    }

    private void Pass(int exit, int to, int cycle, double moved)
    {
        Flows[exit] += moved;
        if (moved == 0 || oneOffs.IsEmpty)
        {
            return;
        }

        var (cost, qalys) = oneOffs.Read(exit, cycle);
        var (plain, ofCost, ofEffect) = weights.OneOff(cycle, reading.Model.Options.OneOffTiming);
        undiscounted[to] += new PathwayOutcome(moved * cost * plain, moved * qalys * plain, 0);
        discounted[to] += new PathwayOutcome(moved * cost * ofCost, moved * qalys * ofEffect, 0);
    }

    private void Note(double[] shares, int point, PatientStratum patients)
    {
        for (var state = 0; state < reading.Rows.Length; state++)
        {
            var sum = 0.0;
            foreach (var share in shares.AsSpan(space.First(state)..space.End(state)))
            {
                sum += share;
            }

            Occupancy[(point * reading.Rows.Length) + state] += sum * patients.Share;
        }
    }

    private void Count(double[] shares, int cycle, int point, double part, PatientStratum patients)
    {
        if (part == 0)
        {
            return;
        }

        for (var state = 0; state < reading.Rows.Length; state++)
        {
            var rewards = reading.Rewards[state];
            var (costs, utility) = (0.0, 0.0);
            var sum = 0.0;
            var (first, end) = (space.First(state), space.End(state));
            for (var (cell, filled) = (first, first + space.Filled(state, point)); cell < end; cell++)
            {
                cell = cell == filled ? space.Lanes(state) : cell;
                if (cell < end && shares[cell] != 0)
                {
                    if (sum == 0 || rewards.Memory > 0)
                    {
                        (costs, utility) = rewards.Read(space.At(state, cell, cycle, point, patients));
                    }

                    sum += shares[cell];
                    Book(state, point, shares[cell] * part * cycleYears * patients.Share, costs, utility);
                }
            }
        }
    }

    private void Book(int state, int point, double time, double cost, double utility)
    {
        var alive = reading.Rewards[state].IsDead ? 0 : 1;
        years[state] += time;
        undiscounted[state] += new PathwayOutcome(time * cost, time * utility, time * alive);
        discounted[state] += new PathwayOutcome(time * weights.Cost[point] * cost, time * weights.Effect[point] * utility, time * weights.Effect[point] * alive);
    }
}
