using System.Globalization;
using static Iop.Domain.Plans.PlanWords;

namespace Iop.Domain.Plans;

internal static partial class PlanShape
{
    private static readonly PartShape<SessionPrescription> PrescriptionShape = new(
        "prescribed sessions",
        Prescription,
        [Statements, session => (session.Modality, session.Mode, session.Provider, session.Length), session => (session.Modality, session.Mode), session => session.Modality],
        (log, at, a, b) =>
        {
            log.Statement($"{at}.minutes", "length", Minutes(a.Length), Minutes(b.Length));
            log.Statement($"{at}.timesPerWeek", "times a week", Number(a.TimesPerWeek), Number(b.TimesPerWeek));
            log.Statement($"{at}.breakMinutes", "breaks", Minutes(a.Breaks), Minutes(b.Breaks));
            log.Statement($"{at}.allowed", "allowed times", Times(a.Allowed), Times(b.Allowed));
            log.Statement($"{at}.mode", "mode", Enumerated(a.Mode), Enumerated(b.Mode));
            log.Statement($"{at}.provider", "provider", a.Provider?.Word, b.Provider?.Word);
            log.Statement($"{at}.services", "services", Number(a.Services), Number(b.Services));
            log.Statement($"{at}.goals", "goals served", Set(a.Goals), Set(b.Goals));
        });

    private static readonly PartShape<PlanPhase> PhaseShape = new(
        "phase",
        Phase,
        [phase => (phase.Level, phase.Dates, Set(phase.Sessions.Select(session => Statements(session).ToString()))), phase => (phase.Level, phase.Dates.Start), phase => phase.Dates.Start, phase => phase.Level],
        (log, at, a, b) =>
        {
            log.Statement($"{at}.level", "level of care", a.Level.Id, b.Level.Id);
            log.Statement($"{at}.start", "first day", Date(a.Dates.Start), Date(b.Dates.Start));
            log.Statement($"{at}.end", "last day", Date(a.Dates.End), Date(b.Dates.End));
            log.Parts($"{at}.sessions", a.Sessions, b.Sessions, PrescriptionShape);
        });

    private static readonly PartShape<Objective> ObjectiveShape = new(
        "objective",
        objective => $"{objective.Id}: {Coded(objective.Statement)}",
        [objective => objective.Id],
        (log, at, a, b) =>
        {
            log.Statement($"{at}.statement", "objective", Coded(a.Statement), Coded(b.Statement));
            log.Statement($"{at}.status", "status", Enumerated<GoalStatus>(a.Status), Enumerated<GoalStatus>(b.Status));
            log.Statement($"{at}.target", "target date", Date(a.Target), Date(b.Target));
            log.Statement($"{at}.measure", "measure", Measured(a.Measure), Measured(b.Measure));
        });

    private static readonly PartShape<Goal> GoalShape = new(
        "goal",
        goal => $"{goal.Id}: {Coded(goal.Statement)}",
        [goal => goal.Id],
        (log, at, a, b) =>
        {
            log.Statement($"{at}.statement", "goal", Coded(a.Statement), Coded(b.Statement));
            log.Statement($"{at}.status", "status", Enumerated<GoalStatus>(a.Status), Enumerated<GoalStatus>(b.Status));
            log.Statement($"{at}.target", "target date", Date(a.Target), Date(b.Target));
            log.Parts($"{at}.objectives", a.Objectives, b.Objectives, ObjectiveShape);
        });

    private static readonly PartShape<Certification> CertificationShape = new(
        "certification",
        certification => $"{certification}, signed {Date(certification.SignedOn)}",
        [certification => (certification.Kind, certification.SignedOn, certification.Covers, certification.By, certification.Level, certification.WeeklyNeed, Set(certification.Statements.Select(Coded))), certification => (certification.Kind, certification.SignedOn), certification => certification.SignedOn],
        (log, at, a, b) =>
        {
            log.Statement($"{at}.kind", "kind", a.ToString(), b.ToString());
            log.Statement($"{at}.covers", "days covered", a.Covers?.ToString(), b.Covers?.ToString());
            log.Statement($"{at}.by", "signed by", a.By?.Word, b.By?.Word);
            log.Statement($"{at}.level", "level of care", a.Level?.Id, b.Level?.Id);
            log.Statement($"{at}.minutesPerWeek", "weekly need", a.WeeklyNeed?.ToString(), b.WeeklyNeed?.ToString());
            log.Statement($"{at}.statements", "statements", Set(a.Statements.Select(Coded)), Set(b.Statements.Select(Coded)));
        });

