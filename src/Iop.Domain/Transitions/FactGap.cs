namespace Iop.Domain.Transitions;

/// <summary>Why a fact does not decide.</summary>
internal enum FactGap
{
    /// <summary>It does.</summary>
    None,

    /// <summary>There is none.</summary>
    Absent,

    /// <summary>The newest is older than the criterion takes.</summary>
    TooOld,

    /// <summary>It is there and leaves the answer open: answers are missing, a result is pending, or two of one day contradict each other.</summary>
    Open,
}
