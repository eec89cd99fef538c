using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The share of the cohort that begins in a state, and the time that it has been there already.</summary>
public sealed record StartShare
{
    /// <summary>Makes a share.</summary>
    /// <param name="state">The id of the state.</param>
    /// <param name="share">0 to 1; the shares of a model sum to 1.</param>
    /// <param name="elapsed">The time spent in the state before the start; none where null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> lies outside 0 to 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="state"/> is blank.</exception>
    public StartShare(string state, double share, PathwayTime? elapsed = null)
    {
        State = Guard.Against.NullOrWhiteSpace(state);
        Share = Guard.Against.OutOfRange(share, 0, 1);
        Elapsed = elapsed is { Amount: > 0 } ? elapsed : PathwayTime.Zero;
    }

    /// <summary>The id of the state.</summary>
    public string State { get; }

    /// <summary>The share, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>The time spent in the state before the start, by which laws and rewards over time in state begin; zero for new arrivals.</summary>
    public PathwayTime Elapsed { get; }

    /// <summary>Such as <c>iop: 0.75</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{State}: {Share:R}");
}
