using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>What was agreed for one patient: phases at levels of care, one after the other or side by side.</summary>
/// <remarks>Immutable; each <c>With…</c> gives a new plan. Its text form is its identifier and never clinical content.</remarks>
public sealed record TreatmentPlan
{
    private TreatmentPlan(PlanId id, PatientId patient, DateTimeZone zone, ValueList<PlanPhase> phases, Payer? payer, Population? population)
    {
        Id = id;
        Patient = patient;
        Zone = zone;
        Phases = phases;
        Payer = payer;
        Population = population;
    }

    /// <summary>The plan's identifier.</summary>
    public PlanId Id { get; }

    /// <summary>The patient.</summary>
    public PatientId Patient { get; }

    /// <summary>The zone in which the plan's dates and times are read.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The phases in the order in which the plan states them.</summary>
    public ValueList<PlanPhase> Phases { get; }

    /// <summary>Who pays; null where the plan does not say.</summary>
    public Payer? Payer { get; }

    /// <summary>Adult or adolescent; null where the plan does not say.</summary>
    public Population? Population { get; }

    /// <summary>Makes a plan.</summary>
    /// <param name="id">The plan's identifier.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="zone">The zone in which dates and times are read.</param>
    /// <param name="phases">The phases in the order in which the plan states them.</param>
    /// <exception cref="ArgumentNullException">An argument, or a phase, is null.</exception>
    public static TreatmentPlan Create(PlanId id, PatientId patient, DateTimeZone zone, params ReadOnlySpan<PlanPhase> phases)
    {
        foreach (var phase in phases)
        {
            Guard.Against.Null(phase, nameof(phases));
        }

        return new(Guard.Against.Null(id), Guard.Against.Null(patient), Guard.Against.Null(zone), [.. phases], payer: null, population: null);
    }

    /// <summary>The same plan with a payer, or with none stated.</summary>
    public TreatmentPlan WithPayer(Payer? payer) => new(Id, Patient, Zone, Phases, payer, Population);

    /// <summary>The same plan for a population, or with none stated.</summary>
    public TreatmentPlan WithPopulation(Population? population) => new(Id, Patient, Zone, Phases, Payer, population);

    /// <summary>The same plan with other phases, in the order given.</summary>
    /// <exception cref="ArgumentNullException">A phase is null.</exception>
    public TreatmentPlan WithPhases(params ReadOnlySpan<PlanPhase> phases) =>
        Create(Id, Patient, Zone, phases).WithPayer(Payer).WithPopulation(Population);

    /// <summary>The identifier.</summary>
    public override string ToString() => Id.Value;
}
