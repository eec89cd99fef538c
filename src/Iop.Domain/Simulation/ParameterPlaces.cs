using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>Finds the numbers for which parameters stand.</summary>
internal static class ParameterPlaces
{
    /// <summary>Whether a model has the number.</summary>
    public static bool IsThere(
        ParameterTarget target,
        IReadOnlyList<PathwayState> states,
        IReadOnlyList<PathwayTransition> transitions,
        IReadOnlyList<RiskRatio> riskRatios,
        PathwayParts parts,
        IReadOnlyList<PathwayStrategy> strategies)
    {
        var strategy = target.Strategy is null ? null : strategies.FirstOrDefault(other => other.Id == target.Strategy);
        if (strategy is null && target.Strategy is not null)
        {
            return false;
        }

        var way = (strategy?.Transitions ?? transitions).FirstOrDefault(other => other.From == target.From && other.To == target.To);
        var one = (strategy?.OneOffs ?? parts.OneOffs).FirstOrDefault(other => other!.From == target.From && other.To == target.To);
        var state = states.FirstOrDefault(other => other.Id == target.From);
        var given = strategy?.States.FirstOrDefault(other => other.State == target.From);
        return target.Kind switch
        {
            ParameterTargetKind.Law => way?.Law switch
            {
                ProbabilityLaw law => Has(law.PerCycle, target),
                RateLaw law => Has(law.PerYear, target),
                HazardRatioLaw law => Has(law.Ratio, target),
                ExitShareLaw => target.ThroughCycle is null,
                _ => false,
            },
            ParameterTargetKind.StayFirst => target.ThroughCycle is null && StayOf(way) is { Family: not SojournFamily.Empirical },
            ParameterTargetKind.StaySecond => target.ThroughCycle is null
                && StayOf(way) is { Family: not (SojournFamily.Exponential or SojournFamily.Empirical or SojournFamily.PiecewiseExponential) },
            ParameterTargetKind.HazardRatio => Has((strategy?.HazardRatios ?? parts.HazardRatios).FirstOrDefault(ratio => ratio!.From == target.From && ratio.To == target.To)?.Ratio, target),
            ParameterTargetKind.RiskRatio => Has((strategy?.RiskRatios ?? riskRatios).FirstOrDefault(ratio => ratio.From == target.From && ratio.To == target.To)?.Ratio, target),
            ParameterTargetKind.Cost => Has(strategy is null ? state?.Cost : given?.Cost, target),
            ParameterTargetKind.Utility => Has(strategy is null ? state?.Utility : given?.Utility, target),
            ParameterTargetKind.OneOffCost => Has(one?.Cost, target),
            _ => Has(one?.QalyLoss, target),
        };
    }

    /// <summary>The stay of a transition; null where its law has none.</summary>
    public static Sojourn? StayOf(PathwayTransition? way) => way?.Law switch
    {
        SojournLaw law => law.Stay,
        ExitShareLaw law => law.Stay,
        _ => null,
    };

    private static bool Has<T>(CycleSchedule<T>? schedule, ParameterTarget target)
        where T : struct =>
        schedule is not null && (target.ThroughCycle is not { } through || schedule.Steps.Any(step => step.ThroughCycle == through));
}
