using System.Globalization;
using System.Text;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>What several rule sets say of one plan, side by side: would it pass in Maryland, in Virginia, under Medicare?</summary>
public sealed record RuleComparison
{
    internal RuleComparison(PlanId plan, ValueList<RuleSet> sets, ValueList<PlanReport> reports)
    {
        Plan = plan;
        Sets = sets;
        Reports = reports;
    }

    /// <summary>The plan.</summary>
    public PlanId Plan { get; }

    /// <summary>The sets, in the order given.</summary>
    public ValueList<RuleSet> Sets { get; }

    /// <summary>What each set found, in the same order.</summary>
    public ValueList<PlanReport> Reports { get; }

    /// <summary>A table in Markdown: a row for each set with the answer, the numbers of mandatory and other violations and of open findings, and the rules violated; lines end in a line feed.</summary>
    public string ToMarkdown()
    {
        var table = new StringBuilder();
        table.Head("rule set", "passes", "mandatory violated", "others violated", "open", "rules violated");
        foreach (var (set, report) in Sets.Zip(Reports))
        {
            var violated = report.FindingsThatAre(Verdict.Violated);
            var mandatory = violated.Count(finding => finding.Severity == Severity.Mandatory);
            var open = report.FindingsThatAre(Verdict.Indeterminate).Count;
            var passes = mandatory > 0 ? "no" : open > 0 ? "not decidable" : "yes";
            table.Row(
                set.Id, passes, Number(mandatory), Number(violated.Count - mandatory), Number(open),
                string.Join(", ", violated.Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal)));
        }

        return table.ToString();
    }

    /// <summary>The plan's identifier and the number of sets.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Plan}: {Sets.Count} set(s)");

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
