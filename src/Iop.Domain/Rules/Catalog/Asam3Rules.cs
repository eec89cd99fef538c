using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;
using static Iop.Domain.Care.Population;
using static Iop.Domain.Care.Systems.Sources;

namespace Iop.Domain.Rules.Catalog;

internal static class Asam3Rules
{
    private const string YearOnly = "The source gives the year 2013 alone: its first day stands for it.";

    private static readonly EffectiveDates SinceTheEdition = new(new LocalDate(2013, 1, 1));

    private static readonly Rule Taper = Expect(
        "asam3.l2-1.taper-weeks",
        "ASAM 3rd edition, Level 2.1: one or two lighter weeks on the way to Level 1",
        "2.1",
        new TaperAllowance(LevelSystem.Asam3["2.1"], LevelSystem.Asam3["1"], mostDays: 14, mostFreeDaysBetween: 3),
        Asam3PayerPage,
        "The one sourced rule that excuses light weeks: a taper that ends the stay, not absences. Two weeks are read as 14 days from the first light day to the last; a break of at most 3 days, a long weekend, between phases is our reading of directly.");

    public static RuleSet Set { get; } = new(
        "asam3",
        "ASAM Criteria, 3rd edition",
        [
            Expect(
                "asam3.l1.max-weekly-hours.adult", "ASAM 3rd edition, Level 1, adults: below 9 hours a week", "1",
                new WeeklyHoursRequirement(Bounds.Below(FromHours(9))), Asam3Glossary, "Half-open: 9 hours exactly belong to Level 2.1.", Adult, [], AsamSources.Illinois),
            Expect(
                "asam3.l1.max-weekly-hours.adolescent", "ASAM 3rd edition, Level 1, adolescents: below 6 hours a week", "1",
                new WeeklyHoursRequirement(Bounds.Below(FromHours(6))), Asam3Glossary, "Half-open: 6 hours exactly belong to Level 2.1.", Adolescent, [], AsamSources.Illinois),
            Expect(
                "asam3.l2-1.weekly-hours.adult", "ASAM 3rd edition, Level 2.1, adults: 9 to 19 hours a week", "2.1",
                new WeeklyHoursRequirement(FromUpTo(9, 20)), Asam3PayerPage,
                "The edition says nothing of the hours between 19 and 20; they are read as Level 2.1 until 20 exactly.", Adult, [Taper], Asam3StudyGuide),
            Expect(
                "asam3.l2-1.weekly-hours.adolescent", "ASAM 3rd edition, Level 2.1, adolescents: 6 to 19 hours a week", "2.1",
                new WeeklyHoursRequirement(FromUpTo(6, 20)), Asam3PayerPage,
                "The edition says nothing of the hours between 19 and 20; they are read as Level 2.1 until 20 exactly.", Adolescent, [Taper]),
            Taper,
            Expect(
                "asam3.l2-5.min-weekly-hours", "ASAM 3rd edition, Level 2.5: at least 20 hours a week", "2.5",
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(20))), Asam3Glossary, "Partial weeks, absences and holidays: the source is silent.",
                null, [], Asam3StudyGuide),
            Expect(
                "asam3.l3-1.min-weekly-hours", "ASAM 3rd edition, Level 3.1: at least 5 hours a week of clinical service", "3.1",
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(5))), Asam3Glossary,
                "Clinical hours only; the 24-hour living support of the level comes on top and is not counted.", null, [], Asam3StudyGuide),
            Expect(
                "asam3.l2-1.outside-services-coordinated", "ASAM 3rd edition, Level 2.1: services outside the core program are coordinated", "2.1",
                new DescribedRequirement("services outside the core program that are coordinated with it"), Asam3PayerPage,
                "Services outside count towards the hours only where they are coordinated; a plan does not say which are."),
            new(
                "asam3.dimension-rating", "ASAM 3rd edition: each dimension is rated from 0 to 4", Basis.Needed,
                new DescribedRequirement("a rating from 0 to 4 of each dimension"), LevelScope.Exactly([.. LevelSystem.Asam3.Levels]), SinceTheEdition,
                Severity.Expected, EvidenceStatus.Secondary, AsamSources.Continuum, note: $"A plan refers to assessments and carries no ratings. {YearOnly}"),
            AsamSources.NoFixedStay,
        ]);

    private static Bounds<WeeklyHours> FromUpTo(int least, int below) => Bounds.AtLeast(FromHours(least)).AndBelow(FromHours(below));

    private static Rule Expect(
        string id,
        string title,
        string level,
        Requirement requirement,
        Citation citation,
        string note,
        Population? population = null,
        Rule[]? exceptions = null,
        params Citation[] further) =>
        new(
            id, title, Basis.Planned, requirement, LevelScope.Exactly(LevelSystem.Asam3[level]), SinceTheEdition, Severity.Expected,
            EvidenceStatus.Secondary, citation, population, payer: null, exceptions, $"{note} {YearOnly}", furtherCitations: further);
}
