using System.Globalization;
using System.Text;
using Iop.Domain.Assessment;
using Iop.Domain.Foundation;

namespace Iop.Domain.Tests.Assessment;

/// <summary>The list of all instrument pages, made from the catalog as the pages are.</summary>
internal static class InstrumentIndex
{
    public const string Page = "README";

    public static string Markdown()
    {
        var page = new StringBuilder(
            """
            # Instruments

            The instruments that come with the library, made from `Instrument.All`; each has a page of its own, made from the same data. No item wording is carried. How scores are made and
            compared stands in [the page on assessment](../concepts/assessment.md). After a change of an instrument, run the tests once with `IOP_APPROVE=1` and read the difference.

            | instrument | version | items | scales | bands read | cut points | change told by | watches |
            | --- | --- | --- | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var instrument in Instrument.All)
        {
            var scales = instrument.Scales.Select(scale => string.Create(CultureInfo.InvariantCulture, $"`{scale.Code}` {scale.Least} to {scale.Most}"));
            var tables = instrument.Scales.Select(scale => scale.UsualBands).OfType<BandTable>().Select(table => string.Create(CultureInfo.InvariantCulture, $"{table.Bands.Count}"));
            var cuts = instrument.Scales.SelectMany(scale => scale.CutPoints).Select(cut => $"`{cut.Code}`").Distinct(StringComparer.Ordinal);
            var thresholds = instrument.ChangeThresholds.Where(threshold => threshold.Evidence != EvidenceStatus.Unverified).Select(threshold => threshold.Code);
            page.Append(CultureInfo.InvariantCulture, $"| [{instrument.Id}]({instrument.Id}.md) | {instrument.Version} | {instrument.Items.Count} | {string.Join(", ", scales)} ");
            page.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.OrNone(tables)} | {MarkdownText.OrNone(cuts)} | {MarkdownText.OrNone(thresholds)} ");
            page.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.OrNone(instrument.SafetyTriggers.Select(trigger => trigger.ToString()))} |\n");
        }

        return page.ToString();
    }
}
