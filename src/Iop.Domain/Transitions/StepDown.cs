using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

/// <summary>The usual policies of step-down care; our own and neutral, and never the dose or the logic of a licensed text.</summary>
public static class StepDown
{
    /// <summary>How many days old a rating, or what is known of a circumstance, may be in <see cref="Standard"/>: a month, so that movement is by reassessment.</summary>
    public const int AssessedWithinDays = 30;

    /// <summary>Moves over <see cref="LevelSystem.Ladder"/>: admission to outpatient, intensive outpatient, partial hospitalization, residential, inpatient or withdrawal management; one rung down or up at a time; every kind of discharge from every level.</summary>
    /// <remarks>
    /// Withdrawal management is entered by admission alone and steps down to residential, partial hospitalization or intensive outpatient. Where a kind has several targets, the more intensive one
    /// has the smaller priority, as the cautious order in which to consider them. The recovery residence has no place in it: it is where one lives, beside any rung.
    /// What must hold is in <c>docs/concepts/transitions.md</c>. Somebody outside care is admitted when that is asked for: where to is the concern of a placement.
    /// </remarks>
    public static TransitionTable Standard { get; } = StandardBy(DimensionSet.Asam4);

    /// <summary>The standard policy for programs that rate the dimensions of another edition; <see cref="Standard"/> goes by the 4th, which is for adults.</summary>
    public static TransitionTable StandardBy(DimensionSet dimensions) => TransitionTable.Of(
        Guard.Against.Null(dimensions) == DimensionSet.Asam4 ? "step-down" : $"step-down.{dimensions.Id}", $"Standard step-down policy, rated by {dimensions.Name}", new StandardPolicy(dimensions).Transitions());
}
