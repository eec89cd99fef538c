using System.Globalization;
using System.Text;
using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Rules;

/// <summary>The page of a rule, as it stands in the documentation.</summary>
public static class RulePage
{
    /// <summary>The page in Markdown: lines end in a line feed, the last one too; the same under every culture.</summary>
    public static string Markdown(Rule rule)
    {
        Guard.Against.Null(rule);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {rule.Id}\n\n{rule.Title}.\n\n| | |\n| --- | --- |\n");
        Row(page, rule.Requirement is TaperAllowance ? "Allows" : "Asks for", rule.Requirement.Text);
        Row(page, "Counted on", Words(rule.Basis));
        Row(page, "Levels of care", rule.Levels.IsByRung ? $"every level on the rung {rule.Levels}" : rule.Levels.ToString());
        Row(page, "Population", rule.Population is { } population ? Rule.For(population) : "everyone");
        Row(page, "Payer", rule.Payer is { } payer ? $"{payer}, or not stated" : "any");
        Row(page, "In force", InForce(rule.InForce));
        Row(page, "Severity", Words(rule.Severity));
        Row(page, "Evidence", Words(rule.Evidence));
        Row(page, "Exceptions", OrNone(rule.Exceptions.Select(other => $"[{other.Id}]({other.Id}.md)")));
        Row(page, "Rule sets", OrNone(RuleCatalog.Sets.Where(set => set.Rules.Contains(rule)).Select(set => $"`{set.Id}`")));
        Row(page, "Source", Source(rule.Citation));
        if (rule.Note is { } note)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{note}\n");
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, string name, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"| {name} | {value.Replace("|", "\\|", StringComparison.Ordinal)} |\n");

    private static string OrNone(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : "none";

    private static string Source(Citation citation) =>
        (citation.Url is { } url ? $"[{citation.Title}]({url})" : citation.Title) + (citation.Remark is { } remark ? $"; {remark}" : "");

    private static string InForce(EffectiveDates dates) => dates switch
    {
        { From: { } from, Until: { } until } => $"{Day(from)} to {Day(until)}, both days included",
        { From: { } from } => $"since {Day(from)}, that day included; no end known",
        { Until: { } until } => $"until {Day(until)}, that day included",
        _ => "always",
    };

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Words(Basis basis) => basis switch
    {
        Basis.Needed => "what the patient needs, as the plan of care shows it",
        Basis.Planned => "what the plan prescribes",
        Basis.Scheduled => "what stands in the patient's calendar",
        Basis.Offered => "what the program offers",
        Basis.Delivered => "what the patient received",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    private static string Words(Severity severity) => severity switch
    {
        Severity.Mandatory => "mandatory: a rule of a payer or a licensor",
        Severity.Expected => "expected: a clinical standard or a measure",
        Severity.Guidance => "guidance: advice or a description",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    private static string Words(EvidenceStatus evidence) => evidence switch
    {
        EvidenceStatus.Primary => "read in the issuing body's own text",
        EvidenceStatus.Secondary => "read in a page about the text",
        EvidenceStatus.Unverified => "not read",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };
}
