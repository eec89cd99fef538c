using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfPrograms;

namespace Iop.Domain.Tests.Rules.Catalog;

/// <summary>Five clocks in one regulation: hours, working days, calendar days.</summary>
public class CommunityMentalHealthCenterTests
{
    [Theory]
    [InlineData("2026-01-06T08:59:00", true)]
    [InlineData("2026-01-06T09:00:00", true)]
    [InlineData("2026-01-06T09:01:00", false)]
    public void The_first_evaluation_comes_within_24_hours(string at, bool isKept) => Assert.Equal(
        Kept(isKept), Said("cms.cmhc.initial-evaluation", Admitted("2026-01-05T09:00:00").WithAssessments(Assessed(AssessmentKind.Initial, Time(at)))));

    [Theory]
    [InlineData("2026-01-05", Verdict.Satisfied)]
    [InlineData("2026-01-06", Verdict.Indeterminate)]
    [InlineData("2026-01-07", Verdict.Violated)]
    public void Without_the_time_of_day_24_hours_may_be_open(string date, Verdict expected) => Assert.Equal(
        expected, Said("cms.cmhc.initial-evaluation", Admitted("2026-01-05T09:00:00").WithAssessments(Assessed(AssessmentKind.Initial, Date(date)))));

    [Theory]
    [InlineData("2026-01-10T09:00:00", "2026-01-11T09:00:00", "Etc/UTC", true)]
    [InlineData("2026-03-07T12:00:00", "2026-03-08T13:00:00", "America/Chicago", true)]
    [InlineData("2026-03-07T12:00:00", "2026-03-08T13:01:00", "America/Chicago", false)]
    [InlineData("2026-10-31T12:00:00", "2026-11-01T11:00:00", "America/Chicago", true)]
    [InlineData("2026-10-31T12:00:00", "2026-11-01T11:01:00", "America/Chicago", false)]
    public void The_24_hours_run_through_weekends_and_clock_changes(string admission, string at, string zone, bool isKept)
    {
        var phase = new PlanPhase(LevelSystem.Medicare["PHP"], new CarePeriod(Time(admission).Date, Time(admission).Date.PlusDays(60)), []);
        var plan = TreatmentPlan.Create(new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZoneProviders.Tzdb[zone], phase)
            .WithPrograms(ProgramKind.CommunityMentalHealthCenter).WithAdmission(Time(admission)).WithAssessments(Assessed(AssessmentKind.Initial, Time(at)));

        Assert.Equal(Kept(isKept), Said("cms.cmhc.initial-evaluation", plan));
    }

    [Theory]
    [InlineData("2026-01-08", null, true)]
    [InlineData("2026-01-09", null, true)]
    [InlineData("2026-01-12", null, false)]
    [InlineData("2026-01-12", "2026-01-07", true)]
    [InlineData("2026-01-13", "2026-01-07", false)]
    public void The_comprehensive_assessment_has_four_working_days(string date, string? holiday, bool isKept) => Assert.Equal(
        Kept(isKept),
        Said("cms.cmhc.comprehensive-assessment", Admitted("2026-01-05T09:00:00").WithAssessments(Assessed(AssessmentKind.Comprehensive, Date(date))), With(holiday)));

    [Theory]
    [InlineData("2026-01-13", null, true)]
    [InlineData("2026-01-14", null, true)]
    [InlineData("2026-01-15", null, false)]
    [InlineData("2026-01-15", "2026-01-12", true)]
    public void The_plan_has_seven_working_days(string date, string? holiday, bool isKept) => Assert.Equal(
        Kept(isKept), Said("cms.cmhc.treatment-plan", Admitted("2026-01-05T09:00:00").WithEstablishedOn(Date(date)), With(holiday)));

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void The_plan_is_reviewed_and_the_assessment_updated_within_30_calendar_days(int days, bool isKept)
    {
        var plan = Admitted("2026-01-05T09:00:00").WithEstablishedOn(APlan.Monday);
        var date = APlan.Monday.PlusDays(days);

        Assert.Equal(Kept(isKept), Said("cms.cmhc.plan-review", plan.WithReviews(new PlanReview(date))));
        Assert.Equal(
            Kept(isKept),
            Said("cms.cmhc.assessment-update", plan.WithAssessments(Assessed(AssessmentKind.Comprehensive, APlan.Monday), Assessed(AssessmentKind.Update, date))));
    }

    [Theory]
    [InlineData("2026-02-02", null, true)]
    [InlineData("2026-02-03", null, true)]
    [InlineData("2026-02-04", null, false)]
    [InlineData("2026-02-04", "2026-02-02", true)]
    public void The_summary_follows_the_discharge_within_two_working_days(string date, string? holiday, bool isKept)
    {
        var discharged = Admitted("2026-01-05T09:00:00").WithDischarge(Date("2026-01-30"));

        Assert.Equal(Kept(isKept), Said("cms.cmhc.transfer-summary", discharged.WithTransition(new TransitionPlan(summarySentOn: Date(date))), With(holiday)));
    }

    [Fact]
    public void As_long_as_care_goes_on_no_summary_is_due()
    {
        var plan = Admitted("2026-01-05T09:00:00");

        Assert.Equal(Verdict.Satisfied, Said("cms.cmhc.transfer-summary", plan, new() { AsOf = Date("2026-02-10") }));
        Assert.Equal(Verdict.Indeterminate, Said("cms.cmhc.transfer-summary", plan, new() { AsOf = Date("2027-02-10") }));
        Assert.Equal(Verdict.Violated, Said("cms.cmhc.transfer-summary", plan.WithDischarge(Date("2026-01-30")), new() { AsOf = Date("2026-02-10") }));
    }

    [Fact]
    public void The_conditions_are_asked_of_centers_whoever_pays()
    {
        var plan = Admitted("2026-01-05T09:00:00").WithEstablishedOn(Date("2026-03-01"));

        Assert.Equal(Verdict.Violated, Said("cms.cmhc.treatment-plan", plan.WithPayer(Payer.Commercial)));
        Assert.Null(Said("cms.cmhc.treatment-plan", plan.WithPrograms()));
    }

    private static CheckOptions With(string? holiday) => new() { WorkingDays = new(holiday is null ? [] : [Date(holiday)]) };

    private static TreatmentPlan Admitted(string at) =>
        From(Time(at).Date, "medicare:PHP", 90).WithPrograms(ProgramKind.CommunityMentalHealthCenter).WithAdmission(Time(at));

    private static AssessmentReference Assessed(AssessmentKind kind, CareMoment at) => new(kind, at);
}
