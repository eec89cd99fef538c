namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>What an explanation took, in counts that are the same on every machine.</summary>
public sealed record WeekExplanationStatistics
{
    internal WeekExplanationStatistics(int reasons, int questions, int kernelCalls, long work)
    {
        Reasons = reasons;
        Questions = questions;
        KernelCalls = kernelCalls;
        Work = work;
    }

    /// <summary>Reasons that were looked at.</summary>
    public int Reasons { get; }

    /// <summary>How often it was asked whether some of the reasons leave a week.</summary>
    public int Questions { get; }

    /// <summary>Questions that earlier answers did not settle, and weeks sought.</summary>
    public int KernelCalls { get; }

    /// <summary>Labels and comparisons of all kernel calls.</summary>
    public long Work { get; }
}
