using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Tests.Rules.Catalog;

/// <summary>Small plans for rules of payers and programs, and what one rule of the catalog says of them.</summary>
internal static class PlansOfPrograms
{
    /// <summary>A phase from <see cref="APlan.Monday"/> or a day after it, without prescriptions.</summary>
    public static TreatmentPlan At(string level, int days, params PlanSession[] sessions) => From(APlan.Monday, level, days, sessions);

    public static TreatmentPlan From(LocalDate start, string level, int days, params PlanSession[] sessions) =>
        TreatmentPlan.Create(
            new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZone.Utc,
            new PlanPhase(LevelOfCare.Parse(level), new CarePeriod(start, start.PlusDays(days - 1)), [])).WithSessions(sessions);

    /// <summary>A phase of four weeks with so many minutes prescribed for each.</summary>
    public static TreatmentPlan Weekly(string level, int minutes)
    {
        var whole = APlan.Phase(level, 0, 28, 0);
        return APlan.Of(new PlanPhase(
            whole.Level, whole.Dates,
            [new(Modality.Group, Duration.FromMinutes(minutes - (2 * (minutes / 3))), 1), new(Modality.Individual, Duration.FromMinutes(minutes / 3), 2)]));
    }

    /// <summary>An attended session so many days after <see cref="APlan.Monday"/>.</summary>
    public static PlanSession Held(
        int day,
        int minutes = 60,
        Modality? modality = null,
        int? services = null,
        int? size = null,
        ContactMode? mode = null,
        int providers = 0,
        string? level = null,
        string name = "a") =>
        Session(APlan.Monday.PlusDays(day), Attendance.Attended, minutes, modality, services, size, mode, providers, level, name);

    /// <summary>A session that stands in the calendar.</summary>
    public static PlanSession Due(int day, int minutes = 60, Modality? modality = null, int? size = null, int providers = 0, string name = "a") =>
        Session(APlan.Monday.PlusDays(day), Attendance.Scheduled, minutes, modality, null, size, null, providers, null, name);

    public static PlanSession On(LocalDate date, int minutes = 60, Modality? modality = null, ContactMode? mode = null) =>
        Session(date, Attendance.Attended, minutes, modality, null, null, mode, 0, null, "a");

    /// <summary>The worst that a rule of the catalog, asked alone, says of a plan; null where it does not speak of it.</summary>
    public static Verdict? Said(string rule, TreatmentPlan plan, CheckOptions? options = null)
    {
        var verdicts = Findings(rule, plan, options).Select(finding => finding.Verdict).ToList();
        return verdicts.Contains(Verdict.Violated) ? Verdict.Violated
            : verdicts.Contains(Verdict.Indeterminate) ? Verdict.Indeterminate
            : verdicts.Count > 0 ? Verdict.Satisfied
            : null;
    }

    public static IReadOnlyList<Finding> Findings(string rule, TreatmentPlan plan, CheckOptions? options = null)
    {
        Assert.True(RuleCatalog.TryFind(rule, out var known), rule);
        return [.. new RuleSet("one", "One", [known]).Check(plan, (options ?? CheckOptions.Usual) with { IncludesSatisfied = true }).Findings];
    }

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static LocalDateTime Time(string text) => LocalDateTimePattern.GeneralIso.Parse(text).Value;

    public static Verdict Kept(bool isKept) => isKept ? Verdict.Satisfied : Verdict.Violated;

    private static PlanSession Session(
        LocalDate date, Attendance attendance, int minutes, Modality? modality, int? services, int? size, ContactMode? mode, int providers, string? level, string name) => new(
        string.Create(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(date)}-{name}"),
        date, modality ?? Modality.Group, Duration.FromMinutes(minutes), attendance, services: services, groupSize: size, mode: mode,
        providers: Enumerable.Repeat(ProviderRole.Counselor, providers), level: level is null ? null : LevelOfCare.Parse(level));
}
