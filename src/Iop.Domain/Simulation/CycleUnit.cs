namespace Iop.Domain.Simulation;

/// <summary>The unit of a cycle's length. A year has 365.25 days in this model of time, a month is a twelfth of a year, a week has seven days.</summary>
public enum CycleUnit
{
    /// <summary>Days; 1461 of them are four years.</summary>
    Day,

    /// <summary>Weeks of seven days; 52 of them are 364 days, a little less than a year.</summary>
    Week,

    /// <summary>Months; twelve of them are a year exactly.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}
