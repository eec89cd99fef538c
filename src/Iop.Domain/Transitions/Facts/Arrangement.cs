using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions.Facts;

/// <summary>That a start at a level is arranged, beside what the episode's own events say.</summary>
public sealed record Arrangement
{
    /// <summary>States an arrangement.</summary>
    /// <param name="on">The day on which it was made.</param>
    /// <param name="level">The level.</param>
    /// <param name="starts">The day of the start; null where it was not stated.</param>
    /// <exception cref="ArgumentException">The start lies before the day on which it was arranged.</exception>
    public Arrangement(LocalDate on, LevelOfCare level, LocalDate? starts = null)
    {
        On = on.InIso();
        Level = Guard.Against.Null(level);
        Starts = starts?.InIso();
        _ = Starts < On ? throw new ArgumentException("A start is arranged for the same or a later day.", nameof(starts)) : 0;
    }

    /// <summary>The day on which it was made.</summary>
    public LocalDate On { get; }

    /// <summary>The level.</summary>
    public LevelOfCare Level { get; }

    /// <summary>The day of the start; null where it was not stated.</summary>
    public LocalDate? Starts { get; }

    /// <summary>The same for every arrangement.</summary>
    public override string ToString() => "arrangement";
}
