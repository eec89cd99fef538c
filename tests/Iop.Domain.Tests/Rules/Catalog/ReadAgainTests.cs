using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfPrograms;

namespace Iop.Domain.Tests.Rules.Catalog;

/// <summary>Rules of programs and payers that sessions decide, and what a comparison asks.</summary>
public class ReadAgainTests
{
    [Theory]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(2, Verdict.Violated)]
    [InlineData(3, Verdict.Violated)]
    public void Two_missed_groups_may_end_treatment(int missed, Verdict expected)
    {
        PlanSession[] sessions = [.. Enumerable.Range(0, 6).Select(day => Group(day * 2, day < missed ? day == 0 ? Attendance.NoShow : Attendance.Excused : Attendance.Attended))];
        var plan = Prodigal(sessions);

        Assert.Equal(expected, Said("policy.prodigal.miss-2-groups", plan));
        Assert.Equal(expected, Said("policy.prodigal.miss-2-groups", plan.WithSessions([.. sessions, Group(1, Attendance.Cancelled), Group(3, Attendance.NoShow, Modality.Individual)])));
        Assert.Null(Said("policy.prodigal.miss-2-groups", plan.WithPrograms()));
    }

    [Fact]
    public void A_group_of_which_nothing_is_told_leaves_it_open_and_one_that_is_to_come_does_not()
    {
        var plan = Prodigal(Group(0, Attendance.NoShow), Group(2, Attendance.Scheduled), Group(4, Attendance.Attended));

        Assert.Equal(Verdict.Indeterminate, Said("policy.prodigal.miss-2-groups", plan));
        Assert.Equal(Verdict.Satisfied, Said("policy.prodigal.miss-2-groups", Prodigal(Group(0, Attendance.NoShow), Group(4, Attendance.Attended), Group(6, Attendance.Scheduled))));
        var found = Assert.Single(Findings("policy.prodigal.miss-2-groups", Prodigal(Group(0, Attendance.NoShow), Group(2, Attendance.Excused), Group(4, Attendance.Attended))));
        Assert.Equal("2 missed sessions", found.Observed);
        Assert.Equal(["sessions[0]", "sessions[1]"], found.Counted);
        Assert.Equal("attended", Assert.Single(found.NotCounted).Why);
    }

    [Theory]
    [InlineData(0, Verdict.Violated)]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(2, Verdict.Satisfied)]
    public void ConnectCare_asks_for_a_contact_on_each_day_with_a_session(int contacts, Verdict expected)
    {
        var plan = At(
            "medicare:PHP", 7,
            [Held(0, 240), Held(0, 30, Modality.Individual, name: "b"), Held(1, 240), .. Enumerable.Range(0, contacts).Select(n => Held(1, 20, n == 0 ? Modality.Medication : Modality.Individual, name: $"c{n}"))]);

        Assert.Equal(expected, Said("payer.connectcare.php.daily-contact", plan));
        Assert.All(
            Findings("payer.connectcare.php.daily-contact", plan).Where(found => found.Verdict == Verdict.Violated), found => Assert.Equal(APlan.Monday.PlusDays(1), found.Window!.Start));
    }

    [Theory]
    [InlineData(false, false, Verdict.Indeterminate)]
    [InlineData(true, false, Verdict.Indeterminate)]
    [InlineData(false, true, Verdict.Indeterminate)]
    [InlineData(true, true, Verdict.Satisfied)]
    public void Ohio_asks_for_the_referral_and_the_contact_after_it(bool referred, bool followed, Verdict expected)
    {
        var next = new TransitionPlan(
            followUps: followed ? [new FollowUpAppointment(APlan.Monday.PlusDays(30), "visit", Attendance.Scheduled)] : [], referredOn: referred ? APlan.Monday.PlusDays(20) : null);

        Assert.Equal(expected, Said("oh.transition-communication", At("asam3:3.5", 28).WithTransition(next)));
    }

    [Theory]
    [InlineData(-7, Verdict.Violated)]
    [InlineData(0, Verdict.Violated)]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(3, Verdict.Satisfied)]
    public void Going_up_to_partial_hospitalization_on_a_later_day_overlaps_nothing(int days, Verdict expected) => Assert.Equal(
        expected, Said("cms.iop.no-php-overlap", At("medicare:IOP", 28, Held(10, level: "medicare:IOP"), Held(10 + days, level: "medicare:PHP", name: "b"))));

    [Fact]
    public void A_comparison_says_which_sets_were_asked_and_reads_levels_by_rung()
    {
        var plan = Weekly("medicare:IOP", 540).WithPopulation(Population.Adult).WithJurisdiction(Jurisdiction.Of("US-TX")).WithPayer(Payer.Medicare);
        RuleSet[] sets = [.. new[] { "md", "va", "medicare.php", "medicare.iop", "asam3", "ks" }.Select(id => RuleCatalog.Sets.Single(set => set.Id == id))];
        var comparison = RuleSet.Compare(plan, sets);

        Assert.Equal([true, true, false, true, false, true], comparison.Asked);
        Assert.Empty(comparison.Reports[2].Findings);
        Assert.Equal(2, comparison.ToMarkdown().Split("| not asked |").Length - 1);
        Assert.Equal(
            ["md.iop.weekly-hours.adult"],
            RuleSet.Compare(Weekly("medicare:IOP", 539).WithPopulation(Population.Adult), sets[0]).Reports[0].FindingsThatAre(Verdict.Violated).Select(found => found.RuleId));
        // a level of a system that the state names itself is that level alone
        Assert.Equal([false], RuleSet.Compare(Weekly("asam4:1.7", 600), RuleCatalog.Sets.Single(set => set.Id == "md")).Asked);
        Assert.Empty(RuleCatalog.Sets.Single(set => set.Id == "md").Check(Weekly("medicare:IOP", 100).WithPopulation(Population.Adult)).Findings);
    }

    private static TreatmentPlan Prodigal(params PlanSession[] sessions) =>
        At("medicare:IOP", 28, sessions).WithPrograms(ProgramKind.Of("prodigalsPath")).WithPopulation(Population.Adult);

    private static PlanSession Group(int day, Attendance attendance, Modality? modality = null) => new(
        $"{day} {attendance} {modality}", APlan.Monday.PlusDays(day), modality ?? Modality.Group, Duration.FromMinutes(90), attendance);
}
