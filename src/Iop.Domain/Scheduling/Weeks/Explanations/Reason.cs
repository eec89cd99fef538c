namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>A reason as a switch: what it forbids while it is on.</summary>
internal sealed record Reason(WeekReasonKind Kind, string Code)
{
    /// <summary>The position in the order of preference, from 0.</summary>
    public int Number { get; init; }

    /// <summary>The bound that it holds; null for others.</summary>
    public LimitTerm? Limit { get; init; }

    /// <summary>The number of the closed series; -1 for others.</summary>
    public int Series { get; init; } = -1;

    /// <summary>The number of the clinician; -1 for others.</summary>
    public int Clinician { get; init; } = -1;

    /// <summary>The session that is pinned; -1 for others.</summary>
    public int Pinned { get; init; } = -1;

    /// <summary>The times of one obligation, in the order of the week; empty for others.</summary>
    public IReadOnlyList<Obligation> Windows { get; init; } = [];

    /// <summary>A level, a trait, a modality or another word that tells reasons of one code apart.</summary>
    public string Word { get; init; } = "";

    /// <summary>Sessions that it keeps from the patient, by itself or with travel, in the order of time.</summary>
    public IReadOnlyList<int> Sessions { get; init; } = [];
}
