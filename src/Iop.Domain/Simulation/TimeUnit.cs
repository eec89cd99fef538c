namespace Iop.Domain.Simulation;

/// <summary>The unit of a time in a pathway. A year has 365.25 days in this model of time, a month is a twelfth of a year, a week has seven days.</summary>
public enum TimeUnit
{
    /// <summary>Cycles of the model.</summary>
    Cycle,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks of seven days.</summary>
    Week,

    /// <summary>Months, twelve to the year.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}
