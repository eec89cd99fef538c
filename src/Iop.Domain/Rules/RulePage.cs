using System.Globalization;
using System.Text;
using Iop.Domain.Foundation;
using NodaTime;

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
        page.Row(rule.Requirement is TaperAllowance ? "Allows" : "Asks for", rule.Requirement.Text);
        page.Row("Decided by a plan", rule.IsDecidable ? "yes" : "no: it is described here and never checked");
        page.Row("Counted on", Words(rule.Basis));
        page.Row("Levels of care", rule.Levels.IsByRung && rule.Levels.Levels.Count > 0 ? $"every level on the rung {rule.Levels}" : rule.Levels.ToString());
        page.Row("Population", rule.Population is { } population ? Rule.For(population) : "everyone");
        page.Row("Payer", rule.Payer is { } payer ? $"{payer}, or not stated" : "any");
        page.Row("Jurisdiction", rule.Jurisdiction is { } jurisdiction ? $"{jurisdiction}, or not stated" : "any");
        if (rule.Program is { } program)
        {
            page.Row("Program", $"plans that name `{program}` alone");
        }

        if (rule.ExceptPrograms.Count > 0)
        {
            page.Row("Not asked of", $"plans that name {string.Join(", ", rule.ExceptPrograms.Select(kind => $"`{kind}`"))}");
        }

        if (rule.Week is { } week)
        {
            page.Row("Week", week.ToString());
        }

        page.Row("In force", InForce(rule.InForce));
        page.Row("Severity", Words(rule.Severity));
        page.Row("Evidence", MarkdownText.Words(rule.Evidence));
        page.Row("Exceptions", MarkdownText.OrNone(rule.Exceptions.Select(other => $"[{other.Id}]({other.Id}.md)")));
        page.Row("Rule sets", MarkdownText.OrNone(RuleCatalog.Sets.Select(set => InSet(set, rule)).OfType<string>()));
        page.Row("Source", string.Join("<br>", rule.FurtherCitations.Prepend(rule.Citation).Select(MarkdownText.Source)));
        if (rule.Note is { } note)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{note}\n");
        }

        return page.ToString();
    }

    private static string? InSet(RuleSet set, Rule rule) => set.Rules.Contains(rule) ? $"`{set.Id}`"
        : set.SwitchedOff.Contains(rule) ? $"`{set.Id}`, switched off"
        : null;

    private static string InForce(EffectiveDates dates) => dates switch
    {
        { From: { } from, Until: { } until } => $"{Day(from)} to {Day(until)}, both days included",
        { From: { } from } => $"since {Day(from)}, that day included; no end known",
        { Until: { } until } => $"until {Day(until)}, that day included",
        _ => "always",
    };

    private static string Day(LocalDate date) => date.ToIso();

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
}
