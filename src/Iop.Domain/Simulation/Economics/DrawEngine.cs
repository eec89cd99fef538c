using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Economics;

/// <summary>Runs the strategies of a model under one draw of its parameters.</summary>
internal sealed class DrawEngine(PathwayModel model, ValueList<string> strategies, ulong seed, long? patients, MicrosimulationMethod? method)
{
    /// <summary>Parts into which the patients of a draw are cut, to tell how far chance alone moves a mean.</summary>
    private const int MostBatches = 8;

    private const int Kinds = Measures.Kinds;

    private readonly ParameterSampler sampler = new(model, seed);

    /// <summary>One draw.</summary>
    public ProbabilisticDraw Run(long draw)
    {
        var values = sampler.Values(draw);
        var drawn = sampler.Model(draw, values);
        return patients is { } count ? Individuals(draw, values, drawn, count) : new(draw, values, strategies.Select(id => Cohort.Run(drawn, id).Discounted), []);
    }

    /// <summary>How many parts the patients of a draw are cut into.</summary>
    public static int Batches(long patients) => (int)Math.Min(MostBatches, patients);

    private ProbabilisticDraw Individuals(long draw, double[] values, PathwayModel drawn, long count)
    {
        var engine = Microsimulation.Engine(drawn, strategies, SimdPaths.Best, method);
        var (worker, totals) = (engine.Worker(seed), engine.Empty());
        var batches = Batches(count);
        var means = new List<ValueList<PathwayOutcome>>(batches);
        var before = Sums(totals);
        for (var batch = 0; batch < batches; batch++)
        {
            // patients of this draw alone: numbers shared between draws would bind the draws together
            var (from, end) = new Shard(batch + 1, batches).Of(count);
            worker.Run((draw * count) + from, (draw * count) + end, totals);
            var after = Sums(totals);
            means.Add(after.Zip(before, (now, then) => Mean(engine, now, then, end - from)).ToValueList());
            before = after;
        }

        return new(draw, values, before.Select(sums => Mean(engine, sums, new Int128[Kinds], count)), means.ToValueList());
    }

    /// <summary>The exact sums of cost, QALYs and life years under each strategy.</summary>
    private static Int128[][] Sums(RunTotals totals) =>
        [.. totals.Samples.Select(static sample => Enumerable.Range(0, Kinds).Select(sample.Discounted.Sum).ToArray())];

    private static PathwayOutcome Mean(PatientEngine engine, Int128[] now, Int128[] before, long patients)
    {
        double Of(int kind) => engine.Units.Value(kind, FixedPoint.Quotient(now[kind] - before[kind], patients));
        return new(Of(0), Of(1), Of(2));
    }
}
