using Iop.Domain.Calendar;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

public class DeadlineRequirementTests
{
    private static readonly PlanEvent Assessment = PlanEvent.Assessment(AssessmentKind.Initial);

    [Theory]
    [InlineData(0, Verdict.Satisfied)]
    [InlineData(6, Verdict.Satisfied)]
    [InlineData(7, Verdict.Satisfied)]
    [InlineData(8, Verdict.Violated)]
    [InlineData(-3, Verdict.Satisfied)]
    public void Calendar_days_run_from_the_day_after(int day, Verdict verdict) => Assert.Equal(
        verdict, Plan().WithAdmission(Day(0)).WithEstablishedOn(Day(day)).Verdict(new DeadlineRequirement(PlanEvent.PlanEstablished, TimeLimit.Days(7), PlanEvent.Admission)));

    [Theory]
    [InlineData(1, Verdict.Violated)]
    [InlineData(0, Verdict.Satisfied)]
    public void No_days_are_the_same_day(int day, Verdict verdict) => Assert.Equal(
        verdict, Plan().WithAdmission(Day(0)).WithEstablishedOn(Day(day)).Verdict(new DeadlineRequirement(PlanEvent.PlanEstablished, TimeLimit.Days(0), PlanEvent.Admission)));

    [Theory]
    [InlineData(7, Verdict.Satisfied)]
    [InlineData(8, Verdict.Violated)]
    [InlineData(9, Verdict.Violated)]
    public void Trap_11_working_days_leave_out_the_weekend(int day, Verdict verdict)
    {
        // admitted on a Wednesday: Thursday, Friday, Monday
        var three = new DeadlineRequirement(PlanEvent.PlanEstablished, TimeLimit.WorkingDays(3), PlanEvent.Admission);
        var plan = Plan().WithAdmission(Day(2)).WithEstablishedOn(Day(day));

        Assert.Equal(verdict, plan.Verdict(three));
        Assert.Equal(
            day <= 8 ? Verdict.Satisfied : Verdict.Violated, plan.Verdict(three, options: new() { WorkingDays = new([Day(7)]) }));
    }

    [Theory]
    [InlineData("2026-03-07", "09:00", "2026-03-08", "10:00", Verdict.Satisfied)]
    [InlineData("2026-03-07", "09:00", "2026-03-08", "10:01", Verdict.Violated)]
    [InlineData("2026-10-31", "09:00", "2026-11-01", "08:00", Verdict.Satisfied)]
    [InlineData("2026-10-31", "09:00", "2026-11-01", "08:01", Verdict.Violated)]
    [InlineData("2026-12-31", "23:30", "2027-01-01", "23:30", Verdict.Satisfied)]
    [InlineData("2026-12-31", "23:30", "2027-01-01", "23:31", Verdict.Violated)]
    public void Trap_11_hours_are_elapsed_hours_also_when_the_clocks_change(string admitted, string at, string assessed, string then, Verdict verdict)
    {
        var plan = Plan(zone: DateTimeZoneProviders.Tzdb["America/New_York"]).WithAdmission(Moment(admitted, at))
            .WithAssessments(new AssessmentReference(AssessmentKind.Initial, Moment(assessed, then)));

        Assert.Equal(verdict, plan.Verdict(new DeadlineRequirement(Assessment, TimeLimit.Hours(24), PlanEvent.Admission)));
    }

