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

    /// <summary>A taper inside intensive outpatient care: fewer and fewer days a week before outpatient care, over levels of its own whose rung is intensive outpatient.</summary>
    /// <remarks>
    /// The first step keeps the floor of 9 hours a week and is left only after a week that did; the lighter ones together last at most the days that the rule
    /// <c>asam3.l2-1.taper-weeks</c> allows, shared evenly, and are then no longer renewed. Days move nobody: each step asks for ratings by the 3rd edition, and the last for a start in outpatient care.
    /// </remarks>
    /// <param name="daysPerWeek">Days a week, step by step and fewer each time: 2 to 4 steps of 7 to 1 days. None: 3, 2 and 1.</param>
    /// <exception cref="ArgumentException">The steps are too few or too many, or do not fall.</exception>
    public static TransitionTable TaperInsideIop(params ReadOnlySpan<int> daysPerWeek) => TaperPolicy.Of(daysPerWeek.IsEmpty ? [3, 2, 1] : [.. daysPerWeek]);
}
