using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfNewYorkToZ;

namespace Iop.Domain.Tests.Rules.Catalog;

public class VirginiaTests
{
    private const string Licence = "va.dbhds.iop.weekly-hours";

    private static readonly TreatmentPlan Intensive = Plan("asam4:2.1");

    [Theory]
    [InlineData(Population.Adult, "va.arts.iop.hours-per-day.adult", 180)]
    [InlineData(Population.Adolescent, "va.arts.iop.hours-per-day.youth", 120)]
    [InlineData(Population.Child, "va.arts.iop.hours-per-day.youth.child", 120)]
    public void A_day_of_service_has_3_hours_for_adults_and_2_for_the_young(Population population, string rule, int least)
    {
        Verdict? Of(int minutes) => Judge(rule, Intensive.WithPopulation(population).With(On([0], minutes), On([2], 200)));

        Assert.Equal([Verdict.Violated, Verdict.Satisfied, Verdict.Satisfied], new[] { Of(least - 1), Of(least), Of(least + 1) }.Select(verdict => verdict!.Value));
    }

    [Fact]
    public void Days_on_which_the_patient_did_not_come_are_no_days_of_service()
    {
        Assert.Equal(Verdict.Satisfied, Judge("va.arts.iop.hours-per-day.adult", Intensive.With(On([0]), On([1], 60, attendance: Attendance.NoShow))));
        Assert.Equal(Verdict.Indeterminate, Judge("va.arts.iop.hours-per-day.adult", Intensive.With(On([1], 60, attendance: Attendance.NoShow))));
    }

    [Theory]
    [InlineData(Population.Adult, "va.arts.iop.weekly-hours.adult", 539, Verdict.Violated)]
    [InlineData(Population.Adult, "va.arts.iop.weekly-hours.adult", 540, Verdict.Satisfied)]
    [InlineData(Population.Adult, "va.arts.iop.weekly-hours.adult", 541, Verdict.Satisfied)]
    [InlineData(Population.Adult, "va.arts.iop.weekly-hours.adult", 1140, Verdict.Satisfied)]
    [InlineData(Population.Adult, "va.arts.iop.weekly-hours.adult", 1199, Verdict.Satisfied)]
    [InlineData(Population.Adult, "va.arts.iop.weekly-hours.adult", 1200, Verdict.Violated)]
    [InlineData(Population.Adult, "va.arts.iop.weekly-hours.adult", 1201, Verdict.Violated)]
    [InlineData(Population.Adolescent, "va.arts.iop.weekly-hours.youth", 359, Verdict.Violated)]
    [InlineData(Population.Adolescent, "va.arts.iop.weekly-hours.youth", 360, Verdict.Satisfied)]
    [InlineData(Population.Adolescent, "va.arts.iop.weekly-hours.youth", 361, Verdict.Satisfied)]
    [InlineData(Population.Adolescent, "va.arts.iop.weekly-hours.youth", 1140, Verdict.Satisfied)]
    [InlineData(Population.Adolescent, "va.arts.iop.weekly-hours.youth", 1199, Verdict.Satisfied)]
    [InlineData(Population.Adolescent, "va.arts.iop.weekly-hours.youth", 1200, Verdict.Violated)]
    [InlineData(Population.Adolescent, "va.arts.iop.weekly-hours.youth", 1201, Verdict.Violated)]
    [InlineData(Population.Child, "va.arts.iop.weekly-hours.youth.child", 359, Verdict.Violated)]
    [InlineData(Population.Child, "va.arts.iop.weekly-hours.youth.child", 360, Verdict.Satisfied)]
    [InlineData(Population.Child, "va.arts.iop.weekly-hours.youth.child", 361, Verdict.Satisfied)]
    [InlineData(Population.Child, "va.arts.iop.weekly-hours.youth.child", 1140, Verdict.Satisfied)]
    [InlineData(Population.Child, "va.arts.iop.weekly-hours.youth.child", 1199, Verdict.Satisfied)]
    [InlineData(Population.Child, "va.arts.iop.weekly-hours.youth.child", 1200, Verdict.Violated)]
    [InlineData(Population.Child, "va.arts.iop.weekly-hours.youth.child", 1201, Verdict.Violated)]
    public void Medicaid_averages_the_week(Population population, string rule, int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(rule, TwoWeeks(minutes, minutes).WithPopulation(population)));