    [Theory]
    [InlineData("Pacific/Honolulu")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Pacific/Kiritimati")]
    public void Where_the_clocks_never_change_a_day_has_24_hours(string zone)
    {
        var plan = Plan(zone: DateTimeZoneProviders.Tzdb[zone]).WithAdmission(Moment("2026-03-07", "09:00"));
        var limit = new DeadlineRequirement(Assessment, TimeLimit.Hours(24), PlanEvent.Admission);

        Assert.Equal(Verdict.Satisfied, plan.WithAssessments(new AssessmentReference(AssessmentKind.Initial, Moment("2026-03-08", "09:00"))).Verdict(limit));
        Assert.Equal(Verdict.Violated, plan.WithAssessments(new AssessmentReference(AssessmentKind.Initial, Moment("2026-03-08", "09:01"))).Verdict(limit));
    }

    [Theory]
    [InlineData(0, Verdict.Satisfied)]
    [InlineData(1, Verdict.Indeterminate)]
    [InlineData(2, Verdict.Violated)]
    public void Without_the_times_of_day_hours_are_open_where_they_matter(int day, Verdict verdict)
    {
        var plan = Plan().WithAdmission(Moment("2026-01-05", "09:00")).WithAssessments(new AssessmentReference(AssessmentKind.Initial, Day(day)));

        var found = Assert.Single(plan.Findings(new DeadlineRequirement(Assessment, TimeLimit.Hours(24), PlanEvent.Admission)));
        Assert.Equal((verdict, verdict == Verdict.Indeterminate ? "time" : null), (found.Verdict, found.Missing));
    }

    [Theory]
    [InlineData("2026-02-27", Verdict.Satisfied)]
    [InlineData("2026-02-28", Verdict.Satisfied)]
    [InlineData("2026-03-01", Verdict.Violated)]
    public void A_month_after_the_31st_ends_with_the_shorter_month(string day, Verdict verdict) => Assert.Equal(
        verdict, Plan().WithAdmission(Date("2026-01-31")).WithEstablishedOn(Date(day)).Verdict(new DeadlineRequirement(PlanEvent.PlanEstablished, TimeLimit.Months(1), PlanEvent.Admission)));

    [Theory]
    [InlineData("2028-02-29", Verdict.Satisfied)]
    [InlineData("2028-03-01", Verdict.Violated)]
    public void A_leap_day_ends_a_month(string day, Verdict verdict) => Assert.Equal(
        verdict, Plan().WithAdmission(Date("2028-01-31")).WithEstablishedOn(Date(day)).Verdict(new DeadlineRequirement(PlanEvent.PlanEstablished, TimeLimit.Months(1), PlanEvent.Admission)));

    [Theory]
    [InlineData(33, Verdict.Satisfied)]
    [InlineData(34, Verdict.Satisfied)]
    [InlineData(35, Verdict.Violated)]
    public void Trap_12_days_of_service_are_days_with_an_attended_session(int certified, Verdict verdict)
    {
        // every second day from the first on; the eighteenth is day 34
        var plan = Plan(60).Attended(60, [.. Enumerable.Range(0, 30).Select(i => i * 2)])
            .WithCertifications(new Certification(CertificationKind.Recertification, Day(certified)));
        plan = plan.WithSessions([.. plan.Sessions, Session(1, attendance: Attendance.NoShow), Session(3, attendance: Attendance.Cancelled)]);

        Assert.Equal(verdict, plan.Verdict(new DeadlineRequirement(PlanEvent.Recertification, TimeLimit.DaysWithSession(18), PlanEvent.PhaseStart)));
    }

    [Fact]
    public void Days_with_a_session_are_open_in_a_plan_without_dated_sessions()
    {
        var tenth = new DeadlineRequirement(PlanEvent.PlanEstablished, TimeLimit.DaysWithSession(10), PlanEvent.Admission);
        var plan = Plan().WithAdmission(Day(0)).WithEstablishedOn(Day(40));

        Assert.Equal(Verdict.Indeterminate, plan.Verdict(tenth));
        Assert.Equal(Verdict.Satisfied, plan.Attended(60, 0, 1).Verdict(tenth));
    }

    [Theory]
    [InlineData(7, Verdict.Indeterminate)]
    [InlineData(8, Verdict.Violated)]
    public void What_did_not_happen_is_violated_once_its_time_is_over(int now, Verdict verdict)
    {
        var within = new DeadlineRequirement(PlanEvent.PlanEstablished, TimeLimit.Days(7), PlanEvent.Admission);
        var found = Assert.Single(Plan().WithAdmission(Day(0)).Findings(within, options: AsOf(now)));

        Assert.Equal((verdict, "establishedOn"), (found.Verdict, found.Path));
        Assert.Equal(Verdict.Indeterminate, Plan().WithAdmission(Day(0)).Verdict(within));
        Assert.Equal("admission", Assert.Single(Plan().WithEstablishedOn(Day(0)).Findings(within)).Missing);
    }

    [Fact]
    public void The_finding_names_the_event_and_the_days_from_one_to_the_other()
    {
        var plan = Plan().WithAdmission(Day(0)).WithAssessments(new AssessmentReference(AssessmentKind.Update, Day(1)), new AssessmentReference(AssessmentKind.Initial, Day(9)));

        var found = Assert.Single(plan.Findings(new DeadlineRequirement(Assessment, TimeLimit.Days(7), PlanEvent.Admission)));
        Assert.Equal((Verdict.Violated, "assessments[1]", "2026-01-14"), (found.Verdict, found.Path, found.Observed));
        Assert.Equal(new CarePeriod(Day(0), Day(7)), found.Window);
        Assert.Equal(["assessments[1]"], found.Counted);
    }

    [Theory]
    [InlineData(0, "on the same day")]
    [InlineData(1, "within 1 day")]
    [InlineData(2, "within 2 days")]
    public void Limits_are_written_in_the_number(int days, string text)
    {
        Assert.Equal(text, TimeLimit.Days(days).ToString());
        Assert.Equal("within 1 working day", TimeLimit.WorkingDays(1).ToString());
        Assert.Equal("within 2 months", TimeLimit.Months(2).ToString());
        Assert.Equal("within 24 h", TimeLimit.Hours(24).ToString());
    }

    [Theory]
    [InlineData("admission", "2026-01-05")]
    [InlineData("discharge", "2026-02-20")]
    [InlineData("start", "2026-01-05")]
    [InlineData("end", "2026-02-01")]
    [InlineData("sessions", "2026-01-07")]
    [InlineData("reviews", "2026-01-06")]
    [InlineData("initial", "2026-01-08")]
    [InlineData("cosigned", "2026-01-12")]
    [InlineData("referred", "2026-02-10")]
    [InlineData("summary", "2026-02-22")]
    public void Each_event_is_read_where_the_plan_tells_of_it(string which, string day)
    {
        var what = which switch
        {
            "admission" => PlanEvent.Admission,
            "discharge" => PlanEvent.Discharge,
            "start" => PlanEvent.PhaseStart,
            "end" => PlanEvent.PhaseEnd,
            "sessions" => PlanEvent.FirstSession,
            "reviews" => PlanEvent.PlanReview,
            "initial" => PlanEvent.InitialCertification,
            "cosigned" => PlanEvent.Cosignature(AssessmentKind.Initial),
            "referred" => PlanEvent.Referral,
            _ => PlanEvent.SummarySent,
        };
        var plan = Plan().WithAdmission(Day(0)).WithDischarge(Date("2026-02-20")).WithEstablishedOn(Day(-30))
            .WithSessions(Session(1, attendance: Attendance.NoShow), Session(2), Session(3))
            .WithReviews(new PlanReview(Day(9)), new PlanReview(Day(1)))
            .WithCertifications(new Certification(CertificationKind.Recertification, Day(2)), new Certification(CertificationKind.Initial, Day(3)))
            .WithAssessments(new AssessmentReference(AssessmentKind.Initial, Day(1), cosignedOn: Day(7)))
            .WithTransition(new(referredOn: Date("2026-02-10"), summarySentOn: Date("2026-02-22")));

        Assert.StartsWith(day, Assert.Single(plan.Findings(new DeadlineRequirement(what, TimeLimit.Days(0), PlanEvent.PlanEstablished))).Observed, StringComparison.Ordinal);
        Assert.Equal(which is "admission" or "start" ? Verdict.Satisfied : Verdict.Violated, plan.WithEstablishedOn(Day(0)).Verdict(new DeadlineRequirement(what, TimeLimit.Days(0), PlanEvent.PlanEstablished)));
    }

    private static CareMoment Moment(string date, string time) => Date(date) + NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;

    private static LocalDate Date(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
}
