using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Assessment.ScoreDirection;
using static Iop.Domain.Foundation.EvidenceStatus;

namespace Iop.Domain.Assessment.Instruments;

internal static class BamRQuestionnaire
{
    private static readonly Citation Likert = new(
        "Blueprint, BAM (Likert)", "https://ebchelp.blueprint.ai/en/articles/3945380-brief-addiction-monitor-bam", "as read, undated");

    private static readonly Citation Overview = new("Kipu, BAM overview", "https://www.kipu.health/brief-addiction-monitor/", "as read, undated");

    private static readonly Citation Study = new("Blanchard et al. 2023", "https://pmc.ncbi.nlm.nih.gov/articles/PMC10448406", "32,002 veterans");

    public static Instrument Instrument { get; } = new(
        "bam-r",
        "Brief Addiction Monitor, revised",
        "Likert items, 0 to 4",
        InstrumentItem.Numbered(1, 17, ItemValues.FromTo(0, 4)).ToValueList(),
        ScoringRule.Subscales,
        [
            new Scale(
                "use", "Use", [4, 5, 6], 0, 12, HigherIsWorse,
                cutPoints: [new CutPoint("use-flag", "clinically significant use", CutComparison.AtLeast, 1, Secondary, Likert)]),
            new Scale(
                "risk", "Risk factors", [1, 2, 3, 8, 11, 15], 0, 24, HigherIsWorse,
                cutPoints: [new CutPoint("risk-flag", "clinically significant risk", CutComparison.AtLeast, 12, Secondary, Likert)]),
            new Scale(
                "protective", "Protective factors", [9, 10, 12, 13, 14, 16], 0, 24, HigherIsBetter,
                cutPoints: [new CutPoint("protective-flag", "clinically significant lack of protection", CutComparison.AtMost, 12, Secondary, Likert)]),
        ],
        Secondary,
        [Likert, Overview, Study],
        "Work of the Department of Veterans Affairs; the Joint Commission lists it, a vendor says.",
        recall: new RecallPeriod(Period.FromDays(30), Overview, "7 days in the adaptation for intensive outpatient programs"),
        note: "Another version than the continuous BAM: the same subscale runs to 24 here and to 180 there, and the two are never compared. There is no valid total. "
            + "Items 7 and 17 belong to no subscale. A greater protective value is better. No item at intake predicted 90-day retention or 12-month mortality.");
}
