namespace Iop.Domain.Assessment;

/// <summary>Whether a score reaches a cut point.</summary>
public enum CutOutcome
{
    /// <summary>Not to be told: answers are missing, or the sex that decides is unknown, or no cut is stated for it.</summary>
    Indeterminate,

    /// <summary>It does not.</summary>
    NotReached,

    /// <summary>It does.</summary>
    Reached,
}
