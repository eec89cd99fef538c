using BenchmarkDotNet.Attributes;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.FluentValidation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Benchmarks;

/// <summary>The Medicare and ASAM rules on a plan of three phases, beside plain FluentValidation rules that make the same comparisons.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private readonly RuleSet rules = RuleCatalog.Medicare.IntensiveOutpatient + RuleCatalog.Medicare.PartialHospitalization + RuleCatalog.Asam3;
    private readonly PlainPlanValidator plain = new();
    private TreatmentPlanValidator validator = null!;
    private TreatmentPlan plan = null!;

    /// <summary>Beside 8 hours of group: with 60 minutes the middle phase has 9 hours a week and breaks no rule, with 30 it breaks three.</summary>
    [Params(60, 30)]
    public int IndividualMinutes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        validator = new TreatmentPlanValidator(rules);
        plan = TreatmentPlan.Create(
                new PlanId("plan"),
                new PatientId("patient"),
                DateTimeZoneProviders.Tzdb["America/New_York"],
                Phase("2.5", new LocalDate(2026, 1, 5), 28, new SessionPrescription(Modality.Group, Duration.FromHours(4), 5)),
                Phase(
                    "2.1", new LocalDate(2026, 2, 2), 56, new SessionPrescription(Modality.Group, Duration.FromHours(2), 4),
                    new SessionPrescription(Modality.Individual, Duration.FromMinutes(IndividualMinutes), 1)),
                Phase("1", new LocalDate(2026, 3, 30), 84, new SessionPrescription(Modality.Group, Duration.FromHours(1), 2)))
            .WithPayer(Payer.Medicare).WithPopulation(Population.Adult);
        var broken = rules.Check(plan).FindingsThatAre(Verdict.Violated).Select(finding => finding.RuleId).Order(StringComparer.Ordinal);
        if (!broken.SequenceEqual(plain.Validate(plan).Errors.Select(failure => failure.ErrorCode).Order(StringComparer.Ordinal)))
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

    private static PlanPhase Phase(string level, LocalDate start, int days, params SessionPrescription[] sessions) =>
        new(LevelSystem.Asam3[level], new CarePeriod(start, start.PlusDays(days - 1)), sessions);
}
