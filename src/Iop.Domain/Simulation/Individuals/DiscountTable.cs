using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>The discount weights that have added up by a time, as cubics: off by less than 2^-40 years.</summary>
internal sealed class DiscountTable
{
    private const double Error = 1.0 / (1L << 40);
    private const int LeastPieces = 64;
    private const int MostPieces = 1 << 16;
    private readonly double[] pieces;

    public DiscountTable(double force, double horizon)
    {
        Force = force;
        var count = LeastPieces;

        // a cubic through four Chebyshev nodes is off by the fourth derivative times the fourth power of the width over 3,072
        while (count < MostPieces && Power(horizon / count) * force * force * force / 3072 > Error)
        {
            count *= 2;
        }

        PerYear = count / horizon;
        pieces = new double[(count + 1) * Cubic.Coefficients];
        for (var piece = 0; piece <= count; piece++)
        {
            var at = piece;
            Cubic.Fit(part => Exact((at + part) / PerYear), 1, pieces.AsSpan(piece * Cubic.Coefficients, Cubic.Coefficients));
        }

        double Exact(double years) => force == 0 ? years : -PortableMath.ExpMinusOne(-force * years) / force;
    }

    /// <summary>The continuous rate.</summary>
    public double Force { get; }

    /// <summary>Pieces of one year.</summary>
    public double PerYear { get; }

    /// <summary>The first coefficient of the first piece.</summary>
    public ref double First => ref MemoryMarshal.GetArrayDataReference(pieces);

    /// <summary>The integral of the weights from the start.</summary>
    /// <param name="years">0 to the horizon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Until(double years)
    {
        var place = years * PerYear;
        var piece = (int)place;
        return Cubic.At(ref pieces[piece * Cubic.Coefficients], place - piece);
    }

    private static double Power(double width) => width * width * width * width;
}
