using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfNewYorkToZ;

namespace Iop.Domain.Tests.Rules.Catalog;

public class TexasTests
{
    private static readonly ProgramKind Intensive = ProgramKind.Of("intensiveResidential");

    private static readonly ProgramKind Supportive = ProgramKind.Of("supportiveResidential");

    [Theory]
    [InlineData("tx.group-size.counseling", "group", 15, Verdict.Satisfied)]
    [InlineData("tx.group-size.counseling", "group", 16, Verdict.Satisfied)]
    [InlineData("tx.group-size.counseling", "group", 17, Verdict.Violated)]
    [InlineData("tx.group-size.education", "education", 34, Verdict.Satisfied)]
    [InlineData("tx.group-size.education", "education", 35, Verdict.Satisfied)]
    [InlineData("tx.group-size.education", "education", 36, Verdict.Violated)]
    [InlineData("tx.group-size.education", "lifeSkills", 36, Verdict.Violated)]
    public void Counseling_groups_have_16_and_classes_35(string rule, string modality, int size, Verdict expected) =>
        Assert.Equal(expected, Judge(rule, Plan("asam3:1").With(On([0], modality: Modality.Of(modality), groupSize: size))));

    [Theory]
    [InlineData("tx.group-size.counseling", "family")]
    [InlineData("tx.group-size.counseling", "education")]
    [InlineData("tx.group-size.education", "seminar")]
    public void Groups_of_several_families_seminars_and_speakers_are_exempt(string rule, string modality) =>
        Assert.Equal(Verdict.Satisfied, Judge(rule, Plan("asam3:1").With(On([0], modality: Modality.Of(modality), groupSize: 99))));

    [Theory]
    [InlineData("tx.tdcj.iop.weekly-hours", "asam4:2.1", 359, Verdict.Violated)]
    [InlineData("tx.tdcj.iop.weekly-hours", "asam4:2.1", 360, Verdict.Satisfied)]
    [InlineData("tx.tdcj.iop.weekly-hours", "asam4:2.1", 361, Verdict.Satisfied)]
    [InlineData("tx.tdcj.op.weekly-hours", "asam4:1.5", 119, Verdict.Violated)]
    [InlineData("tx.tdcj.op.weekly-hours", "asam4:1.5", 120, Verdict.Satisfied)]
    [InlineData("tx.tdcj.op.weekly-hours", "asam4:1.5", 121, Verdict.Satisfied)]
    public void Programs_of_probation_ask_6_and_2_hours_a_week(string rule, string level, int minutes, Verdict expected)
    {
        var plan = Plan(level, (minutes, Modality.Group));

        Assert.Equal(expected, Judge(rule, plan.WithPrograms(ProgramKind.Probation)));
        Assert.Null(Judge(rule, plan));
    }

    [Fact]
    public void The_6_hours_are_counseling() => Assert.Equal(
        Verdict.Violated,
        Judge("tx.tdcj.iop.weekly-hours", Plan("asam4:2.1", (359, Modality.Group), (300, Modality.Education)).WithPrograms(ProgramKind.Probation)));

    [Theory]
    [InlineData("tx.tdcj.iop.assessment", "asam4:2.1", 10)]
    [InlineData("tx.tdcj.op.assessment", "asam4:1.5", 30)]
    public void The_assessment_has_10_or_30_calendar_days_from_admission(string rule, string level, int last)
    {
        var plan = Plan(level).WithPrograms(ProgramKind.Probation).WithAdmission(Day(0));
        Verdict? On(int day) => Judge(rule, plan.WithAssessments(new AssessmentReference(AssessmentKind.Comprehensive, Day(day))));

        Assert.Equal([Verdict.Satisfied, Verdict.Satisfied, Verdict.Violated], new[] { On(last - 1), On(last), On(last + 1) }.Select(verdict => verdict!.Value));
        Assert.Equal(Verdict.Indeterminate, Judge(rule, plan, Day(last)));
        Assert.Equal(Verdict.Violated, Judge(rule, plan, Day(last + 1)));
    }

