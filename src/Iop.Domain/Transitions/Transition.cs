using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

/// <summary>One move that a table allows: from a level, or from outside care, to a level, or out of care.</summary>
public sealed record Transition
{
    /// <summary>States a move.</summary>
    /// <param name="from">The level left; null from outside care.</param>
    /// <param name="to">The level entered; null out of care.</param>
    /// <param name="kind">What kind of move it is.</param>
    /// <param name="priority">Orders the targets of one level and kind, smallest first; 0 or more.</param>
    /// <param name="when">What must hold; null: the move is made when somebody asks for it, and never recommended.</param>
    /// <exception cref="ArgumentException">The kind does not go with the two ends: an admission begins outside care, a discharge ends there, a step down leads to a level that the system does not call more intensive.</exception>
    public Transition(LevelOfCare? from, LevelOfCare? to, TransitionKind kind, int priority = 0, Criterion? when = null)
    {
        if (!Fits(from, to, kind))
        {
            throw new ArgumentException($"{kind} does not lead from {from?.Id ?? "outside care"} to {to?.Id ?? "discharged"}.", nameof(kind));
        }

        From = from;
        To = to;
        Kind = kind;
        Priority = Guard.Against.Negative(priority);
        When = when;
    }

    /// <summary>The level left; null from outside care.</summary>
    public LevelOfCare? From { get; }

    /// <summary>The level entered; null out of care.</summary>
    public LevelOfCare? To { get; }

    /// <summary>What kind of move it is.</summary>
    public TransitionKind Kind { get; }

    /// <summary>Orders the targets of one level and kind, smallest first.</summary>
    public int Priority { get; }

    /// <summary>What must hold; null: the move is made when somebody asks for it, and never recommended.</summary>
    public Criterion? When { get; }

    /// <summary>The kind and both ends, such as <c>StepDown ladder:php -> ladder:iop</c>.</summary>
    public override string ToString() => $"{Kind} {From?.Id ?? "outside"} -> {To?.Id ?? "discharged"}";

    /// <summary>Whether it is the same move, whatever the priority and the criterion.</summary>
    internal bool IsSameMove(Transition other) => From == other.From && To == other.To && Kind == other.Kind;

    /// <summary>Whether a kind of move can lead from one end to the other.</summary>
    internal static bool Fits(LevelOfCare? from, LevelOfCare? to, TransitionKind kind) => kind switch
    {
        TransitionKind.Admission or TransitionKind.Readmission => from is null && to is not null,
        TransitionKind.PlannedDischarge or TransitionKind.DischargeAgainstAdvice or TransitionKind.AdministrativeDischarge
            or TransitionKind.TransferOut => from is not null && to is null,
        TransitionKind.ContinuedStay => from is not null && from == to,
        TransitionKind.StepDown => from is not null && to is not null && Order(from, to) is IntensityOrder.Less or IntensityOrder.NotComparable,
        TransitionKind.StepUp => from is not null && to is not null && Order(from, to) is IntensityOrder.More or IntensityOrder.NotComparable,
        TransitionKind.LateralMove => from is not null && to is not null && Order(from, to) is IntensityOrder.NotComparable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IntensityOrder Order(LevelOfCare from, LevelOfCare to) =>
        from.System == to.System ? from.Compare(to) : IntensityOrder.NotComparable;
}
