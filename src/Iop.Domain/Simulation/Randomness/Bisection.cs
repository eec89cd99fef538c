namespace Iop.Domain.Simulation.Randomness;

/// <summary>Inverts a rising function where no formula does.</summary>
internal static class Bisection
{
    private const int MostSteps = 200;

    /// <summary>Where a function that rises from below a value at one end reaches it, to the last bits; the end where it does not.</summary>
    public static double Solve(Func<double, double> rising, double value, double low, double high)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            // halves the exponent first: a bracket may span hundreds of powers of two
            var middle = low > 0 && high / low > 4 ? Math.Sqrt(low) * Math.Sqrt(high) : low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = rising(middle) < value ? (middle, high) : (low, middle);
        }

        return high;
    }
}
