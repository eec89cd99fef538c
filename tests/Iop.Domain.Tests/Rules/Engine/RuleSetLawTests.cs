using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

public class RuleSetLawTests
{
    private static readonly Requirement NineHours = new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9)));
    private static readonly Rule Asked = Planned("own.asked", NineHours);
    private static readonly Rule Off = Planned("own.off", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(12))), inForce: new EffectiveDates(Day(100)));
    private static readonly RuleSet Both = new("own", "Own", [Asked], [Off]);

    [Fact]
    public void What_is_switched_off_is_asked_only_when_it_is_switched_on()
    {
        var plan = Plan(28, 200, prescribed: Prescribed(60));

        Assert.Equal(["own.asked"], Ids(Both, plan));
        Assert.Equal(["own.asked", "own.off"], Ids(Both.SwitchOn(), plan));
        Assert.Equal(Both.SwitchOn("own.off"), Both.SwitchOn());
        Assert.Empty(Both.SwitchOn().SwitchedOff);
        Assert.Throws<ArgumentException>(() => Both.SwitchOn("own.asked"));
        Assert.Empty(Both.Without("own.off").SwitchedOff);
        Assert.Throws<ArgumentException>(() => Both.Without("own.other"));
    }

    [Theory]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    public void The_rules_of_a_day_stay_those_of_the_day_when_more_are_switched_on(int day, int asked)
    {
        // a phase long before the rule was in force
        var plan = Plan(28, prescribed: Prescribed(60));

        Assert.Equal(asked, Ids(Both.On(Day(day)).SwitchOn(), plan).Count);
        Assert.Equal(Both.SwitchOn().On(Day(day)), Both.On(Day(day)).SwitchOn());
        Assert.Single(Ids(Both.SwitchOn(), plan));
        Assert.Equal(2, Ids(Both.On(Day(100)).SwitchOn() + Both, plan).Count);
    }

    [Fact]
    public void A_changed_severity_changes_nothing_else()
    {
        var plan = Plan(28, 200, prescribed: Prescribed(60));
        var softer = Both.SwitchOn().WithSeverity("own.off", Severity.Guidance);

        Assert.Equal([(Severity.Mandatory, "own.asked"), (Severity.Guidance, "own.off")], softer.Check(plan).Findings.Select(found => (found.Severity, found.RuleId)));
        Assert.Equal(Severity.Guidance, Both.WithSeverity("own.off", Severity.Guidance).SwitchedOff[0].Severity);
        Assert.Equal(Both, Both.WithSeverity("own.asked", Severity.Guidance).WithSeverity("own.asked", Severity.Mandatory));
        Assert.Throws<ArgumentException>(() => Both.WithSeverity("own.other", Severity.Guidance));
    }

    [Fact]
    public void What_one_set_asks_another_cannot_switch_off()
    {
        var asked = new RuleSet("other", "Other", [Off]);

        Assert.Equal(["own.asked", "own.off"], (Both + asked).Rules.Select(rule => rule.Id));
        Assert.Empty((Both + asked).SwitchedOff);
        Assert.Equal(Both, Both + Both);
        Assert.Equal("own.off", Assert.Single((new RuleSet("one", "One", [Asked]) + Both).SwitchedOff).Id);
    }

    [Fact]
    public void Of_rules_that_bound_one_thing_the_strictest_and_the_most_specific_are_named()
    {
        var band = new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(600).AndBelow(1200));
        var rules = Set(
            Planned("a.floor", NineHours), Planned("b.band", band, jurisdiction: Jurisdiction.Maryland, payer: Payer.Medicare),
            Planned("c.above", new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.MoreThan(600).AndAtMost(1200)), jurisdiction: Jurisdiction.Maryland),
            Planned("d.days", new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(3))), Planned("e.needed", NineHours, Basis.Needed));

        var overlap = Assert.Single(rules.Overlaps(Plan()));
        Assert.Equal("minutes in each week, planned", overlap.Quantity);
        Assert.Equal(["a.floor", "b.band", "c.above"], overlap.Rules.Select(rule => rule.Id));
        Assert.Equal(("c.above", "b.band", "b.band", false), (overlap.StrictestLeast!.Id, overlap.StrictestMost!.Id, overlap.MostSpecific.Id, overlap.IsContradiction));
        Assert.Equal(
            "c.above asks for the most: more than 10 h and at most 20 h. b.band allows the least: at least 10 h and below 20 h. The most specific is b.band. Each rule is asked for itself: who keeps the strictest keeps all.",
            overlap.Explanation);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(19, true)]
    public void Rules_that_no_amount_keeps_contradict(int most, bool contradict)
    {
        var rules = Set(
            Planned("a.floor", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(20)))),
            Planned("b.ceiling", new WeeklyHoursRequirement(Bounds.AtMost(WeeklyHours.FromHours(most)))));

        Assert.Equal(contradict, Assert.Single(rules.Overlaps(Plan())).IsContradiction);
        Assert.Empty(rules.Overlaps(Plan().WithPhases(Phase(Partial, 0, 7))));
    }

    [Fact]
    public void Sets_are_compared_as_if_each_were_the_one_in_force()
    {
        var plan = Plan(28, prescribed: Prescribed(180, 3)).WithJurisdiction(Jurisdiction.Of("US-VA")).WithPayer(Payer.Commercial);
        var comparison = RuleSet.Compare(
            plan,
            new RuleSet("passes", "Passes", [Planned("own.nine", NineHours, jurisdiction: Jurisdiction.Maryland)]),
            new RuleSet("fails", "Fails", [
                Planned("own.twelve", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(12))), payer: Payer.Medicare),
                Planned("own.usual", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(11))), severity: Severity.Guidance)]),
            new RuleSet("open", "Open", [Planned("own.sessions", NineHours, Basis.Delivered)]),
            new RuleSet("open-advice", "Open advice", [Planned("own.nine", NineHours), Planned("own.advice", NineHours, Basis.Delivered, severity: Severity.Guidance)]),
            new RuleSet("elsewhere", "Elsewhere", [
                new Rule("own.php", "PHP", Basis.Planned, NineHours, LevelScope.OnRung("php"), EffectiveDates.Always, Severity.Mandatory, EvidenceStatus.Unverified, new Citation("own"))]),
            new RuleSet("described", "Described", [Planned("own.mark", new DescribedRequirement("a mark"))]));

        Assert.Equal(
            """
            | rule set | passes | mandatory violated | others violated | open | rules violated |
            | --- | --- | --- | --- | --- | --- |
            | passes | yes | 0 | 0 | 0 |  |
            | fails | no | 1 | 1 | 0 | own.twelve, own.usual |
            | open | not decidable | 0 | 0 | 1 |  |
            | open-advice | yes | 0 | 0 | 1 |  |
            | elsewhere | not asked | 0 | 0 | 0 |  |
            | described | not asked | 0 | 0 | 0 |  |

            """.ReplaceLineEndings("\n"),
            comparison.ToMarkdown());
        Assert.Throws<ArgumentException>(() => RuleSet.Compare(plan));
    }

    private static Rule Planned(
        string id, Requirement requirement, Basis basis = Basis.Planned, Jurisdiction? jurisdiction = null, Payer? payer = null, Severity severity = Severity.Mandatory,
        EffectiveDates? inForce = null) => new(
            id, id, basis, requirement, LevelScope.Exactly(Intensive), inForce ?? EffectiveDates.Always, severity, EvidenceStatus.Unverified, new Citation("own"),
            payer: payer, jurisdiction: jurisdiction);

    private static List<string> Ids(RuleSet rules, TreatmentPlan plan) => [.. rules.Check(plan, CheckOptions.WithSatisfied).Findings.Select(found => found.RuleId)];
}
