namespace Iop.Domain.Json.Transitions;

/// <summary>The types of criterion that a file may name.</summary>
internal enum CriterionKind
{
    Score,
    Band,
    Change,
    Dimension,
    Hours,
    Attendance,
    DaysAtLevel,
    NegativeScreens,
    PositiveScreens,
    Objectives,
    Safe,
    CertificationRunsOut,
    Circumstance,
    PatientAccepts,
    NextLevelArranged,
    Stated,
    All,
    Any,
    AtLeast,
    Not,
}
