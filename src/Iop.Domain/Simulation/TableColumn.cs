using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The values of a table in steps, and the one after them.</summary>
public sealed record TableColumn
{
    /// <summary>Makes a column.</summary>
    /// <param name="steps">In rising order of their bounds; may be empty.</param>
    /// <param name="afterwards">What holds from the last bound on.</param>
    /// <exception cref="ArgumentException">The bounds do not rise.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="afterwards"/> is not finite or beyond a trillion.</exception>
    public TableColumn(IEnumerable<TableStep> steps, double afterwards)
    {
        Steps = Guard.Against.NullItem(Guard.Against.Null(steps).ToValueList());
        Afterwards = Guard.Against.OutOfRange(afterwards, -PathwayLimits.MostCost, PathwayLimits.MostCost);
        for (var i = 1; i < Steps.Count; i++)
        {
            if (Steps[i].Below <= Steps[i - 1].Below)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Step {i + 1} ends at {Steps[i].Below:R}, not after the step before it."), nameof(steps));
            }
        }
    }

    /// <summary>The steps, in rising order.</summary>
    public ValueList<TableStep> Steps { get; }

    /// <summary>What holds from the last bound on.</summary>
    public double Afterwards { get; }

    /// <summary>The value at a place; a bound belongs to the step after it.</summary>
    public double At(double place)
    {
        var (low, high) = (0, Steps.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Steps[middle].Below <= place ? (middle + 1, high) : (low, middle);
        }

        return low < Steps.Count ? Steps[low].Value : Afterwards;
    }

    /// <summary>All values in order.</summary>
    internal IEnumerable<double> Values => Steps.Select(static step => step.Value).Append(Afterwards);

    /// <summary>The number of steps.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Steps.Count + 1} value(s)");
}
