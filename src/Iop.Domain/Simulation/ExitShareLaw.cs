using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The reason is drawn first, then how long those with this reason stay: a share of all exits of a state, with a stay of its own.</summary>
/// <remarks>The shares of a state sum to at most 1; the rest never leaves by any of them. They race as one with exits that have other laws, such as death.</remarks>
public sealed record ExitShareLaw : TransitionLaw
{
    /// <summary>Makes a law.</summary>
    /// <param name="share">The share of those in the state that are to leave by this way, 0 to 1.</param>
    /// <param name="stay">How long they stay, counted from the entry of the state.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1.</exception>
    public ExitShareLaw(double share, Sojourn stay)
    {
        Share = Guard.Against.OutOfRange(share, 0, 1);
        Stay = Guard.Against.Null(stay);
    }

    /// <summary>The share that leaves by this way.</summary>
    public double Share { get; }

    /// <summary>How long they stay.</summary>
    public Sojourn Stay { get; }

    internal override bool IsOpen => Share > 0;

    /// <summary>Such as <c>0.38 after Weibull(1.1, 50) in days</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Share:R} after {Stay}");
}
