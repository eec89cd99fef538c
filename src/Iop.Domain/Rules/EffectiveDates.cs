using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>When a rule is in force: both days inclusive, either open.</summary>
public sealed record EffectiveDates
{
    /// <summary>States when a rule is in force.</summary>
    /// <param name="from">The first day, inclusive; null where it is not known or never began.</param>
    /// <param name="until">The last day, inclusive; null where no end is known.</param>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public EffectiveDates(LocalDate? from, LocalDate? until = null)
    {
        (from, until) = (from.InIso(), until.InIso());
        if (until < from)
        {
            throw new ArgumentException("The last day is before the first.", nameof(until));
        }

        From = from;
        Until = until;
    }

    /// <summary>In force on every day.</summary>
    public static EffectiveDates Always { get; } = new(from: null);

    /// <summary>The first day, inclusive; null where it is open.</summary>
    public LocalDate? From { get; }

    /// <summary>The last day, inclusive; null where it is open.</summary>
    public LocalDate? Until { get; }

    /// <summary>Whether a day lies within.</summary>
    public bool Contains(LocalDate date) => !(date.InIso() < From) && !(date.InIso() > Until);

    /// <summary>ISO dates with an open end left blank, such as <c>2024-01-01/</c>; the same under every culture.</summary>
    public override string ToString() => $"{From?.ToIso()}/{Until?.ToIso()}";
}
