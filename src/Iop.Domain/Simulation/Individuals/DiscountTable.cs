using System.Runtime.CompilerServices;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>The discount weights that have added up by a time, as polynomials about the middle of a piece of the horizon: off by less than 2^-40 years. One piece is enough, unless the force times the horizon is large.</summary>
internal sealed class DiscountTable
{
    private const double Error = 1.0 / (1L << 40);
    private const int MostDegree = 14;
    private const int MostPieces = 1 << 16;
    private readonly AlignedRow<double> coefficients;
    private readonly double width;
    private readonly double perYear;

    public DiscountTable(double force, double horizon)
    {
        Force = force;
        Pieces = 1;
        while (Rest(force, horizon / Pieces, MostDegree) > Error && Pieces < MostPieces)
        {
            Pieces *= 2;
        }

        (width, perYear) = (horizon / Pieces, Pieces / horizon);
        for (Degree = 1; Degree < MostDegree && Rest(force, width, Degree) > Error; Degree++)
        {
        }

        coefficients = new(Pieces * (Degree + 1));
        for (var piece = 0; piece < Pieces; piece++)
        {
            var middle = (piece + 0.5) * width;
            var row = coefficients.Span.Slice(piece * (Degree + 1), Degree + 1);
            row[Degree] = force == 0 ? middle : -PortableMath.ExpMinusOne(-force * middle) / force;
            var derivative = PortableMath.Exp(-force * middle);
            for (var power = 1; power <= Degree; power++)
            {
                row[Degree - power] = derivative;
                derivative *= -force / (power + 1);
            }
        }
    }

    /// <summary>The continuous rate.</summary>
    public double Force { get; }

    /// <summary>Pieces of the horizon.</summary>
    public int Pieces { get; }

    /// <summary>The highest power.</summary>
    public int Degree { get; }

    /// <summary>The middle of the first piece, in years.</summary>
    public double Middle => 0.5 * width;

    /// <summary>The coefficients of the first piece, the highest power first.</summary>
    public ref double First => ref coefficients.First;

    /// <summary>The integral of the weights from the start.</summary>
    /// <param name="years">0 to the horizon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Until(double years)
    {
        var piece = Pieces == 1 ? 0 : Math.Min(Pieces - 1, (int)(years * perYear));
        var at = years - ((piece + 0.5) * width);
        ref var row = ref Unsafe.Add(ref First, piece * (Degree + 1));
        var sum = row;
        for (var power = 1; power <= Degree; power++)
        {
            sum = (sum * at) + Unsafe.Add(ref row, power);
        }

        return sum;
    }

    /// <summary>The integrals up to many times, four side by side, as each step of the polynomial waits for the one before.</summary>
    /// <param name="years">0 to the horizon, each.</param>
    /// <param name="to">Where the integrals go, at least as many.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Until(ReadOnlySpan<double> years, Span<double> to)
    {
        var at = 0;
        ref var row = ref First;
        for (var middle = 0.5 * width; Pieces == 1 && at + 4 <= years.Length; at += 4)
        {
            var (a, b, c, d) = (years[at] - middle, years[at + 1] - middle, years[at + 2] - middle, years[at + 3] - middle);
            var (ofA, ofB, ofC, ofD) = (row, row, row, row);
            for (nint power = 1; power <= Degree; power++)
            {
                var coefficient = Unsafe.Add(ref row, power);
                ofA = (ofA * a) + coefficient;
                ofB = (ofB * b) + coefficient;
                ofC = (ofC * c) + coefficient;
                ofD = (ofD * d) + coefficient;
            }

            (to[at], to[at + 1], to[at + 2], to[at + 3]) = (ofA, ofB, ofC, ofD);
        }

        for (; at < years.Length; at++)
        {
            to[at] = Until(years[at]);
        }
    }

    /// <summary>The first term that is left out, at the ends of a piece.</summary>
    private static double Rest(double force, double width, int degree)
    {
        var term = width / 2;
        for (var power = 1; power <= degree; power++)
        {
            term *= force * width / 2 / (power + 1);
        }

        return term;
    }
}
