using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Assessment;

/// <summary>What a placement policy recommends for a patient, what drove it and what is missing. A person decides.</summary>
public sealed record PlacementRecommendation
{
    /// <summary>States a recommendation; every policy makes its own with this.</summary>
    /// <param name="policy">The id of the policy.</param>
    /// <param name="patient">Whom it is about.</param>
    /// <param name="on">The day of the assessment.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="why">The reason, in an English sentence.</param>
    /// <param name="recommended">The level; given exactly where the outcome is <see cref="PlacementOutcome.Recommended"/>.</param>
    /// <param name="alternatives">Other levels of the same system that would do; at least two where several levels are the outcome. Null: none.</param>
    /// <param name="atLeast">The least levels that what is known already asks for. Null: none.</param>
    /// <param name="concurrent">Levels of other tracks beside it. Null: none.</param>
    /// <param name="drivers">What drove it. Null: nothing told.</param>
    /// <param name="missing">What could change it. Null: nothing.</param>
    /// <param name="safetyConcerns">Concerns that the scores raised. Null: none.</param>
    /// <param name="safety">Whether the scores raise a concern; raised exactly where concerns are given.</param>
    /// <exception cref="ArgumentException">
    /// A text is empty, an item is null, outcome or safety is no known one, a level is missing, given where none is recommended, or of another system than the rest; or safety and concerns do not go together.
    /// </exception>
    public PlacementRecommendation(
        string policy,
        PatientId patient,
        LocalDate on,
        PlacementOutcome outcome,
        string why,
        LevelOfCare? recommended = null,
        IEnumerable<LevelOfCare>? alternatives = null,
        IEnumerable<LevelOfCare>? atLeast = null,
        IEnumerable<LevelOfCare>? concurrent = null,
        IEnumerable<PlacementDriver>? drivers = null,
        IEnumerable<PlacementGap>? missing = null,
        IEnumerable<SafetyConcern>? safetyConcerns = null,
        SafetyState safety = SafetyState.None)
    {
        Policy = Guard.Against.NullOrWhiteSpace(policy);
        Patient = Guard.Against.Null(patient);
        On = on.InIso();
        Outcome = Guard.Against.Undefined(outcome);
        Why = Guard.Against.NullOrWhiteSpace(why);
        Recommended = recommended;
        Alternatives = Guard.Against.NullItem((alternatives ?? []).ToValueList(), nameof(alternatives));
        AtLeast = Guard.Against.NullItem((atLeast ?? []).ToValueList(), nameof(atLeast));
        Concurrent = Guard.Against.NullItem((concurrent ?? []).ToValueList(), nameof(concurrent));
        Drivers = Guard.Against.NullItem((drivers ?? []).ToValueList(), nameof(drivers));
        Missing = Guard.Against.NullItem((missing ?? []).ToValueList(), nameof(missing));
        SafetyConcerns = Guard.Against.NullItem((safetyConcerns ?? []).ToValueList(), nameof(safetyConcerns));
        Safety = Guard.Against.Undefined(safety) == SafetyState.Raised == SafetyConcerns.Count > 0 ? safety : throw new ArgumentException("Safety is raised exactly where there are concerns.", nameof(safety));
        if (outcome == PlacementOutcome.Recommended != recommended is not null)
        {
            throw new ArgumentException($"The outcome is {outcome} and {(recommended is null ? "no level is" : "a level is")} recommended.", nameof(recommended));
        }

        if (outcome == PlacementOutcome.SeveralLevels && Alternatives.Distinct().Count() < 2)
        {
            throw new ArgumentException("Several levels are two at least.", nameof(alternatives));
        }

        if (Alternatives.Concat(AtLeast).Concat(Concurrent).Append(recommended).OfType<LevelOfCare>().Select(level => level.System).Distinct().Count() > 1)
        {
            throw new ArgumentException("The levels are of more than one system.", nameof(alternatives));
        }
    }

    /// <summary>The id of the policy.</summary>
    public string Policy { get; }

    /// <summary>Whom it is about.</summary>
    public PatientId Patient { get; }

    /// <summary>The day of the assessment.</summary>
    public LocalDate On { get; }

    /// <summary>What came of it.</summary>
    public PlacementOutcome Outcome { get; }

    /// <summary>The reason, in English; clinical content. The wording may change.</summary>
    public string Why { get; }

    /// <summary>The level; null unless exactly one is recommended.</summary>
    public LevelOfCare? Recommended { get; }

    /// <summary>
    /// Other levels that would do, in the system's order. Where one is recommended: those next above it, for when it is not to be had. Where several levels
    /// are the outcome: all of them.
    /// </summary>
    public ValueList<LevelOfCare> Alternatives { get; }

    /// <summary>The least levels that what is known already asks for; whatever is missing, none below them will do. Several where the system does not order them.</summary>
    public ValueList<LevelOfCare> AtLeast { get; }

    /// <summary>Levels of other tracks to run beside it, such as withdrawal management, in the system's order.</summary>
    public ValueList<LevelOfCare> Concurrent { get; }

    /// <summary>What drove it: every dimension by number, rated or not, then the facts and scores that asked for something, then safety concerns.</summary>
    public ValueList<PlacementDriver> Drivers { get; }

    /// <summary>What is not known and could change the level or what stands beside it.</summary>
    public ValueList<PlacementGap> Missing { get; }

    /// <summary>Concerns that the scores of the assessment raised. They never make a level less intensive, and no level answers them.</summary>
    public ValueList<SafetyConcern> SafetyConcerns { get; }

    /// <summary>Whether the scores raise a concern; unknown where missing answers could.</summary>
    public SafetyState Safety { get; }

    /// <summary>Whether a clinician is to look at the scores before anything else: a concern is raised, or could be.</summary>
    public bool DemandsReview => Safety != SafetyState.None;

    /// <summary>The decision that accepts a level; <see cref="PlacementDecision"/> says when a reason is required.</summary>
    /// <param name="accepted">What was accepted, a level of the same system.</param>
    /// <param name="on">The day of the decision.</param>
    /// <param name="reason">Why it is not the recommended level; null exactly where it is.</param>
    /// <exception cref="ArgumentException">See <see cref="PlacementDecision"/>; or the day is before the assessment.</exception>
    public PlacementDecision Accept(LevelOfCare accepted, LocalDate on, VarianceReason? reason = null) => on.InIso() < On
        ? throw new ArgumentException("The decision is of a day before the assessment.", nameof(on))
        : new(Patient, on, Recommended, accepted, reason, Policy);

    /// <summary>The policy and the patient's identifier; the level is clinical content.</summary>
    public override string ToString() => $"{Policy} {Patient.Value}";
}
