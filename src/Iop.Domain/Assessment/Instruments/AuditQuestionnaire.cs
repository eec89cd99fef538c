using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Foundation.EvidenceStatus;

namespace Iop.Domain.Assessment.Instruments;

internal static class AuditQuestionnaire
{
    private static readonly Citation Scoring = new("Solstice Cares, AUDIT scoring", "https://solsticecares.com/?p=120", "as read, undated");

    private static readonly Citation Study = new(
        "AUDIT cutoffs for DSM-5 alcohol use disorder, a study of treatment-seeking patients",
        "https://discovery.researcher.life/article/clinical-cutoffs-of-the-alcohol-use-disorder-identification-test-for-identification-of-dsm-5-alcohol-use-disorder-a-psychometric-evaluation-in-treatment-seeking-patients/d561e8469c4e3176ae5a0f3beab8fa7d",
        "abstract as read");

    private static readonly Citation PastYear = new(
        "Michigan SPARC, AUDIT-C overview", "https://michigansparc.org/screening_tools/audit_c_overview/", "on AUDIT-C, the first three items; as read, undated");

    public static Instrument Instrument { get; } = new(
        "audit",
        "Alcohol Use Disorders Identification Test",
        "ten items",
        InstrumentItem.Numbered(1, 8, ItemValues.FromTo(0, 4)).Concat(InstrumentItem.Numbered(9, 10, ItemValues.Of(0, 2, 4))).ToValueList(),
        ScoringRule.Sum,
        [
            new Scale(
                Scale.TotalCode, "Alcohol", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0, 40, ScoreDirection.HigherIsWorse,
                [
                    new BandTable(
                        "who-zones",
                        [new Band("zone I", 0, 7), new Band("zone II", 8, 15), new Band("zone III", 16, 19), new Band("zone IV", 20, 40)],
                        Unverified,
                        citation: null),
                ],
                [
                    new CutPoint("hazardous", "hazardous drinking", CutComparison.AtLeast, 8, Secondary, Scoring),
                    new CutPoint("likely-dependence", "likely dependence", CutComparison.AtLeast, 13, Secondary, Scoring, Sex.Female),
                    new CutPoint("likely-dependence", "likely dependence", CutComparison.AtLeast, 15, Secondary, Scoring, Sex.Male),
                ]),
        ],
        Secondary,
        [Scoring, Study],
        "An instrument of the World Health Organization; its terms were not read.",
        recall: new RecallPeriod(Period.FromYears(1), PastYear),
        note: "Items 9 and 10 score 0, 2 or 4 and nothing between. It asks about the past year, so it is a poor weekly measure of progress. The zones at 8, 16 and 20 are carried as unverified: "
            + "they answer only who names the table.");
}
