using System.Runtime.InteropServices;
using Iop.Domain.Rules;

namespace Iop.Cli.Reports;

/// <summary>What many plans come to, in room that does not grow with them.</summary>
internal sealed class FindingsTally
{
    private readonly Dictionary<(Severity Severity, Verdict Verdict), long> findings = [];
    private readonly Dictionary<(Severity Severity, string Rule), long> violations = [];

    /// <summary>Plans that were checked.</summary>
    public long Plans { get; private set; }

    /// <summary>Plans that break a mandatory rule.</summary>
    public long NotCompliant { get; private set; }

    /// <summary>Plans that do not say enough for every verdict.</summary>
    public long NotComplete { get; private set; }

    /// <summary>Plans that could not be read.</summary>
    public long Refused { get; private set; }

    /// <summary>Findings that are satisfied, listed or not.</summary>
    public long Satisfied { get; private set; }

    /// <summary>The exit status that follows.</summary>
    public int Status(bool isStrict) =>
        Refused > 0 ? Exit.BadInput : NotCompliant > 0 ? Exit.No : isStrict && NotComplete > 0 ? Exit.Undecided : Exit.Fine;

    /// <summary>How many findings that are not satisfied have a severity and a verdict.</summary>
    public long Count(Severity severity, Verdict verdict) => findings.GetValueOrDefault((severity, verdict));

    /// <summary>Violated rules: the most binding first, then the most often violated, then by id.</summary>
    public IEnumerable<(Severity Severity, string Rule, long Count)> Violations => violations
        .OrderBy(item => item.Key.Severity).ThenByDescending(item => item.Value).ThenBy(item => item.Key.Rule, StringComparer.Ordinal)
        .Select(item => (item.Key.Severity, item.Key.Rule, item.Value));

    public void Add(PlanReport report)
    {
        Plans++;
        Satisfied += report.SatisfiedCount;
        var (isCompliant, isComplete) = (true, true);
        foreach (var finding in report.Findings)
        {
            if (finding.Verdict == Verdict.Satisfied)
            {
                continue;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(findings, (finding.Severity, finding.Verdict), out _)++;
            isComplete &= finding.Verdict != Verdict.Indeterminate;
            if (finding.Verdict == Verdict.Violated)
            {
                isCompliant &= finding.Severity != Severity.Mandatory;
                CollectionsMarshal.GetValueRefOrAddDefault(violations, (finding.Severity, finding.RuleId), out _)++;
            }
        }

        NotCompliant += isCompliant ? 0 : 1;
        NotComplete += isComplete ? 0 : 1;
    }

    public void Refuse() => Refused++;
}