    [Theory]
    [InlineData(540, 540, Verdict.Satisfied, Verdict.Satisfied)]
    [InlineData(360, 720, Verdict.Satisfied, Verdict.Violated)]
    [InlineData(360, 719, Verdict.Violated, Verdict.Violated)]
    [InlineData(1300, 600, Verdict.Satisfied, Verdict.Violated)]
    public void The_licence_asks_of_every_week_what_Medicaid_averages(int first, int second, Verdict medicaid, Verdict licence)
    {
        var plan = TwoWeeks(first, second);

        Assert.Equal(medicaid, Judge("va.arts.iop.weekly-hours.adult", plan));
        Assert.Equal(licence, Judge(Licence, plan));
    }

    [Theory]
    [InlineData(539, Verdict.Violated)]
    [InlineData(540, Verdict.Satisfied)]
    [InlineData(541, Verdict.Satisfied)]
    [InlineData(1199, Verdict.Satisfied)]
    [InlineData(1200, Verdict.Violated)]
    public void The_licence_has_9_to_below_20_hours(int minutes, Verdict expected) => Assert.Equal(expected, Judge(Licence, TwoWeeks(minutes, minutes)));

    [Theory]
    [InlineData(179, Verdict.Violated)]
    [InlineData(180, Verdict.Satisfied)]
    [InlineData(181, Verdict.Satisfied)]
    public void And_3_hours_on_every_day_of_service(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(Licence, Intensive.With(On(Weeks(2, 0, 2, 4), 200), On([1], minutes))));

    [Fact]
    public void The_licence_asks_the_calendar_and_Medicaid_what_was_received()
    {
        var plan = Intensive.With(On(Weeks(2, 0, 2)), On(Weeks(2, 4), attendance: Attendance.Excused));

        Assert.Equal(Verdict.Satisfied, Judge(Licence, plan));
        Assert.Equal(Verdict.Violated, Judge("va.arts.iop.weekly-hours.adult", plan));
    }

