using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>A way of giving care, as what differs from the model: nothing, for care as it is.</summary>
public sealed record PathwayStrategy
{
    /// <summary>Makes a strategy.</summary>
    /// <param name="id">Unique in the model.</param>
    /// <param name="name">For readers.</param>
    /// <param name="states">Costs and utilities put in the place of the model's.</param>
    /// <param name="transitions">Probabilities put in the place of the model's between the same states; a way that only a strategy opens stands in the model with probability 0.</param>
    /// <param name="riskRatios">Factors beside the model's own; they apply to the probabilities after replacement.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="note">What a reader should know, such as that it is a scenario and not a finding.</param>
    /// <param name="start">Where the cohort begins under this strategy, in the place of the model's start; as the model has it where empty.</param>
    /// <param name="hazardRatios">Factors on hazards beside the model's own.</param>
    /// <param name="oneOffs">What is counted once; each in the place of the model's for the same states, or beside them where the model has none.</param>
    /// <param name="levels">Slots put in the place of the model's at the same states, or beside them where the model has none there.</param>
    /// <param name="arrivals">Sources of patients put in the place of the model's with the same ids, or beside them.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public PathwayStrategy(
        string id,
        string name,
        IEnumerable<StateOverride>? states = null,
        IEnumerable<PathwayTransition>? transitions = null,
        IEnumerable<RiskRatio>? riskRatios = null,
        string? source = null,
        string? note = null,
        IEnumerable<StartShare>? start = null,
        IEnumerable<HazardRatio>? hazardRatios = null,
        IEnumerable<OneOffReward>? oneOffs = null,
        IEnumerable<LevelCapacity>? levels = null,
        IEnumerable<PatientArrivals>? arrivals = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Name = Guard.Against.NullOrWhiteSpace(name);
        States = (states ?? []).ToValueList();
        Transitions = (transitions ?? []).ToValueList();
        RiskRatios = (riskRatios ?? []).ToValueList();
        Source = source;
        Note = note;
        Start = Guard.Against.NullItem((start ?? []).ToValueList(), nameof(start));
        HazardRatios = Guard.Against.NullItem((hazardRatios ?? []).ToValueList(), nameof(hazardRatios));
        OneOffs = Guard.Against.NullItem((oneOffs ?? []).ToValueList(), nameof(oneOffs));
        Levels = Guard.Against.NullItem((levels ?? []).ToValueList(), nameof(levels));
        Arrivals = Guard.Against.NullItem((arrivals ?? []).ToValueList(), nameof(arrivals));
    }

    /// <summary>Unique in the model.</summary>
    public string Id { get; }

    /// <summary>For readers.</summary>
    public string Name { get; }

    /// <summary>Costs and utilities put in the place of the model's.</summary>
    public ValueList<StateOverride> States { get; }

    /// <summary>Probabilities put in the place of the model's.</summary>
    public ValueList<PathwayTransition> Transitions { get; }

    /// <summary>Factors beside the model's own.</summary>
    public ValueList<RiskRatio> RiskRatios { get; }

    /// <summary>Where the cohort begins under this strategy; as the model has it where empty.</summary>
    public ValueList<StartShare> Start { get; }

    /// <summary>Factors on hazards beside the model's own.</summary>
    public ValueList<HazardRatio> HazardRatios { get; }

    /// <summary>What is counted once, in the place of the model's for the same states or beside them.</summary>
    public ValueList<OneOffReward> OneOffs { get; }

    /// <summary>Slots in the place of the model's at the same states, or beside them.</summary>
    public ValueList<LevelCapacity> Levels { get; }

    /// <summary>Sources of patients in the place of the model's with the same ids, or beside them.</summary>
    public ValueList<PatientArrivals> Arrivals { get; }

    /// <summary>Where the numbers come from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>The slots that stand under the strategy.</summary>
    internal IEnumerable<LevelCapacity> LevelsIn(CapacityPlan plan) => plan.Levels.Where(level => !Levels.Any(other => other.State == level.State)).Concat(Levels);

    /// <summary>The sources of patients that stand under the strategy.</summary>
    internal IEnumerable<PatientArrivals> ArrivalsIn(CapacityPlan plan) => plan.Arrivals.Where(source => !Arrivals.Any(other => other.Id == source.Id)).Concat(Arrivals);
}
