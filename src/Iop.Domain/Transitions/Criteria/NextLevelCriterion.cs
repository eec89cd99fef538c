using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that a start is arranged where the move leads: an appointment that is still to come or was kept, or a handover; where it leads out of care, at any other level.</summary>
/// <remarks>
/// The newest event since admission to the level counts, and an arrangement among the facts beside it. A referral alone, an appointment that was missed and one whose day has passed
/// without a word are none. Where nothing is recorded, it is not known.
/// </remarks>
public sealed record NextLevelCriterion : Criterion
{
    /// <inheritdoc/>
    public override MissingFact Needs { get; } = new(MissingFactKind.Arrangement);

    /// <inheritdoc/>
    public override string Text => "the next level is arranged";

    internal override string UsualCode => "next-level";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var stated = Arranged(situation);
        if (stated.Answer == CriterionAnswer.Met)
        {
            return stated;
        }

        var recorded = Recorded(situation);
        return recorded.Answer == CriterionAnswer.Unknown ? stated : recorded;
    }

    private static bool Leads(LevelOfCare? level, in Situation situation) => situation.Move is { } move
        && (move.To is { } target ? level is not null && Targets.Same(level, target) : level is null || level != situation.Stay?.Level);

    private static CriterionVerdict Arranged(in Situation situation)
    {
        var facts = situation.Facts.DatedArrangements;
        var (passed, running) = ((LocalDate?)null, (LocalDate?)null);
        for (var at = facts.UpTo(situation.On) - 1; at >= 0; at--)
        {
            var fact = facts.All[at];
            if (!Leads(fact.Level, situation))
            {
                continue;
            }

            if (fact.Starts is not { } starts)
            {
                return CriterionVerdict.Of(met: true, null, fact.On);
            }

            passed = starts < situation.On ? passed ?? fact.On : passed;
            running = starts >= situation.On && !(starts <= running) ? starts : running;
        }

        return running is { } day ? CriterionVerdict.Of(met: true, null, null, day.Later(1))
            : passed is { } on ? CriterionVerdict.Of(met: false, null, on)
            : CriterionVerdict.Unknown(FactGap.Absent);
    }

    private static CriterionVerdict Recorded(in Situation situation)
    {
        var events = situation.Episode.Events;
        for (var at = events.Count - 1; at >= 0; at--)
        {
            var one = events[at];
            if (situation.Stay is { } stay && one.On < stay.Admitted)
            {
                break;
            }

            if (one.On > situation.On || !Leads(one.Level, situation))
            {
                continue;
            }

            switch (one.Kind)
            {
                case CareEventKind.AppointmentMade:
                    var isAhead = one.DueOn >= situation.On;
                    return CriterionVerdict.Of(isAhead, null, one.On, isAhead ? one.DueOn!.Value.Later(1) : null);
                case CareEventKind.AppointmentKept:
                    return CriterionVerdict.Of(met: true, null, one.On);
                case CareEventKind.Handover:
                    return CriterionVerdict.Of(one.Contact != HandoverContact.None, null, one.On);
                case CareEventKind.AppointmentMissed or CareEventKind.AppointmentExcused or CareEventKind.Referral:
                    return CriterionVerdict.Of(met: false, null, one.On);
                default:
                    break;
            }
        }

        return CriterionVerdict.Unknown(FactGap.Absent);
    }
}