    [Theory]
    [InlineData("medicaid", true)]
    [InlineData("commercial", false)]
    public void The_licence_does_not_depend_on_who_pays(string payer, bool isMedicaid)
    {
        var plan = TwoWeeks(540, 540).WithPayer(Payer.Of(payer)).WithJurisdiction(Jurisdiction.Of("US-VA"));

        Assert.NotNull(Judge(Licence, plan));
        Assert.Equal(isMedicaid, Judge("va.arts.iop.weekly-hours.adult", plan) is not null);
        Assert.Null(Judge(Licence, plan.WithJurisdiction(Jurisdiction.Maryland)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void The_licence_is_asked_from_its_first_day_on(int day, bool spoken)
    {
        var start = NodaTime.Period.DaysBetween(APlan.Monday, new NodaTime.LocalDate(2023, 2, 17)) + day;

        Assert.Equal(spoken, Judge(Licence, Plan(Phase("asam4:2.1", start, 28))) is not null);
    }

    [Theory]
    [InlineData("va.arts.php.weekly-hours", "asam4:2.5", 1199, Verdict.Violated)]
    [InlineData("va.arts.php.weekly-hours", "asam4:2.5", 1200, Verdict.Satisfied)]
    [InlineData("va.arts.php.weekly-hours", "asam3:2.5", 1201, Verdict.Satisfied)]
    [InlineData("va.arts.l3-1.weekly-hours", "asam4:3.1", 299, Verdict.Violated)]
    [InlineData("va.arts.l3-1.weekly-hours", "asam4:3.1", 300, Verdict.Satisfied)]
    [InlineData("va.arts.l3-1.weekly-hours", "asam3:3.1", 301, Verdict.Satisfied)]
    public void Only_treatment_counts_toward_20_and_5_hours(string rule, string level, int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(rule, Plan(level, (minutes, Modality.Group), (120, Modality.Of("mutualHelp")))));

    [Theory]
    [InlineData(299, Verdict.Violated)]
    [InlineData(300, Verdict.Satisfied)]
    [InlineData(301, Verdict.Satisfied)]
    public void A_day_of_partial_hospitalization_has_5_hours(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("va.arts.php.hours-per-day", Plan("asam4:2.5").With(On([0], minutes), On([1], 330))));

    [Theory]
    [InlineData("va.arts.iop.hours-per-day.adult", "asam4:2.1", 180)]
    [InlineData("va.arts.php.hours-per-day", "asam4:2.5", 300)]
    public void Mutual_help_makes_no_day_of_service_and_no_hour_of_one(string rule, string level, int least)
    {
        var help = On([0, 1], 60, Modality.Of("mutualHelp"));

        Assert.Equal(Verdict.Violated, Judge(rule, Plan(level).With(On([0], least - 1), help)));
        Assert.Equal(Verdict.Satisfied, Judge(rule, Plan(level).With(On([0], least), help)));
    }

    [Fact]
    public void Mutual_help_does_not_raise_the_average() =>
        Assert.Equal(Verdict.Violated, Judge("va.arts.iop.weekly-hours.adult", Intensive.With(On(Weeks(2, 0, 2, 4), 179), On(Weeks(2, 1), 60, Modality.Of("mutualHelp")))));

    [Theory]
    [InlineData("asam4:2.1", -1, Verdict.Satisfied)]
    [InlineData("asam4:2.5", 0, Verdict.Satisfied)]
    [InlineData("asam3:3.3", 1, Verdict.Violated)]
    [InlineData("asam4:4", 1, Verdict.Violated)]
    [InlineData("asam3:1", 1, null)]
    public void The_plan_is_there_on_the_day_of_admission(string level, int day, Verdict? expected) =>
        Assert.Equal(expected, Judge("va.arts.plan-at-admission", Plan(level).WithAdmission(Day(0)).WithEstablishedOn(Day(day))));

    [Theory]
    [InlineData("counselor", 9, Verdict.Satisfied)]
    [InlineData("counselor", 10, Verdict.Satisfied)]
    [InlineData("counselor", 11, Verdict.Violated)]
    [InlineData("counselor", null, Verdict.Violated)]
    [InlineData("licensedClinician", null, Verdict.Satisfied)]
    [InlineData("licensedClinician", 30, Verdict.Satisfied)]
    [InlineData(null, null, Verdict.Indeterminate)]
    [InlineData(null, 30, Verdict.Indeterminate)]
    public void A_counselors_assessment_is_signed_within_3_business_days(string? by, int? cosigned, Verdict expected) => Assert.All(
        ["asam3:1", "asam4:1.5", "asam4:1.7", "asam3:2.1", "asam4:2.7", "asam4:4"],
        level => Assert.Equal(expected, Judge("va.arts.assessment-cosign", Assessed(level, by, cosigned), Day(60))));

    [Fact]
    public void Before_the_3_days_are_over_it_is_open_and_of_no_assessment_too()
    {
        Assert.Equal(Verdict.Indeterminate, Judge("va.arts.assessment-cosign", Assessed("asam4:2.1", "counselor", null), Day(10)));
        Assert.Equal(Verdict.Violated, Judge("va.arts.assessment-cosign", Assessed("asam4:2.1", "counselor", null), Day(11)));
        Assert.Equal(Verdict.Indeterminate, Judge("va.arts.assessment-cosign", Plan("asam4:2.1")));
    }

    // assessed on a Monday: the third business day is the Thursday
    private static TreatmentPlan Assessed(string level, string? by, int? cosigned) => Plan(level).WithAssessments(new AssessmentReference(
        AssessmentKind.Comprehensive, Day(7), by: by is null ? null : ProviderRole.Of(by), cosignedOn: cosigned is { } day ? Day(day) : null));

    // Two weeks in the calendar, all of it attended, on days of 3 hours or more.
    private static TreatmentPlan TwoWeeks(int first, int second) =>
        Intensive.With(Week(0, first), Week(7, second));

    private static IEnumerable<PlanSession> Week(int day, int minutes) => minutes >= 540
        ? On([day, day + 2], 180).Concat(On([day + 4], minutes - 360))
        : On([day], 180).Concat(On([day + 2], minutes - 180));
}
