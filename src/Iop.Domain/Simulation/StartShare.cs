using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The share of the cohort that begins in a state.</summary>
public sealed record StartShare
{
    /// <summary>Makes a share.</summary>
    /// <param name="state">The id of the state.</param>
    /// <param name="share">0 to 1; the shares of a model sum to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> lies outside 0 to 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="state"/> is blank.</exception>
    public StartShare(string state, double share)
    {
        State = Guard.Against.NullOrWhiteSpace(state);
        Share = Guard.Against.OutOfRange(share, 0, 1);
    }

    /// <summary>The id of the state.</summary>
    public string State { get; }

    /// <summary>The share, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>Such as <c>iop: 0.75</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{State}: {Share:R}");
}
