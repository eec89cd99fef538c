using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A latent time that races with those of the other exits; the first to come is taken.</summary>
public sealed record SojournLaw : TransitionLaw
{
    /// <summary>Makes a law.</summary>
    /// <param name="stay">The distribution of the time until this way is taken, were there no other.</param>
    /// <param name="clock">From when the time counts.</param>
    public SojournLaw(Sojourn stay, SojournClock clock = SojournClock.Reset)
    {
        Stay = Guard.Against.Null(stay);
        Clock = Guard.Against.Undefined(clock);
    }

    /// <summary>The distribution.</summary>
    public Sojourn Stay { get; }

    /// <summary>From when the time counts.</summary>
    public SojournClock Clock { get; }

    internal override bool IsOpen => true;

    /// <summary>The distribution and the clock.</summary>
    public override string ToString() => Clock == SojournClock.Reset ? $"{Stay}" : $"{Stay}, clock forward";
}
