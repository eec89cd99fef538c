namespace Iop.Domain.Rules;

/// <summary>Over which days an amount is counted.</summary>
public enum WindowKind
{
    /// <summary>Each day with a session.</summary>
    Day,

    /// <summary>Each day with a session of whatever kind, also where none of them is one that counts.</summary>
    DayOfCare,

    /// <summary>Each week.</summary>
    Week,

    /// <summary>Each calendar month.</summary>
    Month,

    /// <summary>Each span of so many days.</summary>
    Span,

    /// <summary>The average of the whole weeks.</summary>
    AverageWeek,

    /// <summary>All days together.</summary>
    Total,
}
