using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>What a pathway costs and yields for one patient, on average. The default value is nothing of either.</summary>
public readonly record struct PathwayOutcome
{
    internal PathwayOutcome(double cost, double qalys, double lifeYears)
    {
        Cost = cost;
        Qalys = qalys;
        LifeYears = lifeYears;
    }

    /// <summary>In major units of the model's currency, at its price year.</summary>
    public double Cost { get; }

    /// <summary>Quality-adjusted life years.</summary>
    public double Qalys { get; }

    /// <summary>Years in states that are not marked dead.</summary>
    public double LifeYears { get; }

    /// <summary>The sum, part by part.</summary>
    public static PathwayOutcome operator +(PathwayOutcome left, PathwayOutcome right) =>
        new(left.Cost + right.Cost, left.Qalys + right.Qalys, left.LifeYears + right.LifeYears);

    /// <summary>The difference, part by part.</summary>
    public static PathwayOutcome operator -(PathwayOutcome left, PathwayOutcome right) =>
        new(left.Cost - right.Cost, left.Qalys - right.Qalys, left.LifeYears - right.LifeYears);

    /// <summary>Such as <c>cost 1200.5, 0.8 QALYs, 1 life years</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"cost {Cost:R}, {Qalys:R} QALYs, {LifeYears:R} life years");
}
