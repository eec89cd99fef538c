namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>One constraint over all patients: what attending and running take of it is at most its right side.</summary>
/// <param name="Right">The right side.</param>
/// <param name="Attendance">What each attendee of a session takes.</param>
/// <param name="Running">What a session takes by running.</param>
/// <param name="Personal">What one patient takes by attending a session.</param>
/// <param name="Serving">What each patient takes by being served, in the order of patients; empty for nothing.</param>
internal sealed record MasterRow(
    int Right,
    (int Session, int Amount)[] Attendance,
    (int Session, int Amount)[] Running,
    (int Patient, int Session, int Amount)[] Personal,
    int[] Serving)
{
    public MasterRow(int right, (int Session, int Amount)[] attendance, (int Session, int Amount)[] running)
        : this(right, attendance, running, [], [])
    {
    }

    /// <summary>What a patient takes by being served.</summary>
    public int ServingOf(int patient) => Serving.Length > 0 ? Serving[patient] : 0;
}
