using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

/// <summary>A move with what a table works out of it once: its place among the verdicts, and what safety has to say.</summary>
internal sealed class TransitionExit
{
    private TransitionExit(Transition transition, int first)
    {
        Transition = transition;
        First = first;
        Size = transition.When?.Size ?? 0;
        IsLess = transition.Kind is TransitionKind.StepDown or TransitionKind.PlannedDischarge or TransitionKind.AdministrativeDischarge
            || (transition.Kind == TransitionKind.LateralMove && transition.From!.Rung.Compare(transition.To!.Rung) == IntensityOrder.Less);
        IsMore = transition.Kind == TransitionKind.StepUp;
        IsProposed = transition.When is not null && transition.Kind != TransitionKind.DischargeAgainstAdvice;
    }

    public Transition Transition { get; }

    /// <summary>Where its criterion's verdicts begin.</summary>
    public int First { get; }

    public int Size { get; }

    /// <summary>Whether a safety concern blocks it.</summary>
    public bool IsLess { get; }

    /// <summary>Whether a safety concern proposes it.</summary>
    public bool IsMore { get; }

    /// <summary>Whether the policy may recommend it without being asked for it.</summary>
    public bool IsProposed { get; }

    /// <summary>The exits in the order in which they are considered: by <see cref="Rank"/> of the kind, then by priority.</summary>
    public static TransitionExit[] InOrder(IEnumerable<Transition> transitions)
    {
        var exits = new List<TransitionExit>();
        foreach (var transition in transitions.OrderBy(transition => Rank(transition.Kind)).ThenBy(transition => transition.Priority))
        {
            exits.Add(new(transition, exits.Count == 0 ? 0 : exits[^1].First + exits[^1].Size));
        }

        return [.. exits];
    }

    /// <summary>More care before less, moving before staying, and coming back before coming in.</summary>
    public static int Rank(TransitionKind kind) => kind switch
    {
        TransitionKind.StepUp => 0,
        TransitionKind.StepDown => 1,
        TransitionKind.PlannedDischarge => 2,
        TransitionKind.LateralMove => 3,
        TransitionKind.TransferOut => 4,
        TransitionKind.AdministrativeDischarge => 5,
        TransitionKind.DischargeAgainstAdvice => 6,
        TransitionKind.ContinuedStay => 7,
        TransitionKind.Readmission => 8,
        TransitionKind.Admission => 9,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
