using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using Iop.Domain.Tests.Plans;
using NodaTime;

namespace Iop.Domain.Tests.Rules.Engine;

public class EnginePropertyTests
{
    private static readonly RuleSet Rules = RandomRules.OfEachKind;

    [Theory]
    [InlineData(Basis.Delivered)]
    [InlineData(Basis.Scheduled)]
    public void Amounts_are_what_counting_day_by_day_gives(Basis basis)
    {
        var (asked, wrong, open) = (0, 0, 0);
        Props.Holds(
            Prop.ForAll(RandomRules.Plans, RandomRules.Amounts, RandomRules.Options, (plan, amount, options) =>
            {
                var report = Given.Set(RandomRules.Own("own.rule", amount, basis)).Check(plan, options);
                for (var index = 0; index < plan.Phases.Count; index++)
                {
                    var found = report.Findings.Where(finding => finding.PhaseIndex == index).ToList();
                    var expected = new AmountOracle(plan, index, amount, basis == Basis.Delivered, options).Wrong();
                    var told = found.Where(finding => finding.Verdict != Verdict.Satisfied && finding.Window is not null)
                        .Select(finding => (finding.Window!.Start, finding.Window.End!.Value, finding.Verdict)).ToList();
                    Assert.NotEmpty(found);
                    Assert.Equal(expected ?? [], told);
                    Assert.True(expected is not null || found.Single().Verdict == Verdict.Indeterminate);
                    asked++;
                    wrong += expected?.Count(window => window.Verdict == Verdict.Violated) ?? 0;
                    open += expected?.Count(window => window.Verdict == Verdict.Indeterminate) ?? 0;
                }
            }),
            tests: 1500);
        Assert.True(!Props.RunsAllCases || (asked > 1000 && wrong > 500 && open > 50), $"{asked} {wrong} {open}");
    }

    [Fact]
    public void The_order_of_parts_changes_nothing() => Props.Holds(
        Prop.ForAll(RandomRules.Plans, RandomRules.Options, (plan, options) =>
        {
            var turned = plan.WithPhases([.. plan.Phases.Reverse()]).WithSessions(plan.Sessions.Reverse()).WithCertifications(plan.Certifications.Reverse())
                .WithReviews(plan.Reviews.Reverse()).WithAssessments(plan.Assessments.Reverse()).WithPriorEvents(plan.PriorEvents.Reverse());
            Assert.Equal(Said(Rules.Check(plan, options)), Said(Rules.Check(turned, options)));
        }));

    [Fact]
    public void A_plan_some_weeks_later_has_the_same_verdicts() => Props.Holds(
        Prop.ForAll(RandomRules.Plans, RandomRules.Options, Gen.Choose(-60, 300).ToArbitrary(), (plan, options, weeks) =>
        {
            var later = Rules.Check(RandomRules.Later(plan, weeks), options with { AsOf = options.AsOf?.PlusWeeks(weeks) });
            Assert.Equal(
                Rules.Check(plan, options).Findings.Select(Verdicts), later.Findings.Select(Verdicts));
        }));

    [Fact]
    public void More_care_never_breaks_a_minimum_that_was_kept() => Props.Holds(
        Prop.ForAll(RandomRules.Plans, RandomRules.Amounts, RandomRules.Options, (plan, amount, options) =>
        {
            var minimum = new AmountRequirement(amount.Measure, amount.Window, Bounds.AtLeast(amount.Bounds.Least ?? amount.Bounds.Most ?? 0), amount.Scope);
            var rules = Given.Set(RandomRules.Own("own.rule", minimum));
            var asOf = options with { AsOf = options.AsOf ?? RandomPlan.Monday.PlusDays(30) };
            var longer = plan.WithSessions(plan.Sessions.Select(session => session.Attendance == Attendance.Attended ? Longer(session) : session));
            var more = amount.Window.Kind is WindowKind.Day or WindowKind.DayOfCare ? longer : longer.WithSessions([.. longer.Sessions, Given.Session(9, 50, services: 1, level: plan.Phases.Count > 0 ? plan.Phases[0].Level : null, id: "more")]);
            var (before, after) = (rules.Check(plan, asOf), rules.Check(more, asOf));
            foreach (var index in before.FindingsThatAre(Verdict.Satisfied).Select(met => met.PhaseIndex).Where(index => !before.Findings.Any(found => found.PhaseIndex == index && found.Verdict != Verdict.Satisfied)))
            {
                Assert.DoesNotContain(after.Findings, found => found.PhaseIndex == index && found.Verdict == Verdict.Violated);
            }
        }),
        tests: 500);

