using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs patients in continuous time, each under all strategies: many at once where they are alike and all stays are read from tables, otherwise one after the other.</summary>
internal sealed class EventWorker : PatientWorker
{
    private readonly EventEngine engine;
    private readonly ulong seed;
    private readonly PatientDraw patients;
    private readonly EventTables[] tables;
    private readonly EventLife[] lives;
    private readonly EventRunner?[] runners;
    private readonly MoveCounts[] moves;
    private readonly PatientTotals[] groups;
    private readonly PatientStratum[] batch = new PatientStratum[PhiloxLanes.Count];
    private readonly int block;

    public EventWorker(EventEngine engine, ulong seed)
    {
        this.engine = engine;
        this.seed = seed;
        patients = new(engine.Model);
        tables = [.. engine.Strategies.Select(strategy => new EventTables(engine.Model, strategy, engine.HasTables))];
        lives = [.. tables.Select(of => new EventLife(of))];
        runners = [.. tables.Select(Runner)];
        moves = [.. tables.Select(of => new MoveCounts(of.Points.Length, of.Exits))];
        block = patients.Alike is null ? PhiloxLanes.Count : EventRunner.Block;
        groups = [.. Enumerable.Range(0, block / PhiloxLanes.Count).Select(_ => new PatientTotals(engine.Units, tables.Length))];
    }

    /// <inheritdoc/>
    public override void Run(long from, long end, RunTotals totals)
    {
        for (var first = from & -block; first < end; first += block)
        {
            var (low, high) = ((int)Math.Max(0, from - first), (int)Math.Min(block, end - first));
            for (var place = low; place < high && patients.Alike is null; place++)
            {
                batch[place] = patients.Draw(seed, first + place);
            }

            for (var strategy = 0; strategy < tables.Length; strategy++)
            {
                if (runners[strategy] is { } runner)
                {
                    runner.Run(seed, first, low, high, moves[strategy], totals.Counts[strategy], groups, strategy);
                }
                else
                {
                    RunEach(first, low, high, totals.Counts[strategy], strategy);
                }
            }

            foreach (var (group, valid) in PatientGroups.Of(first + low, first + high))
            {
                groups[(int)(group - first) / PhiloxLanes.Count].AddTo(totals, valid);
            }
        }

        totals.Patients += end - from;
    }

    /// <summary>Adds up who came and who left from point to point.</summary>
    public override void Finish(RunTotals totals)
    {
        foreach (var (counts, of) in totals.Counts.Zip(moves))
        {
            of.AddTo(counts);
            for (var i = counts.States; i < counts.Present.Length; i++)
            {
                counts.Present[i] += counts.Present[i - counts.States];
            }
        }
    }

    /// <inheritdoc/>
    public override PatientTrajectory Replay(long patient, int strategy)
    {
        List<PatientStay> stays = [];
        Span<double> sums = stackalloc double[Measures.Padded];
        sums.Clear();
        lives[strategy].Run(seed, patient, patients.Draw(seed, patient), sums, null, stays);
        groups[0].Set(strategy, (int)(patient % PhiloxLanes.Count), sums);
        return groups[0].Trajectory(engine, patient, strategy, stays);
    }

    private void RunEach(long first, int low, int high, StateCounts counts, int strategy)
    {
        Span<double> sums = stackalloc double[Measures.Padded];
        for (var place = low; place < high; place++)
        {
            sums.Clear();
            moves[strategy].Expect(lives[strategy].Run(seed, first + place, patients.Alike ?? batch[place], sums, moves[strategy], null), counts);
            groups[place / PhiloxLanes.Count].Set(strategy, place % PhiloxLanes.Count, sums);
        }
    }

    private EventRunner? Runner(EventTables of) =>
        patients.Alike is not { } alike || !of.IsTabled ? null
        : engine.Path == SimdPath.Vector512 && StreamTables.Fits(of) ? new EventStream(of, alike)
        : new EventBatches(of, alike, engine.Path);
}
