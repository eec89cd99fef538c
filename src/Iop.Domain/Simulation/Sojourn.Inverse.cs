using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation;

public sealed partial record Sojourn
{

    /// <summary>The hazard that has added up by a time: -ln of the share that is still there; infinite where nobody is.</summary>
    internal double HazardBy(double time) => CumulativeHazard(time);

    /// <summary>The time by which a hazard has added up: the inverse of <see cref="HazardBy"/>. Infinite where it never does.</summary>
    /// <remarks>For a hazard drawn from the exponential distribution with mean 1 it is a draw of the stay; with the hazard of a time already spent added, of the stay of those who are still there.</remarks>
    internal double TimeOf(double hazard) => hazard <= 0 && Family != SojournFamily.Empirical ? 0 : Family switch
    {
        SojournFamily.Exponential => hazard / First,
        SojournFamily.Weibull => Second * PortableMath.Power(hazard, 1 / First),
        SojournFamily.LogLogistic => Second * PortableMath.Power(hazard < 700 ? PortableMath.ExpMinusOne(hazard) : double.MaxValue, 1 / First),
        SojournFamily.LogNormal => PortableMath.Exp(First + (Second * NormalQuantile.AboveOf(hazard))),
        SojournFamily.Gompertz => Gompertz(hazard),
        SojournFamily.Gamma => Second * GammaQuantile.At(First, hazard),
        SojournFamily.PiecewiseExponential => PieceOf(hazard),
        _ => PointOf(-PortableMath.ExpMinusOne(-hazard)),
    };

    private double Gompertz(double hazard)
    {
        if (First == 0)
        {
            return hazard / Second;
        }

        var part = First * hazard / Second;
        return part <= -1 ? double.PositiveInfinity : PortableMath.LogOnePlus(part) / First;
    }

    private double PieceOf(double hazard)
    {
        var start = 0.0;
        foreach (var piece in Points)
        {
            var inPiece = (piece.Time - start) * piece.Value;
            if (hazard <= inPiece)
            {
                return start + (hazard / piece.Value);
            }

            hazard -= inPiece;
            start = piece.Time;
        }

        return First == 0 ? double.PositiveInfinity : start + (hazard / First);
    }

    /// <summary>The time by which a share has left.</summary>
    private double PointOf(double share)
    {
        var before = (Time: 0.0, Value: 0.0);
        foreach (var point in Points)
        {
            if (share < point.Value || (share == point.Value && share > before.Value))
            {
                return point.Time == before.Time ? point.Time : before.Time + ((share - before.Value) * (point.Time - before.Time) / (point.Value - before.Value));
            }

            before = (point.Time, point.Value);
        }

        return share >= 1 && before.Value >= 1 ? before.Time : double.PositiveInfinity;
    }
}
