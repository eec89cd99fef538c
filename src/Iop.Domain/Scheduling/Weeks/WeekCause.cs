namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Why a week costs something.</summary>
public enum WeekCause
{
    /// <summary>A day with at least one session.</summary>
    Day,

    /// <summary>Waiting between the sessions of a day.</summary>
    Waiting,

    /// <summary>A session in a window that the patient dislikes.</summary>
    Dislike,

    /// <summary>An individual session with another than the primary clinician.</summary>
    OtherClinician,

    /// <summary>A current session that is not attended.</summary>
    Dropped,

    /// <summary>An attended session that is not a current one.</summary>
    Added,

    /// <summary>The price of a session, possibly negative.</summary>
    Price,
}
