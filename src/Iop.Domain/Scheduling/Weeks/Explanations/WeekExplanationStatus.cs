namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>How an explanation ended.</summary>
public enum WeekExplanationStatus
{
    /// <summary>The patient has a compliant week; there is no conflict.</summary>
    HasWeek,

    /// <summary>Proven: there is no compliant week. The conflict is the smallest, and ways out were sought to the end.</summary>
    Explained,

    /// <summary>The work limit was met: what stands in the conflict and the ways out holds, but a smaller conflict or further ways out may exist; without a conflict it is open whether there is a week.</summary>
    Unknown,
}
