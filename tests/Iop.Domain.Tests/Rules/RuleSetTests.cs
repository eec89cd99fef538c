using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules;

public class RuleSetTests
{
    private static readonly string[] MinimumsAlone =
    [
        .. APlan.Everything.Rules
            .Where(rule => rule.Requirement is WeeklyHoursRequirement { Hours: { Least: not null, Most: null } }).Select(rule => rule.Id),
    ];

    [Fact]
    public void The_order_of_phases_does_not_change_what_is_said_of_each() => Props.Holds(APlan.Any, plan =>
    {
        PlanPhase[] turned = [.. plan.Phases.Skip(plan.Phases.Count / 2).Concat(plan.Phases.Take(plan.Phases.Count / 2)).Reverse()];
        return Said(plan).SequenceEqual(Said(plan.WithPhases(turned)));
    });

    [Fact]
    public void Another_session_never_breaks_a_minimum_that_was_met() => Props.Holds(APlan.Any, plan =>
    {
        var more = plan.WithPhases([.. plan.Phases.Select(phase =>
            new PlanPhase(phase.Level, phase.Dates, phase.Sessions.Append(new SessionPrescription(Modality.Individual, Duration.FromMinutes(50), 1))))]);
        var after = APlan.Everything.Check(more, CheckOptions.WithSatisfied);
        return APlan.Everything.Check(plan, CheckOptions.WithSatisfied).FindingsThatAre(Verdict.Satisfied).Where(met => MinimumsAlone.Contains(met.RuleId))
            .All(met => after.Of(met.RuleId, met.PhaseIndex)!.Verdict == Verdict.Satisfied);
    });

    [Fact]
    public void There_are_minimums_to_speak_of() => Assert.True(MinimumsAlone.Length >= 4);

    [Fact]
    public void Shifting_a_plan_by_weeks_keeps_its_findings() => Props.Holds(
        Prop.ForAll(APlan.Any, Gen.Choose(-52, 520).ToArbitrary(), (plan, weeks) =>
        {
            var shifted = plan.WithPhases([.. plan.Phases.Select(phase => new PlanPhase(
                phase.Level, new CarePeriod(phase.Dates.Start.PlusWeeks(weeks), phase.Dates.End?.PlusWeeks(weeks)), phase.Sessions))]);
            return APlan.Everything.Check(plan, CheckOptions.WithSatisfied).Findings.Equals(APlan.Everything.Check(shifted, CheckOptions.WithSatisfied).Findings);
        }));

    [Fact]
    public void Findings_stand_by_phase_then_by_rule() => Props.Holds(APlan.Any, plan =>
    {
        var places = APlan.Everything.Check(plan, CheckOptions.WithSatisfied).Findings
            .Select(found => (found.PhaseIndex, APlan.Everything.Rules.TakeWhile(rule => rule.Id != found.RuleId).Count())).ToList();
        return places.SequenceEqual(places.Order());
    });

    [Fact]
    public void The_rules_of_a_day_are_those_in_force_on_it() => Props.Holds(
        Prop.ForAll(APlan.Any, Gen.Choose(-8000, 400).ToArbitrary(), (plan, day) =>
        {
            var date = APlan.Monday.PlusDays(day);
            var once = APlan.Everything.On(date);
            return once.Equals(once.On(date))
                && once.Rules.SequenceEqual(APlan.Everything.Rules.Where(rule => rule.InForce.Contains(date)))
                && once.Check(plan, CheckOptions.WithSatisfied).Equals(once.On(date).Check(plan, CheckOptions.WithSatisfied));
        }));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void The_rules_of_a_day_are_asked_whatever_the_dates_of_a_phase(int day, bool spoken)
    {
        var old = APlan.Of(APlan.Phase("asam4:2.1", -3000, 28, 300));
        var rules = RuleCatalog.Medicare.IntensiveOutpatient;

        Assert.Empty(rules.Check(old, CheckOptions.WithSatisfied).Findings);
        Assert.Equal(spoken, rules.On(new LocalDate(2024, 1, 1).PlusDays(day)).Check(old, CheckOptions.WithSatisfied).Findings.Count > 0);
    }

    [Fact]
    public void Combining_twice_adds_nothing_and_the_order_changes_only_the_order() => Props.Holds(APlan.Any, plan =>
    {
        foreach (var a in RuleCatalog.Sets)
        {
            foreach (var b in RuleCatalog.Sets.Append(RuleCatalog.Asam3.On(APlan.Monday)))
            {
                Assert.Equal(a, a + a);
                Assert.Equal(a + b, a + b + a + b);
                Assert.Equal((a + b).Rules.Select(rule => rule.Id).Order(), (b + a).Rules.Select(rule => rule.Id).Order());
                Assert.Equal((a + b).Check(plan, CheckOptions.WithSatisfied).Findings.Select(Text).Order(), (b + a).Check(plan, CheckOptions.WithSatisfied).Findings.Select(Text).Order());
            }
        }
    });

    [Fact]
    public void A_rule_asked_both_of_a_day_and_of_the_phases_dates_is_found_once()
    {
        var plan = APlan.Of(APlan.Phase("asam4:2.1", 0, 28, 300));
        var both = RuleCatalog.Medicare.IntensiveOutpatient.On(new LocalDate(2025, 1, 1)) + RuleCatalog.Medicare.IntensiveOutpatient;

        Assert.Equal(RuleCatalog.Medicare.IntensiveOutpatient.Rules.Count, both.Rules.Count);
        Assert.Single(both.Check(plan, CheckOptions.WithSatisfied).Findings, found => found.RuleId == "cms.iop.min-weekly-hours");
    }

