namespace Iop.Domain.Scheduling.Programs;

/// <summary>How long and how the program solver searches. Work limits are counts, so that they mean the same on every machine.</summary>
public sealed record ProgramSolverOptions
{
    /// <summary>The limits that the solver uses unless told otherwise.</summary>
    public static ProgramSolverOptions Default { get; } = new();

    /// <summary>Rounds of large-neighborhood search on the schedule, zero or more, on each of two islands; each takes some patients out and lets them back in. Null, the default, for a number that fits the size of the program.</summary>
    public int? Iterations { get; init; }

    /// <summary>Rounds in which every patient's best week is priced for the lower bound, zero or more; in a small program they end with at most twice as many parts of all schedules, divided by what runs. Null, the default, for a number that fits the size of the program.</summary>
    public int? PriceRounds { get; init; }

    /// <summary>Seed of the search's random choices; 1 by default.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>A schedule to begin with, as after a change of the program week: its weeks that are still compliant, as far as they fit. Null, the default, for none.</summary>
    public Schedule? From { get; init; }

    /// <summary>Whether each better schedule is recomputed from the program week alone, every rule and the objective, and each better bound from its prices: slow, for those who test. False by default.</summary>
    public bool SelfCheck { get; init; }

    /// <summary>A clock that is read for <see cref="ProgramStatistics.Times"/> and for <see cref="TimeLimit"/>, and for nothing else; null, the default, for none.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>How long to search at most by <see cref="Time"/>, above zero and at most 49 days: the best schedule and bound by then are the result, which is marked as stopped and depends on the machine. Null, the default, for no limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Threads to use at most, 1 or more; null, the default, for 2. The result does not depend on it.</summary>
    public int? Threads { get; init; }
}
