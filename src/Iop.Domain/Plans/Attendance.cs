namespace Iop.Domain.Plans;

/// <summary>What became of a session in the patient's calendar.</summary>
public enum Attendance
{
    /// <summary>It is still to come, or nobody has said yet what became of it.</summary>
    Scheduled,

    /// <summary>The patient took part.</summary>
    Attended,

    /// <summary>The patient did not come and was not excused.</summary>
    NoShow,

    /// <summary>The patient did not come and was excused.</summary>
    Excused,

    /// <summary>It was called off and no longer stands in the calendar.</summary>
    Cancelled,
}
