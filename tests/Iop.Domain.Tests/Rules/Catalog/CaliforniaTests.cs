using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class CaliforniaTests
{
    private const string Minutes = "ca.ntp.counseling-minutes";
    private const string Pattern = "ca.dmc.iot.pattern";
    private const string GroupSize = "ca.dmc.group-size";

    private static readonly RuleSet Set = RuleCatalog.Sets.Single(set => set.Id == "ca");

    [Theory]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adult", "asam3:2.1", Population.Adult, 539, Verdict.Violated)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adult", "asam4:2.1", Population.Adult, 540, Verdict.Satisfied)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adult", "asam3:2.1", Population.Adult, 541, Verdict.Satisfied)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adult", "asam3:2.1", Population.Adult, 1199, Verdict.Satisfied)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adult", "asam3:2.1", Population.Adult, 1200, Verdict.Violated)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adult", "asam3:2.1", Population.Adult, 1201, Verdict.Violated)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 359, Verdict.Violated)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 360, Verdict.Satisfied)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 361, Verdict.Satisfied)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 1199, Verdict.Satisfied)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 1200, Verdict.Violated)]
    [InlineData("ca.dmc-ods.iot.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 1201, Verdict.Violated)]
    [InlineData("ca.dmc-ods.odf.weekly-hours.adult", "asam3:1", Population.Adult, 539, Verdict.Satisfied)]
    [InlineData("ca.dmc-ods.odf.weekly-hours.adult", "asam4:1.5", Population.Adult, 540, Verdict.Satisfied)]
    [InlineData("ca.dmc-ods.odf.weekly-hours.adult", "asam3:1", Population.Adult, 541, Verdict.Violated)]
    [InlineData("ca.dmc-ods.odf.weekly-hours.adolescent", "asam3:1", Population.Adolescent, 359, Verdict.Satisfied)]
    [InlineData("ca.dmc-ods.odf.weekly-hours.adolescent", "asam3:1", Population.Adolescent, 360, Verdict.Violated)]
    [InlineData("ca.dmc-ods.odf.weekly-hours.adolescent", "asam3:1", Population.Adolescent, 361, Verdict.Violated)]
    public void Weekly_hours(string rule, string level, Population population, int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(rule, Weekly(level, minutes, population)));

    [Fact]
    public void Nine_hours_of_an_adult_are_lawful_at_both_levels_and_six_of_an_adolescent_at_one()
    {
        Assert.Equal(Verdict.Satisfied, Judge("ca.dmc-ods.odf.weekly-hours.adult", Weekly("asam3:1", 540, Population.Adult)));
        Assert.Equal(Verdict.Satisfied, Judge("ca.dmc-ods.iot.weekly-hours.adult", Weekly("asam3:2.1", 540, Population.Adult)));
        Assert.Equal(Verdict.Violated, Judge("ca.dmc-ods.odf.weekly-hours.adolescent", Weekly("asam3:1", 360, Population.Adolescent)));
        Assert.Equal(Verdict.Satisfied, Judge("ca.dmc-ods.iot.weekly-hours.adolescent", Weekly("asam3:2.1", 360, Population.Adolescent)));
    }

    [Fact]
    public void Drug_Medi_Cal_speaks_of_Medicaid_alone() => Assert.Null(
        Judge("ca.dmc-ods.iot.weekly-hours.adult", Weekly("asam3:2.1", 60, Population.Adult).WithPayer(Payer.Commercial)));

    [Theory]
    [InlineData(49, Verdict.Violated)]
    [InlineData(50, Verdict.Satisfied)]
    [InlineData(51, Verdict.Satisfied)]
    public void Fifty_minutes_of_counseling_in_a_calendar_month(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(Minutes, January(Held(0, minutes, Modality.Individual))));

    [Fact]
    public void What_is_no_counseling_or_was_missed_adds_nothing_to_the_fifty_minutes() => Assert.Equal(
        Verdict.Violated,
        Judge(Minutes, January(Held(0, 49, Modality.Individual), Held(1, 30, Modality.Medication), Held(2, 30, Modality.Group, Attendance.NoShow))));

    [Fact]
    public void A_month_in_which_care_begins_is_not_held_to_the_fifty_minutes()
    {
        var plan = Otp(Stay("asam3:OTP", days: 48, firstDay: 7), Held(8, 10, Modality.Individual), Held(30, 50, Modality.Individual));

        Assert.Equal(Verdict.Satisfied, Judge(Minutes, plan));
        Assert.Equal(Verdict.Violated, Judge(Minutes, Otp(Stay("asam3:OTP", days: 48, firstDay: 7), Held(8, 100, Modality.Individual), Held(30, 49, Modality.Individual))));
    }

    [Fact]
    public void Narcotic_treatment_rules_are_asked_of_such_programs_alone() =>
        Assert.Null(Judge(Minutes, January(Held(0, 10)).WithPrograms([])));

    [Theory]
    [InlineData(3, 179, Verdict.Violated)]
    [InlineData(3, 180, Verdict.Satisfied)]
    [InlineData(3, 181, Verdict.Satisfied)]
    [InlineData(2, 300, Verdict.Violated)]
    [InlineData(4, 180, Verdict.Satisfied)]
    public void Three_hours_on_three_days_where_they_are_switched_on(int days, int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(Pattern, Stay("asam3:2.1", firstDay: -1).WithSessions(HeldDaily(days, minutes))));

    [Fact]
    public void Its_week_begins_on_Sunday_and_an_admission_on_a_Thursday_makes_a_short_first_one()
    {
        // Thursday and Friday; then Sunday, Tuesday and Thursday, which from Monday on would be two days alone
        var plan = Stay("asam3:2.1", firstDay: 3).WithAdmission(Day(3)).WithSessions(new[] { 3, 4, 6, 8, 10 }.Select(day => Held(day, 180)));

        Assert.Equal(Verdict.Satisfied, Judge(Pattern, plan));
        Assert.Equal(Verdict.Violated, Judge("in.medicaid.iot.days-per-week", plan));
        Assert.Equal(Verdict.Violated, Judge(Pattern, plan.WithSessions(new[] { 3, 4, 8, 9, 13 }.Select(day => Held(day, 180)))));
    }

    [Theory]
    [InlineData(1, Verdict.Violated)]
    [InlineData(2, Verdict.Satisfied)]
    [InlineData(3, Verdict.Satisfied)]
    [InlineData(11, Verdict.Satisfied)]
    [InlineData(12, Verdict.Satisfied)]
    [InlineData(13, Verdict.Violated)]
    public void Groups_of_two_to_twelve_where_they_are_switched_on(int size, Verdict expected) =>
        Assert.Equal(expected, Judge(GroupSize, Stay("asam3:1").WithSessions(Held(0, groupSize: size))));

    [Fact]
    public void What_was_not_read_is_asked_only_when_switched_on()
    {
        var plan = Stay("asam3:2.1").WithSessions(Held(0, minutes: 30, groupSize: 20));

        Assert.DoesNotContain(Set.Check(plan).Findings, finding => finding.RuleId is Pattern or GroupSize);
        Assert.Equal([GroupSize, Pattern], Set.SwitchOn().Check(plan).FindingsThatAre(Verdict.Violated).Select(finding => finding.RuleId).Distinct().Order());
    }

    private static TreatmentPlan January(params PlanSession[] sessions) => Otp(Stay("asam3:OTP", days: 31, firstDay: -4), sessions);

    private static TreatmentPlan Otp(TreatmentPlan plan, params PlanSession[] sessions) =>
        plan.WithPrograms(ProgramKind.OpioidTreatment).WithPopulation(Population.Adult).WithSessions(sessions);
}
