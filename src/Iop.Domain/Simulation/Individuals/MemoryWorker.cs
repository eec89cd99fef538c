using System.Numerics;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs patients one at a time by cycles, each under all strategies.</summary>
internal sealed class MemoryWorker : PatientWorker
{
    private readonly MemoryEngine engine;
    private readonly ulong seed;
    private readonly MoveDraws draws;
    private readonly MemoryWalk[] walks;
    private readonly ushort[] ways;
    private readonly PatientTotals totals;
    private readonly PatientStratum[] patients = new PatientStratum[PhiloxLanes.Count];

    public MemoryWorker(MemoryEngine engine, ulong seed)
    {
        this.engine = engine;
        this.seed = seed;
        draws = new(engine.Model.Cycles);
        walks = [.. Enumerable.Range(0, engine.Strategies.Count).Select(strategy => new MemoryWalk(engine, strategy))];
        ways = new ushort[(engine.Model.Cycles + 1) * PhiloxLanes.Count];
        totals = new(engine.Units, walks.Length);
    }

    /// <inheritdoc/>
    public override void Run(long from, long end, RunTotals totals)
    {
        foreach (var (first, valid) in PatientGroups.Of(from, end))
        {
            Draw(first, valid);
            for (var strategy = 0; strategy < walks.Length; strategy++)
            {
                for (var lanes = valid; lanes != 0; lanes &= lanes - 1)
                {
                    Walk(BitOperations.TrailingZeroCount(lanes), strategy);
                }

                CountKernel.Run(engine.Path, ways, valid, totals.Counts[strategy]);
            }

            this.totals.AddTo(totals, valid);
        }

        totals.Patients += end - from;
    }

    /// <inheritdoc/>
    public override PatientTrajectory Replay(long patient, int strategy)
    {
        var lane = (int)(patient % PhiloxLanes.Count);
        Draw(patient - lane, 1UL << lane);
        Walk(lane, strategy);
        return totals.Trajectory(engine, patient, strategy, CycleWays.Stays(engine.Model, ways, lane));
    }

    private void Draw(long first, ulong valid)
    {
        draws.Fill(engine.Path, seed, first);
        for (var lanes = valid; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            patients[lane] = engine.Patients.Draw(seed, first + lane);
        }
    }

    private void Walk(int lane, int strategy)
    {
        Span<double> sums = stackalloc double[Measures.Padded];
        sums.Clear();
        walks[strategy].Run(patients[lane], draws.First + lane, draws, lane, ways, sums);
        totals.Set(strategy, lane, sums);
    }
}
