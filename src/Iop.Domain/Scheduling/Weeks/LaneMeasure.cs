namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What a lane counts.</summary>
internal enum LaneMeasure
{
    /// <summary>Attended minutes.</summary>
    Minutes,

    /// <summary>Attended sessions.</summary>
    Sessions,

    /// <summary>Attended sessions of the schedule now in force.</summary>
    Kept,

    /// <summary>Attended sessions that are not in the schedule now in force.</summary>
    Added,

    /// <summary>Attended days.</summary>
    Days,

    /// <summary>How early the day began: of two days with the same sessions to come, the later start leaves more of the longest span.</summary>
    LateStart,

    /// <summary>How late the day began: the earlier start is nearer to the shortest span.</summary>
    EarlyStart,
}
