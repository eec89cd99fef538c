using BenchmarkDotNet.Attributes;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.FluentValidation;
using Iop.Domain.Foundation;
using Iop.Domain.Json;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Benchmarks;

/// <summary>Rules of the kinds that Medicare states, on eight weeks of dated sessions in which nothing is amiss, beside plain FluentValidation rules that make the same comparisons.</summary>
[MemoryDiagnoser]
public class DatedRuleBenchmarks
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    private readonly RuleSet rules = new("typical", "Typical", [
        Rule("hours-needed", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9))), Basis.Needed),
        Rule("hours-band", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9)).AndBelow(WeeklyHours.FromHours(20))), Basis.Planned),
        Rule("hours-delivered", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9)))),
        Rule("days-scheduled", new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(3).AndAtMost(4)), Basis.Scheduled),
        Rule("services-daily", new AmountRequirement(Measure.Services, Window.EachDay, Bounds.AtLeast(3))),
        Rule("recertification", new IntervalRequirement(PlanEvent.Recertification, TimeLimit.Months(2), PlanEvent.InitialCertification)),
        Rule("certification", new DeadlineRequirement(PlanEvent.InitialCertification, TimeLimit.Days(0), PlanEvent.Admission)),
        Rule("content", new ContentRequirement(
            PlanPart.Diagnosis, PlanPart.Goals, PlanPart.Services, PlanPart.AmountAndFrequency, PlanPart.Duration, PlanPart.PhysicianCertification, PlanPart.CertifiedNeed)),
        Rule("no-partial", new ExclusionRequirement(LevelScope.OnRung("php"), 7)),
    ]);

    private readonly PlainCareValidator plain = new();
    private TreatmentPlanValidator validator = null!;
    private TreatmentPlan plan = null!;
    private byte[] bytes = [];

    /// <summary>Minutes of each of three groups a week: with 180 nothing is amiss, with 150 every week is too light.</summary>
    [Params(180, 150)]
    public int GroupMinutes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        validator = new TreatmentPlanValidator(rules);
        var length = Duration.FromMinutes(GroupMinutes);
        plan = TreatmentPlan.Create(
                new PlanId("plan"), new PatientId("patient"), DateTimeZoneProviders.Tzdb["America/New_York"],
                new PlanPhase(LevelOfCare.Parse("medicare:IOP"), new(Monday, Monday.PlusDays(55)), [new SessionPrescription(Modality.Group, length, 3, services: 4)]))
            .WithPayer(Payer.Medicare).WithPopulation(Population.Adult).WithAdmission(Monday)
            .WithDiagnoses(DiagnosisCode.Parse("F10.20")).WithGoals(new Goal("g1", new CodedText("sobriety")))
            .WithCertifications(new Certification(CertificationKind.Initial, Monday, by: ProviderRole.Physician, weeklyNeed: WeeklyHours.FromHours(9)))
            .WithSessions(Enumerable.Range(0, 8 * 3).Select(i => new PlanSession(
                $"s{i}", new CareMoment(Monday.PlusDays((i / 3 * 7) + (i % 3 * 2)), new LocalTime(9, 0)), Modality.Group, length, Attendance.Attended, services: 4)));
        bytes = PlanJson.Write(plan);
        var found = rules.Check(plan).Findings.Select(finding => finding.RuleId).Distinct().Order(StringComparer.Ordinal);
        if (!found.SequenceEqual(plain.Validate(plan).Errors.Select(failure => failure.ErrorCode).Order(StringComparer.Ordinal)))
        {
            throw new InvalidOperationException("The two ways to check disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    public int PlainFluentValidation() => plain.Validate(plan).Errors.Count;

    [Benchmark]
    public int RuleSetCheck() => rules.Check(plan).Findings.Count;

    [Benchmark]
    public int RulesAsFluentValidator() => validator.Validate(plan).Errors.Count;

    [Benchmark]
    public int FromBytesByPlainFluentValidation() => plain.Validate(PlanJson.Read(bytes).Require()).Errors.Count;

    [Benchmark]
    public int FromBytesByRuleSet() => rules.Check(PlanJson.Read(bytes).Require()).Findings.Count;

    private static Rule Rule(string id, Requirement requirement, Basis basis = Basis.Delivered) => new(
        $"typical.{id}", id, basis, requirement, LevelScope.OnRung("iop"), new EffectiveDates(new LocalDate(2024, 1, 1)), Severity.Mandatory, EvidenceStatus.Unverified,
        new Citation("own"), payer: Payer.Medicare);
}
