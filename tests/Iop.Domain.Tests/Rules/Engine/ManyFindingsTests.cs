using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

public class ManyFindingsTests
{
    private static readonly Requirement Long = new SessionRequirement(SessionScope.Everything, minutes: Bounds.AtLeast(60));

    [Theory]
    [InlineData(PlanReport.MostFindings - 1, 0)]
    [InlineData(PlanReport.MostFindings, 0)]
    [InlineData(PlanReport.MostFindings + 1, 1)]
    [InlineData(PlanReport.MostFindings + 7, 7)]
    public void A_report_lists_so_many_findings_and_says_how_many_more_there_are(int broken, int left)
    {
        var findings = Set(Rule(Long)).Check(Short(broken)).Findings;

        Assert.Equal(Math.Min(broken, PlanReport.MostFindings) + (left > 0 ? 1 : 0), findings.Count);
        Assert.All(findings, found => Assert.Equal(Verdict.Violated, found.Verdict));
        Assert.Equal(left > 0, findings[^1].Message.StartsWith($"{left} more that {(left == 1 ? "is" : "are")} violated {(left == 1 ? "is" : "are")} not listed, because a report lists 10000.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_left_out_still_counts()
    {
        var rules = Set(
            Soft("a.long", Long), Soft("b.open", new CaseloadRequirement(9)), Soft("c.advice", new GapRequirement(0)), Rule(Long, id: "d.firm"), Rule(new CaseloadRequirement(8), id: "e.firm"));
        var report = rules.Check(Short(PlanReport.MostFindings), CheckOptions.WithSatisfied);

        Assert.Equal(PlanReport.MostFindings + 3, report.Findings.Count);
        Assert.Equal([("c.advice", Verdict.Satisfied), ("d.firm", Verdict.Violated), ("e.firm", Verdict.Indeterminate)], report.Findings.Skip(PlanReport.MostFindings).Select(found => (found.RuleId, found.Verdict)).Order());
        Assert.False(report.IsCompliant);
        Assert.False(report.IsComplete);
        Assert.Equal("caseloads", report.FindingsThatAre(Verdict.Indeterminate).Single().Missing);
        Assert.Contains("2 more that are indeterminate", report.FindingsThatAre(Verdict.Indeterminate).Single().Message, StringComparison.Ordinal);
    }

    private static TreatmentPlan Short(int sessions) => Plan().WithSessions(Enumerable.Range(0, sessions).Select(number => Session(number % 28, 30, id: $"s{number}")));

    private static Rule Soft(string id, Requirement requirement) => new(
        id, id, Basis.Delivered, requirement, LevelScope.Every, EffectiveDates.Always, Severity.Guidance, EvidenceStatus.Unverified, new Citation("own"));
}
