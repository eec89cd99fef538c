using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class MinnesotaTests
{
    private const string Nonresidential = "mn.plan-deadline.nonresidential";

    private static readonly int[] EachDay = [.. Enumerable.Range(0, 20)];
    private static readonly int[] EverySecondDay = [.. Enumerable.Range(0, 20).Select(day => 2 * day)];
    private static readonly int[] OnceAWeek = [.. Enumerable.Range(0, 8).Select(day => 7 * day)];

    [Theory]
    [InlineData(9, Verdict.Satisfied)]
    [InlineData(10, Verdict.Satisfied)]
    [InlineData(11, Verdict.Violated)]
    public void The_plan_by_the_tenth_day_with_a_session_the_first_one_not_counted(int day, Verdict expected) =>
        Assert.Equal(expected, Judge(Nonresidential, Outpatient(EachDay).WithEstablishedOn(Day(day))));

    [Theory]
    [InlineData(19, Verdict.Satisfied)]
    [InlineData(20, Verdict.Satisfied)]
    [InlineData(21, Verdict.Violated)]
    public void Days_without_a_session_do_not_count(int day, Verdict expected) =>
        Assert.Equal(expected, Judge(Nonresidential, Outpatient(EverySecondDay).WithEstablishedOn(Day(day))));

    [Fact]
    public void Two_sessions_on_one_day_are_one_day() => Assert.Equal(
        Verdict.Satisfied,
        Judge(Nonresidential, Outpatient([]).WithSessions([.. HeldOn(EachDay), .. EachDay.Select(day => Held(day, 30))]).WithEstablishedOn(Day(10))));

    [Fact]
    public void Absences_stretch_the_first_clock()
    {
        var sessions = EachDay.Select(day => Held(day, attendance: day is 3 or 4 ? Attendance.NoShow : Attendance.Attended)).ToArray();

        Assert.Equal(Verdict.Satisfied, Judge(Nonresidential, Outpatient([]).WithSessions(sessions).WithEstablishedOn(Day(12))));
        Assert.Equal(Verdict.Violated, Judge(Nonresidential, Outpatient([]).WithSessions(sessions).WithEstablishedOn(Day(13))));
    }

    [Theory]
    [InlineData(29, Verdict.Satisfied)]
    [InlineData(30, Verdict.Satisfied)]
    [InlineData(31, Verdict.Violated)]
    public void And_do_not_stretch_the_second(int day, Verdict expected) =>
        Assert.Equal(expected, Judge(Nonresidential, Outpatient(OnceAWeek).WithEstablishedOn(Day(day))));

    [Fact]
    public void Both_clocks_run_from_the_first_attended_session_and_not_from_admission()
    {
        var plan = Outpatient([]).WithAdmission(Day(0)).WithSessions([Held(0, attendance: Attendance.NoShow), .. HeldOn(7, 21, 42)]);

        Assert.Equal(Verdict.Satisfied, Judge(Nonresidential, plan.WithEstablishedOn(Day(37))));
        Assert.Equal(Verdict.Violated, Judge(Nonresidential, plan.WithEstablishedOn(Day(38))));
    }

    [Theory]
    [InlineData("mn.plan-deadline.residential", "asam3:3.5", null, 10)]
    [InlineData("mn.plan-deadline.otp", "asam3:OTP", "otp", 21)]
    public void Calendar_days_from_the_first_session(string rule, string level, string? program, int days)
    {
        var plan = Stay(level, days: 60).WithPrograms(program is null ? [] : [ProgramKind.Of(program)]).WithSessions(HeldOn(0, 30));

        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithEstablishedOn(Day(days - 1))));
        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithEstablishedOn(Day(days))));
        Assert.Equal(Verdict.Violated, Judge(rule, plan.WithEstablishedOn(Day(days + 1))));
        Assert.Equal(Verdict.Indeterminate, Judge(rule, plan));
        Assert.Equal(Verdict.Violated, Judge(rule, plan, AsOf(days + 1)));
    }

    [Theory]
    [InlineData("mn.iddt.plan-deadline.residential", "asam3:3.5", 14)]
    [InlineData("mn.iddt.plan-deadline.outpatient", "asam4:2.1", 30)]
    public void Integrated_treatment_counts_from_the_assessment(string rule, string level, int days)
    {
        var plan = Stay(level, days: 60).WithPrograms(ProgramKind.IntegratedDualDisorders).WithAdmission(Day(-20)).WithComprehensiveAssessment(0);

        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithEstablishedOn(Day(days - 1))));
        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithEstablishedOn(Day(days))));
        Assert.Equal(Verdict.Violated, Judge(rule, plan.WithEstablishedOn(Day(days + 1))));
        Assert.Null(Judge(rule, plan.WithPrograms([]).WithEstablishedOn(Day(days + 1))));
    }

    [Theory]
    [InlineData("mn.iddt.plan-review.residential", "asam3:3.5", 14)]
    [InlineData("mn.iddt.plan-review.outpatient", "asam3:1", 30)]
    public void Integrated_treatment_is_reviewed_in_time(string rule, string level, int days)
    {
        var plan = Stay(level, days: 60).WithPrograms(ProgramKind.IntegratedDualDisorders).WithEstablishedOn(Day(0));

        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithReviewsOn(days - 1), AsOf(days + 3)));
        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithReviewsOn(days), AsOf(days + 3)));
        Assert.Equal(Verdict.Violated, Judge(rule, plan.WithReviewsOn(days + 1), AsOf(days + 3)));
    }

    private static TreatmentPlan Outpatient(int[] sessions) => Stay("asam4:1.5", days: 60).WithSessions(HeldOn(sessions));
}
