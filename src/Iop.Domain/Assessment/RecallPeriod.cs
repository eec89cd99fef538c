using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Assessment;

/// <summary>How far back an instrument asks.</summary>
public sealed record RecallPeriod
{
    /// <summary>States a recall period.</summary>
    /// <param name="length">How far back, such as 30 days or a year; above zero.</param>
    /// <param name="citation">Where it was read.</param>
    /// <param name="note">What departs from it, such as items that ask further back; null where nothing does.</param>
    /// <exception cref="ArgumentException">The length is zero, or a part of it is negative.</exception>
    public RecallPeriod(Period length, Citation citation, string? note = null)
    {
        Length = Guard.Against.Null(length);
        if (length == Period.Zero
            || length is not { Years: >= 0, Months: >= 0, Weeks: >= 0, Days: >= 0, Hours: >= 0, Minutes: >= 0, Seconds: >= 0, Milliseconds: >= 0, Ticks: >= 0, Nanoseconds: >= 0 })
        {
            throw new ArgumentException("A recall period is above zero, and no part of it is negative.", nameof(length));
        }

        Citation = Guard.Against.Null(citation);
        Note = note;
    }

    /// <summary>How far back.</summary>
    public Period Length { get; }

    /// <summary>Where it was read.</summary>
    public Citation Citation { get; }

    /// <summary>What departs from it; null where nothing does.</summary>
    public string? Note { get; }

    /// <summary>The length in ISO form, such as <c>P30D</c>.</summary>
    public override string ToString() => PeriodPattern.Roundtrip.Format(Length);
}
