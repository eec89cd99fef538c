using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Transitions.Facts;

/// <summary>All that is known of a patient when the next move is decided: dated facts, in no order. What is not there is not known.</summary>
/// <remarks>
/// Sorted once when made, so that facts in another order, or stated twice, are the same facts. A question about a day looks at facts of that day and before
/// it alone. Of two facts of one day about the same thing the less favorable one counts, or, where neither is, the answer is open.
/// </remarks>
public sealed partial class PatientFacts : IEquatable<PatientFacts>
{
    /// <summary>States what is known; null: nothing of that kind.</summary>
    /// <param name="assessments">Scores, ratings of dimensions and circumstances, all of one patient; each score and rating counts on its own day.</param>
    /// <param name="screens">Drug screens.</param>
    /// <param name="objectives">How far objectives have come.</param>
    /// <param name="sessions">Dated sessions and what became of them; ids are unique.</param>
    /// <param name="certifications">Certifications.</param>
    /// <param name="preferences">What the patient wants.</param>
    /// <param name="safety">What clinicians found of the patient's safety.</param>
    /// <param name="arrangements">What is arranged at other levels.</param>
    /// <param name="statements">A program's own statements.</param>
    /// <exception cref="ArgumentException">An item is null, assessments are of several patients, or two sessions that differ have one id.</exception>
    public PatientFacts(
        IEnumerable<PatientAssessment>? assessments = null,
        IEnumerable<DrugScreen>? screens = null,
        IEnumerable<ObjectiveProgress>? objectives = null,
        IEnumerable<PlanSession>? sessions = null,
        IEnumerable<Certification>? certifications = null,
        IEnumerable<CarePreference>? preferences = null,
        IEnumerable<SafetyStatement>? safety = null,
        IEnumerable<Arrangement>? arrangements = null,
        IEnumerable<CriterionStatement>? statements = null)
        : this(patient: null, assessments, screens, objectives, sessions, certifications, preferences, safety, arrangements, statements)
    {
    }

    private PatientFacts(
        PatientId? patient,
        IEnumerable<PatientAssessment>? assessments,
        IEnumerable<DrugScreen>? screens,
        IEnumerable<ObjectiveProgress>? objectives,
        IEnumerable<PlanSession>? sessions,
        IEnumerable<Certification>? certifications,
        IEnumerable<CarePreference>? preferences,
        IEnumerable<SafetyStatement>? safety,
        IEnumerable<Arrangement>? arrangements,
        IEnumerable<CriterionStatement>? statements)
    {
        assessed = [.. Given(assessments, nameof(assessments))];
        Patient = patient ?? (assessed.Length == 0 ? null : assessed[0].Patient);
        foreach (var assessment in assessed)
        {
            _ = assessment.Patient == Patient ? 0 : throw new ArgumentException("The assessments are of several patients.", nameof(assessments));
        }

        scores = ScoresOf(assessed);
        dimensions = [.. assessed.Select(assessment => assessment.Dimensions).OfType<DimensionalAssessment>().Distinct()];
        circumstances = Dated<(LocalDate On, Circumstances Known)>.Of(
            assessed.Select(assessment => (assessment.On, assessment.Circumstances)).Distinct(), fact => fact.On, static (_, _) => 0);
        ratings = Dated<DimensionalAssessment>.Of(dimensions, rating => rating.On, static (_, _) => 0);
        this.screens = Dated<DrugScreen>.Of(Given(screens, nameof(screens)), fact => fact.On, static (one, other) => one.Result.CompareTo(other.Result));
        this.objectives = Dated<ObjectiveProgress>.Of(Given(objectives, nameof(objectives)), fact => fact.On, FactOrder.Objectives);
        Sessions = SessionsOf(Given(sessions, nameof(sessions)));
        this.certifications = Dated<Certification>.Of(Given(certifications, nameof(certifications)), fact => fact.SignedOn, FactOrder.Certifications);
        this.preferences = Dated<CarePreference>.Of(Given(preferences, nameof(preferences)), fact => fact.On, FactOrder.Preferences);
        this.safety = Dated<SafetyStatement>.Of(Given(safety, nameof(safety)), fact => fact.On, static (one, other) => one.State.CompareTo(other.State));
        this.arrangements = Dated<Arrangement>.Of(Given(arrangements, nameof(arrangements)), fact => fact.On, FactOrder.Arrangements);
        this.statements = Dated<CriterionStatement>.Of(Given(statements, nameof(statements)), fact => fact.On, FactOrder.Statements);
        safetyCourse = SafetyCourse.Of(scores, this.safety.All);
        days = [.. AllDays().Distinct().Order()];
    }

