using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>One move that a policy was asked about for one patient on one day, and what stands against it.</summary>
public sealed class TransitionOption
{
    private readonly ExitVerdict verdict;

    internal TransitionOption(TransitionKind kind) => Kind = kind;

    internal TransitionOption(Transition transition, in ExitVerdict verdict, CriterionOutcome? criteria)
    {
        this.verdict = verdict;
        Kind = transition.Kind;
        Transition = transition;
        Criteria = criteria;
    }

    /// <summary>The kind of move.</summary>
    public TransitionKind Kind { get; }

    /// <summary>The move; null where the policy has no such move from where the patient is.</summary>
    public Transition? Transition { get; }

    /// <summary>Not in the table, blocked, allowed, or not known.</summary>
    public TransitionStatus Status => verdict.Status;

    /// <summary>What its criterion answered; null where it has none and is made when somebody asks for it.</summary>
    public CriterionOutcome? Criteria { get; }

    /// <summary>Whether a safety concern blocks it, whatever its criterion says.</summary>
    public bool IsBlockedBySafety => verdict.Cause == ExitCause.BlockedBySafety;

    /// <summary>Whether a safety concern proposes it, whatever its criterion says.</summary>
    public bool IsProposedBySafety => verdict.Cause == ExitCause.ProposedBySafety;

    /// <summary>The answers that stand against it, each of a criterion without parts; empty unless it is blocked, and where safety or history alone blocks it.</summary>
    public ValueList<CriterionOutcome> Blocking => Status == TransitionStatus.Blocked && Criteria is { } criteria ? Against(criteria).ToValueList() : [];

    /// <summary>The facts that would settle it; empty unless it is not known. Facts that could not change the answer are not among them.</summary>
    public ValueList<MissingFact> Missing => Gaps().Distinct().ToValueList();

    /// <summary>The first day on which the status may be another if no new fact comes; null: it stays.</summary>
    public LocalDate? ChangesOn => verdict.ChangesOn;

    /// <summary>The move and its status in a sentence, with what stands against it: clinical content.</summary>
    public string Text => TransitionWords.Sentence(this, verdict.Cause);

    /// <summary>The move; the status is clinical content.</summary>
    public override string ToString() => Transition?.ToString() ?? Kind.ToString();

    internal CriterionAnswer Claim => verdict.Claim;

    internal IEnumerable<MissingFact> Gaps() =>
    [
        .. verdict.Cause == ExitCause.SafetyUnknown ? [Criterion.Safe.Needs!] : Array.Empty<MissingFact>(),
        .. verdict.Claim == CriterionAnswer.Unknown || Status == TransitionStatus.Unknown ? Criteria?.Gaps() ?? [] : [],
    ];

    /// <summary>The answers that make it unmet: of a negation, those that are met.</summary>
    private static IEnumerable<CriterionOutcome> Against(CriterionOutcome outcome, bool met = false)
    {
        var answer = met ? CriterionAnswer.Met : CriterionAnswer.Unmet;
        return outcome.Answer != answer ? []
            : outcome.Criterion is Criteria.NotCriterion ? Against(outcome.Parts[0], !met)
            : outcome.Criterion.Parts.Count == 0 ? [outcome]
            : outcome.Parts.SelectMany(part => Against(part, met));
    }
}
