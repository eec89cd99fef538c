using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Economics;

/// <summary>Runs the strategies of a model under one draw of its parameters.</summary>
internal sealed class DrawEngine(PathwayModel model, ValueList<string> strategies, ulong seed, long? patients, MicrosimulationMethod? method)
{
    /// <summary>Parts into which the patients of a draw are cut, to tell how far chance alone moves a mean.</summary>
    private const int MostBatches = 8;

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
        var (batches, all) = (Batches(count), engine.Empty());
        var means = new List<ValueList<PathwayOutcome>>(batches);
        for (var batch = 0; batch < batches; batch++)
        {
            // patients of this draw alone: numbers shared between draws would bind the draws together
            var (from, end) = new Shard(batch + 1, batches).Of(count);
            var (totals, _) = PatientRun.Run(engine, seed, (draw * count) + from, (draw * count) + end, threads: 1, progress: null, CancellationToken.None);
            means.Add(Means(engine, totals));
            all.Add(totals);
        }

        return new(draw, values, Means(engine, all), means.ToValueList());
    }

    private static ValueList<PathwayOutcome> Means(PatientEngine engine, Statistics.RunTotals totals) => totals.Samples.Select(sample => new PathwayOutcome(
        Mean(engine, sample, totals.Patients, 0), Mean(engine, sample, totals.Patients, 1), Mean(engine, sample, totals.Patients, 2))).ToValueList();

    private static double Mean(PatientEngine engine, Statistics.SampleTotals sample, long patients, int kind) =>
        engine.Units.Value(kind, FixedPoint.Quotient((System.Numerics.BigInteger)sample.Discounted.Sum(kind), patients));
}
