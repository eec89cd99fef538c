using System.Globalization;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Care;

/// <summary>The hours of a week that a level stands for by its own source, half-open: from <see cref="AtLeast"/> to just below <see cref="Below"/>.</summary>
/// <remarks>
/// They describe a level. What a payer or a state demands of the same level is a rule, often with other figures, and says which hours it counts.
/// </remarks>
public sealed record NominalHours
{
    /// <summary>States hours per week.</summary>
    /// <param name="population">Whom they are written for; null for everyone.</param>
    /// <param name="atLeast">The fewest hours a week, inclusive; zero where the source names none.</param>
    /// <param name="below">The hours at which the level ends, exclusive; null where it has no upper end.</param>
    /// <param name="statedUpTo">The last figure that the source names, inclusive, where it stops short of <paramref name="below"/>; null where it does not.</param>
    /// <param name="citation">Where they were read.</param>
    /// <param name="evidence">How they were read.</param>
    /// <exception cref="ArgumentOutOfRangeException">The population or the status is no known one, or an amount is negative or above the 168 hours of a week.</exception>
    /// <exception cref="ArgumentException">The amounts are not in the order <paramref name="atLeast"/> ≤ <paramref name="statedUpTo"/> &lt; <paramref name="below"/>.</exception>
    public NominalHours(Population? population, Duration atLeast, Duration? below, Duration? statedUpTo, Citation citation, EvidenceStatus evidence)
    {
        Population = Guard.Against.Undefined(population);
        AtLeast = InAWeek(atLeast, nameof(atLeast));
        Below = below is { } end ? InAWeek(end, nameof(below)) : null;
        StatedUpTo = statedUpTo is { } last ? InAWeek(last, nameof(statedUpTo)) : null;
        Citation = Guard.Against.Null(citation);
        Evidence = Guard.Against.Undefined(evidence);
        if (below <= atLeast)
        {
            throw new ArgumentException("The end lies above the fewest hours.", nameof(below));
        }

        if (statedUpTo < atLeast || statedUpTo >= below)
        {
            throw new ArgumentException("The last figure named lies from the fewest hours to below the end.", nameof(statedUpTo));
        }
    }

    /// <summary>Whom they are written for; null for everyone.</summary>
    public Population? Population { get; }

    /// <summary>The fewest hours a week, inclusive.</summary>
    public Duration AtLeast { get; }

    /// <summary>The hours at which the level ends, exclusive; null where it has no upper end.</summary>
    public Duration? Below { get; }

    /// <summary>The last figure that the source names, inclusive; from there to <see cref="Below"/> it is silent. Null where it leaves no such gap.</summary>
    /// <remarks>The ASAM Criteria's 3rd edition ends Level 2.1 at 19 hours and begins Level 2.5 at 20.</remarks>
    public Duration? StatedUpTo { get; }

    /// <summary>Where they were read.</summary>
    public Citation Citation { get; }

    /// <summary>How they were read.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>Whether an amount lies from <see cref="AtLeast"/>, inclusive, to <see cref="Below"/>, exclusive; the hours of which the source is silent are in.</summary>
    public bool Contains(Duration perWeek) => perWeek >= AtLeast && !(perWeek >= Below);

    /// <summary>Whether an amount lies in them, but above the last figure that the source names.</summary>
    public bool IsSilentAt(Duration perWeek) => Contains(perWeek) && perWeek > StatedUpTo;

    /// <summary>The hours in words, such as <c>at least 9 h and below 20 h a week (stated up to 19 h)</c>.</summary>
    public override string ToString()
    {
        var range = (AtLeast > Duration.Zero, Below) switch
        {
            (true, { } end) => $"at least {Text(AtLeast)} and below {Text(end)} a week",
            (true, null) => $"at least {Text(AtLeast)} a week",
            (false, { } end) => $"below {Text(end)} a week",
            (false, null) => "any hours a week",
        };
        return StatedUpTo is { } last ? $"{range} (stated up to {Text(last)})" : range;
    }

    private static string Text(Duration hours) => string.Create(CultureInfo.InvariantCulture, $"{hours.TotalHours:0.##} h");

    private static Duration InAWeek(Duration hours, string parameter) => hours >= Duration.Zero && hours <= Duration.FromDays(7)
        ? hours
        : throw new ArgumentOutOfRangeException(parameter, "Hours a week lie from 0 to 168.");
}
