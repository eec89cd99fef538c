using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class LouisianaTests
{
    private const string PartialAdult = "la.php.weekly-hours.adult";
    private const string SoftMaximum = "la.medicaid.iop.weekly-hours.adolescent.soft-maximum";

    [Theory]
    [InlineData("la.php.weekly-hours.adolescent", "asam3:2.5", Population.Adolescent, 1199, Verdict.Violated)]
    [InlineData("la.php.weekly-hours.adolescent", "asam3:2.5", Population.Adolescent, 1200, Verdict.Satisfied)]
    [InlineData("la.php.weekly-hours.adolescent", "asam4:2.5", Population.Adolescent, 1201, Verdict.Satisfied)]
    [InlineData("la.php.weekly-hours.child", "asam3:2.5", Population.Child, 1199, Verdict.Violated)]
    [InlineData("la.php.weekly-hours.child", "asam3:2.5", Population.Child, 1200, Verdict.Satisfied)]
    [InlineData("la.php.weekly-hours.child", "asam3:2.5", Population.Child, 1201, Verdict.Satisfied)]
    [InlineData("la.medicaid.iop.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 359, Verdict.Violated)]
    [InlineData("la.medicaid.iop.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 360, Verdict.Satisfied)]
    [InlineData("la.medicaid.iop.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 361, Verdict.Satisfied)]
    [InlineData(SoftMaximum, "asam3:2.1", Population.Adolescent, 1199, Verdict.Satisfied)]
    [InlineData(SoftMaximum, "asam3:2.1", Population.Adolescent, 1200, Verdict.Satisfied)]
    [InlineData(SoftMaximum, "asam3:2.1", Population.Adolescent, 1201, Verdict.Violated)]
    [InlineData("la.medicaid.op.weekly-hours", "asam3:1", Population.Adolescent, 59, Verdict.Violated)]
    [InlineData("la.medicaid.op.weekly-hours", "asam3:1", Population.Adolescent, 60, Verdict.Satisfied)]
    [InlineData("la.medicaid.op.weekly-hours", "asam3:1", Population.Adolescent, 61, Verdict.Satisfied)]
    [InlineData("la.medicaid.op.weekly-hours.soft-maximum", "asam3:1", Population.Adolescent, 539, Verdict.Satisfied)]
    [InlineData("la.medicaid.op.weekly-hours.soft-maximum", "asam3:1", Population.Adolescent, 540, Verdict.Satisfied)]
    [InlineData("la.medicaid.op.weekly-hours.soft-maximum", "asam3:1", Population.Adolescent, 541, Verdict.Violated)]
    [InlineData("la.l3-3.weekly-hours", "asam3:3.3", Population.Adult, 1199, Verdict.Violated)]
    [InlineData("la.l3-3.weekly-hours", "asam3:3.3", Population.Adult, 1200, Verdict.Satisfied)]
    [InlineData("la.l3-3.weekly-hours", "asam3:3.3", Population.Adult, 1201, Verdict.Satisfied)]
    public void Weekly_hours(string rule, string level, Population population, int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(rule, Weekly(level, minutes, population)));

    [Theory]
    [InlineData(1199, 3, Verdict.Violated)]
    [InlineData(1200, 3, Verdict.Satisfied)]
    [InlineData(1201, 3, Verdict.Satisfied)]
    [InlineData(1200, 2, Verdict.Violated)]
    [InlineData(1200, 4, Verdict.Satisfied)]
    public void Adults_in_partial_hospitalization_have_twenty_hours_on_three_days(int minutes, int days, Verdict expected) =>
        Assert.Equal(expected, Judge(PartialAdult, Weekly("asam3:2.5", minutes, Population.Adult).WithSessions(HeldDaily(days, 60))));

    [Fact]
    public void Without_a_calendar_the_three_days_are_open_but_too_few_hours_are_not()
    {
        Assert.Equal(Verdict.Indeterminate, Judge(PartialAdult, Weekly("asam3:2.5", 1200, Population.Adult)));
        Assert.Equal(Verdict.Violated, Judge(PartialAdult, Weekly("asam3:2.5", 1199, Population.Adult)));
    }

    [Theory]
    [InlineData("asam3:2.1", 1320)]
    [InlineData("asam3:1", 600)]
    public void The_maximum_of_the_young_may_be_exceeded_without_rejecting_the_plan(string level, int minutes)
    {
        var report = RuleCatalog.Sets.Single(set => set.Id == "la").Check(Weekly(level, minutes, Population.Adolescent).WithPayer(Payer.Medicaid));

        Assert.True(report.IsCompliant);
        Assert.Equal(Severity.Guidance, Assert.Single(report.FindingsThatAre(Verdict.Violated)).Severity);
    }

    [Theory]
    [InlineData("la.php.plan-review", "asam3:2.5", 30)]
    [InlineData("la.l3-3.plan-review", "asam3:3.3", 90)]
    public void The_plan_is_reviewed_in_time(string rule, string level, int days)
    {
        var plan = Stay(level, days: 200).WithPopulation(Population.Adult).WithEstablishedOn(Day(0));

        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithReviewsOn(days - 1), AsOf(days + 5)));
        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithReviewsOn(days), AsOf(days + 5)));
        Assert.Equal(Verdict.Violated, Judge(rule, plan.WithReviewsOn(days + 1), AsOf(days + 5)));
        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithReviewsOn(days, 2 * days), AsOf((2 * days) + 5)));
        Assert.Equal(Verdict.Violated, Judge(rule, plan.WithReviewsOn(days, (2 * days) + 1), AsOf((2 * days) + 5)));
        Assert.Equal(Verdict.Satisfied, Judge(rule, plan, AsOf(days)));
        Assert.Equal(Verdict.Violated, Judge(rule, plan, AsOf(days + 1)));
    }

    [Fact]
    public void The_first_review_waits_for_the_plan_and_for_the_level_and_is_said_once()
    {
        const string Rule = "la.php.plan-review";
        var plan = Stay("asam3:2.5", days: 60);
        var after = APlan.Of(APlan.Phase("asam3:2.1", 0, 50, 0), APlan.Phase("asam3:2.5", 50, 60, 0)).WithEstablishedOn(Day(0));

        Assert.Equal(Verdict.Satisfied, Judge(Rule, plan.WithEstablishedOn(Day(4)).WithReviewsOn(34), AsOf(40)));
        Assert.Equal(Verdict.Satisfied, Judge(Rule, after.WithReviewsOn(45, 80), AsOf(85)));
        Assert.Equal("reviews[0]", Assert.Single(Findings(Rule, plan.WithEstablishedOn(Day(0)).WithReviewsOn(31), AsOf(35))).Path);
    }

    [Theory]
    [InlineData("la.php.caseload", "asam3:2.5", 25)]
    [InlineData("la.l3-3.caseload", "asam3:3.3", 12)]
    public void Caseloads_of_professionals(string rule, string level, int most)
    {
        var plan = Stay(level).WithPopulation(Population.Adult);

        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithCaseloads(ProviderRole.Counselor.Of(most - 1), ProviderRole.LicensedClinician.Of(most - 1))));
        Assert.Equal(Verdict.Satisfied, Judge(rule, plan.WithCaseloads(ProviderRole.Counselor.Of(most), ProviderRole.LicensedClinician.Of(most))));
        Assert.Equal(Verdict.Violated, Judge(rule, plan.WithCaseloads(ProviderRole.Counselor.Of(most), ProviderRole.LicensedClinician.Of(most + 1))));
        Assert.Equal(Verdict.Violated, Judge(rule, plan.WithCaseloads(ProviderRole.Counselor.Of(most + 1))));
        Assert.Equal(Verdict.Indeterminate, Judge(rule, plan.WithCaseloads(ProviderRole.Nurse.Of(most + 1))));
    }
}
