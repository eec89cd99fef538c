using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Foundation.EvidenceStatus;

namespace Iop.Domain.Assessment.Instruments;

internal static class AuditCQuestionnaire
{
    private static readonly Citation Key = new(
        "eMentalHealth, AUDIT-C scoring key",
        "https://primarycare.ementalhealth.ca/index.php?ID=58&hideFormatting=1&m=printSurveyScoring",
        "as read, undated");

    private static readonly Citation Overview = new(
        "Michigan SPARC, AUDIT-C overview", "https://michigansparc.org/screening_tools/audit_c_overview/", "as read, undated");

    public static Instrument Instrument { get; } = new(
        "audit-c",
        "Alcohol Use Disorders Identification Test, consumption",
        "three items",
        InstrumentItem.Numbered(1, 3, ItemValues.FromTo(0, 4)).ToValueList(),
        ScoringRule.Sum,
        [
            new Scale(
                Scale.TotalCode, "Alcohol consumption", [1, 2, 3], 0, 12, ScoreDirection.HigherIsWorse,
                cutPoints:
                [
                    new CutPoint("screen", "screens positive for unhealthy drinking", CutComparison.AtLeast, 3, Secondary, Key, Sex.Female, sensitivity: 80, specificity: 87),
                    new CutPoint("screen", "screens positive for unhealthy drinking", CutComparison.AtLeast, 4, Secondary, Key, Sex.Male, sensitivity: 86, specificity: 72),
                ]),
        ],
        Secondary,
        [Key, Overview],
        "As AUDIT: an instrument of the World Health Organization; its terms were not read.",
        recall: new RecallPeriod(Period.FromYears(1), Overview),
        note: "It asks about the past year, so it is a poor weekly measure of progress in a program of six weeks.");
}
