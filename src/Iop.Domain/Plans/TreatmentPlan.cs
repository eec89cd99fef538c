using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>What was agreed for one patient and what came of it: phases at levels of care, one after the other or side by side, and all that hangs on them.</summary>
/// <remarks>
/// Immutable; each <c>With…</c> gives a new plan, and <see cref="Amend"/> a new revision. A list that is empty and a value that is null mean that the plan
/// does not say. Its text form is its identifier and never clinical content. Parts may be stated in any order, so what contradicts across parts
/// is not refused but listed by <see cref="FindProblems"/>.
/// </remarks>
public sealed partial record TreatmentPlan
{
    // for readers too, which set the rest at once: they have seen to it that no part is null and no id stands twice
    internal TreatmentPlan(PlanId id, PatientId patient, DateTimeZone zone, ValueList<PlanPhase> phases, ValueList<PlanSession> sessions)
    {
        Id = id;
        Patient = patient;
        Zone = zone;
        Phases = phases;
        Sessions = new(sessions, phases);
    }

    /// <summary>The plan's identifier.</summary>
    public PlanId Id { get; }

    /// <summary>The patient.</summary>
    public PatientId Patient { get; }

    /// <summary>The zone in which the plan's dates and times are read.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The phases in the order in which the plan states them.</summary>
    public ValueList<PlanPhase> Phases { get; private init; }

    /// <summary>Who pays; null where the plan does not say.</summary>
    public Payer? Payer { get; internal init; }

    /// <summary>Whose law the care is under; null where the plan does not say.</summary>
    public Jurisdiction? Jurisdiction { get; internal init; }

    /// <summary>The kinds of program and legal tracks under which care is given, by word, each once; empty where the plan names none.</summary>
    public ValueList<ProgramKind> Programs
    {
        get;
        internal init => field = PlanParts.InOrder(value, static (one, other) => string.CompareOrdinal(one.Word, other.Word));
    } = [];

    /// <summary>Adult, adolescent or child; null where the plan does not say.</summary>
    public Population? Population { get; internal init; }

    /// <summary>The diagnoses, the principal one first, each once.</summary>
    public ValueList<DiagnosisCode> Diagnoses { get; internal init; } = [];

    /// <summary>When the patient was admitted; null where the plan does not say.</summary>
    public CareMoment? Admission { get; internal init; }

    /// <summary>When the patient was discharged; null where that is still to come or the plan does not say.</summary>
    public CareMoment? Discharge { get; internal init; }

    /// <summary>The day on which the plan was first agreed; null where the plan does not say.</summary>
    public LocalDate? EstablishedOn { get; internal init; }

    /// <summary>The goals, with their objectives.</summary>
    public ValueList<Goal> Goals { get; internal init; } = [];

    /// <summary>Certifications and recertifications, by the day of signature.</summary>
    public ValueList<Certification> Certifications
    {
        get;
        internal init => field = PlanParts.InOrder(value, static (one, other) => one.SignedOn.CompareTo(other.SignedOn));
    } = [];

    /// <summary>Plan reviews, by day.</summary>
    public ValueList<PlanReview> Reviews
    {
        get;
        internal init => field = PlanParts.InOrder(value, static (one, other) => one.On.CompareTo(other.On));
    } = [];

    /// <summary>Assessments, by the moment at which they were done.</summary>
    public ValueList<AssessmentReference> Assessments
    {
        get;
        internal init => field = PlanParts.InOrder(value, static (one, other) => one.At.CompareTo(other.At));
    } = [];

    /// <summary>The dated sessions, scheduled and delivered, in order of time.</summary>
    public SessionCalendar Sessions { get; private init; }

    /// <summary>Where care goes on after this plan; null where the plan does not say.</summary>
    public TransitionPlan? Transition { get; internal init; }

    /// <summary>Events from which follow-up windows run, by day.</summary>
    public ValueList<PriorEvent> PriorEvents
    {
        get;
        internal init => field = PlanParts.InOrder(value, static (one, other) => (one.On, one.Kind).CompareTo((other.On, other.Kind)));
    } = [];

    /// <summary>Caseloads of the staff, as far as the plan states them.</summary>
    public ValueList<Caseload> Caseloads { get; internal init; } = [];

    /// <summary>The amendments, from the first, which made revision 2, to the last.</summary>
    public ValueList<PlanRevision> Revisions { get; internal init; } = [];

    /// <summary>The number of this revision: 1 as first written, one more with each amendment.</summary>
    public int Revision => Revisions.Count + 1;

    /// <summary>Makes a plan.</summary>
    /// <param name="id">The plan's identifier.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="zone">The zone in which dates and times are read.</param>
    /// <param name="phases">The phases in the order in which the plan states them.</param>
    /// <exception cref="ArgumentNullException">An argument, or a phase, is null.</exception>
    public static TreatmentPlan Create(PlanId id, PatientId patient, DateTimeZone zone, params ReadOnlySpan<PlanPhase> phases) =>
        new(Guard.Against.Null(id), Guard.Against.Null(patient), Guard.Against.Null(zone), PhasesOf(phases), []);

    /// <summary>Everything in the plan that contradicts itself or is odd, in the order of the parts; empty where all fits together.</summary>
    public ValueList<PlanProblem> FindProblems() => PlanStructure.Problems(this);

    /// <summary>The identifier.</summary>
    public override string ToString() => Id.Value;

    private static ValueList<PlanPhase> PhasesOf(ReadOnlySpan<PlanPhase> phases)
    {
        foreach (var phase in phases)
        {
            Guard.Against.Null(phase, nameof(phases));
        }

        return [.. phases];
    }
}
