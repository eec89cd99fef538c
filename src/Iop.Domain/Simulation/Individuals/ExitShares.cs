using System.Globalization;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>The exits of a state in a cycle as rising shares of all random numbers, in the model's order; what lies above the last one stays.</summary>
internal static class ExitShares
{
    /// <summary>Reads the shares.</summary>
    /// <exception cref="InvalidOperationException">The probabilities sum to more than 1.</exception>
    public static void Read(StrategyReading reading, int state, in Moment at, Span<double> shares)
    {
        var row = reading.Rows[state];
        var count = row.Exits.Length;
        var whole = row.Read(at, shares[..count]);
        if (!(whole <= 1 + PathwayModel.SumTolerance))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"The exits of \"{reading.Model.States[state]}\" sum to {whole:R} in cycle {at.Cycle}; at most 1 is allowed."));
        }

        var sum = 0.0;
        for (var exit = 0; exit < count; exit++)
        {
            sum = Math.Min(1, sum + shares[exit]);
            shares[exit] = sum;
        }

        // a row that sums to 1 but for rounding leaves nobody behind
        if (count > 0 && whole >= 1)
        {
            shares[count - 1] = 1;
        }
    }
}
