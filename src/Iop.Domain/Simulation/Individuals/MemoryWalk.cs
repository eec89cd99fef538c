namespace Iop.Domain.Simulation.Individuals;

/// <summary>One patient's way under one strategy, a cycle at a time. It has readers of its own, so that threads share nothing that changes.</summary>
internal sealed class MemoryWalk
{
    private readonly MemoryEngine engine;
    private readonly StrategyReading reading;
    private readonly StartTable start;
    private readonly RewardMemory rewards;
    private readonly MoveRewards moves;
    private readonly ShareMemory shares;
    private readonly double[] years;

    public MemoryWalk(MemoryEngine engine, int strategy)
    {
        this.engine = engine;
        reading = new(engine.Model, engine.Strategies[strategy]);
        start = engine.Starts[strategy];
        var ofStates = new StateRewards(reading);
        rewards = new(reading, ofStates, engine.Patients.Alike is not null);
        moves = new(reading, ofStates.Weights);
        shares = new(reading, engine.Patients.Alike is not null);
        years = [.. Enumerable.Range(0, engine.Model.Cycles + 1).Select(engine.Model.CycleLength.YearsAfter)];
    }

    /// <summary>Walks.</summary>
    /// <param name="patient">Who.</param>
    /// <param name="number">The patient's number.</param>
    /// <param name="draws">The numbers of the patient's group.</param>
    /// <param name="lane">The patient's lane in it.</param>
    /// <param name="ways">The states of the group at all points, of which this fills the lane.</param>
    /// <param name="totals">The six totals, to which this adds.</param>
    public void Run(PatientStratum patient, long number, MoveDraws draws, int lane, Span<ushort> ways, Span<double> totals)
    {
        var entry = start.Entry(draws.Seed, number);
        var state = start.State(entry);
        var elapsed = start.Elapsed[entry];
        var cycle = engine.Model.CycleLength;
        var (yearsBefore, cyclesBefore) = (elapsed.Years(cycle), elapsed.Unit == TimeUnit.Cycle ? elapsed.Amount : elapsed.Years(cycle) / cycle.Years);
        var since = 0;
        for (var point = 0; ; point++)
        {
            ways[(point * Randomness.PhiloxLanes.Count) + lane] = (ushort)state;
            var (inYears, inCycles) = (yearsBefore + years[point - since], cyclesBefore + point - since);
            rewards.Add(totals, point, state, inYears, inCycles, patient, isFresh: cyclesBefore == 0);
            if (point == engine.Model.Cycles)
            {
                return;
            }

            var exits = reading.Rows[state].Exits;
            var at = new Moment(point + 1, point, years[point], inYears, inCycles, patient);
            var limits = shares.Read(state, at, isFresh: cyclesBefore == 0);
            var upper = draws.Upper(point, lane);
            var exit = 0;
            while (exit < limits.Length && upper >= limits[exit].High
                && (upper > limits[exit].High || draws.Detail(point, lane) >= limits[exit].Detail))
            {
                exit++;
            }

            if (exit == limits.Length)
            {
                continue;
            }

            if (!moves.IsEmpty)
            {
                moves.Add(totals, state, exit, point + 1);
            }

            state = exits[exit].To;
            if (!exits[exit].KeepsClock)
            {
                (since, yearsBefore, cyclesBefore) = (point + 1, 0, 0);
            }
        }
    }
}
