using System.Globalization;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>How long a run took, by the clock that it was given; not the same twice.</summary>
public sealed record ProgramTimes
{
    internal ProgramTimes(TimeSpan? firstSchedule, TimeSpan? lastImprovement, TimeSpan total, TimeSpan kernel, long calls)
    {
        FirstSchedule = firstSchedule;
        LastImprovement = lastImprovement;
        Total = total;
        MeanKernelCall = calls == 0 ? TimeSpan.Zero : kernel / calls;
    }

    /// <summary>From the start until somebody was served, or nobody needed to be; null where that never came.</summary>
    public TimeSpan? FirstSchedule { get; }

    /// <summary>From the start until the schedule became better for the last time; null where it never did.</summary>
    public TimeSpan? LastImprovement { get; }

    /// <summary>From the start to the end, the reasons for unserved patients included.</summary>
    public TimeSpan Total { get; }

    /// <summary>Mean time of an exact search for one patient's week while pricing.</summary>
    public TimeSpan MeanKernelCall { get; }

    /// <summary>The total in seconds.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Total.TotalSeconds:F3} s");
}
