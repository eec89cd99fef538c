using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Rules.Catalog.StateAmounts;

namespace Iop.Domain.Rules.Catalog;

internal static class MinnesotaRules
{
    // the day of service initiation is the first day with a session and does not count: the tenth after it is the eleventh in all
    private const int TenAfterTheFirst = 11;

    private static readonly StateText Statute = new(
        "MN", new("Minnesota Statutes 245G.06", "https://www.revisor.mn.gov/statutes/cite/245G.06", "as read, undated"), "As read; no date given.");

    private static readonly StateText Opioid = new(
        "MN",
        new(
            "MonQcle, Minnesota law on opioid treatment programs",
            "https://monqcle.com/answers/minnesota/laws/medication-assisted-treatment-licensure-and-operations-1580241579/what-types-of-services-is-an-otp-required-to-provide",
            "as read, undated"),
        "As read; no date given.")
    { Program = ProgramKind.OpioidTreatment };

    private static readonly StateText Integrated = new(
        "MN", new("Minnesota Rules 9533.0100", "https://www.revisor.mn.gov/rules/9533.0100/", "of 2018"),
        "The source gives the year 2018 alone: its first day stands for it. Asked of plans that name the program integratedDualDisorders.")
    {
        InForce = new(new LocalDate(2018, 1, 1)), Program = ProgramKind.IntegratedDualDisorders,
    };

    private static readonly PlanEvent Assessment = PlanEvent.Assessment(AssessmentKind.Comprehensive);

    public static RuleSet Set { get; } = new(
        "mn",
        "Minnesota",
        [
            (Statute with { ExceptProgram = ProgramKind.OpioidTreatment }).Asks(
                "mn.plan-deadline.nonresidential", "Minnesota, outpatient: the treatment plan by the 10th day with a session, and within 30 days", Basis.Delivered,
                StateLevels.OutpatientOrIntensive,
                CombinedRequirement.All(
                    PlanWithin(TimeLimit.DaysWithSession(TenAfterTheFirst), PlanEvent.FirstSession),
                    PlanWithin(TimeLimit.Days(30), PlanEvent.FirstSession)),
                "Two clocks from the first session, whose day counts in neither: ten further days with a session make the eleventh in all. Absences stretch the first clock and not the second. Opioid treatment programs have 21 days instead."),
            Statute.Asks(
                "mn.plan-deadline.residential", "Minnesota, residential: the treatment plan within 10 days", Basis.Delivered, StateLevels.Residential,
                PlanWithin(TimeLimit.Days(10), PlanEvent.FirstSession), "Calendar days, with or without a session; the day of the first session does not count."),
            (Statute with { Program = ProgramKind.OpioidTreatment }).Asks(
                "mn.plan-deadline.otp", "Minnesota, opioid treatment program: the treatment plan within 21 days", Basis.Delivered, LevelScope.Every,
                PlanWithin(TimeLimit.Days(21), PlanEvent.FirstSession), "Calendar days; the day of the first session does not count."),
            Opioid.Describes(
                "mn.otp.counseling-minutes", "Minnesota, opioid treatment program: 50 minutes of counseling offered, weekly at first, monthly then", Basis.Offered,
                LevelScope.Every, "an offer of at least 50 consecutive minutes of counseling a week for 10 weeks, then of at least 50 minutes a month",
                "A rule on what is offered: a patient who declines breaks nothing. For a reason on file it may be split into parts of at least 15 minutes, which must then come to 60."),
            Integrated.Asks(
                "mn.iddt.plan-deadline.residential", "Minnesota, integrated treatment, residential: the treatment plan within 14 days of the assessment", Basis.Delivered,
                StateLevels.Residential, PlanWithin(TimeLimit.Days(14), Assessment), "The time runs from the assessment and not from admission. Calendar days."),
            Integrated.Asks(
                "mn.iddt.plan-deadline.outpatient", "Minnesota, integrated treatment, outpatient: the treatment plan within 30 days of the assessment", Basis.Delivered,
                StateLevels.AnyOutpatient, PlanWithin(TimeLimit.Days(30), Assessment), "The time runs from the assessment and not from admission. Calendar days."),
            Integrated.Asks(
                "mn.iddt.plan-review.residential", "Minnesota, integrated treatment, residential: a plan review every 14 days", Basis.Delivered, StateLevels.Residential,
                ReviewEvery(14), "Calendar days, from the treatment plan or from the first day at the level where that is later."),
            Integrated.Asks(
                "mn.iddt.plan-review.outpatient", "Minnesota, integrated treatment, outpatient: a plan review every 30 days", Basis.Delivered, StateLevels.AnyOutpatient,
                ReviewEvery(30), "Calendar days, from the treatment plan or from the first day at the level where that is later."),
        ]);
}
