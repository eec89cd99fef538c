using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Tests.Rules.Engine;

/// <summary>Whatever a plan holds, a check answers, and always the same.</summary>
public class HostilePlanTests
{
    private static readonly RuleSet[] Asked =
        [.. RuleCatalog.Sets.Select(set => set.SwitchOn()), .. RuleCatalog.Sets.Select(set => set.SwitchOn().On(new LocalDate(2026, 1, 5)))];

    [Fact]
    public void Every_set_of_the_catalog_answers() => Props.Holds(
        Prop.ForAll(HostilePlans.Plans, HostilePlans.Options, (plan, options) =>
        {
            foreach (var set in Asked)
            {
                Same(set, plan, options);
            }
        }),
        tests: 150);

    [Fact]
    public void Rules_with_the_greatest_numbers_answer() => Props.Holds(
        Prop.ForAll(HostilePlans.Plans, HostilePlans.Options, (plan, options) => Same(HostilePlans.Rules, plan, options)), tests: 60);

    [Fact]
    public void What_else_is_asked_of_a_plan_answers() => Props.Holds(
        Prop.ForAll(HostilePlans.Plans, HostilePlans.AnyDay.ToArbitrary(), (plan, day) =>
        {
            var all = RuleCatalog.Sets.Aggregate((one, other) => one + other);
            Assert.Equal(plan.FindProblems(), plan.FindProblems());
            Assert.Equal(all.RequirementFor(plan, day)?.ToString(), all.RequirementFor(plan, day)?.ToString());
            Assert.NotNull(HostilePlans.Rules.Overlaps(plan));
            Assert.NotEmpty(RuleSet.Compare(plan, all).ToMarkdown());
            Assert.True(plan.Week(WeekDefinition.IsoMonday, day).DaysWithPhase is >= 0 and <= 7);
            _ = plan.Sessions.CycleOf(day, SessionBasis.Scheduled)?.ToString();
            HostilePlans.Rules.RequirementFor(plan, day);
        }));

    private static void Same(RuleSet set, TreatmentPlan plan, CheckOptions options)
    {
        var report = set.Check(plan, options);
        Assert.Equal(Said(plan, report), Said(plan, set.Check(plan, options)));

        var turned = plan.WithPhases([.. plan.Phases.Reverse()]).WithSessions(plan.Sessions.Reverse()).WithCertifications(plan.Certifications.Reverse())
            .WithReviews(plan.Reviews.Reverse()).WithAssessments(plan.Assessments.Reverse()).WithPriorEvents(plan.PriorEvents.Reverse());
        Assert.Equal(Said(plan, report).Order(StringComparer.Ordinal), Said(turned, set.Check(turned, options)).Order(StringComparer.Ordinal));
        Assert.All(report.Findings, finding => Assert.True(PlanPath.Resolves(plan, finding.Path), $"{finding.Path} of {finding.RuleId}"));
    }

    private static IEnumerable<string> Said(TreatmentPlan plan, PlanReport report) => report.Findings.Select(
        found => $"{plan.Phases[found.PhaseIndex].Level} {plan.Phases[found.PhaseIndex].Dates} {found.RuleId} {found.Verdict} {found.Observed} {found.Window} {found.Missing} {found.Message}");
}