    private static readonly PartShape<PlanReview> ReviewShape = new(
        "plan review",
        review => Date(review.On)!,
        [review => (review.On, Set(review.By.Select(role => role.Word))), review => review.On],
        (log, at, a, b) => log.Statement($"{at}.by", "reviewed by", Set(a.By.Select(role => role.Word)), Set(b.By.Select(role => role.Word))));

    private static readonly PartShape<AssessmentReference> AssessmentShape = new(
        "assessment",
        assessment => $"{assessment.Kind}, {assessment.At}",
        [assessment => assessment, assessment => (assessment.Kind, assessment.At.Date, assessment.Instrument), assessment => (assessment.Kind, assessment.At.Date)],
        (log, at, a, b) =>
        {
            log.Statement($"{at}.at", "time", a.At.ToString(), b.At.ToString());
            log.Statement($"{at}.instrument", "instrument", a.Instrument, b.Instrument);
            log.Statement($"{at}.by", "assessed by", a.By?.Word, b.By?.Word);
            log.Statement($"{at}.cosignedOn", "cosigned on", Date(a.CosignedOn), Date(b.CosignedOn));
        });

    private static readonly PartShape<PlanSession> SessionShape = new(
        "session",
        Session,
        [session => session.Id],
        (log, at, a, b) =>
        {
            log.Statement($"{at}.start", "start", a.Start.ToString(), b.Start.ToString());
            log.Statement($"{at}.modality", "modality", a.Modality.Word, b.Modality.Word);
            log.Statement($"{at}.minutes", "length", Minutes(a.Length), Minutes(b.Length));
            log.Statement($"{at}.breakMinutes", "breaks", Minutes(a.Breaks), Minutes(b.Breaks));
            var same = a.Attendance == b.Attendance;
            log.Statement(same ? $"{at}.deliveredMinutes" : $"{at}.attendance", same ? "time taken part" : "attendance", Attended(a), Attended(b));
            log.Statement($"{at}.groupSize", "group size", Number(a.GroupSize), Number(b.GroupSize));
            log.Statement($"{at}.services", "services", Number(a.Services), Number(b.Services));
            log.Statement($"{at}.mode", "mode", Enumerated(a.Mode), Enumerated(b.Mode));
            log.Statement($"{at}.providers", "providers", Set(a.Providers.Select(role => role.Word)), Set(b.Providers.Select(role => role.Word)));
            log.Statement($"{at}.level", "level of care", a.Level?.Id, b.Level?.Id);
        });

    private static readonly PartShape<FollowUpAppointment> FollowUpShape = new(
        "follow-up appointment",
        appointment => $"{Coded(appointment.Service)}, {appointment.At}",
        [appointment => appointment, appointment => (appointment.Service, appointment.At), appointment => appointment.Service],
        (log, at, a, b) =>
        {
            log.Statement($"{at}.at", "time", a.At.ToString(), b.At.ToString());
            log.Statement($"{at}.attendance", "attendance", Enumerated<Attendance>(a.Attendance), Enumerated<Attendance>(b.Attendance));
            log.Statement($"{at}.with", "with", a.With?.Word, b.With?.Word);
            log.Statement($"{at}.mode", "mode", Enumerated(a.Mode), Enumerated(b.Mode));
        });

    private static readonly PartShape<Caseload> CaseloadShape = new(
        "caseload",
        caseload => caseload.ToString(),
        [caseload => caseload, caseload => caseload.Role],
        (log, at, a, b) => log.Statement(at, "caseload", a.ToString(), b.ToString()));

    private static object Statements(SessionPrescription session) => (
        session.Modality, Minutes(session.Length), session.TimesPerWeek, Minutes(session.Breaks), Times(session.Allowed), session.Mode, session.Provider,
        (session.Services, Set(session.Goals)));

    // the minutes only where the patient took part in less than the whole, so that another length is no second difference
    private static string Attended(PlanSession session) =>
        session.Attendance == Attendance.Attended && session.DeliveredMinutes < session.ScheduledMinutes
            ? string.Create(CultureInfo.InvariantCulture, $"attended for {session.DeliveredMinutes} min")
            : Enumerated<Attendance>(session.Attendance)!;
}
