using Iop.Domain.Foundation;
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
        for (var first = from & -PhiloxLanes.Count; first < end; first += PhiloxLanes.Count)
        {
            var below = first < from ? ulong.MaxValue << (int)(from - first) : ulong.MaxValue;
            var above = first + PhiloxLanes.Count > end ? ulong.MaxValue >> (int)(first + PhiloxLanes.Count - end) : ulong.MaxValue;
            RunGroup(first, below & above, totals);
        }

        totals.Patients += end - from;
    }

    /// <inheritdoc/>
    public override PatientTrajectory Replay(long patient, int strategy)
    {
        var lane = (int)(patient % PhiloxLanes.Count);
        draws.Fill(engine.Path, seed, patient - lane);
        Walk(strategy);
        var model = engine.Model;
        List<PatientStay> stays = [];
        for (var (point, since) = (1, 0); point <= model.Cycles; point++)
        {
            var here = ways[(since * PhiloxLanes.Count) + lane];
            if (point == model.Cycles || ways[(point * PhiloxLanes.Count) + lane] != here)
            {
                var isLast = ways[(point * PhiloxLanes.Count) + lane] == here;
                stays.Add(new(model.States[here].Id, model.CycleLength.YearsAfter(since), model.CycleLength.YearsAfter(point), isCutOff: isLast));
                if (point == model.Cycles && !isLast)
                {
                    var years = model.CycleLength.YearsAfter(point);
                    stays.Add(new(model.States[ways[(point * PhiloxLanes.Count) + lane]].Id, years, years, isCutOff: true));
                }

                since = point;
            }
        }

        var row = totals.AsSpan(strategy * TotalsOfStrategy, TotalsOfStrategy);
        return new(
            patient,
            engine.Strategies[strategy].Id,
            stays.ToValueList(),
            engine.Units.Outcome(row[lane], row[PhiloxLanes.Count + lane], row[(2 * PhiloxLanes.Count) + lane]),
            engine.Units.Outcome(row[(3 * PhiloxLanes.Count) + lane], row[(4 * PhiloxLanes.Count) + lane], row[(5 * PhiloxLanes.Count) + lane]));
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
        engine.Start.Draw(engine.Path, seed, draws.First, startWords, ways.AsSpan(0, PhiloxLanes.Count));
        MoveKernel.Run(engine.Path, engine.Moves[strategy], draws, ways);
        RewardKernel.Run(engine.Rewards[strategy], engine.Model.States.Count, ways, totals.AsSpan(strategy * TotalsOfStrategy, TotalsOfStrategy));
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
