using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Two parameters that go together: the correlation of the normal numbers from which they are drawn (a normal copula), which leaves the distribution of each as it is.</summary>
/// <remarks>The rank correlation of the two parameters is (6 / pi) arcsin(c / 2), a little below c; their own correlation depends on their distributions.</remarks>
public sealed record ParameterCorrelation
{
    /// <summary>Makes a pair.</summary>
    /// <param name="first">The id of a parameter that stands in no row.</param>
    /// <param name="second">The id of another one.</param>
    /// <param name="correlation">Above -1 and below 1.</param>
    /// <exception cref="ArgumentException">An id is blank, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="correlation"/> is not above -1 and below 1.</exception>
    public ParameterCorrelation(string first, string second, double correlation)
    {
        First = Guard.Against.NullOrWhiteSpace(first);
        Second = Guard.Against.NullOrWhiteSpace(second);
        if (first == second)
        {
            throw new ArgumentException("A parameter goes with itself anyhow.", nameof(second));
        }

        Correlation = Math.Abs(correlation) < 1 ? correlation : throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "Must lie above -1 and below 1.");
    }

    /// <summary>The id of a parameter.</summary>
    public string First { get; }

    /// <summary>The id of another one.</summary>
    public string Second { get; }

    /// <summary>Above -1 and below 1.</summary>
    public double Correlation { get; }

    /// <summary>Such as <c>price with risk: 0.5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First} with {Second}: {Correlation:R}");
}