    [Fact]
    public void Two_different_rules_cannot_share_an_id()
    {
        var (one, other) = (AnOwnRule(basis: Basis.Planned), AnOwnRule(basis: Basis.Needed));

        Assert.Throws<ArgumentException>(() => new RuleSet("own", "Own", [one, other]));
        Assert.Throws<ArgumentException>(() => new RuleSet("a", "A", [one]) + new RuleSet("b", "B", [other]));
        Assert.Single(new RuleSet("own", "Own", [one, AnOwnRule(basis: Basis.Planned)]).Rules);
    }

    [Theory]
    [InlineData(Basis.Needed, 1)]
    [InlineData(Basis.Planned, 1)]
    [InlineData(Basis.Scheduled, 1)]
    [InlineData(Basis.Offered, 0)]
    [InlineData(Basis.Delivered, 1)]
    public void A_plan_cannot_tell_what_is_offered(Basis basis, int findings) => Assert.Equal(
        findings, new RuleSet("own", "Own", [AnOwnRule(basis)]).Check(APlan.Of(APlan.Phase("asam4:2.1", 0, 28, 300)), CheckOptions.WithSatisfied).Findings.Count);

    [Fact]
    public void An_exception_counts_only_while_it_is_in_force()
    {
        var taper = new Rule(
            "own.taper", "Taper", Basis.Planned, new TaperAllowance(LevelSystem.Asam3["2.1"], LevelSystem.Asam3["1"], 14, 3), LevelScope.OnRung("iop"),
            new EffectiveDates(null, APlan.Monday.PlusDays(28)), Severity.Expected, EvidenceStatus.Unverified, new Citation("own"));
        var rules = new RuleSet("own", "Own", [AnOwnRule(Basis.Planned, taper)]);
        PlanPhase[] Plan(int shift) =>
            [APlan.Phase("asam3:2.1", shift, 28, 540), APlan.Phase("asam3:2.1", 28 + shift, 7, 240), APlan.Phase("asam3:1", 35 + shift, 7, 60)];

        Assert.Equal(Verdict.Satisfied, rules.Check(APlan.Of(Plan(0)), CheckOptions.WithSatisfied).Of("own.floor", 1)!.Verdict);
        Assert.Equal(Verdict.Violated, rules.Check(APlan.Of(Plan(1)), CheckOptions.WithSatisfied).Of("own.floor", 1)!.Verdict);
        Assert.Equal(Verdict.Satisfied, rules.On(APlan.Monday).Check(APlan.Of(Plan(1)), CheckOptions.WithSatisfied).Of("own.floor", 1)!.Verdict);
    }

    [Fact]
    public void A_taper_excuses_its_own_level_alone()
    {
        var taper = new Rule(
            "own.taper", "Taper", Basis.Planned, new TaperAllowance(LevelSystem.Asam3["2.1"], LevelSystem.Asam3["1"], 14, 3), LevelScope.OnRung("iop"),
            EffectiveDates.Always, Severity.Expected, EvidenceStatus.Unverified, new Citation("own"));
        var rules = new RuleSet("own", "Own", [AnOwnRule(Basis.Planned, taper)]);
        Finding Judge(string level) => rules.Check(APlan.Of(
            APlan.Phase("asam3:2.1", 0, 28, 540), APlan.Phase(level, 28, 7, 240), APlan.Phase("asam3:1", 35, 7, 60)), CheckOptions.WithSatisfied).Of("own.floor", 1)!;

        Assert.Equal(Verdict.Satisfied, Judge("asam3:2.1").Verdict);
        Assert.Equal(Verdict.Violated, Judge("asam4:2.1").Verdict);
    }

    [Theory]
    [InlineData("2025-06-01")]
    [InlineData("2024-06-01")]
    public void Two_days_of_one_rule_are_one_asking_whichever_comes_first(string first)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(first).Value;
        var (one, other) = (RuleCatalog.Asam3.On(day), RuleCatalog.Asam3.On(new LocalDate(2024, 12, 1)));
        var plan = APlan.Of(APlan.Phase("asam3:2.5", 0, 28, 300));

        Assert.Equal(RuleCatalog.Asam3.Rules, (one + other).Rules);
        Assert.Equal((one + other).Check(plan, CheckOptions.WithSatisfied), (other + one).Check(plan, CheckOptions.WithSatisfied));
        Assert.Single((one + other).Check(plan, CheckOptions.WithSatisfied).Findings);
    }

    [Theory]
    [InlineData("Own")]
    [InlineData("own rule")]
    [InlineData("own..rule")]
    [InlineData("own-")]
    [InlineData("../own")]
    [InlineData("")]
    public void An_id_that_could_not_name_a_page_is_refused(string id) => Assert.ThrowsAny<ArgumentException>(() => new Rule(
        id, "x", Basis.Planned, new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.Zero)), LevelScope.OnRung("iop"), EffectiveDates.Always,
        Severity.Guidance, EvidenceStatus.Unverified, new Citation("x")));

    private static Rule AnOwnRule(Basis basis, params Rule[] exceptions) => new(
        "own.floor", "Own floor", basis, new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9))), LevelScope.OnRung("iop"),
        EffectiveDates.Always, Severity.Mandatory, EvidenceStatus.Unverified, new Citation("own"), exceptions: exceptions);

    private static string Text(Finding finding) => $"{finding} {finding.PhaseIndex} {finding.Message}";

    private static List<string> Said(TreatmentPlan plan) =>
        [.. APlan.Everything.Check(plan, CheckOptions.WithSatisfied).Findings
            .Select(found => $"{plan.Phases[found.PhaseIndex].Level} {plan.Phases[found.PhaseIndex].Dates} {found.Observed} {found.RuleId} {found.Verdict}")
            .Order(StringComparer.Ordinal)];
}
