using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfNewYorkToZ;

namespace Iop.Domain.Tests.Rules.Catalog;

public class NorthCarolinaTests
{
    private const string IntensiveGap = "nc.saiop.max-gap";

    private static readonly ProgramKind Sacot = ProgramKind.Of("comprehensiveOutpatient");

    private static readonly TreatmentPlan Intensive = Plan("asam4:2.1");

    private static readonly TreatmentPlan Comprehensive = Plan("asam4:2.5").WithPrograms(Sacot);

    [Theory]
    [InlineData(new[] { 0, 2, 3 }, Verdict.Violated)]
    [InlineData(new[] { 0, 1, 3 }, Verdict.Violated)]
    [InlineData(new[] { 0, 2, 4 }, Verdict.Satisfied)]
    [InlineData(new[] { 0, 3, 5 }, Verdict.Satisfied)]
    [InlineData(new[] { 0, 1, 2, 3, 4 }, Verdict.Satisfied)]
    public void Monday_Wednesday_Friday_keeps_the_spacing_and_Monday_Tuesday_Thursday_does_not(int[] weekdays, Verdict expected) =>
        Assert.Equal(expected, Judge(IntensiveGap, Intensive.With(On(Weeks(3, weekdays)))));

    [Theory]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(2, Verdict.Satisfied)]
    [InlineData(3, Verdict.Violated)]
    public void Two_days_may_lie_between_and_three_may_not(int between, Verdict expected) =>
        Assert.Equal(expected, Judge(IntensiveGap, Intensive.With(On([0, between + 1]))));

    [Fact]
    public void A_holiday_on_a_Monday_breaks_it_and_the_finding_names_the_days()
    {
        var plan = Intensive.With(On(Weeks(2, 0, 2, 4).Except([7])), On([7], attendance: Attendance.Cancelled));

        var finding = Assert.Single(Findings(IntensiveGap, plan));
        Assert.Equal((Verdict.Violated, "4 days", new CarePeriod(Day(5), Day(8))), (finding.Verdict, finding.Observed, finding.Window));
    }

    [Fact]
    public void Days_that_the_patient_missed_are_no_gap_in_the_calendar_and_mutual_help_ends_none()
    {
        Assert.Equal(Verdict.Satisfied, Judge(IntensiveGap, Intensive.With(On([0, 2, 4, 9]), On([7], attendance: Attendance.NoShow))));
        Assert.Equal(Verdict.Violated, Judge(IntensiveGap, Intensive.With(On([0, 2, 4, 9]), On([7], modality: Modality.Of("mutualHelp")))));
        Assert.Equal(Verdict.Indeterminate, Judge(IntensiveGap, Intensive));
    }

    [Theory]
    [InlineData(1139, Verdict.Satisfied)]
    [InlineData(1140, Verdict.Satisfied)]
    [InlineData(1141, Verdict.Violated)]
    public void At_most_19_hours_a_week_closed_at_19(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("nc.saiop.max-weekly-hours", Plan("asam3:2.1", (minutes, Modality.Group))));

    [Theory]
    [InlineData(179, Verdict.Violated)]
    [InlineData(180, Verdict.Satisfied)]
    [InlineData(181, Verdict.Satisfied)]
    public void A_day_counts_from_3_hours_of_presence(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("nc.saiop.billing-attendance", Intensive.With(On([0], minutes), On([2], 200))));

    [Theory]
    [InlineData(179, Verdict.Violated)]
    [InlineData(180, Verdict.Satisfied)]
    public void Mutual_help_is_no_presence_and_makes_no_day_of_the_program(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("nc.saiop.billing-attendance", Intensive.With(On([0], minutes), On([0, 1], 60, Modality.Of("mutualHelp")))));

    [Fact]
    public void Coming_late_costs_the_day_but_not_coming_is_not_asked()
    {
        PlanSession late = new("late", Day(0), Modality.Group, Duration.FromHours(3), Attendance.Attended, present: Duration.FromMinutes(150));
        var plan = Intensive.WithSessions([late, .. On([2]), .. On([4], attendance: Attendance.NoShow)]);

        var finding = Assert.Single(Findings("nc.saiop.billing-attendance", plan), found => found.Verdict == Verdict.Violated);
        Assert.Equal(("2 h 30 min", new CarePeriod(Day(0), Day(0))), (finding.Observed, finding.Window));
    }

    [Theory]
    [InlineData(1199, Verdict.Violated)]
    [InlineData(1200, Verdict.Satisfied)]
    [InlineData(1201, Verdict.Satisfied)]
    public void Comprehensive_outpatient_has_20_hours(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("nc.sacot.min-weekly-hours", Plan("asam4:2.5", (minutes, Modality.Group)).WithPrograms(Sacot)));

    [Fact]
    public void Its_rules_are_asked_of_plans_that_name_the_program() => Assert.Null(Judge("nc.sacot.min-weekly-hours", Plan("asam4:2.5", (60, Modality.Group))));

    [Theory]
    [InlineData(6, Verdict.Satisfied)]
    [InlineData(7, Verdict.Satisfied)]
    [InlineData(8, Verdict.Violated)]
    public void A_weekend_keeps_its_spacing_and_a_holiday_beside_it_does_not(int next, Verdict expected) =>
        Assert.Equal(expected, Judge("nc.sacot.max-gap", Comprehensive.With(On([0, 1, 2, 3, 4, next]))));

    [Theory]
    [InlineData(29, Verdict.Satisfied)]
    [InlineData(30, Verdict.Satisfied)]
    [InlineData(31, Verdict.Violated)]
    public void The_referral_comes_before_the_discharge_or_on_its_day(int referred, Verdict expected)
    {
        var plan = Comprehensive.WithTransition(new TransitionPlan(referredOn: Day(referred)));

        Assert.Equal(expected, Judge("nc.sacot.discharge-referral", plan.WithDischarge(Day(30))));
        Assert.Equal(Verdict.Satisfied, Judge("nc.sacot.discharge-referral", plan)); // not due before a discharge is stated
    }
}
