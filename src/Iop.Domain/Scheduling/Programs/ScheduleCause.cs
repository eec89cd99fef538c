namespace Iop.Domain.Scheduling.Programs;

/// <summary>Why a schedule costs something.</summary>
public enum ScheduleCause
{
    /// <summary>A patient without a week.</summary>
    Unserved,

    /// <summary>A day on which a served patient comes.</summary>
    Day,

    /// <summary>Waiting between the sessions of a day.</summary>
    Waiting,

    /// <summary>A session in a window that the patient dislikes.</summary>
    Dislike,

    /// <summary>An individual session with another than the primary clinician.</summary>
    OtherClinician,

    /// <summary>A current session that a served patient does not attend.</summary>
    Dropped,

    /// <summary>A session that a served patient with a current schedule attends anew.</summary>
    Added,

    /// <summary>A session that runs.</summary>
    Run,
}
