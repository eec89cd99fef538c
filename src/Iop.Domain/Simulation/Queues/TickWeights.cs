using System.Numerics;

namespace Iop.Domain.Simulation.Queues;

/// <summary>The time from the warm-up to a time as it counts when discounted, in whole ticks: polynomials of a low degree on many pieces, off by less than 2^-40 years.</summary>
internal sealed class TickWeights
{
    private const int PieceBits = 8;
    private const double Error = 1.0 / (1L << 40);
    private const int MostDegree = 24;
    private readonly double[] coefficients;
    private readonly int degree;
    private readonly int shift;
    private readonly long half;
    private readonly double perHalf;
    private readonly long warmUp;
    private readonly long span;

    /// <summary>Makes the weights of a rate.</summary>
    /// <param name="force">The continuous rate a year, above 0.</param>
    /// <param name="clock">The clock of the run.</param>
    public TickWeights(double force, QueueClock clock)
    {
        (warmUp, span) = (clock.WarmUp, clock.Horizon - clock.WarmUp);
        shift = Math.Max(1, 64 - BitOperations.LeadingZeroCount((ulong)span) - PieceBits);
        half = 1L << (shift - 1);
        perHalf = 1.0 / half;
        var years = clock.Years(half);
        while (degree < MostDegree && Rest(force * years, degree) * years > Error)
        {
            degree++;
        }

        coefficients = new double[((span >> shift) + 1) * (degree + 1)];
        for (var piece = 0; piece <= span >> shift; piece++)
        {
            var middle = clock.Years(((long)piece << shift) + half);
            var row = coefficients.AsSpan(piece * (degree + 1), degree + 1);
            row[degree] = clock.Scaled(-PortableMath.ExpMinusOne(-force * middle) / force);
            var term = clock.Scaled(PortableMath.Exp(-force * middle)) * years;
            for (var power = 1; power <= degree; power++)
            {
                row[degree - power] = term;
                term *= -force * years / (power + 1);
            }
        }
    }

    /// <summary>The weight of all time up to a time; 0 before the warm-up, and not more after the horizon.</summary>
    public long Until(long time)
    {
        var at = Math.Clamp(time - warmUp, 0, span);
        if (at == 0)
        {
            return 0;
        }

        var row = coefficients.AsSpan((int)(at >> shift) * (degree + 1), degree + 1);
        var x = ((at & ((half << 1) - 1)) - half) * perHalf;
        var sum = row[0];
        for (var power = 1; power < row.Length; power++)
        {
            sum = (sum * x) + row[power];
        }

        return (long)(sum + 0.5);
    }

    /// <summary>The first term that is left out, in half pieces.</summary>
    private static double Rest(double force, int degree)
    {
        var term = 1.0;
        for (var power = 1; power <= degree; power++)
        {
            term *= force / (power + 1);
        }

        return term;
    }
}
