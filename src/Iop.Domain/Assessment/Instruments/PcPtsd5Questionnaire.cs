using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Foundation.EvidenceStatus;

namespace Iop.Domain.Assessment.Instruments;

internal static class PcPtsd5Questionnaire
{
    private static readonly Citation Practice = new("PBP Psychiatric Services, PC-PTSD-5", "https://pbpsychiatricservices.com/ptsd5", "as read, undated");

    private static readonly Citation Guidelines = new(
        "Comorbidity Guidelines, PC-PTSD-5 scoring and interpretation",
        "https://comorbidityguidelines.org.au/appendix-r-primary-care-ptsd-screen-for-dsm5-pcptsd5/pcptsd5-scoring-and-interpretation",
        "as read, undated");

    private static readonly Citation Study = new("Prins et al. 2016", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5023594", "development and evaluation");

    private static readonly Citation Branches = new("simplified.tools, PC-PTSD-5", "https://www.simplified.tools/assess_pc_ptsd_5", "as read, undated; on the two meanings of zero");

    public static Instrument Instrument { get; } = new(
        "pc-ptsd-5",
        "Primary Care PTSD Screen for DSM-5",
        "exposure gate and five items",
        InstrumentItem.Numbered(0, 5, ItemValues.NoOrYes).ToValueList(),
        ScoringRule.GatedSum,
        [
            new Scale(
                Scale.TotalCode, "Posttraumatic stress", [1, 2, 3, 4, 5], 0, 5, ScoreDirection.HigherIsWorse,
                cutPoints:
                [
                    new CutPoint("sensitive", "probable PTSD, misses kept few", CutComparison.AtLeast, 3, Secondary, Guidelines),
                    new CutPoint("balanced", "probable PTSD, misses and false alarms balanced, by sex", CutComparison.AtLeast, 4, Secondary, Practice, Sex.Male),
                    new CutPoint("balanced-overall", "probable PTSD, misses and false alarms balanced over all patients, the sexes not told apart", CutComparison.AtLeast, 4, Secondary, Practice),
                ]),
        ],
        Secondary,
        [Practice, Guidelines, Study, Branches],
        "Made at the Department of Veterans Affairs; that it is free as a work of the US government was not read.",
        new ItemGate(0, ItemValues.Of(0), [1, 2, 3, 4, 5]),
        recall: new RecallPeriod(Period.FromMonths(1), Practice, "the gate, item 0, asks about the whole life"),
        note: "Zero means either no exposure, the items never asked, or exposure without symptoms: the score keeps its branch. The balanced cut misses many women; the source asks for a lower one "
            + "and gives no figure, so for women it is not stated.");
}
