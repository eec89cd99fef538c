namespace Iop.Domain.Calendar;

/// <summary>What becomes of a wall time that does not come because the clocks go forward over it.</summary>
public enum SkippedTime
{
    /// <summary>As much later as the clocks go forward: 02:30 becomes 03:30.</summary>
    Later,

    /// <summary>The moment at which the clocks change: 02:30 becomes 03:00.</summary>
    WhenClocksChange,
}
