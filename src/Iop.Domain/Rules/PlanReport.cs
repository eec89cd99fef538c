using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>What a <see cref="RuleSet"/> says of a plan.</summary>
public sealed record PlanReport
{
    internal PlanReport(PlanId plan, IEnumerable<Finding> findings)
    {
        Plan = plan;
        Findings = findings.ToValueList();
    }

    /// <summary>The plan that was checked.</summary>
    public PlanId Plan { get; }

    /// <summary>All findings: by phase in the plan's order, then by rule in the set's order.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether no mandatory rule is violated. Indeterminate findings do not count: see <see cref="IsComplete"/>.</summary>
    public bool IsCompliant => !HasViolations(Severity.Mandatory);

    /// <summary>Whether the plan says enough for a verdict of every rule that speaks of it.</summary>
    public bool IsComplete => FindingsThatAre(Verdict.Indeterminate).Count == 0;

    /// <summary>Whether a rule of exactly this severity is violated.</summary>
    public bool HasViolations(Severity severity) => Findings.Any(finding => finding.Verdict == Verdict.Violated && finding.Severity == severity);

    /// <summary>The findings with a verdict, in the same order.</summary>
    public ValueList<Finding> FindingsThatAre(Verdict verdict) => Findings.Where(finding => finding.Verdict == verdict).ToValueList();

    /// <summary>The plan's identifier and the number of findings.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Plan}: {Findings.Count} finding(s)");
}
