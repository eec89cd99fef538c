using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Assessment.ScoreDirection;
using static Iop.Domain.Foundation.EvidenceStatus;

namespace Iop.Domain.Assessment.Instruments;

internal static class BamQuestionnaire
{
    private static readonly Citation Summary = new("BAM scoring summary", "https://flutter.super.site/dc7fb3e885354298a8707c7cb8f0835f", "as read, undated");

    private static readonly Citation Continuous = new("Kipu, BAM (continuous)", "https://www.kipu.health/bam-assessments/", "as read, undated");

    private static readonly Citation Overview = new("Kipu, BAM overview", "https://www.kipu.health/brief-addiction-monitor/", "as read, undated");

    private static readonly Citation Study = new("Cacciola et al. 2013", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3602977", "development of the BAM");

    public static Instrument Instrument { get; } = new(
        "bam",
        "Brief Addiction Monitor",
        "continuous items, 0 to 30",
        InstrumentItem.Numbered(1, 17, ItemValues.FromTo(0, 30)).ToValueList(),
        ScoringRule.Subscales,
        [
            new Scale("use", "Use", [4, 5, 6], 0, 90, HigherIsWorse),
            new Scale("risk", "Risk factors", [1, 2, 3, 8, 11, 15], 0, 180, HigherIsWorse),
            new Scale("protective", "Protective factors", [9, 10, 12, 13, 14, 16], 0, 180, HigherIsBetter),
        ],
        Secondary,
        [Summary, Continuous, Overview, Study],
        "Work of the Department of Veterans Affairs; the Joint Commission lists it, a vendor says.",
        recall: new RecallPeriod(Period.FromDays(30), Overview, "7 days in the adaptation for intensive outpatient programs"),
        note: "Another version than BAM-R: the same subscale runs to 180 here and to 24 there, and the two are never compared. There is no valid total. "
            + "Items 7 and 17 belong to no subscale. Sources advise to read the items, not only the subscales.");
}