    [Fact]
    public void Without_the_satisfied_findings_all_others_stay() => Props.Holds(
        Prop.ForAll(RandomRules.Plans, RandomRules.Options, (plan, options) => Assert.Equal(
            Rules.Check(plan, options).Findings.Where(finding => finding.Verdict != Verdict.Satisfied),
            Rules.Check(plan, options with { IncludesSatisfied = false }).Findings)));

    [Fact]
    public void Satisfied_findings_are_counted_alike_whether_or_not_they_are_listed() => Props.Holds(
        Prop.ForAll(RandomRules.Plans, RandomRules.Options, (plan, options) =>
        {
            foreach (var rule in Rules.Rules)
            {
                var alone = Given.Set(rule);
                var listed = alone.Check(plan, options);
                Assert.Equal(listed.SatisfiedCount, alone.Check(plan, options with { IncludesSatisfied = false }).SatisfiedCount);
                var count = listed.FindingsThatAre(Verdict.Satisfied).Count;
                Assert.InRange(listed.SatisfiedCount, count, rule.Requirement is CombinedRequirement { IsAny: false } all ? Math.Max(count, all.Parts.Count * plan.Phases.Count) : count);
            }
        }));

    [Fact]
    public void Findings_of_combined_sets_are_those_of_each() => Props.Holds(
        Prop.ForAll(RandomRules.Plans, RandomRules.Options, (plan, options) =>
        {
            var (even, odd) = (Half(0), Half(1));
            Assert.Equal(Said(Rules.Check(plan, options)), Said(even.Check(plan, options), odd.Check(plan, options)));
            Assert.Equal(Said((even + odd).Check(plan, options)), Said((odd + even).Check(plan, options)));
            Assert.Equal((even + odd).Check(plan, options), (even + odd + even).Check(plan, options));
            Assert.Equal(
                Rules.Check(plan, options).Findings.Where(finding => finding.RuleId is not ("own.gap" or "own.any")), Rules.Without("own.gap", "own.any").Check(plan, options).Findings);
        }));

    [Fact]
    public void Every_finding_points_at_a_part_of_the_plan() => Props.Holds(
        Prop.ForAll(RandomRules.Plans, RandomRules.Options, (plan, options) =>
        {
            foreach (var finding in Rules.Check(plan, options).Findings)
            {
                Assert.True(PlanPath.Resolves(plan, finding.Path), $"{finding.Path} of {finding.RuleId}");
                Assert.All(finding.Counted, path => Assert.True(PlanPath.Resolves(plan, path), path));
                Assert.All(finding.NotCounted, part => Assert.True(PlanPath.Resolves(plan, part.Path), part.Path));
                Assert.Empty(finding.Counted.Intersect(finding.NotCounted.Select(part => part.Path)));
                Assert.Equal(finding.Verdict == Verdict.Indeterminate, finding.Missing is not null);
            }
        }));

    private static RuleSet Half(int rest) => new($"half{rest}", $"Half {rest}", Rules.Rules.Where((_, i) => i % 2 == rest));

    private static List<string> Said(params PlanReport[] reports) =>
        [.. reports.SelectMany(report => report.Findings).Select(found => $"{found.RuleId} {found.Verdict} {found.Observed} {found.Window} {found.Message}").Order(StringComparer.Ordinal)];

    private static string Verdicts(Finding finding) => $"{finding} {finding.PhaseIndex} {finding.Missing} {finding.ExcusedBy}";

    private static PlanSession Longer(PlanSession session) => new(
        session.Id, session.Start, session.Modality, session.Length + Duration.FromMinutes(10), session.Attendance, session.Breaks,
        Duration.FromMinutes(session.DeliveredMinutes + 10), session.GroupSize, session.Services, session.Mode, session.Providers, session.Level);
}
