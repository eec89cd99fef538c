using System.Text.Json;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Writing;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Json.Plans;

/// <content>The parts of a plan.</content>
internal static partial class PlanWriter
{
    private static void Phase(Utf8JsonWriter writer, PlanPhase phase)
    {
        writer.WriteString("level", phase.Level.Id);
        Period(writer, phase.Dates);
        writer.Objects("sessions", phase.Sessions, Prescription);
    }

    private static void Prescription(Utf8JsonWriter writer, SessionPrescription session)
    {
        writer.WriteString("modality", session.Modality.Word);
        writer.WriteNumber("minutes", Minutes(session.Length));
        writer.WriteNumber("timesPerWeek", session.TimesPerWeek);
        writer.Integer("breakMinutes", Minutes(session.Breaks), byDefault: 0);
        if (session.Allowed is { } allowed)
        {
            writer.ObjectsEvenIfNone("allowed", ByDay(allowed), static (item, window) =>
            {
                item.WriteString("day", WeekTime.DayWord(window.Day));
                item.WriteString("start", WeekTime.ClockText(window.StartMinute));
                item.WriteString("end", WeekTime.ClockText(window.EndMinute));
            });
        }

        writer.Text("mode", PlanWords.Of(PlanWords.Modes, session.Mode));
        writer.Text("provider", session.Provider?.Word);
        writer.Integer("services", session.Services);
        writer.Texts("goals", session.Goals);
    }

    private static void Goal(Utf8JsonWriter writer, Goal goal)
    {
        writer.WriteString("id", goal.Id);
        writer.Object("statement", goal.Statement, Coded);
        Status(writer, goal.Status);
        writer.Date("target", goal.Target);
        writer.Objects("objectives", goal.Objectives, Objective);
    }

    private static void Objective(Utf8JsonWriter writer, Objective objective)
    {
        writer.WriteString("id", objective.Id);
        writer.Object("statement", objective.Statement, Coded);
        Status(writer, objective.Status);
        writer.Date("target", objective.Target);
        writer.Object("measure", objective.Measure, static (item, measure) =>
        {
            item.Object("quantity", measure.Quantity, Coded);
            item.Integer("min", measure.Least);
            item.Integer("max", measure.Most);
        });
    }

    private static void Certification(Utf8JsonWriter writer, Certification certification)
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

    private static void Session(Utf8JsonWriter writer, PlanSession session)
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

    private static void Coded(Utf8JsonWriter writer, CodedText coded)
    {
        writer.WriteString("code", coded.Code);
        writer.Text("text", coded.Text);
    }

    private static void Period(Utf8JsonWriter writer, CarePeriod period)
    {
        writer.Date("start", period.Start);
        writer.Date("end", period.End);
    }

    private static void Status(Utf8JsonWriter writer, GoalStatus status) =>
        writer.Text("status", status == GoalStatus.Active ? null : PlanWords.Of<GoalStatus>(PlanWords.GoalStatuses, status));

    private static void Attendance(Utf8JsonWriter writer, Attendance attendance) => writer.Text(
        "attendance", attendance == Domain.Plans.Attendance.Scheduled ? null : PlanWords.Of<Attendance>(PlanWords.Attendances, attendance));

    private static int Minutes(Duration duration) => (int)duration.TotalMinutes;

    /// <summary>The free intervals, cut at each midnight.</summary>
    private static List<WeekInterval> ByDay(WeeklyAvailability allowed)
    {
        var windows = new List<WeekInterval>();
        foreach (var free in allowed.Free)
        {
            for (var from = free.Start; from < free.End;)
            {
                var midnight = WeekTime.FromMinuteOfWeek(((from.MinuteOfWeek / WeekTime.MinutesPerDay) + 1) * WeekTime.MinutesPerDay);
                var to = free.End < midnight ? free.End : midnight;
                windows.Add(new(from, to));
                from = to;
            }
        }

        return windows;
    }
}
