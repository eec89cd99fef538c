namespace Iop.Domain.Calendar;

/// <summary>Which moment is meant by a wall time that comes twice because the clocks go back over it.</summary>
public enum DoubledTime
{
    /// <summary>The first.</summary>
    Earlier,

    /// <summary>The second.</summary>
    Later,
}
