using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Assessment.ChangeMeasure;
using static Iop.Domain.Foundation.EvidenceStatus;

namespace Iop.Domain.Assessment.Instruments;

internal static class Phq9Questionnaire
{
    private static readonly Citation Scoring = new(
        "Dr. Oracle, PHQ-9 and GAD-7 scoring",
        "https://www.droracle.ai/articles/469393/how-are-the-generalized-anxiety-disorder-7-item-scale-gad-7",
        "as read, undated");

    private static readonly Citation Accuracy = new(
        "PHQ-9 accuracy summary", "https://calendar-australia.com/faq/what-is-a-high-score-of-depression", "as read, undated");

    private static readonly Citation Interpretation = new(
        "PHQ-9 interpretation compilation", "https://vpn2021uguh.netlify.app/bosack70498ka/phq-9-score-range-zuvi.html", "as read, undated");

    private static readonly SafetyConcern Item9 = new(
        "phq-9.item-9", "PHQ-9 item 9 is above zero: ask about suicide and self-harm now, whatever the total is", Unverified, citation: null);

    private static readonly Citation PastTwoWeeks = new(
        "Bio-protocol, methods that use the PHQ-9", "https://bio-protocol.org/exchange/minidetail?id=17793311&type=30", "excerpt of a search, undated; read only for the two weeks");

    public static Instrument Instrument { get; } = new(
        "phq-9",
        "Patient Health Questionnaire, depression",
        "nine items",
        InstrumentItem.Numbered(1, 9, ItemValues.FromTo(0, 3)).ToValueList(),
        ScoringRule.Sum,
        [
            new Scale(
                Scale.TotalCode, "Depression", [1, 2, 3, 4, 5, 6, 7, 8, 9], 0, 27, ScoreDirection.HigherIsWorse,
                [
                    new BandTable(
                        "severity",
                        [
                            new Band("minimal", 0, 4), new Band("mild", 5, 9), new Band("moderate", 10, 14),
                            new Band("moderately severe", 15, 19), new Band("severe", 20, 27),
                        ],
                        Secondary,
                        Scoring),
                ],
                [new CutPoint("screen", "screens positive for depression", CutComparison.AtLeast, 10, Secondary, Accuracy, sensitivity: 88, specificity: 88)]),
        ],
        Secondary,
        [Scoring, Accuracy, Interpretation, PastTwoWeeks],
        "Free use is widely stated; the owner's page was not read.",
        recall: new RecallPeriod(Period.FromWeeks(2), PastTwoWeeks),
        safetyTriggers: [SafetyTrigger.OnItem(9, ItemValues.FromTo(1, 3), Item9)],
        changeThresholds:
        [
            new ChangeThreshold("response", Scale.TotalCode, PercentLower, 50, Secondary, Interpretation),
            new ChangeThreshold("remission", Scale.TotalCode, AtOrBelow, 9, Secondary, Interpretation),
            new ChangeThreshold("five-points", Scale.TotalCode, Points, 5, Unverified, citation: null),
        ],
        note: "Item 9 has to raise a safety path whatever the total is: that is advice of this library, not of a source. A total alone can hide it.");
}