    [Theory]
    [InlineData(1799, 600, 60, Verdict.Violated)]
    [InlineData(1800, 600, 60, Verdict.Satisfied)]
    [InlineData(1801, 600, 60, Verdict.Satisfied)]
    [InlineData(1800, 599, 60, Verdict.Violated)]
    [InlineData(1800, 601, 61, Verdict.Satisfied)]
    [InlineData(1800, 600, 59, Verdict.Violated)]
    public void Intensive_residential_has_30_hours_10_of_counseling_1_of_it_individual(int all, int counseling, int individual, Verdict expected) =>
        Assert.Equal(expected, Judge("tx.res.intensive.weekly-hours", Residential(Intensive, [(all, counseling, individual), (all, counseling, individual)])));

    [Fact]
    public void It_is_an_average_so_a_light_week_is_made_up()
    {
        Assert.Equal(Verdict.Satisfied, Judge("tx.res.intensive.weekly-hours", Residential(Intensive, [(1700, 500, 0), (1900, 700, 120)])));
        Assert.Equal(Verdict.Violated, Judge("tx.res.intensive.weekly-hours", Residential(Intensive, [(1700, 500, 0), (1898, 700, 120)])));
    }

    [Theory]
    [InlineData(359, 180, Verdict.Violated)]
    [InlineData(360, 180, Verdict.Satisfied)]
    [InlineData(361, 181, Verdict.Satisfied)]
    [InlineData(360, 179, Verdict.Violated)]
    public void Supportive_residential_has_6_hours_3_of_counseling_in_every_week(int all, int counseling, Verdict expected)
    {
        var plan = Plan("asam3:3.1", (counseling - 30, Modality.Group), (30, Modality.Individual), (all - counseling, Modality.Education));

        Assert.Equal(expected, Judge("tx.res.supportive.weekly-hours", plan.WithPrograms(Supportive)));
    }

    [Theory]
    [InlineData(59, Verdict.Violated)]
    [InlineData(60, Verdict.Satisfied)]
    [InlineData(61, Verdict.Satisfied)]
    public void The_individual_hour_of_a_month_may_stand_in_the_calendar_alone(int minutes, Verdict expected)
    {
        var plan = Plan(Phase("asam3:3.1", -4, 31, (180, Modality.Group), (180, Modality.Education))).WithPrograms(Supportive);

        Assert.Equal(expected, Judge("tx.res.supportive.weekly-hours", plan.With(On([20], minutes, Modality.Individual))));
        Assert.Equal(Verdict.Indeterminate, Judge("tx.res.supportive.weekly-hours", plan));
    }

    [Theory]
    [InlineData(9, Verdict.Satisfied)]
    [InlineData(10, Verdict.Satisfied)]
    [InlineData(11, Verdict.Violated)]
    public void A_counselor_of_intensive_residential_has_10_patients(int patients, Verdict expected) => Assert.Equal(expected, Judge(
        "tx.res.intensive.caseload",
        Plan("asam3:3.5").WithPrograms(Intensive).WithCaseloads(new Caseload(ProviderRole.Counselor, Ratio.Of(patients, 1), Ratio.Of(1, 1)))));

    [Fact]
    public void No_floor_is_invented_for_intensive_outpatient()
    {
        Assert.Null(Judge("tx.iop.weekly-hours", Plan("asam4:2.1", (60, Modality.Group))));
        Assert.DoesNotContain(
            RuleCatalog.Sets.Single(set => set.Id == "tx").Rules, rule => rule is { IsDecidable: true, Program: null, Requirement: WeeklyHoursRequirement });
    }

    // Weeks by their minutes in all, of counseling, and of individual counseling.
    private static TreatmentPlan Residential(ProgramKind program, (int All, int Counseling, int Individual)[] weeks)
    {
        var sessions = weeks.Index().SelectMany(week => On([week.Index * 7], Math.Max(week.Item.Counseling - week.Item.Individual, 1))
            .Concat(week.Item.Individual > 0 ? On([(week.Index * 7) + 1], week.Item.Individual, Modality.Individual) : [])
            .Concat(On([(week.Index * 7) + 2, (week.Index * 7) + 3], (week.Item.All - week.Item.Counseling) / 2, Modality.Education))
            .Concat((week.Item.All - week.Item.Counseling) % 2 == 1 ? On([(week.Index * 7) + 4], 1, Modality.Education) : []));
        return Plan(Phase("asam3:3.5", 0, weeks.Length * 7)).WithPrograms(program).WithSessions(sessions);
    }
}
