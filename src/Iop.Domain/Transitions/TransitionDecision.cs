using System.Runtime.CompilerServices;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>What a policy recommends for one patient on one day, and everything that it was decided by.</summary>
/// <remarks>A proposal for a clinician, who decides. Immutable and thread-safe; what it lists is put together when it is asked for.</remarks>
public sealed class TransitionDecision
{
    private readonly TransitionExit[] exits;
    private readonly ExitVerdict[] found;
    private readonly CriterionVerdict[] verdicts;
    private readonly int decisive;
    private readonly CareEpisode episode;
    private readonly PatientFacts facts;
    private readonly LocalDate? mayChangeOn;

    internal TransitionDecision(
        TransitionTable table, in Situation situation, LevelOfCare? state, SafetyState safety, DecisionOutcome outcome, int decisive,
        TransitionExit[] exits, ExitVerdict[] found, CriterionVerdict[] verdicts, LocalDate? mayChangeOn)
    {
        Table = table;
        On = situation.On;
        Level = situation.Stay?.Level;
        State = state;
        Safety = safety;
        Outcome = outcome;
        episode = situation.Episode;
        facts = situation.Facts;
        this.mayChangeOn = mayChangeOn;
        this.decisive = decisive;
        this.exits = exits;
        this.found = found;
        this.verdicts = verdicts;
    }

    /// <summary>The policy that was asked.</summary>
    public TransitionTable Table { get; }

    /// <summary>The day on which it was asked.</summary>
    public LocalDate On { get; }

    /// <summary>Where the patient is, as the episode says; null outside care.</summary>
    public LevelOfCare? Level { get; }

    /// <summary>The level of the table by which it was decided: <see cref="Level"/>, or its place on the neutral ladder. Null outside care, and where the table knows neither.</summary>
    public LevelOfCare? State { get; }

    /// <summary>Whether there is a safety concern, as far as the facts say.</summary>
    public SafetyState Safety { get; }

    /// <summary>Move, stay, or not decidable.</summary>
    public DecisionOutcome Outcome { get; }

    /// <summary>The move that is recommended; of staying, the continued stay whose criterion is met. Null where none is.</summary>
    public Transition? Recommended => decisive >= 0 && Outcome is (DecisionOutcome.Move or DecisionOutcome.Stay) ? exits[decisive].Transition : null;

    /// <summary>Whether a safety concern made the recommendation.</summary>
    public bool IsForSafety => Safety == SafetyState.Raised && Outcome is DecisionOutcome.Move or DecisionOutcome.Stay
        && (decisive < 0 ? Array.Exists(found, exit => exit.Cause == ExitCause.BlockedBySafety) : found[decisive].Cause == ExitCause.ProposedBySafety);

    /// <summary>Every criterion of every move that was looked at, with its answer, in the order in which moves are considered.</summary>
    public ValueList<CriterionOutcome> Criteria => Options.Select(option => option.Criteria).OfType<CriterionOutcome>().ToValueList();

    /// <summary>Every move of the policy from where the patient is, in the order in which they are considered, with what blocks it.</summary>
    public ValueList<TransitionOption> Options => field ??= exits.Select((exit, at) => new TransitionOption(
        exit.Transition, found[at], exit.Size == 0 ? null : new(exit.Transition.When!, verdicts, exit.First))).ToValueList();

    /// <summary>The facts that would settle it, each once, those asked for first before those asked for later; empty where it is decided.</summary>
    /// <remarks>Once all of them are known, it is decided. A fact that could not change the recommendation is not among them.</remarks>
    public ValueList<MissingFact> Missing => Outcome != DecisionOutcome.NotDecidable ? []
        : Options.Take(decisive < 0 ? exits.Length : decisive).Where(option => option.Claim == CriterionAnswer.Unknown && option.Kind != TransitionKind.ContinuedStay).SelectMany(option => option.Gaps())
            .Distinct().ToValueList();

    /// <summary>The first later day on which the policy recommends otherwise if no new fact comes; on every day before, the recommendation stays. Null: it stays.</summary>
    /// <remarks>Looked for when it is asked, from one day on which anything may change to the next; what lies ahead in the records is known on its day.</remarks>
    public LocalDate? ChangesOn => Change.Value;

    /// <summary>The recommendation as a sentence: clinical content.</summary>
    public string Text => TransitionWords.Sentence(this);

    /// <summary>Asks about one kind of move: the first by priority to a level, or to any.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="to">The level to which; null: the first that is allowed, or else not known, or else the first.</param>
    /// <returns>An option; its status is <see cref="TransitionStatus.NotInTable"/> where the policy has no such move from where the patient is.</returns>
    public TransitionOption Ask(TransitionKind kind, LevelOfCare? to = null)
    {
        TransitionOption? best = null;
        foreach (var option in Options)
        {
            if (option.Kind == kind && (to is null || option.Transition!.To == to) && Preference(option.Status) > Preference(best?.Status))
            {
                best = option;
            }
        }

        return best ?? new(Guard.Against.Undefined(kind));
    }

    /// <summary>The policy as a Mermaid flowchart with this decision drawn onto it: where the patient is, and which moves are allowed, blocked and not known. Clinical content.</summary>
    public string ToMermaid() => TransitionGraph.Of(Table, this).ToMermaid();

    /// <summary>The policy as a Graphviz digraph with this decision drawn onto it. Clinical content.</summary>
    public string ToDot() => TransitionGraph.Of(Table, this).ToDot();

    /// <summary>The same for every decision: all of it is clinical content.</summary>
    public override string ToString() => "transition decision";

    private StrongBox<LocalDate?> Change => field ??= new(FindChange());

    private LocalDate? FindChange()
    {
        for (var day = mayChangeOn; day is { } then;)
        {
            var other = Table.Decide(episode, facts, then);
            if (other.Outcome != Outcome || !ReferenceEquals(other.Recommended, Recommended))
            {
                return then;
            }

            day = other.mayChangeOn;
        }

        return null;
    }

    private static int Preference(TransitionStatus? status) => status switch
    {
        TransitionStatus.Allowed => 3,
        TransitionStatus.Unknown => 2,
        TransitionStatus.Blocked => 1,
        _ => 0,
    };
}
