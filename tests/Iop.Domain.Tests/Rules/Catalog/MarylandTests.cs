using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class MarylandTests
{
    private const string PlanDeadline = "md.l1.plan-deadline";

    [Theory]
    [InlineData("md.iop.weekly-hours.adult", "asam3:2.1", Population.Adult, 539, Verdict.Violated)]
    [InlineData("md.iop.weekly-hours.adult", "asam3:2.1", Population.Adult, 540, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.adult", "asam4:2.1", Population.Adult, 541, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.adult", "asam3:2.1", Population.Adult, 1199, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.adult", "asam3:2.1", Population.Adult, 1200, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.adult", "asam3:2.1", Population.Adult, 1201, Verdict.Violated)]
    [InlineData("md.iop.weekly-hours.youth", "asam3:2.1", Population.Adolescent, 359, Verdict.Violated)]
    [InlineData("md.iop.weekly-hours.youth", "asam3:2.1", Population.Adolescent, 360, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.youth", "asam3:2.1", Population.Adolescent, 361, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.youth", "asam3:2.1", Population.Adolescent, 1199, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.youth", "asam3:2.1", Population.Adolescent, 1200, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.youth", "asam3:2.1", Population.Adolescent, 1201, Verdict.Violated)]
    [InlineData("md.iop.weekly-hours.youth.child", "asam3:2.1", Population.Child, 359, Verdict.Violated)]
    [InlineData("md.iop.weekly-hours.youth.child", "asam3:2.1", Population.Child, 360, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.youth.child", "asam4:2.1", Population.Child, 361, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.youth.child", "asam3:2.1", Population.Child, 1199, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.youth.child", "asam3:2.1", Population.Child, 1200, Verdict.Satisfied)]
    [InlineData("md.iop.weekly-hours.youth.child", "asam3:2.1", Population.Child, 1201, Verdict.Violated)]
    [InlineData("md.l1.max-weekly-hours.adult", "asam3:1", Population.Adult, 539, Verdict.Satisfied)]
    [InlineData("md.l1.max-weekly-hours.adult", "asam3:1", Population.Adult, 540, Verdict.Violated)]
    [InlineData("md.l1.max-weekly-hours.adult", "asam4:1.5", Population.Adult, 541, Verdict.Violated)]
    [InlineData("md.l1.max-weekly-hours.adolescent", "asam3:1", Population.Adolescent, 359, Verdict.Satisfied)]
    [InlineData("md.l1.max-weekly-hours.adolescent", "asam3:1", Population.Adolescent, 360, Verdict.Violated)]
    [InlineData("md.l1.max-weekly-hours.adolescent", "asam3:1", Population.Adolescent, 361, Verdict.Violated)]
    [InlineData("md.res.weekly-hours.l3-1", "asam3:3.1", Population.Adult, 299, Verdict.Violated)]
    [InlineData("md.res.weekly-hours.l3-1", "asam4:3.1", Population.Adult, 300, Verdict.Satisfied)]
    [InlineData("md.res.weekly-hours.l3-1", "asam3:3.1", Population.Adult, 301, Verdict.Satisfied)]
    [InlineData("md.res.weekly-hours.l3-3", "asam3:3.3", Population.Adult, 1199, Verdict.Violated)]
    [InlineData("md.res.weekly-hours.l3-3", "asam3:3.3", Population.Adult, 1200, Verdict.Satisfied)]
    [InlineData("md.res.weekly-hours.l3-3", "asam3:3.3", Population.Adult, 1201, Verdict.Satisfied)]
    [InlineData("md.res.weekly-hours.l3-3", "asam3:3.3", Population.Adult, 2100, Verdict.Satisfied)]
    [InlineData("md.res.weekly-hours.l3-3", "asam3:3.3", Population.Adult, 2159, Verdict.Satisfied)]
    [InlineData("md.res.weekly-hours.l3-3", "asam3:3.3", Population.Adult, 2160, Verdict.Violated)]
    [InlineData("md.res.weekly-hours.l3-3", "asam3:3.3", Population.Adult, 2162, Verdict.Violated)]
    [InlineData("md.res.weekly-hours.l3-5", "asam3:3.5", Population.Adult, 2158, Verdict.Violated)]
    [InlineData("md.res.weekly-hours.l3-5", "asam3:3.5", Population.Adult, 2160, Verdict.Satisfied)]
    [InlineData("md.res.weekly-hours.l3-5", "asam4:3.5", Population.Adult, 2162, Verdict.Satisfied)]
    [InlineData("md.res.weekly-hours.l3-7", "asam3:3.7", Population.Adult, 2158, Verdict.Violated)]
    [InlineData("md.res.weekly-hours.l3-7", "asam3:3.7", Population.Adult, 2160, Verdict.Satisfied)]
    [InlineData("md.res.weekly-hours.l3-7", "asam4:3.7", Population.Adult, 2162, Verdict.Satisfied)]
    public void Weekly_hours(string rule, string level, Population population, int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(rule, Weekly(level, minutes, population)));

    [Theory]
    [InlineData(299, Verdict.Violated)]
    [InlineData(300, Verdict.Satisfied)]
    public void Therapeutic_hours_are_none_of_mutual_help(int minutes, Verdict expected)
    {
        var plan = PlansOfNewYorkToZ.Plan("asam3:3.1", (minutes, Modality.Group), (120, Modality.Of("mutualHelp")));

        Assert.Equal(expected, Judge("md.res.weekly-hours.l3-1", plan));
    }

    [Fact]
    public void Twenty_hours_are_level_2_1_here_and_not_by_the_edition_itself()
    {
        var plan = Weekly("asam3:2.1", 1200, Population.Adult);

        Assert.Equal(Verdict.Satisfied, Judge("md.iop.weekly-hours.adult", plan));
        Assert.Equal(Verdict.Violated, Judge("asam3.l2-1.weekly-hours.adult", plan));
    }

    [Theory]
    [InlineData("md.l1.caseload.adult", Population.Adult, 30)]
    [InlineData("md.l1.caseload.adolescent", Population.Adolescent, 25)]
    public void Caseloads_of_full_time_counselors(string rule, Population population, int most)
    {
        var plan = Stay("asam3:1").WithPopulation(population);

        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithCaseloads(ProviderRole.Counselor.Of(most - 1))));
        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithCaseloads(ProviderRole.Counselor.Of(most))));
        Assert.Equal(Verdict.Violated, Judge(rule, plan.WithCaseloads(ProviderRole.Counselor.Of(most + 1))));
        Assert.Equal(Verdict.Violated, Judge(rule, plan.WithCaseloads(ProviderRole.Counselor.Of(most + 1), ProviderRole.Counselor.Of(1))));
        Assert.Equal(Verdict.Violated, Judge(rule, plan.WithCaseloads(new Caseload(ProviderRole.Counselor, most, Ratio.Of(1, 2)))));
    }

    [Theory]
    [InlineData(13, Verdict.Satisfied)]
    [InlineData(14, Verdict.Satisfied)]
    [InlineData(15, Verdict.Violated)]
    public void The_assessment_within_two_weeks_of_admission(int day, Verdict expected) =>
        Assert.Equal(expected, Judge("md.l1.assessment", Stay("asam3:1").WithAdmission(Day(0)).WithComprehensiveAssessment(day)));

    [Theory]
    [InlineData(8, Verdict.Satisfied)]
    [InlineData(9, Verdict.Satisfied)]
    [InlineData(10, Verdict.Violated)]
    public void The_plan_within_seven_working_days_of_the_assessment(int day, Verdict expected) =>
        Assert.Equal(expected, Judge(PlanDeadline, Stay("asam3:1").WithComprehensiveAssessment(0).WithEstablishedOn(Day(day))));

    [Theory]
    [InlineData(14, 23, Verdict.Satisfied)]
    [InlineData(14, 24, Verdict.Violated)]
    [InlineData(7, 23, Verdict.Violated)]
    public void One_deadline_hangs_on_the_other_and_not_on_admission(int assessment, int plan, Verdict expected) => Assert.Equal(
        expected, Judge(PlanDeadline, Stay("asam3:1").WithAdmission(Day(0)).WithComprehensiveAssessment(assessment).WithEstablishedOn(Day(plan))));

    [Fact]
    public void A_holiday_among_the_working_days_gives_a_day_more()
    {
        var plan = Stay("asam3:1").WithComprehensiveAssessment(7).WithEstablishedOn(Day(17));

        Assert.Equal(Verdict.Violated, Judge(PlanDeadline, plan));
        Assert.Equal(Verdict.Satisfied, Judge(PlanDeadline, plan, new CheckOptions { WorkingDays = new WorkingDays([Day(14)]) }));
    }

    [Fact]
    public void Without_the_assessment_the_second_deadline_is_open() =>
        Assert.Equal(Verdict.Indeterminate, Judge(PlanDeadline, Stay("asam3:1").WithAdmission(Day(0)).WithEstablishedOn(Day(20))));

    [Theory]
    [InlineData(89, Verdict.Satisfied)]
    [InlineData(90, Verdict.Satisfied)]
    [InlineData(91, Verdict.Violated)]
    public void A_review_every_ninety_days(int day, Verdict expected) => Assert.Equal(
        expected, Judge("md.l1.plan-review", Stay("asam3:1", days: 200).WithEstablishedOn(Day(0)).WithReviewsOn(day), AsOf(95)));
}
