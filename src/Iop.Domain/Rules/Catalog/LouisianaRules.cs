using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using static Iop.Domain.Care.Population;
using static Iop.Domain.Rules.Catalog.StateAmounts;

namespace Iop.Domain.Rules.Catalog;

internal static class LouisianaRules
{
    private const string InSchoolHours = "Daily or as the plan says, also in school hours: access to school must then be arranged, which a plan does not show.";

    private const string SoftEnd = "The upper figure of the same paragraph. It is included, and need may lead beyond it: more hours are no ground for rejection, hence guidance.";

    private const string FirstReview = "Calendar days. The text read does not say from when the first ones run: from the treatment plan, or from the first day at the level where that is later.";

    private static readonly StateText Partial = new(
        "LA",
        new(
            "Louisiana Administrative Code 48:I.5698",
            "https://regulations.justia.com/states/louisiana/title-48/part-i/subpart-3/chapter-56/subchapter-m/section-i-5698",
            "copy of September 2024"),
        "As read 2024; no date given.");

    private static readonly StateText Youth = new(
        "LA",
        new(
            "Louisiana Administrative Code 50:XV.9303",
            "https://d1tvxue8o4w0fl.cloudfront.net/regulation/louisiana-administrative-code/title-50-public-health-medical-assistance/part-xv-services-for-special-populations/subpart-5-early-and-periodic-screenings-diagnosis-and-treatments/chapter-93-substance-abuse-services/section-xv-9303-covered-services",
            "copy of November 2024"),
        "As read 2024; no date given.")
    { Payer = Payer.Medicaid };

    private static readonly StateText Specific = new(
        "LA",
        new(
            "Louisiana Administrative Code 48:I.5705",
            "https://casetext.com/regulation/louisiana-administrative-code/title-48-public-health-general/part-i-general-administration/subpart-3-licensing-and-certification/chapter-57-behavioral-health-services/section-i-5705-clinically-managed-population-specific-high-intensity-residential-treatment-asam-level-33-adult-only",
            "copy of December 2024"),
        "As read 2024; no date given.");

    public static RuleSet Set { get; } = new(
        "la",
        "Louisiana",
        [
            Partial.Asks(
                "la.php.weekly-hours.adult", "Louisiana, Level 2.5, adults: at least 20 contact hours a week on at least 3 days", Basis.Planned, StateLevels.TwoFive,
                CombinedRequirement.All(AtLeast(20), DaysAWeek(3)),
                "Two figures at once: 20 hours on two days are not enough. The hours stand in the prescriptions, the days in the calendar alone. Of partial weeks the text says nothing.", Adult),
            Partial.Asks(
                "la.php.weekly-hours.adolescent", "Louisiana, Level 2.5, adolescents: at least 20 hours a week", Basis.Planned, StateLevels.TwoFive, AtLeast(20),
                $"No number of days, unlike for adults. {InSchoolHours}", Adolescent),
            Partial.Asks(
                "la.php.weekly-hours.child", "Louisiana, Level 2.5, children: at least 20 hours a week", Basis.Planned, StateLevels.TwoFive, AtLeast(20),
                $"The text says the same of children as of adolescents. {InSchoolHours}", Child),
            Partial.Asks(
                "la.php.plan-review", "Louisiana, Level 2.5: a plan review every 30 days", Basis.Delivered, StateLevels.TwoFive, ReviewEvery(30), FirstReview),
            Partial.Asks(
                "la.php.caseload", "Louisiana, Level 2.5: at most 25 active clients for each professional", Basis.Planned, StateLevels.TwoFive,
                new CaseloadRequirement(25, ProviderRole.LicensedClinician, ProviderRole.Counselor),
                "Asked of licensed mental health professionals and of unlicensed ones, whom a plan calls counselors; nurses, peers and case managers are not asked. Active clients count."),
            Partial.Describes(
                "la.php.supervisor-onsite", "Louisiana, Level 2.5: a clinical supervisor on site at least 10 hours a week", Basis.Offered, StateLevels.TwoFive,
                "a clinical supervisor on site for at least 10 h a week and on call at all times", "Hours of the staff, not of the patient: no plan shows them."),
            Youth.Asks(
                "la.medicaid.iop.weekly-hours.adolescent", "Louisiana Medicaid, intensive outpatient, adolescents: at least 6 hours a week", Basis.Planned,
                StateLevels.IntensiveOutpatient, AtLeast(6), "The lower figure alone is firm. The text sets no number of days.", Adolescent),
            (Youth with { Severity = Severity.Guidance }).Asks(
                "la.medicaid.iop.weekly-hours.adolescent.soft-maximum", "Louisiana Medicaid, intensive outpatient, adolescents: up to 20 hours a week, or more where needed",
                Basis.Planned, StateLevels.IntensiveOutpatient, AtMost(20), SoftEnd, Adolescent),
            Youth.Asks(
                "la.medicaid.op.weekly-hours", "Louisiana Medicaid, outpatient, adolescents: at least 1 hour a week", Basis.Planned, StateLevels.Outpatient, AtLeast(1),
                "The lower figure alone is firm.", Adolescent),
            (Youth with { Severity = Severity.Guidance }).Asks(
                "la.medicaid.op.weekly-hours.soft-maximum", "Louisiana Medicaid, outpatient, adolescents: up to 9 hours a week, or more where needed", Basis.Planned,
                StateLevels.Outpatient, AtMost(9), $"{SoftEnd} From 6 hours on it overlaps intensive outpatient care.", Adolescent),
            Specific.Asks(
                "la.l3-3.weekly-hours", "Louisiana, Level 3.3: at least 20 hours a week", Basis.Planned, StateLevels.ThreeThree, AtLeast(20),
                "Clinical and recovery services together; the living support of the level is not among them.", Adult),
            Specific.Asks(
                "la.l3-3.plan-review", "Louisiana, Level 3.3: a plan review every 90 days", Basis.Delivered, StateLevels.ThreeThree, ReviewEvery(90), FirstReview, Adult),
            Specific.Asks(
                "la.l3-3.caseload", "Louisiana, Level 3.3: at most 12 clients for each professional", Basis.Planned, StateLevels.ThreeThree,
                new CaseloadRequirement(12, ProviderRole.LicensedClinician, ProviderRole.Counselor),
                "Asked of licensed mental health professionals and of unlicensed ones, whom a plan calls counselors.", Adult),
        ]);
}
