namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Whose a reason is; the earlier a kind, the sooner a conflict blames it.</summary>
public enum WeekReasonKind
{
    /// <summary>How the program is made: who may attend, closed groups, clinicians' hours.</summary>
    ProgramFact,

    /// <summary>Sessions without a free seat.</summary>
    FullSessions,

    /// <summary>What the plan and its rules ask of a week: least and most, pinned sessions, patients kept apart.</summary>
    PlanLimit,

    /// <summary>When the patient cannot come, and the way there.</summary>
    PatientLife,
}
