namespace Iop.Domain.Simulation;

public sealed partial record Sojourn
{
    /// <summary>The share that stays longer than a time.</summary>
    /// <param name="time">In the unit of the stay, zero or more.</param>
    /// <returns>1 at time zero (unless some leave at once), never rising.</returns>
    public double Survival(double time) => Family switch
    {
        SojournFamily.Empirical => 1 - Left(time),
        _ => PortableMath.Exp(-CumulativeHazard(time)),
    };

    /// <summary>Whether the hazard is the same at all times.</summary>
    internal bool IsMemoryless => Family == SojournFamily.Exponential || (Family == SojournFamily.Gompertz && First == 0) || (Family == SojournFamily.Weibull && First == 1);

    /// <summary>The time from which on the hazard is constant, in the unit of the stay; infinite where there is none.</summary>
    internal double ConstantFrom => IsMemoryless ? 0
        : Family is SojournFamily.PiecewiseExponential ? Points.Count == 0 ? 0 : Points[^1].Time
        : Family is SojournFamily.Empirical ? Points[^1].Time
        : double.PositiveInfinity;

    /// <summary>The hazard between two times, both in the unit of the stay, for those who are still there at the first: -ln(S(to) / S(from)). Infinite where nobody is left at the end.</summary>
    internal double HazardBetween(double from, double to)
    {
        if (Family == SojournFamily.Empirical)
        {
            var (here, there) = (1 - Left(from), 1 - Left(to));
            return here <= 0 ? from >= Points[^1].Time ? 0 : double.PositiveInfinity : there <= 0 ? double.PositiveInfinity : PortableMath.Log(here / there);
        }

        if (Family == SojournFamily.Exponential)
        {
            return First * (to - from);
        }

        if (Family == SojournFamily.Gompertz && First != 0)
        {
            return Second * PortableMath.Exp(First * from) * PortableMath.ExpMinusOne(First * (to - from)) / First;
        }

        // where the survival is below the least double, nobody is left to whom the hazard could matter
        var before = CumulativeHazard(from);
        return double.IsPositiveInfinity(before) ? 0 : CumulativeHazard(to) - before;
    }

    private double CumulativeHazard(double time) => time <= 0 ? 0 : Family switch
    {
        SojournFamily.Exponential => First * time,
        SojournFamily.Weibull => PortableMath.Power(time / Second, First),
        SojournFamily.Gamma => MinusLog(PortableMath.GammaTail(First, time / Second)),
        SojournFamily.LogNormal => MinusLog(PortableMath.NormalTail((PortableMath.Log(time) - First) / Second)),
        SojournFamily.LogLogistic => PortableMath.LogOnePlus(PortableMath.Power(time / Second, First)),
        SojournFamily.Gompertz => First == 0 ? Second * time : Second * PortableMath.ExpMinusOne(First * time) / First,
        SojournFamily.PiecewiseExponential => InPieces(time),
        _ => MinusLog(1 - Left(time)),
    };

    private double InPieces(double time)
    {
        var (hazard, start) = (0.0, 0.0);
        foreach (var piece in Points)
        {
            if (time <= piece.Time)
            {
                return hazard + ((time - start) * piece.Value);
            }

            hazard += (piece.Time - start) * piece.Value;
            start = piece.Time;
        }

        return hazard + ((time - start) * First);
    }

    /// <summary>The share of an empirical stay that has left by a time; at a jump, all of it.</summary>
    private double Left(double time)
    {
        var before = (Time: 0.0, Value: 0.0);
        foreach (var point in Points)
        {
            if (point.Time > time)
            {
                return before.Value + ((point.Value - before.Value) * (time - before.Time) / (point.Time - before.Time));
            }

            before = (point.Time, point.Value);
        }

        return before.Value;
    }

    private static double MinusLog(double survival) => -PortableMath.Log(survival);
}
