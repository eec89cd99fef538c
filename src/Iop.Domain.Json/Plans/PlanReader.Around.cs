using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Json.Plans;

/// <content>What comes before and after, the staff, and the plan's own history.</content>
internal sealed partial class PlanReader
{
    private TransitionPlan? Transition(JsonCursor at)
    {
        if (at.Object(PlanShapes.Transition) is not { } item)
        {
            return null;
        }

        var next = Level(item["next"]);
        var criteria = item["criteria"].Items(Coded);
        var followUps = item["followUps"].Items(FollowUp);
        var referredOn = item["referredOn"].Date();
        var summarySentOn = item["summarySentOn"].Date();
        return at.Log.Count > 0 ? null : new TransitionPlan(next, Sound(criteria), Sound(followUps), referredOn, summarySentOn);
    }

    private static FollowUpAppointment? FollowUp(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.FollowUp) is not { } item)
        {
            return null;
        }

        var when = item["at"].Moment();
        var service = Coded(item["service"]);
        var attendance = item["attendance"].OneOf(PlanWords.Attendances);
        var with = Role(item["with"]);
        var mode = item["mode"].OneOf(PlanWords.Modes);
        return at.Log.Count > before ? null : new FollowUpAppointment(when!.Value, service!, attendance ?? Attendance.Scheduled, with, mode);
    }

    private static PriorEvent? PriorEvent(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.PriorEvent) is not { } item)
        {
            return null;
        }

        var kind = item["kind"].OneOf(PlanWords.PriorEventKinds);
        var on = item["on"].Date();
        return at.Log.Count > before ? null : new PriorEvent(kind!.Value, on!.Value);
    }

    private static Caseload? Caseload(JsonCursor at)
    {
        var before = at.Log.Count;
        if (at.Object(PlanShapes.Caseload) is not { } item)
        {
            return null;
        }

        var role = Role(item["role"]);
        var patients = item["patients"].Fraction(0);
        var staff = item["fullTimeStaff"].Fraction(1);
        return at.Log.Count > before ? null : new Caseload(role!, patients!.Value, staff!.Value);
    }

    private static List<RevisionPart>? Revisions(JsonCursor at)
    {
        var revisions = at.Items(static item => item.Object(PlanShapes.Revision) is { } revision
            ? new RevisionPart(revision["on"], revision["on"].Date(), Coded(revision["reason"]))
            : default);
        LocalDate? former = null;
        foreach (var revision in revisions ?? [])
        {
            if (revision.On < former)
            {
                revision.OnAt.Refuse($"the day of the revision before, {LocalDatePattern.Iso.Format(former.Value)}, or a later one");
            }

            former = revision.On ?? former;
        }

        return revisions;
    }

    private readonly record struct RevisionPart(JsonCursor OnAt, LocalDate? On, CodedText? Reason);
}
