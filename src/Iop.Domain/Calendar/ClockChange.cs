namespace Iop.Domain.Calendar;

/// <summary>What a change of the clocks does to a wall time.</summary>
public enum ClockChange
{
    /// <summary>Nothing: the time comes once.</summary>
    None,

    /// <summary>The time does not come, because the clocks go forward over it.</summary>
    Skipped,

    /// <summary>The time comes twice, because the clocks go back over it.</summary>
    Doubled,
}
