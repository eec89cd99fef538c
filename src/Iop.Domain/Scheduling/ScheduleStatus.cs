namespace Iop.Domain.Scheduling;

/// <summary>What is known of a schedule's objective.</summary>
public enum ScheduleStatus
{
    /// <summary>The objective equals the proven lower bound: no schedule is better.</summary>
    Optimal,

    /// <summary>The search stopped at its limit; the bound is still proven.</summary>
    Feasible,

    /// <summary>No schedule exists at all; cannot happen while everybody may be unserved.</summary>
    Infeasible,
}
