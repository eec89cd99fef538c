using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules.Engine;

/// <summary>Plans with dated sessions by day, and rules of one requirement, for tests of the engine.</summary>
internal static class Given
{
    public static LocalDate Monday { get; } = new(2026, 1, 5);

    public static LevelOfCare Intensive { get; } = LevelOfCare.Parse("asam3:2.1");

    public static LevelOfCare Partial { get; } = LevelOfCare.Parse("asam3:2.5");

    public static LevelOfCare Outpatient { get; } = LevelOfCare.Parse("asam3:1");

    public static LocalDate Day(int day) => Monday.PlusDays(day);

    /// <summary>A plan at 2.1 from a day, for so many days; null for an open end.</summary>
    public static TreatmentPlan Plan(int? days = 28, int firstDay = 0, DateTimeZone? zone = null, params SessionPrescription[] prescribed) =>
        TreatmentPlan.Create(new PlanId("plan-7"), new PatientId("pt-42"), zone ?? DateTimeZone.Utc, Phase(Intensive, firstDay, days, prescribed));

    public static PlanPhase Phase(LevelOfCare level, int firstDay, int? days, params SessionPrescription[] prescribed) =>
        new(level, new(Day(firstDay), days is { } length ? Day(firstDay + length - 1) : null), prescribed);

    public static SessionPrescription Prescribed(int minutes, int times = 1, Modality? modality = null, int breaks = 0, int? services = null) =>
        new(modality ?? Modality.Group, Duration.FromMinutes(minutes), times, Duration.FromMinutes(breaks), services: services);

    public static PlanSession Session(
        int day, int minutes = 60, Attendance attendance = Attendance.Attended, Modality? modality = null, int? services = null, LevelOfCare? level = null,
        int breaks = 0, int? groupSize = null, ContactMode? mode = null, int providers = 0, int hour = 9, string? id = null) => new(
            id ?? string.Create(CultureInfo.InvariantCulture, $"s{day + 1000:0000}-{hour:00}-{minutes}"), new CareMoment(Day(day), new LocalTime(hour, 0)), modality ?? Modality.Group,
            Duration.FromMinutes(minutes), attendance, Duration.FromMinutes(breaks), groupSize: groupSize, services: services, mode: mode,
            providers: Enumerable.Repeat(ProviderRole.Counselor, providers), level: level);

    /// <summary>Attended sessions of so many minutes, one on each of the days.</summary>
    public static TreatmentPlan Attended(this TreatmentPlan plan, int minutes, params int[] days) =>
        plan.WithSessions([.. plan.Sessions, .. days.Select(day => Session(day, minutes))]);

    public static Rule Rule(Requirement requirement, Basis basis = Basis.Delivered, string id = "own.rule", LevelScope? levels = null, WeekDefinition? week = null) => new(
        id, "Own rule", basis, requirement, levels ?? LevelScope.Exactly(Intensive), EffectiveDates.Always, Severity.Mandatory, EvidenceStatus.Unverified, new Citation("own"), week: week);

    public static RuleSet Set(params Rule[] rules) => new("own", "Own", rules);

    /// <summary>All findings, the satisfied ones too.</summary>
    public static ValueList<Finding> Findings(this TreatmentPlan plan, Requirement requirement, Basis basis = Basis.Delivered, CheckOptions? options = null, WeekDefinition? week = null) =>
        Set(Rule(requirement, basis, week: week)).Check(plan, (options ?? CheckOptions.Usual) with { IncludesSatisfied = true }).Findings;

    /// <summary>The worst verdict: violated before indeterminate before satisfied; null where nothing was asked.</summary>
    public static Verdict? Verdict(this TreatmentPlan plan, Requirement requirement, Basis basis = Basis.Delivered, CheckOptions? options = null, WeekDefinition? week = null)
    {
        var verdicts = plan.Findings(requirement, basis, options, week).Select(finding => finding.Verdict).ToList();
        return verdicts.Count == 0 ? null
            : verdicts.Contains(Domain.Rules.Verdict.Violated) ? Domain.Rules.Verdict.Violated
            : verdicts.Contains(Domain.Rules.Verdict.Indeterminate) ? Domain.Rules.Verdict.Indeterminate
            : Domain.Rules.Verdict.Satisfied;
    }

    public static CheckOptions AsOf(int day) => new() { AsOf = Day(day) };
}
