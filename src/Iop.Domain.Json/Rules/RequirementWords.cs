using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Json.Rules;

/// <summary>The words of requirements in <c>iop-rules/1</c>.</summary>
internal static class RequirementWords
{
    /// <summary>The word for weeks from the patient's own first day.</summary>
    public const string OwnWeek = "patientsFirstDay";

    public static (string Word, Measure Value)[] Measures { get; } =
        [("minutes", Measure.Minutes), ("days", Measure.Days), ("sessions", Measure.Sessions), ("services", Measure.Services), ("missed", Measure.Missed)];

    public static (string Word, WindowKind Value)[] Windows { get; } =
    [
        ("day", WindowKind.Day), ("dayOfCare", WindowKind.DayOfCare), ("week", WindowKind.Week), ("month", WindowKind.Month), ("span", WindowKind.Span), ("averageWeek", WindowKind.AverageWeek), ("total", WindowKind.Total),
    ];

    public static (string Word, SameDay Value)[] SameDays { get; } =
        [("counts", SameDay.Counts), ("doesNotCount", SameDay.DoesNotCount), ("notStated", SameDay.NotStated)];

    public static (string Word, PlanPart Value)[] Parts { get; } =
    [
        ("diagnosis", PlanPart.Diagnosis), ("services", PlanPart.Services), ("amountAndFrequency", PlanPart.AmountAndFrequency), ("duration", PlanPart.Duration),
        ("goals", PlanPart.Goals), ("transition", PlanPart.Transition), ("referral", PlanPart.Referral), ("initialCertification", PlanPart.InitialCertification),
        ("physicianCertification", PlanPart.PhysicianCertification), ("certifiedNeed", PlanPart.CertifiedNeed), ("review", PlanPart.Review),
        ("physicianReview", PlanPart.PhysicianReview), ("followUp", PlanPart.FollowUp),
    ];

    /// <summary>The weekdays on which a week may begin, and none for the patient's own first day.</summary>
    public static (string Word, IsoDayOfWeek Value)[] FirstDaysOfWeek { get; } =
    [
        ("monday", IsoDayOfWeek.Monday), ("tuesday", IsoDayOfWeek.Tuesday), ("wednesday", IsoDayOfWeek.Wednesday), ("thursday", IsoDayOfWeek.Thursday),
        ("friday", IsoDayOfWeek.Friday), ("saturday", IsoDayOfWeek.Saturday), ("sunday", IsoDayOfWeek.Sunday), (OwnWeek, IsoDayOfWeek.None),
    ];

    /// <summary>The units of time with the most of each: a hundred years, so that no date of a plan comes near the end of the calendar.</summary>
    public static (string Word, TimeUnit Value, int Least, int Most)[] Units { get; } =
    [
        ("hours", TimeUnit.Hours, 0, 24 * MostDays), ("days", TimeUnit.Days, 0, MostDays), ("workingDays", TimeUnit.WorkingDays, 0, MostDays),
        ("daysWithSession", TimeUnit.DaysWithSession, 1, MostDays), ("months", TimeUnit.Months, 0, 1_200),
    ];

    /// <summary>The most days of any span that a rule names: a hundred years.</summary>
    public const int MostDays = 36_500;
}
