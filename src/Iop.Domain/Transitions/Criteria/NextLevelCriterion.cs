using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that a start is arranged where the move leads: an appointment that is still to come or was kept, or a handover; where it leads out of care, at any other level.</summary>
/// <remarks>
/// Events since admission to the level count, and arrangements among the facts beside them; one that stands is enough. An appointment ahead stands whatever else is recorded. Without one the
/// newest word counts, and of one day the better: kept or handed over is met; missed, excused, or past without a word is not. A referral alone, or a handover that was not done, is none.
/// Where nothing is recorded, it is not known.
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
        var (stated, recorded) = (Arranged(situation), Recorded(situation));
        if (stated.Answer == CriterionAnswer.Met && recorded.Answer == CriterionAnswer.Met)
        {
            return stated.ChangesOn is null || stated.ChangesOn > recorded.ChangesOn ? stated : recorded;
        }

        return stated.Answer == CriterionAnswer.Met || recorded.Answer == CriterionAnswer.Unknown ? stated : recorded;
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
        var events = situation.Episode.Events.AsSpan();
        var (ahead, met, unmet, hint, isDone) = ((LocalDate?)null, (LocalDate?)null, (LocalDate?)null, (LocalDate?)null, false);
        for (var at = events.Length - 1; at >= 0 && !(situation.Stay is { } stay && events[at].On < stay.Admitted); at--)
        {
            var one = events[at];
            if (one.On > situation.On || !Leads(one.Level, situation))
            {
                continue;
            }

            switch (one.Kind)
            {
                case CareEventKind.AppointmentMade when one.DueOn > situation.On || (one.DueOn == situation.On && !isDone):
                    ahead = Later(ahead, one.DueOn!.Value);
                    break;
                case CareEventKind.AppointmentMade:
                    unmet = Later(unmet, one.DueOn!.Value);
                    break;
                case CareEventKind.AppointmentKept:
                case CareEventKind.Handover when one.Contact != HandoverContact.None:
                    met = Later(met, one.On);
                    break;
                case CareEventKind.AppointmentMissed or CareEventKind.AppointmentExcused:
                    unmet = Later(unmet, one.On);
                    isDone |= one.On == situation.On;
                    break;
                case CareEventKind.Referral or CareEventKind.Handover:
                    hint = Later(hint, one.On);
                    break;
                default:
                    break;
            }
        }

        return ahead is { } due ? CriterionVerdict.Of(met: true, null, null, met >= due ? null : due.Later(1))
            : met is { } day && !(unmet > day) ? CriterionVerdict.Of(met: true, null, day)
            : (unmet ?? hint) is { } on ? CriterionVerdict.Of(met: false, null, on)
            : CriterionVerdict.Unknown(FactGap.Absent);
    }

    private static LocalDate Later(LocalDate? one, LocalDate other) => one > other ? one.Value : other;
}
