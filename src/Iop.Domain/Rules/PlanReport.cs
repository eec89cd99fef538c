using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>What a <see cref="RuleSet"/> says of a plan.</summary>
/// <remarks>A value, so that a plan of which there is nothing to report costs no memory. The default value is of no plan and has no findings.</remarks>
public readonly record struct PlanReport
{
    /// <summary>The most findings that are listed; where there are more, one finding for each verdict among the rest follows, of the most binding rule, and says how many were left out.</summary>
    public const int MostFindings = 10_000;

    private readonly PlanId? plan;
    private readonly ValueList<Finding>? findings;

    internal PlanReport(PlanId plan, ValueList<Finding> findings, int satisfied)
    {
        this.plan = plan;
        this.findings = findings;
        SatisfiedCount = satisfied;
    }

    /// <summary>The plan that was checked.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is of no plan.</exception>
    public PlanId Plan => plan ?? throw new InvalidOperationException("The default report is of no plan.");

    /// <summary>What is violated or open, and what is satisfied where that was asked for: by phase in the plan's order, then by rule in the set's order, then by day; <see cref="MostFindings"/> at most, and what then says how many more there are.</summary>
    public ValueList<Finding> Findings => findings ?? [];

    /// <summary>How many findings are satisfied, whether or not they were asked for. Of a rule in several parts each part counts, while what they say alike is listed once.</summary>
    public int SatisfiedCount { get; }

    /// <summary>Whether no mandatory rule is violated. Indeterminate findings do not count: see <see cref="IsComplete"/>.</summary>
    public bool IsCompliant => !HasViolations(Severity.Mandatory);

    /// <summary>Whether the plan says enough for a verdict of every rule that speaks of it.</summary>
    public bool IsComplete => FindingsThatAre(Verdict.Indeterminate).Count == 0;

    /// <summary>Whether a rule of exactly this severity is violated.</summary>
    public bool HasViolations(Severity severity) => Findings.Any(finding => finding.Verdict == Verdict.Violated && finding.Severity == severity);

    /// <summary>The findings with a verdict, in the same order.</summary>
    public ValueList<Finding> FindingsThatAre(Verdict verdict) => Findings.Where(finding => finding.Verdict == verdict).ToValueList();

    /// <summary>The plan's identifier and the number of findings.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{plan}: {Findings.Count} finding(s)");
}
