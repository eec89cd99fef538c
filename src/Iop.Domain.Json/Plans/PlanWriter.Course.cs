using System.Text.Json;
using Iop.Domain.Json.Writing;
using Iop.Domain.Plans;

namespace Iop.Domain.Json.Plans;

/// <content>What was signed, reviewed, assessed, scheduled and delivered, and what comes before and after.</content>
internal static partial class PlanWriter
{
    public static void Certification(Utf8JsonWriter writer, Certification certification)
    {
        writer.Text("kind", PlanWords.Of<CertificationKind>(PlanWords.CertificationKinds, certification.Kind));
        writer.Date("signedOn", certification.SignedOn);
        writer.Object("covers", certification.Covers, Period);
        writer.Text("by", certification.By?.Word);
        writer.Text("level", certification.Level?.Id);
        writer.Integer("minutesPerWeek", certification.WeeklyNeed?.Minutes);
        writer.Objects("statements", certification.Statements, Coded);
    }

    private static void Review(Utf8JsonWriter writer, PlanReview review)
    {
        writer.Date("on", review.On);
        writer.Texts("by", [.. review.By.Select(role => role.Word)]);
    }

    private static void Assessment(Utf8JsonWriter writer, AssessmentReference assessment)
    {
        writer.WriteString("kind", assessment.Kind.Word);
        writer.Moment("at", assessment.At);
        writer.Text("instrument", assessment.Instrument);
        writer.Text("by", assessment.By?.Word);
        writer.Date("cosignedOn", assessment.CosignedOn);
    }

    public static void Session(Utf8JsonWriter writer, PlanSession session)
    {
        writer.WriteString("id", session.Id);
        writer.Moment("start", session.Start);
        writer.WriteString("modality", session.Modality.Word);
        writer.WriteNumber("minutes", Minutes(session.Length));
        writer.Integer("breakMinutes", Minutes(session.Breaks), byDefault: 0);
        Attendance(writer, session.Attendance);
        writer.Integer("deliveredMinutes", session.DeliveredMinutes, byDefault: session.Attendance == Domain.Plans.Attendance.Attended ? session.ScheduledMinutes : 0);
        writer.Integer("groupSize", session.GroupSize);
        writer.Integer("services", session.Services);
        writer.Text("mode", PlanWords.Of(PlanWords.Modes, session.Mode));
        writer.Texts("providers", [.. session.Providers.Select(role => role.Word)]);
        writer.Text("level", session.Level?.Id);
    }

    private static void Transition(Utf8JsonWriter writer, TransitionPlan transition)
    {
        writer.Text("next", transition.Next?.Id);
        writer.Objects("criteria", transition.Criteria, Coded);
        writer.Objects("followUps", transition.FollowUps, static (item, appointment) =>
        {
            item.Moment("at", appointment.At);
            item.Object("service", appointment.Service, Coded);
            Attendance(item, appointment.Attendance);
            item.Text("with", appointment.With?.Word);
            item.Text("mode", PlanWords.Of(PlanWords.Modes, appointment.Mode));
        });
        writer.Date("referredOn", transition.ReferredOn);
        writer.Date("summarySentOn", transition.SummarySentOn);
    }

    private static void PriorEvent(Utf8JsonWriter writer, PriorEvent prior)
    {
        writer.Text("kind", PlanWords.Of<PriorEventKind>(PlanWords.PriorEventKinds, prior.Kind));
        writer.Date("on", prior.On);
    }

    private static void Caseload(Utf8JsonWriter writer, Caseload caseload)
    {
        writer.WriteString("role", caseload.Role.Word);
        writer.Fraction("patients", caseload.Patients);
        writer.Fraction("fullTimeStaff", caseload.FullTimeStaff);
    }

    private static void Revision(Utf8JsonWriter writer, PlanRevision revision)
    {
        writer.Date("on", revision.On);
        writer.Object("reason", revision.Reason, Coded);
    }
}
