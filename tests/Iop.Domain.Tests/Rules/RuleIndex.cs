using System.Globalization;
using System.Text;
using Iop.Domain.Foundation;
using Iop.Domain.Rules;
using NodaTime.Text;

namespace Iop.Domain.Tests.Rules;

/// <summary>The list of all rule pages, made from the catalog as the pages are.</summary>
internal static class RuleIndex
{
    public const string Page = "README";

    public static string Markdown()
    {
        var page = new StringBuilder(
            """
            # Rules

            The rules that come with the library, made from `RuleCatalog`; each has a page of its own, made from the same entry. What the columns mean stands in
            [the page on rules](../concepts/rules.md). After a change of a rule, run the tests once with `IOP_APPROVE=1` and read the difference.

            *Checked* rules are asked of plans. *Described* ones a plan cannot decide: claims, accreditation, what a program offers; they are here so that nobody thinks they were checked.
            *Switched off* are rules whose text was not read: they are asked only by a set on which `SwitchOn` was called.

            | set | name | checked | described | switched off |
            | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var set in RuleCatalog.Sets)
        {
            Row(page, $"`{set.Id}`", set.Name, set.Rules.Count(rule => rule.IsDecidable), set.Rules.Count(rule => !rule.IsDecidable), set.SwitchedOff.Count);
        }

        var all = RuleCatalog.Sets.SelectMany(set => set.Rules).Distinct().ToList();
        Row(page, "all", "each rule once", all.Count(rule => rule.IsDecidable), all.Count(rule => !rule.IsDecidable), RuleCatalog.Rules.Count - all.Count);
        page.Append("\n| rule | is | severity | asks for | counted on | in force | text read |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var rule in RuleCatalog.Rules)
        {
            var asks = (rule.Requirement is TaperAllowance ? "(allows) " : "") + rule.Requirement.Text.Replace("|", "\\|", StringComparison.Ordinal);
            var state = all.Contains(rule) ? rule.IsDecidable ? "checked" : "described" : "switched off";
            page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {state} | {Word(rule.Severity)} | {asks} ");
            page.Append(CultureInfo.InvariantCulture, $"| {Word(rule.Basis)} | {InForce(rule.InForce)} | {Read(rule.Evidence)} |\n");
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, string id, string name, int asked, int described, int off) =>
        page.Append(CultureInfo.InvariantCulture, $"| {id} | {name} | {asked} | {described} | {off} |\n");

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string InForce(EffectiveDates dates) =>
        (dates.From is { } from ? $"since {LocalDatePattern.Iso.Format(from)}" : "always")
        + (dates.Until is { } until ? $", until {LocalDatePattern.Iso.Format(until)}" : "");

    private static string Read(EvidenceStatus evidence) => evidence switch
    {
        EvidenceStatus.Primary => "the issuing body's own",
        EvidenceStatus.Secondary => "a page about it",
        EvidenceStatus.Unverified => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };
}
