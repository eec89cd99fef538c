using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions;

public sealed partial class TransitionTable
{
    private TransitionDecision Decide(in Situation situation)
    {
        var safety = situation.Facts.SafetyOn(situation.On, out _);
        var level = situation.Stay?.Level;
        var state = level is null || positions.ContainsKey(level) ? level : level.Rung;
        if (situation.Episode.DiedOn <= situation.On || PositionOf(state) is not { } position)
        {
            var why = situation.Episode.DiedOn <= situation.On ? DecisionOutcome.Ended : DecisionOutcome.NotInTable;
            return new(this, situation, state: null, safety, why, -1, [], [], [], why == DecisionOutcome.Ended ? null : NextNews(situation));
        }

        var considered = exits[position];
        var found = new ExitVerdict[considered.Length];
        var verdicts = new CriterionVerdict[considered.Length == 0 ? 0 : considered[^1].First + considered[^1].Size];
        for (var at = 0; at < considered.Length; at++)
        {
            found[at] = Judge(considered[at], situation, safety, verdicts);
        }

        var (outcome, decisive, changesOn) = Choose(considered, found);
        return new(this, situation, state, safety, outcome, decisive, considered, found, verdicts, Spans.First(changesOn, NextNews(situation)));
    }

    /// <summary>The first claim that is met decides where all before it are unmet; staying is what is left.</summary>
    private static (DecisionOutcome Outcome, int Decisive, LocalDate? ChangesOn) Choose(TransitionExit[] exits, ExitVerdict[] found)
    {
        var (isOpen, changesOn) = (false, (LocalDate?)null);
        for (var at = 0; at < exits.Length; at++)
        {
            var stays = exits[at].Transition.Kind == TransitionKind.ContinuedStay;
            changesOn = Spans.First(changesOn, found[at].ChangesOn);
            switch (found[at].Claim)
            {
                case CriterionAnswer.Met:
                    return (isOpen ? DecisionOutcome.NotDecidable : stays ? DecisionOutcome.Stay : DecisionOutcome.Move, at, changesOn);
                case CriterionAnswer.Unknown:
                    isOpen |= !stays; // whether a stay is renewed or not, the patient stays
                    break;
                default:
                    break;
            }
        }

        return (isOpen ? DecisionOutcome.NotDecidable : DecisionOutcome.Stay, -1, changesOn);
    }

    private static ExitVerdict Judge(TransitionExit exit, in Situation situation, SafetyState safety, CriterionVerdict[] verdicts)
    {
        var own = CriterionAnswer.Met;
        LocalDate? changesOn = null;
        if (exit.Transition.When is { } criterion)
        {
            criterion.Judge(situation.About(exit.Transition), verdicts.AsSpan(exit.First, exit.Size));
            own = verdicts[exit.First].Answer;
            changesOn = verdicts[exit.First].ChangesOn;
        }

        if (exit.Transition.Kind == TransitionKind.Readmission && !situation.WasInCare)
        {
            return new(TransitionStatus.Blocked, CriterionAnswer.Unmet, ExitCause.NeverInCare, null);
        }

        if (exit.IsLess && safety == SafetyState.Raised)
        {
            return new(TransitionStatus.Blocked, CriterionAnswer.Unmet, ExitCause.BlockedBySafety, null);
        }

        if (exit.IsMore && safety == SafetyState.Raised)
        {
            return new(TransitionStatus.Allowed, CriterionAnswer.Met, ExitCause.ProposedBySafety, null);
        }

        var cause = ExitCause.None;
        var (status, claim) = (own, exit.IsProposed ? own : CriterionAnswer.Unmet);
        if (safety == SafetyState.Unknown && exit.IsLess && own != CriterionAnswer.Unmet)
        {
            (status, claim, cause) = (CriterionAnswer.Unknown, exit.IsProposed ? CriterionAnswer.Unknown : claim, ExitCause.SafetyUnknown);
        }
        else if (safety == SafetyState.Unknown && exit.IsMore && !(exit.IsProposed && own == CriterionAnswer.Met))
        {
            (status, claim, cause) = (own == CriterionAnswer.Met ? own : CriterionAnswer.Unknown, CriterionAnswer.Unknown, ExitCause.SafetyUnknown);
        }

        return new(Status(status), claim, cause, changesOn);
    }

    /// <summary>The first later day on which the episode or the facts already hold something more: what lies ahead in the records is news when its day comes.</summary>
    private static LocalDate? NextNews(in Situation situation)
    {
        var next = situation.Facts.NextAfter(situation.On);
        var events = situation.Episode.Events;
        for (var at = events.Count - 1; at >= 0 && events[at].On > situation.On; at--)
        {
            next = Spans.First(next, events[at].On);
        }

        return next;
    }

    private static TransitionStatus Status(CriterionAnswer answer) => answer switch
    {
        CriterionAnswer.Met => TransitionStatus.Allowed,
        CriterionAnswer.Unmet => TransitionStatus.Blocked,
        _ => TransitionStatus.Unknown,
    };
}
