using System.Globalization;
using System.Text;
using Iop.Domain.Foundation;
using static Iop.Domain.Assessment.InstrumentWords;

namespace Iop.Domain.Assessment;

/// <summary>The page of an instrument, as it stands in the documentation.</summary>
public static class InstrumentPage
{
    /// <summary>The page in Markdown: lines end in a line feed, the last one too; the same under every culture.</summary>
    public static string Markdown(Instrument instrument)
    {
        Guard.Against.Null(instrument);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {instrument.Id}\n\n{instrument.Name}. Version: {instrument.Version}. No item wording is carried.\n\n| | |\n| --- | --- |\n");
        page.Row("Items", Items(instrument));
        page.Row("Scoring", Words(instrument.Scoring));
        page.Row("Gate", instrument.Gate is { } gate ? Words(gate) : "none");
        page.Row("Missing items", Missing(instrument));
        page.Row("Asks about", instrument.Recall is { } recall ? Words(recall) : "not stated in the sources read");
        page.Row("Evidence", MarkdownText.Words(instrument.Evidence));
        page.Row("License", instrument.LicenseNote);
        page.Row("Sources", string.Join("; ", instrument.Citations.Select(MarkdownText.Source)));
        Scales(page, instrument);
        Triage(page, instrument);
        Bands(page, instrument);
        Cuts(page, instrument);
        Thresholds(page, instrument);
        Safety(page, instrument);
        if (instrument.Note is { } note)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Note\n\n{note}\n");
        }

        return page.ToString();
    }

    private static void Scales(StringBuilder page, Instrument instrument)
    {
        page.Append("\n## Scales\n\n").Head("code", "name", "items", "range", "higher is");
        foreach (var scale in instrument.Scales)
        {
            page.Row(Code(scale.Code), scale.Name, Numbers(scale.Items), Range(scale.Least, scale.Most), scale.Direction == ScoreDirection.HigherIsWorse ? "worse" : "better");
        }
    }

    private static void Triage(StringBuilder page, Instrument instrument)
    {
        if (instrument.Triage.Count > 0)
        {
            page.Append("\n## Triage\n\nThe highest level that an answer leads to; 0 where none does.\n\n").Head("level", "item", "values");
            foreach (var criterion in instrument.Triage)
            {
                page.Row(Text(criterion.Level), Text(criterion.Item), criterion.Values.ToString());
            }
        }
    }

    private static void Bands(StringBuilder page, Instrument instrument)
    {
        foreach (var (scale, table) in instrument.Scales.SelectMany(scale => scale.BandTables.Select(table => (scale, table))))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Bands of `{scale.Code}`: `{table.Code}`\n\nText: {Read(table.Evidence, table.Citation, "used only where it is named")}.\n\n").Head("band", "values");
            foreach (var band in table.Bands)
            {
                page.Row(band.Name, Range(band.Least, band.Most));
            }
        }
    }

    private static void Cuts(StringBuilder page, Instrument instrument)
    {
        if (instrument.Scales.Any(scale => scale.CutPoints.Count > 0))
        {
            page.Append("\n## Cut points\n\n").Head("code", "scale", "reached", "for", "meaning", "sensitivity", "specificity", "text read");
            foreach (var (scale, cut) in instrument.Scales.SelectMany(scale => scale.CutPoints.Select(cut => (scale, cut))))
            {
                page.Row(
                    Code(cut.Code), Code(scale.Code), (cut.Comparison == CutComparison.AtLeast ? "at least " : "at most ") + Text(cut.Value), Words(cut.Sex), cut.Meaning,
                    Percent(cut.Sensitivity), Percent(cut.Specificity), Read(cut.Evidence, cut.Citation, "used only where it is named"));
            }
        }
    }

    private static void Thresholds(StringBuilder page, Instrument instrument)
    {
        page.Append("\n## Change\n\n");
        if (instrument.ChangeThresholds.Count == 0)
        {
            page.Append("No threshold is stated: the outcome of a change is indeterminate, the difference is given.\n");
            return;
        }

        page.Head("threshold", "scale", "text read");
        foreach (var threshold in instrument.ChangeThresholds)
        {
            page.Row(threshold.ToString(), Code(threshold.Scale), Read(threshold.Evidence, threshold.Citation, "used only where it is passed"));
        }
    }

    private static void Safety(StringBuilder page, Instrument instrument)
    {
        if (instrument.SafetyTriggers.Count > 0)
        {
            page.Append("\n## Safety\n\n").Head("concern", "raised by", "says", "text read");
            foreach (var trigger in instrument.SafetyTriggers)
            {
                page.Row(Code(trigger.Concern.Code), trigger.ToString(), trigger.Concern.Text, Why(trigger.Concern));
            }
        }
    }
}
