using Iop.Domain.Calendar;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>A time of the week that a patient would rather keep free.</summary>
public sealed record Dislike
{
    /// <summary>States a dislike.</summary>
    /// <param name="when">Wall time within one day, on the five-minute grid.</param>
    /// <param name="penalty">What each attended session that overlaps the window costs, zero or more.</param>
    /// <exception cref="ArgumentException">The interval is empty, spans midnight or leaves the grid.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="penalty"/> is negative.</exception>
    public Dislike(WeekInterval when, int penalty)
    {
        When = ProgramGrid.OnGrid(when, nameof(when));
        Penalty = Guard.Against.Negative(penalty);
    }

    /// <summary>Wall time within one day, half-open.</summary>
    public WeekInterval When { get; }

    /// <summary>What each attended session that overlaps the window costs.</summary>
    public int Penalty { get; }

    /// <summary>The time alone.</summary>
    public override string ToString() => When.ToString();
}
