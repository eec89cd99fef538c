using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using static Iop.Domain.Care.Population;
using static Iop.Domain.Rules.Catalog.StateAmounts;

namespace Iop.Domain.Rules.Catalog;

internal static class MarylandRules
{
    private const string ClosedAtTwenty = "The band ends with 20 hours and includes them, unlike the 19 of other sources; at 20 exactly it overlaps Level 2.5.";

    private const string OlderSubtitle = "This subtitle is older than 10.63: which of the two a program's license is under must be looked up.";

    private const string Therapeutic = "Therapeutic hours of the plan; neither the living support of the level nor mutual-help meetings are among them. One of four figures in one paragraph.";

    private static readonly StateText Licensing = new(
        "MD", new("COMAR 10.63.03.03", "http://www.dsd.state.md.us/comar/SubtitleSearch.aspx?search=10.63.03.*", "as read, undated"), "As read; no date given.");

    private static readonly StateText LevelOne = new(
        "MD",
        new(
            "COMAR 10.47.02.04",
            "https://casetext.com/regulation/maryland-administrative-code/title-10-maryland-department-of-health/part-5/subtitle-47-alcohol-and-drug-abuse-administration/chapter-104702-specific-program-requirements/section-10470204-outpatient-services-level-i",
            "copy of November 2024"),
        "As read 2024; no date given.");

    private static readonly StateText Medicaid = new(
        "MD",
        new("COMAR 10.09.06.06", "https://regulations.justia.com/states/maryland/title-10/part-2/subtitle-09/chapter-10-09-06/section-10-09-06-06", "copy of September 2024"),
        "As read 2024; no date given.")
    { Payer = Payer.Medicaid };

    private static readonly PlanEvent Assessment = PlanEvent.Assessment(AssessmentKind.Comprehensive);

    public static RuleSet Set { get; } = new(
        "md",
        "Maryland",
        [
            Licensing.Asks(
                "md.iop.weekly-hours.adult", "Maryland, Level 2.1, adults: 9 to 20 hours a week", Basis.Planned, StateLevels.TwoOne, FromTo(9, 20), ClosedAtTwenty, Adult),
            Licensing.Asks(
                "md.iop.weekly-hours.youth", "Maryland, Level 2.1, below 18 years: 6 to 20 hours a week", Basis.Planned, StateLevels.TwoOne, FromTo(6, 20),
                $"{ClosedAtTwenty} Youth are all below 18: the state names no lower age.", Adolescent),
            Licensing.Asks(
                "md.iop.weekly-hours.youth.child", "Maryland, Level 2.1, children: 6 to 20 hours a week", Basis.Planned, StateLevels.TwoOne, FromTo(6, 20),
                $"{ClosedAtTwenty} The state's youth are all below 18 and no lower age is named: what is asked of adolescents is asked of a plan for a child too.", Child),
            LevelOne.Asks(
                "md.l1.max-weekly-hours.adult", "Maryland, Level 1, adults: below 9 hours a week", Basis.Planned, StateLevels.One, Below(9),
                $"Half-open: 9 hours exactly belong to Level 2.1. {OlderSubtitle}", Adult),
            LevelOne.Asks(
                "md.l1.max-weekly-hours.adolescent", "Maryland, Level 1, adolescents: below 6 hours a week", Basis.Planned, StateLevels.One, Below(6),
                $"Half-open: 6 hours exactly belong to Level 2.1. {OlderSubtitle}", Adolescent),
            LevelOne.Asks(
                "md.l1.caseload.adult", "Maryland, Level 1: at most 30 adults a week for each full-time counselor", Basis.Planned, StateLevels.One,
                new CaseloadRequirement(30, ProviderRole.Counselor),
                "Counted are the patients of a week against staff in full-time equivalents, so that a half-time counselor has 15. Every caseload keeps it: an average does not help.", Adult),
            LevelOne.Asks(
                "md.l1.caseload.adolescent", "Maryland, Level 1: at most 25 adolescents a week for each full-time counselor", Basis.Planned, StateLevels.One,
                new CaseloadRequirement(25, ProviderRole.Counselor),
                "Counted are the patients of a week against staff in full-time equivalents. Every caseload keeps it: an average does not help.", Adolescent),
            LevelOne.Asks(
                "md.l1.assessment", "Maryland, Level 1: the comprehensive assessment within 2 weeks of admission", Basis.Delivered, StateLevels.One,
                new DeadlineRequirement(Assessment, TimeLimit.Days(14), PlanEvent.Admission), "Two weeks are 14 calendar days; the day of admission is day zero."),
            LevelOne.Asks(
                "md.l1.plan-deadline", "Maryland, Level 1: the treatment plan within 7 working days of the comprehensive assessment", Basis.Delivered, StateLevels.One,
                PlanWithin(TimeLimit.WorkingDays(7), Assessment),
                "A chain: the time runs from the assessment and not from admission, so that an early assessment brings the plan's own last day forward. Which holidays are no working days, the caller says."),
            LevelOne.Asks(
                "md.l1.plan-review", "Maryland, Level 1: a plan review every 90 days", Basis.Delivered, StateLevels.One, ReviewEvery(90),
                "Calendar days. The text read does not say from when the first ones run: from the treatment plan, or from the first day at the level where that is later."),
            Residential("l3-1", "3.1: at least 5 hours", StateLevels.ThreeOne, Bounds.AtLeast(5 * 60), ""),
            Residential(
                "l3-3", "3.3: 20 to 35 hours", StateLevels.ThreeThree, Bounds.AtLeast(20 * 60).AndBelow(36 * 60),
                " The one figure with an upper end: the hours between 35 and 36, where Level 3.5 begins, are read as Level 3.3 until 36 exactly."),
            Residential("l3-5", "3.5: at least 36 hours", StateLevels.ThreeFive, Bounds.AtLeast(36 * 60), ""),
            Residential("l3-7", "3.7: at least 36 hours", StateLevels.ThreeSeven, Bounds.AtLeast(36 * 60), ""),
        ]);

    private static Rule Residential(string level, string title, LevelScope levels, Bounds<int> minutes, string note) => Medicaid.Asks(
        $"md.res.weekly-hours.{level}", $"Maryland Medicaid, Level {title} a week", Basis.Planned, levels,
        new AmountRequirement(Measure.Minutes, Window.EachWeek, minutes, SessionScope.AllBut(OtherModalities.MutualHelp)), Therapeutic + note, Adult);
}
