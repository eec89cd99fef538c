using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Foundation.EvidenceStatus;

namespace Iop.Domain.Assessment.Instruments;

internal static class Dast10Questionnaire
{
    private static readonly Citation Skill = new(
        "Substance screening skill page", "https://skillspool.org/ko/skills/rhavekost-clinical-toolkit-skills-substance-screening-skill-md", "as read, undated");

    private static readonly Citation Scoring = new(
        "Comorbidity Guidelines, DAST-10 scoring and interpretation",
        "https://comorbidityguidelines.org.au/appendix-w-drug-abuse-screening-test-dast10/dast10-scoring-and-interpretation",
        "excerpt of a search, undated; read only for which item is scored in reverse");

    private static readonly Citation PastYear = new(
        "Comorbidity Guidelines, DAST-10",
        "https://comorbidityguidelines.org.au/appendices/appendix-w-drug-abuse-screening-test-dast10",
        "excerpt of a search, undated; read only for the twelve months");

    public static Instrument Instrument { get; } = new(
        "dast-10",
        "Drug Abuse Screening Test",
        "ten items",
        InstrumentItem.Numbered(1, 10, ItemValues.NoOrYes).ToValueList(),
        ScoringRule.Sum,
        [
            new Scale(
                Scale.TotalCode, "Drugs other than alcohol", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0, 10, ScoreDirection.HigherIsWorse,
                [
                    new BandTable(
                        "degree",
                        [new Band("none", 0, 0), new Band("low", 1, 2), new Band("moderate", 3, 5), new Band("substantial", 6, 8), new Band("severe", 9, 10)],
                        Unverified,
                        citation: null),
                ],
                [new CutPoint("positive", "screens positive for problems with drugs", CutComparison.AtLeast, 3, Secondary, Skill)]),
        ],
        Secondary,
        [Skill, Scoring, PastYear],
        "The author holds the copyright; the terms were not read.",
        recall: new RecallPeriod(Period.FromYears(1), PastYear),
        note: "Item 3 scores its point for no, all others for yes: give points, not answers. The bands are carried as unverified: they answer only who names the table.");
}
