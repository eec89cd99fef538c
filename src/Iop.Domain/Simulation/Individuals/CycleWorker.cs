using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs groups of patients cycle by cycle. Memory is that of one group's ways, whatever the number of patients.</summary>
internal sealed class CycleWorker : PatientWorker
{
    private const int TotalsOfStrategy = Measures.Count * PhiloxLanes.Count;
    private readonly CycleEngine engine;
    private readonly ulong seed;
    private readonly MoveDraws draws;
    private readonly uint[] startWords = new uint[PhiloxLanes.WordsPerBlock];
    private readonly ushort[] ways;
    private readonly int[] totals;
    private readonly int[] differences = new int[TotalsOfStrategy];

    public CycleWorker(CycleEngine engine, ulong seed)
    {
        this.engine = engine;
        this.seed = seed;
        draws = new(engine.Model.Cycles);
        ways = new ushort[(engine.Model.Cycles + 1) * PhiloxLanes.Count];
        totals = new int[engine.Strategies.Count * TotalsOfStrategy];
    }

    /// <inheritdoc/>
    public override void Run(long from, long end, RunTotals totals)
    {
        foreach (var (first, valid) in PatientGroups.Of(from, end))
        {
            RunGroup(first, valid, totals);
        }

        totals.Patients += end - from;
    }

    /// <inheritdoc/>
    public override PatientTrajectory Replay(long patient, int strategy)
    {
        var lane = (int)(patient % PhiloxLanes.Count);
        draws.Fill(engine.Path, seed, patient - lane);
        Walk(strategy);
        Span<long> row = stackalloc long[Measures.Count];
        for (var measure = 0; measure < row.Length; measure++)
        {
            row[measure] = totals[(strategy * TotalsOfStrategy) + (measure * PhiloxLanes.Count) + lane];
        }

        return CycleWays.Trajectory(engine, patient, strategy, ways, lane, row);
    }

    private void RunGroup(long first, ulong valid, RunTotals run)
    {
        draws.Fill(engine.Path, seed, first);
        for (var strategy = 0; strategy < engine.Strategies.Count; strategy++)
        {
            Walk(strategy);
            CountKernel.Run(engine.Path, ways, valid, run.Counts[strategy]);
            var row = totals.AsSpan(strategy * TotalsOfStrategy, TotalsOfStrategy);
            if (valid != ulong.MaxValue)
            {
                Silence(row, valid);
            }

            run.Samples[strategy].Add(row, valid);
            if (strategy > 0)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    differences[i] = row[i] - totals[i];
                }

                run.Differences[strategy - 1].Add(differences, valid);
            }
        }
    }

    /// <summary>The ways and the totals of the group whose numbers are drawn, under one strategy.</summary>
    private void Walk(int strategy)
    {
        engine.Starts[strategy].Draw(engine.Path, seed, draws.First, startWords, ways.AsSpan(0, PhiloxLanes.Count));
        MoveKernel.Run(engine.Path, engine.Moves[strategy], draws, ways);
        var row = totals.AsSpan(strategy * TotalsOfStrategy, TotalsOfStrategy);
        RewardKernel.Run(engine.Rewards[strategy], engine.Model.States.Count, ways, row);
        if (!engine.MoveRewards[strategy].IsEmpty)
        {
            for (var lane = 0; lane < PhiloxLanes.Count; lane++)
            {
                engine.MoveRewards[strategy].Add(engine.Units, ways, lane, PhiloxLanes.Count, row);
            }
        }
    }

    /// <summary>Sets the totals of lanes that do not count to zero, which adds nothing to any sum.</summary>
    private static void Silence(Span<int> row, ulong valid)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = (valid >> (i % PhiloxLanes.Count) & 1) == 0 ? 0 : row[i];
        }
    }
}
