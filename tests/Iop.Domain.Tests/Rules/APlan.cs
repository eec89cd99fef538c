using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules;

/// <summary>Plans for tests: phases stated by level, days from a Monday and minutes a week.</summary>
internal static class APlan
{
    public static LocalDate Monday { get; } = new(2026, 1, 5);

    private static readonly string[] Levels =
        ["asam3:1", "asam3:2.1", "asam3:2.1", "asam3:2.5", "asam3:3.1", "asam4:2.1", "asam4:2.5", "medicare:IOP", "medicare:PHP"];

    private static readonly int[] Minutes = [0, 240, 299, 300, 359, 360, 539, 540, 541, 1199, 1200, 1201];

    private static readonly Gen<PlanPhase> AnyPhase =
        from level in Gen.Elements(Levels)
        from day in Gen.Choose(0, 10)
        from days in Gen.Elements(5, 7, 14, 15, 28)
        from minutes in Gen.Elements(Minutes)
        select Phase(level, day * 7, days, minutes);

    public static Arbitrary<TreatmentPlan> Any { get; } = Arb.From(
        from count in Gen.Choose(0, 6)
        from phases in AnyPhase.ArrayOf(count)
        from population in Gen.Elements<Population?>(null, Population.Adult, Population.Adolescent, Population.Child)
        from payer in Gen.Elements(null, Payer.Medicare, Payer.Commercial)
        select Of(phases).WithPopulation(population).WithPayer(payer),
        plan => Enumerable.Range(0, plan.Phases.Count).Select(left => plan.WithPhases([.. plan.Phases.Where((_, position) => position != left)])));

    public static TreatmentPlan Of(params PlanPhase[] phases) =>
        TreatmentPlan.Create(new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZone.Utc, phases);

    /// <summary>A phase; no minutes means that no sessions are stated, and no days that the end is open.</summary>
    public static PlanPhase Phase(string level, int firstDay, int? days, int minutes) => new(
        LevelOfCare.Parse(level),
        new CarePeriod(Monday.PlusDays(firstDay), days is { } length ? Monday.PlusDays(firstDay + length - 1) : null),
        minutes == 0 ? [] : [new SessionPrescription(Modality.Group, Duration.FromMinutes(minutes), timesPerWeek: 1)]);

    public static Finding? Of(this PlanReport report, string rule, int phase = 0) =>
        report.Findings.SingleOrDefault(finding => finding.RuleId == rule && finding.PhaseIndex == phase);

    public static RuleSet Everything { get; } = RuleCatalog.Sets.Aggregate((all, set) => all + set);
}
