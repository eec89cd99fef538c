namespace Iop.Domain.Simulation;

/// <summary>The times that costs may be for.</summary>
internal static class CostUnits
{
    /// <summary>How many of the times that a state's cost under a strategy is for make a year.</summary>
    public static double PerYear(PathwayModel model, PathwayState state, StateOverride? other) =>
        (other?.Cost is null ? state.CostUnit : other.CostUnit) switch
        {
            TimeUnit.Cycle => 1 / model.CycleLength.Years,
            TimeUnit.Day => 365.25,
            TimeUnit.Week => 1461.0 / 28,
            TimeUnit.Month => 12,
            _ => 1,
        };

    /// <summary>The property of a file that holds a cost for such a time.</summary>
    public static string Property(TimeUnit unit) => unit switch
    {
        TimeUnit.Cycle => "costPerCycle",
        TimeUnit.Day => "costPerDay",
        TimeUnit.Week => "costPerWeek",
        TimeUnit.Month => "costPerMonth",
        _ => "costPerYear",
    };
}