    /// <summary>Nothing is known.</summary>
    public static PatientFacts None { get; } = new();

    /// <summary>Whom the assessments, or the plan that the facts come from, are about; null where nothing says.</summary>
    public PatientId? Patient { get; }

    /// <summary>Drug screens, by day.</summary>
    public ValueList<DrugScreen> Screens => [.. screens.All];

    /// <summary>How far objectives had come, by day.</summary>
    public ValueList<ObjectiveProgress> Objectives => [.. objectives.All];

    /// <summary>Dated sessions and what became of them, in order of time.</summary>
    public SessionCalendar Sessions { get; }

    /// <summary>Certifications, by the day of signature.</summary>
    public ValueList<Certification> Certifications => [.. certifications.All];

    /// <summary>What the patient wants, by day.</summary>
    public ValueList<CarePreference> Preferences => [.. preferences.All];

    /// <summary>What clinicians found of the patient's safety, by day.</summary>
    public ValueList<SafetyStatement> Safety => [.. safety.All];

    /// <summary>What is arranged at other levels, by day.</summary>
    public ValueList<Arrangement> Arrangements => [.. arrangements.All];

    /// <summary>A program's own statements, by day.</summary>
    public ValueList<CriterionStatement> Statements => [.. statements.All];

    /// <summary>Assessments, by day, each once.</summary>
    public ValueList<PatientAssessment> Assessments => assessed.OrderBy(assessment => assessment.On).ToValueList();

    /// <summary>What is known of a patient from a treatment plan: sessions, certifications, objectives and what is arranged for after. A plan tells that it was assessed and not what was found.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="knownOn">The day on which the plan says so: objectives and arrangements have no day of their own.</param>
    public static PatientFacts From(TreatmentPlan plan, LocalDate knownOn)
    {
        Guard.Against.Null(plan);
        return new(
            plan.Patient,
            assessments: null,
            screens: null,
            plan.Goals.SelectMany(goal => goal.Objectives).Select(objective => new ObjectiveProgress(objective.Id, knownOn, objective.Status)),
            plan.Sessions,
            plan.Certifications,
            preferences: null,
            safety: null,
            ArrangementsOf(plan.Transition, knownOn),
            statements: null);
    }

    /// <summary>All that either knows; what both know counts once.</summary>
    /// <exception cref="ArgumentException">The two are of several patients, or two sessions that differ have one id.</exception>
    public static PatientFacts operator +(PatientFacts left, PatientFacts right)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        if (left.Patient is { } one && right.Patient is { } other && one != other)
        {
            throw new ArgumentException("The facts are of several patients.", nameof(right));
        }

        return new(
            left.Patient ?? right.Patient,
            left.assessed.Concat(right.assessed),
            left.Screens.Concat(right.Screens),
            left.Objectives.Concat(right.Objectives),
            left.Sessions.Concat(right.Sessions),
            left.Certifications.Concat(right.Certifications),
            left.Preferences.Concat(right.Preferences),
            left.Safety.Concat(right.Safety),
            left.Arrangements.Concat(right.Arrangements),
            left.Statements.Concat(right.Statements));
    }

    /// <summary>The same facts as those of a patient; what nobody knows anything of stays about nobody.</summary>
    internal PatientFacts About(PatientId patient)
    {
        var about = new PatientFacts(patient, null, null, null, null, null, null, null, null, null);
        return Equals(None) || Equals(about) ? None : about + this;
    }

    /// <inheritdoc/>
    public bool Equals(PatientFacts? other) => ReferenceEquals(this, other)
        || (other is not null && Patient == other.Patient && assessed.Length == other.assessed.Length && assessed.All(other.assessed.Contains) && Screens.Equals(other.Screens)
            && Objectives.Equals(other.Objectives) && Sessions.Equals(other.Sessions) && Certifications.Equals(other.Certifications)
            && Preferences.Equals(other.Preferences) && Safety.Equals(other.Safety) && Arrangements.Equals(other.Arrangements)
            && Statements.Equals(other.Statements));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PatientFacts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(assessed.Length, Screens, Objectives, Sessions, Preferences, Safety);

    /// <summary>The number of days on which something is known.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"facts of {days.Length} day(s)");
}
