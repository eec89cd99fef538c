using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Care.Systems;
using Iop.Domain.Foundation;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class Asam4Rules
{
    private const string MonthOnly = "The edition appeared in November 2023: the first day of that month stands for it.";

    private static readonly EffectiveDates SinceTheEdition = new(new LocalDate(2023, 11, 1));

    private static readonly Citation Book = new("ASAM Criteria, 4th edition, volume 1", "https://www.asam.org/asam-criteria", "the book was not read");

    private static readonly Bounds<WeeklyHours> NineToBelowTwenty = Bounds.AtLeast(FromHours(9)).AndBelow(FromHours(20));

    public static RuleSet Set { get; } = new(
        "asam4",
        "ASAM Criteria, 4th edition",
        [
            new(
                "asam4.adult-only", "ASAM 4th edition, volume 1: adults alone", Basis.Planned, new PopulationRequirement(Population.Adult),
                LevelScope.Exactly([.. LevelSystem.Asam4.Levels]), SinceTheEdition, Severity.Expected, EvidenceStatus.Secondary,
                new("Ohio Medicaid bulletin of February 2025", "https://content.govdelivery.com/accounts/OHMEDICAID/bulletins/3d0f5b4", "bulletin of 2025"),
                note: $"Further volumes are planned for 2026 to 2028. Adolescents stay on the 3rd edition until a state says otherwise, so that one caseload can be on both. {MonthOnly}"),
            Describe(
                "asam4.placement.most-intensive", "ASAM 4th edition: the most intensive minimum of the subdimensions is the level recommended",
                [.. LevelSystem.Asam4.Levels], "a recommended level that is the most intensive of the minimum levels of all subdimensions",
                "A plan carries no assessment of the subdimensions. Placement is left to who has a license for it."),
            Describe(
                "asam4.coe.floor", "ASAM 4th edition: co-occurring enhanced need at 2.1 is served at 2.5 COE", [LevelSystem.Asam4["2.1"], LevelSystem.Asam4["2.5"], LevelSystem.Asam4["2.5 COE"]],
                "level 2.5 COE where the assessment finds 2.1 and co-occurring enhanced need",
                "There is no 2.1 COE. What the assessment found a plan does not carry."),
            AsamSources.NoFixedStay,
        ],
        [
            Unread("asam4.l1-5.max-weekly-hours", "ASAM 4th edition, Level 1.5: below 9 hours a week", "1.5", Bounds.Below(FromHours(9)), "Half-open: 9 hours exactly would belong to Level 2.1."),
            Unread("asam4.l2-1.weekly-hours", "ASAM 4th edition, Level 2.1: 9 to 19 hours a week", "2.1", NineToBelowTwenty, "The time between 19 and 20 hours is read as Level 2.1."),
            Unread("asam4.l2-5.min-weekly-hours", "ASAM 4th edition, Level 2.5: at least 20 hours a week", "2.5", Bounds.AtLeast(FromHours(20)), "No ceiling is remembered."),
            Unread(
                "asam4.l3-1.weekly-hours", "ASAM 4th edition, Level 3.1: 9 to 19 hours a week", "3.1", NineToBelowTwenty,
                "The 3rd edition asks for 5 hours: a great change, if it is confirmed. The time between 19 and 20 hours is read as Level 3.1."),
            Unread("asam4.l3-5.min-weekly-hours", "ASAM 4th edition, Level 3.5: at least 20 hours a week", "3.5", Bounds.AtLeast(FromHours(20)), "No ceiling is remembered."),
        ]);

    private static Rule Unread(string id, string title, string level, Bounds<WeeklyHours> hours, string note) => new(
        id, title, Basis.Planned, new WeeklyHoursRequirement(hours), LevelScope.Exactly(LevelSystem.Asam4[level]), SinceTheEdition, Severity.Expected,
        EvidenceStatus.Unverified, Book, Population.Adult, note: $"The figure is remembered and was not read. {note} {MonthOnly}");

    private static Rule Describe(string id, string title, LevelOfCare[] levels, string requirement, string note) => new(
        id, title, Basis.Needed, new DescribedRequirement(requirement), LevelScope.Exactly(levels), SinceTheEdition, Severity.Expected, EvidenceStatus.Secondary,
        Sources.Asam4Guide, Population.Adult, note: $"{note} {MonthOnly}");
}
