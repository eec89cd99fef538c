using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using static Iop.Domain.Rules.Catalog.StateAmounts;

namespace Iop.Domain.Rules.Catalog;

internal static class NewJerseyRules
{
    private const string OnAverage = "An average of the daily census: one day, or one caseload, may lie above. State the average in the plan, as an exact fraction where it is none of whole numbers.";

    private const string Excused =
        "Excused where contraindicated or refused, which a plan does not show; a session that stands in the calendar counts also where nobody came. Only whole ones are held to it.";

    private const string Phases = "The phases of opioid treatment in New Jersey are steps between which patients move; a plan does not carry them.";

    private static readonly StateText Outpatient = new(
        "NJ",
        new("N.J.A.C. 10:161B-10.1", "https://regulations.justia.com/states/new-jersey/title-10/chapter-161b/subchapter-10/section-10-161b-10-1/", "copy of March 2024"),
        "As read 2024; no date given.");

    private static readonly StateText OpioidPhases = new(
        "NJ",
        new("N.J.A.C. 10:161B-11.8", "https://regulations.justia.com/states/new-jersey/title-10/chapter-161b/subchapter-11/section-10-161b-11-8", "copy of September 2024"),
        "As read 2024; no date given.")
    { Program = ProgramKind.OpioidTreatment };

    private static readonly StateText DrivingUnderInfluence = new(
        "NJ",
        new("N.J.A.C. 10:162-6.3", "https://lawenforcementcaselaw.blogspot.com/2016/08/10162-63-length-of-treatment-idrc.html", "copy in a blog of 2016"),
        "As read 2016; no date given.")
    { Evidence = EvidenceStatus.Secondary, Program = ProgramKind.DrivingUnderInfluence };

    private static readonly StateText MentalHealth = new(
        "NJ",
        new("N.J.A.C. 10:37F-2.5", "https://regulations.justia.com/states/new-jersey/title-10/chapter-37f/subchapter-2/section-10-37f-2-5", "copy of September 2024"),
        "As read 2024; no date given. Asked of plans that name the program partialCare.")
    { Program = ProgramKind.PartialCare };

    public static RuleSet Set { get; } = new(
        "nj",
        "New Jersey",
        [
            Ratio("nj.iop.counselor-ratio", "intensive outpatient", StateLevels.IntensiveOutpatient, 24),
            Ratio("nj.pc.counselor-ratio", "partial care", StateLevels.PartialHospitalization, 12, " Partial care for substance use is meant: partial care for mental illness has a chapter of its own.", ProgramKind.PartialCare),
            Ratio("nj.op.counselor-ratio", "outpatient", StateLevels.Outpatient, 35, " Opioid treatment programs have a figure of their own.", ProgramKind.OpioidTreatment),
            (Outpatient with { Program = ProgramKind.OpioidTreatment }).Asks(
                "nj.otp.counselor-ratio", "New Jersey, opioid treatment program, phases I to III: 50 patients a counselor on average, and no caseload above 35", Basis.Planned,
                LevelScope.Every, CombinedRequirement.All(CaseloadRequirement.OnAverage(50, ProviderRole.Counselor), new CaseloadRequirement(35, ProviderRole.Counselor)),
                "Two limits at once, the one on the census of the program, the other on each caseload. Phases above III have other figures, which were not read, and a plan does not carry the phase."),
            Outpatient.Asks(
                "nj.iop.family-session", "New Jersey, outpatient and intensive outpatient: at least 1 family session a month", Basis.Scheduled, StateLevels.OutpatientOrIntensive,
                new AmountRequirement(Measure.Sessions, Window.EachMonth, Bounds.AtLeast(1), SessionScope.Only(Modality.Family)), $"Calendar months. {Excused}"),
            (Outpatient with { ExceptProgram = ProgramKind.PartialCare }).Asks(
                "nj.pc.family-session", "New Jersey, partial care: at least 1 family session a week", Basis.Scheduled, StateLevels.PartialHospitalization,
                new AmountRequirement(Measure.Sessions, Window.EachWeek, Bounds.AtLeast(1), SessionScope.Only(Modality.Family)),
                $"Calendar weeks. {Excused} Partial care for substance use is meant: partial care for mental illness has a chapter of its own."),
            (OpioidPhases with { Program = ProgramKind.Of("otpPhase1") }).Asks(
                "nj.otp.phase1-counseling", "New Jersey, opioid treatment program, phase I: a counseling session a week, 4 a month, 1 of them individual", Basis.Delivered,
                LevelScope.Every,
                CombinedRequirement.All(
                    new AmountRequirement(Measure.Sessions, Window.EachWeek, Bounds.AtLeast(1), SessionScope.Counseling),
                    new AmountRequirement(Measure.Sessions, Window.EachMonth, Bounds.AtLeast(4), SessionScope.Counseling),
                    new AmountRequirement(Measure.Sessions, Window.EachMonth, Bounds.AtLeast(1), SessionScope.Only(Modality.Individual))),
                "Sessions attended, in whole calendar weeks and whole calendar months. The phases of opioid treatment in New Jersey are steps between which patients move: asked of plans that name the program otpPhase1."),
            OpioidPhases.Describes(
                "nj.otp.step-up-on-positive", "New Jersey, opioid treatment program, phase II: weekly counseling after a second positive screen", Basis.Delivered, LevelScope.Every,
                "weekly counseling after the 2nd positive drug screen within 90 days, until screens have been negative for at least 1 month, in phase II",
                $"{Phases} The 90 days roll with each screen; it is one of the few triggers of a step up that a machine could tell."),
            OpioidPhases.Describes(
                "nj.otp.phase1-to-2", "New Jersey, opioid treatment program: from phase I to phase II", Basis.Delivered, LevelScope.Every,
                "3 consecutive months of negative drug screens, and other criteria, before phase II", Phases),
            .. NewJerseyResidentialRules.All,
            DrivingUnderInfluence.Asks(
                "nj.idrc.op.sessions", "New Jersey, outpatient after driving under the influence: at least 16 weekly sessions of at least 1 hour", Basis.Delivered,
                StateLevels.Outpatient,
                CombinedRequirement.All(
                    new AmountRequirement(Measure.Sessions, Window.Total.OfStay(), Bounds.AtLeast(16), SessionScope.Counseling),
                    new AmountRequirement(Measure.Sessions, Window.EachWeek.OfStay(), Bounds.AtLeast(1), SessionScope.Counseling),
                    new SessionRequirement(SessionScope.Counseling, minutes: Bounds.AtLeast(60))),
                "A dose of the whole stay that a court asks for: sessions attended, an hour net of breaks each. Supervision lasts a year in all, of which nothing is asked here."),
            MentalHealth.Asks(
                "nj.mh-pc.staff-ratio", "New Jersey, partial care for mental illness: at most 15 patients for each member of the staff", Basis.Planned,
                StateLevels.PartialHospitalization, new CaseloadRequirement(15, ProviderRole.Of("staff")),
                "Of the active daily census and the staff as a whole, which a plan states as the caseload of the role staff: the caseload of a single profession says nothing of it.", Population.Adult),
        ]);

    private static Rule Ratio(string id, string care, LevelScope levels, int most, string note = "", ProgramKind? except = null) => (Outpatient with { ExceptProgram = except }).Asks(
        id, FormattableString.Invariant($"New Jersey, {care}: at most {most} patients for each counselor on average"), Basis.Planned, levels,
        CaseloadRequirement.OnAverage(most, ProviderRole.Counselor), OnAverage + note);
}
