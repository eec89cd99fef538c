using Iop.Domain.Json.Reading;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json.Pathways;

internal static class DistributionReader
{
    public static ValueDistribution? Read(JsonCursor at)
    {
        if (at.Object(LawShapes.Distribution) is not { } item)
        {
            return null;
        }

        var before = at.Log.Count;
        var family = item["family"].OneOf([.. LawShapes.ValueFamilies.Select(static shape => (shape.Word, shape.Family))]);
        var value = Finite(item["value"]);
        var values = item["values"].Items(Share);
        var least = Finite(item["least"]);
        var most = Finite(item["most"]);
        var mean = Finite(item["mean"]);
        var deviation = item["deviation"].Number(0, PathwayLimits.MostCost);
        var logMean = item["logMean"].Number(-PathwayLimits.MostLogarithm, PathwayLimits.MostLogarithm);
        var logDeviation = item["logDeviation"].Number(0, PathwayLimits.MostLogDeviation);
        var shape = item["shape"].Number(PathwayLimits.LeastShape, PathwayLimits.MostHazard);
        var scale = item["scale"].Number(PathwayLimits.LeastScale, PathwayLimits.MostCost);
        var alpha = item["alpha"].Number(PathwayLimits.LeastShape, PathwayLimits.MostCost);
        var beta = item["beta"].Number(PathwayLimits.LeastShape, PathwayLimits.MostCost);
        if (family is { } known)
        {
            LawShapes.ValueFamilies.First(other => other.Family == known).Holds(item, LawShapes.DistributionNumbers);
        }

        if (least > most)
        {
            item["most"].Refuse("a number that is not below the least");
        }

        if (values is not null && !values.Contains(null) && !(Math.Abs(values.Sum(static pair => pair!.Share) - 1) <= PathwayModel.SumTolerance))
        {
            item["values"].Refuse("values whose shares sum to 1");
        }

        return at.Log.Count > before ? null : family switch
        {
            ValueFamily.Fixed => ValueDistribution.Fixed(value!.Value),
            ValueFamily.Discrete => ValueDistribution.Discrete(values!.OfType<ValueShare>()),
            ValueFamily.Uniform => ValueDistribution.Uniform(least!.Value, most!.Value),
            ValueFamily.Normal => ValueDistribution.Normal(mean!.Value, deviation!.Value),
            ValueFamily.LogNormal => ValueDistribution.LogNormal(logMean!.Value, logDeviation!.Value),
            ValueFamily.Gamma => ValueDistribution.Gamma(shape!.Value, scale!.Value),
            ValueFamily.Beta => ValueDistribution.Beta(alpha!.Value, beta!.Value),
            _ => null,
        };
    }

    /// <summary>A distribution of numbers that are zero or more.</summary>
    public static ValueDistribution? Factor(JsonCursor at)
    {
        var distribution = Read(at);
        if (distribution is null || PatientModifier.IsFactor(distribution))
        {
            return distribution;
        }

        at.Log.Add(at.Path, distribution.ToString(), "a distribution of numbers that are zero or more");
        return null;
    }

    private static double? Finite(JsonCursor at) => at.Number(-PathwayLimits.MostCost, PathwayLimits.MostCost);

    private static ValueShare? Share(JsonCursor at)
    {
        if (at.Object(LawShapes.ValueShare) is not { } item)
        {
            return null;
        }

        var value = Finite(item["value"]);
        var share = item["share"].Number(0, 1);
        return value is { } number && share is { } part ? new(number, part) : null;
    }
}
