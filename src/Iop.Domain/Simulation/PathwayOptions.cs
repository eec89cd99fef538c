using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>What a pathway may say beyond states, transitions and strategies. The default says nothing.</summary>
public sealed record PathwayOptions
{
    /// <summary>Nothing beyond.</summary>
    public static PathwayOptions None { get; } = new();

    /// <summary>Who the patients are.</summary>
    public PatientMix Patients { get; init; } = PatientMix.Alike;

    /// <summary>Tables that laws, factors and adjustments name.</summary>
    public ValueList<PathwayTable> Tables { get; init; } = [];

    /// <summary>Factors on hazards under every strategy.</summary>
    public ValueList<HazardRatio> HazardRatios { get; init; } = [];

    /// <summary>What is counted once, on a move; each pair of states at most once.</summary>
    public ValueList<OneOffReward> OneOffs { get; init; } = [];

    /// <summary>When within a cycle it is counted.</summary>
    public OneOffTiming OneOffTiming { get; init; } = OneOffTiming.End;

    /// <summary>The calendar year, with its fraction, in which the pathway starts; null where no table is read by calendar year.</summary>
    public double? StartYear { get; init; }

    /// <summary>Arrivals and slots, for <see cref="Simulation.Capacity"/>; null where every state takes everybody at once. Other engines pass it over.</summary>
    public CapacityPlan? Capacity { get; init; }

    /// <summary>The uncertain numbers and their distributions, for probabilistic sensitivity analysis.</summary>
    public ValueList<PathwayParameter> Parameters { get; init; } = [];

    /// <summary>Which of them go together, pair by pair; pairs that are not named are independent. The matrix that they make is positive definite.</summary>
    public ValueList<ParameterCorrelation> Correlations { get; init; } = [];

    /// <summary>The figures that the pathway is built on, and how each is known; for readers. The tool lists those that are unverified whenever it runs the pathway.</summary>
    public ValueList<PathwayEvidence> Evidence { get; init; } = [];
}
