using System.Globalization;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Economics;

/// <summary>Draws the parameters of a model. A value is a pure function of seed, draw and parameters, whichever other draws are made.</summary>
internal sealed class ParameterSampler
{
    private readonly PathwayModel model;
    private readonly ulong seed;
    private readonly CorrelationFactor? factor;
    private readonly (int[] Places, double Others)[] rows;

    public ParameterSampler(PathwayModel model, ulong seed)
    {
        this.model = model;
        this.seed = seed;
        var parameters = model.Options.Parameters;
        factor = model.Options.Correlations.Count == 0 ? null : CorrelationFactor.Of(parameters, model.Options.Correlations);
        rows = [.. parameters.Index().Where(static pair => pair.Item.Row is not null).GroupBy(static pair => pair.Item.Row, StringComparer.Ordinal)
            .Select(static row => (row.Select(static pair => pair.Index).ToArray(), Others(row.Select(static pair => pair.Item.Distribution).ToArray())))];
    }

    /// <summary>The values of one draw, in the order of the model's parameters.</summary>
    public double[] Values(long draw)
    {
        var parameters = model.Options.Parameters;
        var shares = new double[parameters.Count];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Share(draw, i, 0);
        }

        Correlate(shares);
        var values = new double[shares.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = parameters[i].Row is null ? ValueSampling.Quantile(parameters[i].Distribution, shares[i]) : GammaOf(parameters[i].Distribution.First, shares[i]);
        }

        foreach (var (places, others) in rows)
        {
            // gamma numbers divided by their sum are a Dirichlet draw; the rest of the row has a number of its own
            var sum = others > 0 ? GammaOf(others, Share(draw, places[0], 1)) : 0;
            foreach (var place in places)
            {
                sum += values[place];
            }

            foreach (var place in places)
            {
                values[place] /= sum;
            }
        }

        return values;
    }

    /// <summary>The model with the values of a draw.</summary>
    /// <exception cref="ArgumentException">They make no sound model; the message says which draw, which values and why.</exception>
    public PathwayModel Model(long draw, double[] values)
    {
        var drawn = model.Options.Parameters.Select((parameter, i) => KeyValuePair.Create(parameter.Id, values[i])).ToArray();
        try
        {
            return model.WithParameters(drawn);
        }
        catch (ArgumentException fault)
        {
            var list = string.Join(", ", drawn.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} = {pair.Value:R}")));
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Draw {draw} makes no sound pathway ({list}): {fault.Message.Split(" (Parameter")[0]}"), nameof(values), fault);
        }
    }

    private static double Others(ValueDistribution[] margins)
    {
        var rest = margins[0].First + margins[0].Second - margins.Sum(static margin => margin.First);
        return rest > PathwayLimits.LeastShape * PathwayModel.SumTolerance ? rest : 0;
    }

    private static double GammaOf(double shape, double share) => GammaQuantile.At(shape, -PortableMath.LogOnePlus(-share));

    private double Share(long draw, int parameter, uint block) =>
        ValueSampling.Share(Philox.Words(seed, draw, block, DrawPurpose.Parameter, (uint)parameter).Upper);

    private void Correlate(double[] shares)
    {
        if (factor is null)
        {
            return;
        }

        var independent = factor.Places.Select(place => NormalQuantile.At(shares[place])).ToArray();
        foreach (var (i, place) in factor.Places.Index())
        {
            var share = PortableMath.NormalTail(-factor.Normal(i, independent));
            shares[place] = Math.Clamp(share, double.Epsilon, 1 - (1.0 / (1UL << 53)));
        }
    }
}
