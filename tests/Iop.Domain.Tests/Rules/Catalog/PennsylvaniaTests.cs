using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfNewYorkToZ;

namespace Iop.Domain.Tests.Rules.Catalog;

public class PennsylvaniaTests
{
    private static readonly TreatmentPlan Partial = Plan("asam4:2.5");

    [Theory]
    [InlineData(199, Verdict.Violated)]
    [InlineData(200, Verdict.Satisfied)]
    [InlineData(201, Verdict.Satisfied)]
    public void Partial_hospitalization_has_10_hours_in_the_calendar_and_not_20(int minutesOnThreeDays, Verdict expected) =>
        Assert.Equal(expected, Judge("pa.php.weekly-hours", Partial.With(On(Weeks(2, 0, 2, 4), minutesOnThreeDays, attendance: Attendance.NoShow))));

    [Theory]
    [InlineData(new[] { 0, 2 }, Verdict.Violated)]
    [InlineData(new[] { 0, 2, 4 }, Verdict.Satisfied)]
    [InlineData(new[] { 0, 2, 3, 4 }, Verdict.Satisfied)]
    public void It_is_on_3_days_a_week(int[] weekdays, Verdict expected) =>
        Assert.Equal(expected, Judge("pa.php.days-per-week", Partial.With(On(Weeks(2, weekdays)), On(Weeks(2, 0), 60, Modality.Individual))));

    [Theory]
    [InlineData(19, Verdict.Satisfied)]
    [InlineData(20, Verdict.Satisfied)]
    [InlineData(21, Verdict.Violated)]
    public void A_full_time_counselor_has_10_patients(int patientsOfTwo, Verdict expected)
    {
        var plan = Partial.WithCaseloads(new Caseload(ProviderRole.Counselor, Ratio.Of(patientsOfTwo, 1), Ratio.Of(2, 1)));

        Assert.Equal(expected, Judge("pa.php.counselor-ratio", plan));
    }

    [Theory]
    [InlineData("individual", "pa.php.individual-per-week")]
    [InlineData("group", "pa.php.group-per-week")]
    public void There_are_2_individual_and_2_group_sessions_a_week(string modality, string rule)
    {
        Verdict? Of(int count) => Judge(rule, Plan("asam4:2.5", [(600, Modality.Education), .. Enumerable.Repeat((50, Modality.Of(modality)), count)]));

        Assert.Equal([Verdict.Violated, Verdict.Satisfied, Verdict.Satisfied], new[] { Of(1), Of(2), Of(3) }.Select(verdict => verdict!.Value));
    }

    [Theory]
    [InlineData(11, Verdict.Satisfied)]
    [InlineData(12, Verdict.Satisfied)]
    [InlineData(13, Verdict.Violated)]
    public void Groups_of_12_are_recommended(int size, Verdict expected) =>
        Assert.Equal(expected, Judge("pa.php.group-size", Partial.With(On([0], groupSize: size), On([1], modality: Modality.Education, groupSize: 30))));

    [Theory]
    [InlineData(29, Verdict.Satisfied)]
    [InlineData(30, Verdict.Satisfied)]
    [InlineData(31, Verdict.Violated)]
    public void The_plan_is_reviewed_every_30_days(int first, Verdict expected)
    {
        var plan = Plan(Phase("asam4:2.5", 0, 56)).WithReviews(new PlanReview(Day(first)));

        Assert.Equal(expected, Judge("pa.php.plan-review", plan, Day(55)));
        Assert.Equal(expected, Judge("pa.php.plan-review", Plan(Phase("asam4:2.5", 0, 84)).WithReviews(new PlanReview(Day(20)), new PlanReview(Day(20 + first))), Day(60)));
    }

    [Theory]
    [InlineData("residential.adult", "asam3:3.5", Population.Adult, 8)]
    [InlineData("residential.adolescent", "asam4:3.5", Population.Adolescent, 6)]
    [InlineData("residential.hospital.adult", "asam3:4", Population.Adult, 7)]
    [InlineData("residential.hospital.adolescent", "asam4:4", Population.Adolescent, 5)]
    [InlineData("detox", "asam3:3.7-WM", Population.Adult, 7)]
    [InlineData("detox.hospital", "asam3:4-WM", Population.Adult, 5)]
    public void Patients_for_each_of_the_primary_care_staff(string suffix, string level, Population population, int most)
    {
        Verdict? Of(int patientsOfTwo, string role) => Judge(
            $"pa.ratio.{suffix}", Plan(level).WithPopulation(population).WithCaseloads(new Caseload(ProviderRole.Of(role), patientsOfTwo, 2)));

        Assert.Equal(
            [Verdict.Satisfied, Verdict.Satisfied, Verdict.Violated],
            new[] { Of((most * 2) - 1, "primaryCareStaff"), Of(most * 2, "primaryCareStaff"), Of((most * 2) + 1, "primaryCareStaff") }.Select(verdict => verdict!.Value));
        Assert.Equal(Verdict.Indeterminate, Of(most, "counselor"));
    }

    [Theory]
    [InlineData("asam3:3.7")]
    [InlineData("asam3:2-WM")]
    public void Of_levels_that_may_be_in_a_hospital_or_not_no_ratio_is_asked(string level) => Assert.All(
        ["residential.adult", "residential.hospital.adult", "detox", "detox.hospital"], suffix => Assert.Null(Judge($"pa.ratio.{suffix}", Plan(level))));

    [Theory]
    [InlineData(14, Verdict.Satisfied)]
    [InlineData(15, Verdict.Satisfied)]
    [InlineData(16, Verdict.Indeterminate)]
    [InlineData(30, Verdict.Indeterminate)]
    [InlineData(31, Verdict.Violated)]
    public void Of_inpatient_care_the_planned_length_decides_between_15_and_30_days(int first, Verdict expected) => Assert.Equal(
        expected, Judge("pa.inpatient.plan-review", Plan(Phase("medicare:IPF", 0, 60)).WithReviews(new PlanReview(Day(first))), Day(first)));
}
