using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using static Iop.Domain.Rules.Catalog.StateAmounts;

namespace Iop.Domain.Rules.Catalog;

/// <summary>New Jersey's residential programs for substance use: counseling and staff by the kind of program.</summary>
internal static class NewJerseyResidentialRules
{
    private const string Occasions = "An occasion is read as a day with counseling: two sessions on one day are one. Hours stand in the prescriptions, days in the calendar alone.";

    private static readonly Citation Chapter = new(
        "N.J.A.C. 8:111-10.1",
        "https://casetext.com/regulation/new-jersey-administrative-code/title-8-health/chapter-111-food-and-drugs/subchapter-10-substance-abuse-counseling-and-supportive-services/section-8111-101-provision-of-substance-abuse-counseling",
        "copy of November 2024");

    private static readonly SessionScope Individual = SessionScope.Only(Modality.Individual);

    private static readonly SessionScope Group = SessionScope.Only(Modality.Group);

    public static ValueList<Rule> All { get; } =
    [
        Of(
            "nj.res.short-term", "shortTermResidential", "short-term residential: 8 patients a counselor, 12 hours of counseling a week on 6 occasions, 1 individual and 10 in groups",
            Occasions, Ratio(8), Counseling(12), DaysAWeek(6, SessionScope.Counseling), HoursOf(Individual, 1), HoursOf(Group, 10)),
        Of(
            "nj.res.long-term", "longTermResidential", "long-term residential: 12 patients a counselor, 8 hours of counseling a week on 5 occasions, 1 individual and 7 in groups",
            Occasions, Ratio(12), Counseling(8), DaysAWeek(5, SessionScope.Counseling), HoursOf(Individual, 1), HoursOf(Group, 7)),
        Of(
            "nj.res.extended", "extendedCare", "extended care: 15 patients a counselor, 6 hours of counseling a week on 3 occasions, 1 of them individual",
            $"{Occasions} The text says 6 hours without saying at least; more are read as lawful.", Ratio(15), Counseling(6), DaysAWeek(3, SessionScope.Counseling), HoursOf(Individual, 1)),
        Of(
            "nj.res.halfway", "halfwayHouse", "halfway house: 20 patients a counselor, 3 hours of counseling a week, 1 of them individual",
            "No number of occasions, unlike in the other residential programs.", Ratio(20), Counseling(3), HoursOf(Individual, 1)),
    ];

    private static CaseloadRequirement Ratio(int patients) => new(patients, ProviderRole.Counselor);

    private static Rule Of(string id, string program, string title, string note, params ReadOnlySpan<Requirement> parts) =>
        new StateText("NJ", Chapter, $"As read 2024; no date given. Asked of plans that name the program {program}.") { Program = ProgramKind.Of(program) }.Asks(
            id, $"New Jersey, {title}", Basis.Planned, StateLevels.RoundTheClock, CombinedRequirement.All(parts), note, Population.Adult);
}
