namespace Iop.Domain.Scheduling.Programs;

/// <summary>Notes when a run's progress changed, and hands it on; without a clock it hands it on alone.</summary>
internal sealed class RunClock(TimeProvider? time, IProgress<ProgramProgress>? heard) : IProgress<ProgramProgress>
{
    private readonly long start = time?.GetTimestamp() ?? 0;
    private TimeSpan? first;
    private TimeSpan? last;
    private long objective = long.MaxValue;

    public void Report(ProgramProgress value)
    {
        if (time is not null && value.Objective < objective)
        {
            last = objective == long.MaxValue && value.Served == 0 ? null : time.GetElapsedTime(start);
            first ??= value.Served > 0 ? last : null;
            objective = value.Objective;
        }

        heard?.Report(value);
    }

    /// <summary>The times so far; null without a clock.</summary>
    public ProgramTimes? Times(ProgramRun run) =>
        time is null ? null : new(first, last, time.GetElapsedTime(start), run.Generation.Pricing.Time, run.KernelCalls);
}
