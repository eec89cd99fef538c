using System.Globalization;
using System.Text;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Rules;

/// <summary>What several rule sets say of one plan, side by side: would it pass in Maryland, in Virginia, under Medicare?</summary>
public sealed record RuleComparison
{
    internal RuleComparison(PlanId plan, ValueList<RuleSet> sets, ValueList<PlanReport> reports, ValueList<bool> asked)
    {
        Asked = asked;
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

    /// <summary>Whether a rule of each set that a plan can decide speaks of any phase, in the same order; where none does, a report without findings says nothing.</summary>
    public ValueList<bool> Asked { get; }

    /// <summary>A table in Markdown: a row for each set with the answer, the numbers of mandatory and other violations and of open findings, and the rules violated; lines end in a line feed.</summary>
    /// <remarks>The mandatory rules alone decide the answer: <c>not decidable</c> where none is violated and one is open, <c>not asked</c> where no rule of the set speaks of any phase.</remarks>
    public string ToMarkdown()
    {
        var table = new StringBuilder();
        table.Head("rule set", "passes", "mandatory violated", "others violated", "open", "rules violated");
        foreach (var (set, report, isAsked) in Sets.Zip(Reports, Asked))
        {
            var violated = report.FindingsThatAre(Verdict.Violated);
            var mandatory = violated.Count(finding => finding.Severity == Severity.Mandatory);
            var open = report.FindingsThatAre(Verdict.Indeterminate);
            var passes = !isAsked ? "not asked" : mandatory > 0 ? "no" : open.Any(finding => finding.Severity == Severity.Mandatory) ? "not decidable" : "yes";
            table.Row(
                set.Id, passes, Number(mandatory), Number(violated.Count - mandatory), Number(open.Count),
                string.Join(", ", violated.Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal)));
        }

        return table.ToString();
    }

    /// <summary>The plan's identifier and the number of sets.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Plan}: {Sets.Count} set(s)");

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
