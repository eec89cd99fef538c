using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Foundation.EvidenceStatus;

namespace Iop.Domain.Assessment.Instruments;

internal static class Gad7Questionnaire
{
    private static readonly Citation Scoring = new(
        "Dr. Oracle, PHQ-9 and GAD-7 scoring",
        "https://www.droracle.ai/articles/469393/how-are-the-generalized-anxiety-disorder-7-item-scale-gad-7",
        "as read, undated");

    private static readonly Citation PastTwoWeeks = new(
        "Bio-protocol, methods that use the GAD-7", "https://cn.bio-protocol.org/bio101/r8704416", "excerpt of a search, undated; read only for the two weeks");

    public static Instrument Instrument { get; } = new(
        "gad-7",
        "Generalized Anxiety Disorder questionnaire",
        "seven items",
        InstrumentItem.Numbered(1, 7, ItemValues.FromTo(0, 3)).ToValueList(),
        ScoringRule.Sum,
        [
            new Scale(
                Scale.TotalCode, "Anxiety", [1, 2, 3, 4, 5, 6, 7], 0, 21, ScoreDirection.HigherIsWorse,
                [
                    new BandTable(
                        "severity",
                        [new Band("minimal", 0, 4), new Band("mild", 5, 9), new Band("moderate", 10, 14), new Band("severe", 15, 21)],
                        Unverified,
                        citation: null),
                ],
                [
                    new CutPoint("screen", "screens positive for anxiety", CutComparison.AtLeast, 10, Secondary, Scoring),
                    new CutPoint("screen-low", "screens positive for anxiety by the lower cut that is also used", CutComparison.AtLeast, 8, Secondary, Scoring),
                ]),
        ],
        Secondary,
        [Scoring, PastTwoWeeks],
        "Free use is widely stated; the owner's page was not read.",
        recall: new RecallPeriod(Period.FromWeeks(2), PastTwoWeeks),
        note: "Two cut points are in use. The bands at 5, 10 and 15 are carried as unverified: they answer only who names the table.");
}
