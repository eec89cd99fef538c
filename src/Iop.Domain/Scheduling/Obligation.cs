using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling;

/// <summary>A time of the week in which a patient cannot come: work, school, childcare, court.</summary>
public sealed record Obligation
{
    /// <summary>States an obligation.</summary>
    /// <param name="when">Wall time within one day, on the five-minute grid.</param>
    /// <param name="why">A word for what it is, used in explanations; null for none.</param>
    /// <exception cref="ArgumentException">The interval is empty, spans midnight or leaves the grid.</exception>
    public Obligation(WeekInterval when, string? why = null)
    {
        When = ProgramGrid.OnGrid(when, nameof(when));
        Why = why;
    }

    /// <summary>Wall time within one day, half-open.</summary>
    public WeekInterval When { get; }

    /// <summary>A word for what it is; null for none.</summary>
    public string? Why { get; }

    /// <summary>The time alone.</summary>
    public override string ToString() => When.ToString();
}
