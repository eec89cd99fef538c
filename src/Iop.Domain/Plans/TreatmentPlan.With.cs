using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

public sealed partial record TreatmentPlan
{
    /// <summary>The same plan with a payer, or with none stated.</summary>
    public TreatmentPlan WithPayer(Payer? payer) => this with { Payer = payer };

    /// <summary>The same plan under the law of a jurisdiction, or of none stated.</summary>
    public TreatmentPlan WithJurisdiction(Jurisdiction? jurisdiction) => this with { Jurisdiction = jurisdiction };

    /// <summary>The same plan under other kinds of program or legal tracks, in any order.</summary>
    public TreatmentPlan WithPrograms(params IEnumerable<ProgramKind> programs) =>
        this with { Programs = PlanParts.Of(programs).DistinctBy(kind => kind.Word).ToValueList() };

    /// <summary>The same plan for a population, or with none stated.</summary>
    public TreatmentPlan WithPopulation(Population? population) => this with { Population = Guard.Against.Undefined(population) };

    /// <summary>The same plan with other phases, in the order given.</summary>
    /// <exception cref="ArgumentNullException">A phase is null.</exception>
    public TreatmentPlan WithPhases(params ReadOnlySpan<PlanPhase> phases)
    {
        var list = PhasesOf(phases);
        return this with { Phases = list, Sessions = Sessions.Beside(list) };
    }

    /// <summary>The same plan with other diagnoses, the principal one first.</summary>
    /// <exception cref="ArgumentException">A diagnosis stands twice.</exception>
    public TreatmentPlan WithDiagnoses(params IEnumerable<DiagnosisCode> diagnoses)
    {
        var list = PlanParts.Of(diagnoses);
        return list.Distinct().Count() == list.Count
            ? this with { Diagnoses = list }
            : throw new ArgumentException("A diagnosis stands twice.", nameof(diagnoses));
    }

    /// <summary>The same plan with another admission, or with none stated.</summary>
    public TreatmentPlan WithAdmission(CareMoment? admission) => this with { Admission = admission };

    /// <summary>The same plan with another discharge, or with none stated.</summary>
    public TreatmentPlan WithDischarge(CareMoment? discharge) => this with { Discharge = discharge };

    /// <summary>The same plan, first agreed on another day, or on none stated.</summary>
    public TreatmentPlan WithEstablishedOn(LocalDate? date) => this with { EstablishedOn = date.InIso() };

    /// <summary>The same plan with other goals, in the order given.</summary>
    /// <exception cref="ArgumentException">Two goals or objectives have the same id.</exception>
    public TreatmentPlan WithGoals(params IEnumerable<Goal> goals)
    {
        var list = PlanParts.Of(goals);
        PlanParts.Told(PlanStructure.Repeated(PlanStructure.GoalIds(list)), nameof(goals));
        return this with { Goals = list };
    }

    /// <summary>The same plan with other certifications, in any order.</summary>
    public TreatmentPlan WithCertifications(params IEnumerable<Certification> certifications) =>
        this with { Certifications = PlanParts.Of(certifications) };

    /// <summary>The same plan with other reviews, in any order.</summary>
    public TreatmentPlan WithReviews(params IEnumerable<PlanReview> reviews) =>
        this with { Reviews = PlanParts.Of(reviews) };

    /// <summary>The same plan with other assessments, in any order.</summary>
    public TreatmentPlan WithAssessments(params IEnumerable<AssessmentReference> assessments) =>
        this with { Assessments = PlanParts.Of(assessments) };

    /// <summary>The same plan with other dated sessions, in any order.</summary>
    /// <exception cref="ArgumentException">Two sessions have the same id.</exception>
    public TreatmentPlan WithSessions(params IEnumerable<PlanSession> sessions)
    {
        var list = PlanParts.Of(sessions);
        if (PlanStructure.IsRepeated(list, static session => session.Id))
        {
            PlanParts.Told(PlanStructure.Repeated(PlanStructure.SessionIds(list)), nameof(sessions));
        }

        return this with { Sessions = new(list, Phases) };
    }

    /// <summary>The same plan with another transition plan, or with none.</summary>
    public TreatmentPlan WithTransition(TransitionPlan? transition) => this with { Transition = transition };

    /// <summary>The same plan with other events from which follow-up windows run, in any order.</summary>
    public TreatmentPlan WithPriorEvents(params IEnumerable<PriorEvent> events) =>
        this with { PriorEvents = PlanParts.Of(events) };

    /// <summary>The same plan with other caseloads, in the order given.</summary>
    public TreatmentPlan WithCaseloads(params IEnumerable<Caseload> caseloads) => this with { Caseloads = PlanParts.Of(caseloads) };

    /// <summary>The same plan with the amendments it has seen, for one that is read from where it was kept; <see cref="Amend"/> makes new ones.</summary>
    /// <exception cref="ArgumentException">The numbers are not 2, 3, 4 and so on, or a day is before the former one.</exception>
    public TreatmentPlan WithRevisions(params IEnumerable<PlanRevision> revisions)
    {
        var list = PlanParts.Of(revisions);
        foreach (var (i, revision) in list.Index())
        {
            if (revision.Number != i + PlanRevision.FirstAmendment || (i > 0 && revision.On < list[i - 1].On))
            {
                throw new ArgumentException("Revisions are numbered 2, 3, 4 and so on, and none is before the former one.", nameof(revisions));
            }
        }

        return this with { Revisions = list };
    }

    /// <summary>A new revision of the plan.</summary>
    /// <param name="reason">Why it is changed.</param>
    /// <param name="on">The day from which the revision holds; not before that of the former one.</param>
    /// <param name="change">Gives the changed plan, as a chain of <c>With…</c>.</param>
    /// <exception cref="ArgumentException">The day is before that of the former revision, or the change gives another plan, or touches the revisions.</exception>
    public TreatmentPlan Amend(CodedText reason, LocalDate on, Func<TreatmentPlan, TreatmentPlan> change)
    {
        Guard.Against.Null(reason);
        if (Revisions.Count > 0 && on.InIso() < Revisions[^1].On)
        {
            throw new ArgumentException("The day is before that of the former revision.", nameof(on));
        }

        var changed = Guard.Against.Null(Guard.Against.Null(change)(this), nameof(change));
        return changed.Id == Id && changed.Patient == Patient && changed.Revisions.Equals(Revisions)
            ? changed with { Revisions = [.. Revisions, new PlanRevision(Revision + 1, on, reason)] }
            : throw new ArgumentException("The change gives another plan, or touches the revisions.", nameof(change));
    }
}
