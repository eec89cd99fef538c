using System.Globalization;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>What the program solver did, and how far its answer can be from the best. Counts; times only where a clock was given, as the library reads none of its own.</summary>
public sealed record ProgramStatistics
{
    internal ProgramStatistics(Schedule schedule, ProgramRun run, ProgramTimes? times)
    {
        Gap = Share(schedule.Objective - schedule.LowerBound, schedule.Objective);
        NetGap = Share(schedule.Objective - schedule.LowerBound, schedule.Objective - run.HopelessCost);
        HopelessCost = run.HopelessCost;
        LeastUnservedWeight = run.LeastUnservedWeight;
        Iterations = run.Iterations;
        PriceRounds = run.PriceRounds;
        Columns = run.Columns;
        KernelCalls = run.KernelCalls;
        KernelWork = run.KernelWork;
        Pivots = run.Pivots;
        Times = times;
    }

    /// <summary>What lies between bound and objective, as a part of the objective; 0 where proven optimal.</summary>
    public double Gap { get; }

    /// <summary>The same as a part of the objective without those who have no compliant week even alone, whose weight no schedule can avoid.</summary>
    public double NetGap { get; }

    /// <summary>What those who have no compliant week even alone add to every objective.</summary>
    public long HopelessCost { get; }

    /// <summary>Priorities of the unserved that every schedule leaves, proven by itself; those without any week at the least.</summary>
    public long LeastUnservedWeight { get; }

    /// <summary>Rounds of neighborhood search on each island.</summary>
    public int Iterations { get; }

    /// <summary>Rounds of pricing.</summary>
    public int PriceRounds { get; }

    /// <summary>Weeks in the pool at the end.</summary>
    public int Columns { get; }

    /// <summary>Exact searches for one patient's week while pricing.</summary>
    public long KernelCalls { get; }

    /// <summary>Labels and comparisons of those searches.</summary>
    public long KernelWork { get; }

    /// <summary>Exchanges of the linear program over the weeks met.</summary>
    public long Pivots { get; }

    /// <summary>How long things took; null unless <see cref="ProgramSolverOptions.Time"/> gave a clock.</summary>
    public ProgramTimes? Times { get; }

    /// <summary>Both gaps and the counts.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"gap {Gap:P2}, net {NetGap:P2}, {Iterations} iterations, {PriceRounds} rounds of prices, {Columns} weeks, {KernelCalls} exact searches");

    private static double Share(long part, long whole) => whole <= 0 ? 0 : (double)part / whole;
}
