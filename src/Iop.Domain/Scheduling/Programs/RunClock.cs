namespace Iop.Domain.Scheduling.Programs;

/// <summary>Notes when a run's progress changed, and hands it on; without a clock it hands it on alone. Ends the run after its time.</summary>
/// <remarks>A timer alone may come late where all threads of the pool are busy with the search, so the time is looked at with each progress, too.</remarks>
internal sealed class RunClock : IProgress<ProgramProgress>, IDisposable
{
    /// <summary>What a timer can hold, in whole days.</summary>
    private static readonly TimeSpan MostLimit = TimeSpan.FromDays(49);

    private readonly TimeProvider? time;
    private readonly TimeSpan limit;
    private readonly IProgress<ProgramProgress>? heard;
    private readonly CancellationTokenSource? timer;
    private readonly CancellationTokenSource stop;
    private readonly long start;
    private TimeSpan? first;
    private TimeSpan? last;
    private long objective = long.MaxValue;

    /// <summary>Starts the clock.</summary>
    /// <param name="options">The clock and the limit.</param>
    /// <param name="heard">Hears of the progress, too.</param>
    /// <param name="cancel">Ends the run as well.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above zero, or is more than 49 days.</exception>
    /// <exception cref="ArgumentException">There is a limit and no clock.</exception>
    public RunClock(ProgramSolverOptions options, IProgress<ProgramProgress>? heard, CancellationToken cancel)
    {
        time = options.Time;
        this.heard = heard;
        limit = options.TimeLimit ?? TimeSpan.MaxValue;
        if (options.TimeLimit <= TimeSpan.Zero || options.TimeLimit > MostLimit)
        {
            throw new ArgumentOutOfRangeException(nameof(options), limit, "A time limit must be above zero and at most 49 days.");
        }

        if (options.TimeLimit is { } span)
        {
            timer = new(span, time ?? throw new ArgumentException("A time limit needs a clock.", nameof(options)));
        }

        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, timer?.Token ?? CancellationToken.None);
        start = time?.GetTimestamp() ?? 0;
    }

    /// <summary>Canceled when the run is to end.</summary>
    public CancellationToken Stop => stop.Token;

    public void Report(ProgramProgress value)
    {
        if (time is not null && time.GetElapsedTime(start) >= limit)
        {
            stop.Cancel();
        }

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

    public void Dispose()
    {
        stop.Dispose();
        timer?.Dispose();
    }
}
