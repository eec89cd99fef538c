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
        tests: 60);

    [Fact]
    public void Rules_with_the_greatest_numbers_answer() => Props.Holds(
        Prop.ForAll(HostilePlans.Plans, HostilePlans.Options, (plan, options) => Same(HostilePlans.Rules, plan, options)), tests: 30);

    [Fact]
    public void What_else_is_asked_of_a_plan_answers() => Props.Holds(
        Prop.ForAll(HostilePlans.Plans, HostilePlans.AnyDay.ToArbitrary(), (plan, day) =>
        {
            Assert.Equal(plan.FindProblems(), plan.FindProblems());
            Assert.Equal(APlan.Everything.RequirementFor(plan, day)?.ToString(), APlan.Everything.RequirementFor(plan, day)?.ToString());
            Assert.NotNull(APlan.Everything.Overlaps(plan));
            Assert.NotEmpty(RuleSet.Compare(plan, APlan.Everything).ToMarkdown());
            Assert.True(plan.Week(WeekDefinition.IsoMonday, day).DaysWithPhase is >= 0 and <= 7);
            _ = plan.Sessions.CycleOf(day, SessionBasis.Scheduled)?.ToString();
            HostilePlans.Rules.RequirementFor(plan, day);
        }),
        tests: 60);

    private static void Same(RuleSet set, TreatmentPlan plan, CheckOptions options)
    {
        var report = set.Check(plan, options);
        Assert.Equal(Said(plan, report), Said(plan, set.Check(plan, options)));
        Assert.All(report.Findings, finding => Assert.True(PlanPath.Resolves(plan, finding.Path), $"{finding.Path} of {finding.RuleId}"));
        if (report.Findings.Count > PlanReport.MostFindings)
        {
            // which findings are listed then hangs on the order of the phases
            return;
        }

        var turned = plan.WithPhases([.. plan.Phases.Reverse()]).WithSessions(plan.Sessions.Reverse()).WithCertifications(plan.Certifications.Reverse())
            .WithReviews(plan.Reviews.Reverse()).WithAssessments(plan.Assessments.Reverse()).WithPriorEvents(plan.PriorEvents.Reverse());
        Assert.Equal(Said(plan, report).Order(StringComparer.Ordinal), Said(turned, set.Check(turned, options)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Said(TreatmentPlan plan, PlanReport report) => report.Findings.Select(
        found => $"{plan.Phases[found.PhaseIndex].Level} {plan.Phases[found.PhaseIndex].Dates} {found.RuleId} {found.Verdict} {found.Observed} {found.Window} {found.Missing} {found.Message}");
}
