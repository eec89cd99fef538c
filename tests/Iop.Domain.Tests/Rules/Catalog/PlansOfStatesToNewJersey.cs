using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules.Catalog;

/// <summary>Small plans that stand at the bounds of the states' rules, and what a single rule says of them. Days count from a Monday, which is day 0.</summary>
internal static class PlansOfStatesToNewJersey
{
    public static LocalDate Day(int number) => APlan.Monday.PlusDays(number);

    public static CheckOptions AsOf(int day) => new() { AsOf = Day(day) };

    /// <summary>Four weeks with so many minutes prescribed for each, in groups of ten hours and the rest.</summary>
    public static TreatmentPlan Weekly(string level, int minutes, Population? population = null)
    {
        var sessions = Enumerable.Repeat(600, minutes / 600).Append(minutes % 600).Where(length => length > 0)
            .Select(length => new SessionPrescription(Modality.Group, Duration.FromMinutes(length), timesPerWeek: 1));
        return APlan.Of(new PlanPhase(LevelOfCare.Parse(level), new CarePeriod(Day(0), Day(27)), sessions)).WithPopulation(population);
    }

    /// <summary>A stay without prescriptions.</summary>
    public static TreatmentPlan Stay(string level, int days = 28, int firstDay = 0) => APlan.Of(APlan.Phase(level, firstDay, days, 0));

    public static PlanSession Held(
        int day,
        int minutes = 60,
        Modality? modality = null,
        Attendance attendance = Attendance.Attended,
        int breaks = 0,
        int? present = null,
        int? groupSize = null,
        ProviderRole[]? providers = null) => new(
            FormattableString.Invariant($"{day}-{(modality ?? Modality.Group).Word}-{minutes}"), Day(day), modality ?? Modality.Group,
            Duration.FromMinutes(minutes), attendance, Duration.FromMinutes(breaks), present is { } took ? Duration.FromMinutes(took) : null,
            groupSize, providers: providers);

    /// <summary>One session of an hour on each of some days.</summary>
    public static PlanSession[] HeldOn(params int[] days) => [.. days.Select(day => Held(day))];

    /// <summary>Groups of one counselor each, of so many minutes on so many days from Monday on.</summary>
    public static PlanSession[] HeldDaily(int days, int minutes) => [.. Enumerable.Range(0, days).Select(day => Held(day, minutes))];

    public static TreatmentPlan WithComprehensiveAssessment(this TreatmentPlan plan, int day) =>
        plan.WithAssessments(new AssessmentReference(AssessmentKind.Comprehensive, Day(day)));

    public static TreatmentPlan WithReviewsOn(this TreatmentPlan plan, params int[] days) => plan.WithReviews(days.Select(day => new PlanReview(Day(day))));

    public static Caseload Of(this ProviderRole role, Ratio patients, long staff = 1) => new(role, patients, staff);

    /// <summary>What one rule says of a plan, the worst first: violated, open, satisfied; null where it does not speak of it.</summary>
    public static Verdict? Judge(string rule, TreatmentPlan plan, CheckOptions? options = null)
    {
        var verdicts = Findings(rule, plan, options).Select(finding => finding.Verdict).ToList();
        return verdicts.Contains(Verdict.Violated) ? Verdict.Violated
            : verdicts.Contains(Verdict.Indeterminate) ? Verdict.Indeterminate
            : verdicts.Count > 0 ? Verdict.Satisfied
            : null;
    }

    public static IReadOnlyList<Finding> Findings(string rule, TreatmentPlan plan, CheckOptions? options = null)
    {
        Assert.True(RuleCatalog.TryFind(rule, out var found), rule);
        return new RuleSet("one", "One rule", [found]).Check(plan, (options ?? CheckOptions.Usual) with { IncludesSatisfied = true }).Findings;
    }
}
