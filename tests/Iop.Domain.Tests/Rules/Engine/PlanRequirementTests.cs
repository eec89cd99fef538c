using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

/// <summary>What is asked of the plan as a document, and combinations.</summary>
public class PlanRequirementTests
{
    private static readonly Requirement Hours = new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(540));
    private static readonly Requirement Days = new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(3));
    private static readonly Requirement Services = new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtLeast(9));

    public static TheoryData<PlanPart> Parts => new(Enum.GetValues<PlanPart>());

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_that_is_not_there_is_a_violation(PlanPart part)
    {
        var content = new ContentRequirement(part);

        Assert.Equal(Verdict.Violated, Plan(days: null).Verdict(content));
        Assert.Equal(Verdict.Satisfied, Full.Verdict(content));
    }

    [Fact]
    public void Each_missing_part_is_told_where_it_would_stand() => Assert.Equal(
        ["diagnoses", "phases[0].sessions", "phases[0].end", "goals", "certifications", "transition"],
        Plan(days: null).Findings(new ContentRequirement(
            PlanPart.Diagnosis, PlanPart.Services, PlanPart.Duration, PlanPart.Goals, PlanPart.InitialCertification, PlanPart.Transition)).Select(finding => finding.Path));

    [Theory]
    [InlineData(19, Verdict.Satisfied)]
    [InlineData(20, Verdict.Satisfied)]
    [InlineData(21, Verdict.Violated)]
    public void A_caseload_is_an_exact_fraction(int patients, Verdict verdict)
    {
        var plan = Plan().WithCaseloads(new Caseload(ProviderRole.Nurse, 100, 1), new Caseload(ProviderRole.Counselor, patients, 2));

        Assert.Equal(verdict, plan.Verdict(new CaseloadRequirement(10, ProviderRole.Counselor)));
        Assert.Equal(Verdict.Violated, plan.Verdict(new CaseloadRequirement(10)));
        Assert.Equal(Verdict.Indeterminate, plan.Verdict(new CaseloadRequirement(10, ProviderRole.Physician)));
        Assert.Equal("caseloads[1]", plan.Findings(new CaseloadRequirement(10, ProviderRole.Counselor))[0].Path);
    }

    [Theory]
    [InlineData(null, Verdict.Indeterminate)]
    [InlineData(Population.Adult, Verdict.Satisfied)]
    [InlineData(Population.Adolescent, Verdict.Violated)]
    [InlineData(Population.Child, Verdict.Violated)]
    public void Trap_15_an_edition_may_be_for_adults_alone(Population? population, Verdict verdict) =>
        Assert.Equal(verdict, Plan().WithPopulation(population).Verdict(new PopulationRequirement(Population.Adult)));

    [Theory]
    [InlineData(null, Verdict.Indeterminate)]
    [InlineData(Population.Adult, null)]
    [InlineData(Population.Adolescent, Verdict.Violated)]
    public void Trap_14_a_rule_for_adolescents_is_asked_of_the_population_that_the_plan_states(Population? population, Verdict? verdict)
    {
        var rule = new Rule(
            "own.rule", "Own rule", Basis.Planned, Hours, LevelScope.Exactly(Intensive), EffectiveDates.Always, Severity.Mandatory, EvidenceStatus.Unverified, new Citation("own"), Population.Adolescent);
        var findings = Set(rule).Check(Plan(prescribed: Prescribed(60)).WithPopulation(population), CheckOptions.WithSatisfied).Findings;

        Assert.Equal(verdict, findings.Count == 0 ? null : Assert.Single(findings).Verdict);
        Assert.Equal(population is null ? "population" : null, findings.Count == 0 ? null : findings[0].Missing);
    }

    [Theory]
    [InlineData(3, 180, Verdict.Satisfied)]
    [InlineData(2, 270, Verdict.Violated)]
    [InlineData(3, 179, Verdict.Violated)]
    public void Trap_7_hours_and_days_are_asked_together(int days, int minutes, Verdict verdict) =>
        Assert.Equal(verdict, Plan(7).Attended(minutes, [.. Enumerable.Range(0, days)]).Verdict(CombinedRequirement.All(Hours, Days)));

    [Theory]
    [InlineData(3, 180, Verdict.Satisfied)]
    [InlineData(2, 270, Verdict.Satisfied)]
    [InlineData(3, 179, Verdict.Satisfied)]
    [InlineData(2, 269, Verdict.Violated)]
    public void One_of_several_is_enough(int days, int minutes, Verdict verdict) =>
        Assert.Equal(verdict, Plan(7).Attended(minutes, [.. Enumerable.Range(0, days)]).Verdict(CombinedRequirement.Any(Hours, Days)));

    [Fact]
    public void Of_several_an_open_one_leaves_the_whole_open_unless_one_holds()
    {
        var light = Plan(7).Attended(60, 0, 1);

        Assert.Equal(Verdict.Indeterminate, light.Verdict(CombinedRequirement.Any(Hours, Services)));
        Assert.Equal(Verdict.Indeterminate, light.Verdict(CombinedRequirement.Any(Services, Hours)));
        Assert.Equal(Verdict.Satisfied, Plan(7).Attended(270, 0, 1).Verdict(CombinedRequirement.Any(Services, Hours)));
        Assert.Equal(["services"], light.Findings(CombinedRequirement.Any(Hours, Services)).Select(finding => finding.Missing));
    }

    [Fact]
    public void A_part_that_is_broken_in_one_week_is_broken_although_another_week_is_open()
    {
        // week 1: one service stated; week 2: none stated
        var plan = Plan(14).WithSessions(Session(0, services: 1), Session(7), Session(8));
        var either = CombinedRequirement.Any(Services, Hours);

        Assert.Equal([Verdict.Violated, Verdict.Violated, Verdict.Violated], plan.Findings(either).Select(finding => finding.Verdict));
    }

    [Fact]
    public void A_part_that_no_plan_can_tell_leaves_the_whole_open()
    {
        var either = CombinedRequirement.Any(Hours, new DescribedRequirement("a waiver of the state"));

        Assert.Equal(Verdict.Indeterminate, Plan(7).Attended(60, 0).Verdict(either));
        Assert.Equal(Verdict.Satisfied, Plan(7).Attended(540, 0).Verdict(either));
    }

    [Fact]
    public void What_a_plan_cannot_tell_is_described_and_finds_nothing()
    {
        Assert.Null(Full.Verdict(new DescribedRequirement("condition code 92 on the claim")));
        Assert.False(Rule(new DescribedRequirement("condition code 92 on the claim")).IsDecidable);
        Assert.False(Rule(Hours, Basis.Offered).IsDecidable);
        Assert.True(Rule(Hours).IsDecidable);
    }

    [Theory]
    [InlineData(0, Verdict.Satisfied)]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(2, Verdict.Violated)]
    public void Trap_1_nine_hours_are_four_quantities(int light, Verdict delivered)
    {
        // prescribed: 9 h; in the calendar: 9 h; attended: as said
        var plan = Plan(7, prescribed: Prescribed(180, 3)).WithSessions(Session(0, 180), Session(2, 180), Session(4, 180, light == 2 ? Attendance.NoShow : Attendance.Attended));
        var nine = new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9)));

        Assert.Equal(Verdict.Satisfied, plan.Verdict(nine, Basis.Needed));
        Assert.Equal(Verdict.Satisfied, plan.Verdict(nine, Basis.Planned));
        Assert.Equal(Verdict.Satisfied, plan.Verdict(nine, Basis.Scheduled));
        Assert.Equal(delivered, plan.Verdict(nine, Basis.Delivered));
        Assert.Null(plan.Verdict(nine, Basis.Offered));
    }

    [Theory]
    [InlineData(1139, true, true)]
    [InlineData(1140, true, true)]
    [InlineData(1199, true, true)]
    [InlineData(1200, false, true)]
    [InlineData(1201, false, false)]
    public void Trap_6_the_state_says_which_end_is_closed(int minutes, bool belowTwenty, bool upToTwenty)
    {
        var plan = Plan(prescribed: Prescribed(minutes));
        var nine = Bounds.AtLeast(WeeklyHours.FromHours(9));

        Assert.Equal(belowTwenty, plan.Verdict(new WeeklyHoursRequirement(nine.AndBelow(WeeklyHours.FromHours(20))), Basis.Planned) == Verdict.Satisfied);
        Assert.Equal(upToTwenty, plan.Verdict(new WeeklyHoursRequirement(nine.AndAtMost(WeeklyHours.FromHours(20))), Basis.Planned) == Verdict.Satisfied);
    }

    [Theory]
    [InlineData(8, Verdict.Violated)]
    [InlineData(9, Verdict.Satisfied)]
    [InlineData(10, Verdict.Satisfied)]
    public void A_certified_need_stands_where_no_sessions_are_prescribed(int hours, Verdict verdict)
    {
        var nine = new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9)));
        var plan = Plan().WithCertifications(
            new Certification(CertificationKind.Initial, Day(0), weeklyNeed: WeeklyHours.FromHours(3)),
            new Certification(CertificationKind.Recertification, Day(10), weeklyNeed: WeeklyHours.FromHours(hours)),
            new Certification(CertificationKind.Recertification, Day(11), level: Partial, weeklyNeed: WeeklyHours.FromHours(20)),
            new Certification(CertificationKind.Recertification, Day(28), weeklyNeed: WeeklyHours.FromHours(20)));

        var found = Assert.Single(plan.Findings(nine, Basis.Needed));
        Assert.Equal((verdict, "certifications[1].minutesPerWeek"), (found.Verdict, found.Path));
        Assert.Equal(Verdict.Indeterminate, plan.Verdict(nine, Basis.Planned));
    }

    private static TreatmentPlan Full => Plan(28, prescribed: Prescribed(180, 3)).WithDiagnoses(DiagnosisCode.Parse("F10.20")).WithGoals(new Goal("g", new CodedText("sobriety")))
        .WithCertifications(new Certification(CertificationKind.Initial, Day(0), by: ProviderRole.Physician, weeklyNeed: WeeklyHours.FromHours(9)))
        .WithReviews(new PlanReview(Day(7), [ProviderRole.Psychiatrist]))
        .WithTransition(new(Outpatient, followUps: [new(Day(30), "visit")], referredOn: Day(20)));
}
