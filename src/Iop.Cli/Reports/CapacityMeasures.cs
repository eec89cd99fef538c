using Iop.Domain.Simulation;

namespace Iop.Cli.Reports;

/// <summary>The measures of a run with slots by the names under which JSON and CSV give them.</summary>
internal static class CapacityMeasures
{
    /// <summary>The words for causes of loss, in their order.</summary>
    public static IReadOnlyList<(string Word, LossCause Cause)> Causes { get; } =
        [("full", LossCause.Full), ("balked", LossCause.Balked), ("reneged", LossCause.Reneged), ("cut", LossCause.Cut)];

    /// <summary>Those of one level, but for losses, targets and sources, of which there are several.</summary>
    public static IEnumerable<(string Name, ReplicatedMean Mean)> Of(LevelSample level) =>
    [
        ("askedPerYear", level.AskedPerYear), ("admittedPerYear", level.AdmittedPerYear), ("leftPerYear", level.LeftPerYear), ("interruptedPerYear", level.InterruptedPerYear),
        ("wait", level.Wait), ("waitOfAll", level.WaitOfAll), ("delayed", level.Delayed), ("waiting", level.Waiting), ("mostWaiting", level.MostWaiting),
        ("occupied", level.Occupied), ("held", level.Held), ("utilization", level.Utilization), ("stay", level.Stay),
    ];

    /// <summary>Those of all patients.</summary>
    public static IEnumerable<(string Name, ReplicatedMean Mean)> Of(CapacitySample sample) =>
        [("arrived", sample.Arrived), ("left", sample.Left), ("lost", sample.Lost), ("present", sample.Present), ("exchanges", sample.Exchanges)];

    /// <summary>What all patients cost and gain.</summary>
    public static IEnumerable<(string Name, CapacityOutcome Outcome)> Totals(CapacitySample sample) => [("undiscounted", sample.Undiscounted), ("discounted", sample.Discounted)];

    /// <summary>The measures of an outcome.</summary>
    public static IEnumerable<(string Name, ReplicatedMean Mean)> Of(CapacityOutcome outcome) =>
        [("cost", outcome.Cost), ("qalys", outcome.Qalys), ("lifeYears", outcome.LifeYears)];
}
