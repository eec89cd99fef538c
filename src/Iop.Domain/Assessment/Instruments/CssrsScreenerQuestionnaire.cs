using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Foundation.EvidenceStatus;

namespace Iop.Domain.Assessment.Instruments;

internal static class CssrsScreenerQuestionnaire
{
    private const int Low = 1;
    private const int Moderate = 2;
    private const int High = 3;

    private static readonly Citation TriageNote = new(
        "Columbia Lighthouse Project, triage note",
        "https://cssrs.columbia.edu/about-the-project/news-press/announcements/triage-document-available-easy-understand-levels-risk/",
        "the owners' own, as read");

    private static readonly Citation Elements = new(
        "NINDS Common Data Elements, C-SSRS screener version",
        "https://commondataelements.ninds.nih.gov/report-viewer/137881/Columbia%20-%20Suicide%20Severity%20Rating%20Scale%20%28C-SSRS%29%20Screener%20Version",
        "as read, undated");

    private static readonly Citation VendorHelp = new(
        "Rula, C-SSRS help",
        "https://therapistsupport.rula.com/hc/en-us/articles/23773353741339-Interpreting-C-SSRS-Scores",
        "as read, undated; it adds up the answers, which the owners do not");

    private static readonly Citation Calculator = new(
        "Symptomatik, C-SSRS screener", "https://www.symptomatik.com/medical-tests/c-ssrs-screener-columbia-suicide-severity-rating-scale/", "as read, undated");

    private static readonly ItemValues Yes = ItemValues.Of(1);

    public static Instrument Instrument { get; } = new(
        "c-ssrs-screener",
        "Columbia Suicide Severity Rating Scale, screener",
        "past month, behavior in the past three months",
        [.. InstrumentItem.Numbered(1, 5, ItemValues.NoOrYes), new InstrumentItem(6, ItemValues.FromTo(0, 2))],
        ScoringRule.Triage,
        [
            new Scale(
                "risk", "Level of risk", [1, 2, 3, 4, 5, 6], 0, High, ScoreDirection.HigherIsWorse,
                [
                    new BandTable(
                        "triage",
                        [new Band("none", 0, 0), new Band("low", Low, Low), new Band("moderate", Moderate, Moderate), new Band("high", High, High)],
                        Primary,
                        TriageNote),
                ]),
        ],
        Secondary,
        [TriageNote, Elements, VendorHelp, Calculator],
        "Free for community use, one page says; the terms of electronic use were not read.",
        new ItemGate(2, ItemValues.Of(0), [3, 4, 5]),
        [
            new TriageCriterion(High, 4, Yes), new TriageCriterion(High, 5, Yes), new TriageCriterion(High, 6, ItemValues.Of(2)),
            new TriageCriterion(Moderate, 3, Yes), new TriageCriterion(Moderate, 6, ItemValues.Of(1)),
            new TriageCriterion(Low, 1, Yes), new TriageCriterion(Low, 2, Yes),
        ],
        safetyTriggers:
        [
            SafetyTrigger.OnScale("risk", High, new SafetyConcern("c-ssrs-screener.high", "The C-SSRS screener triages to high risk", Primary, TriageNote)),
            SafetyTrigger.OnScale("risk", Moderate, new SafetyConcern("c-ssrs-screener.moderate", "The C-SSRS screener triages to at least moderate risk", Primary, TriageNote)),
        ],
        recall: new RecallPeriod(Period.FromMonths(1), TriageNote, "item 6 asks about behavior in the past three months and before"),
        note: "A triage by which answer and when, never a sum: one vendor's page adds the answers up. Item 6 is 0 for never, 1 for behavior before the past three months, 2 for behavior within "
            + "them. Items 3 to 5 are not asked where item 2 is no; a yes among them counts all the same. A version for the time since the last visit exists and is another instrument.");
}
