using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>What a pathway costs and yields for one patient, on average. The default value is nothing of either.</summary>
/// <param name="Cost">In major units of the model's currency, at its price year.</param>
/// <param name="Qalys">Quality-adjusted life years.</param>
/// <param name="LifeYears">Years in states that are not marked dead.</param>
public readonly record struct PathwayOutcome(double Cost, double Qalys, double LifeYears)
{
    /// <summary>The sum, part by part.</summary>
    public static PathwayOutcome operator +(PathwayOutcome left, PathwayOutcome right) =>
        new(left.Cost + right.Cost, left.Qalys + right.Qalys, left.LifeYears + right.LifeYears);

    /// <summary>The difference, part by part.</summary>
    public static PathwayOutcome operator -(PathwayOutcome left, PathwayOutcome right) =>
        new(left.Cost - right.Cost, left.Qalys - right.Qalys, left.LifeYears - right.LifeYears);

    /// <summary>Such as <c>cost 1200.5, 0.8 QALYs, 1 life years</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"cost {Cost:R}, {Qalys:R} QALYs, {LifeYears:R} life years");
}
