using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs patients from event to event in continuous time.</summary>
/// <param name="model">The pathway.</param>
/// <param name="strategies">The strategies to run.</param>
/// <param name="path">How wide the loops work.</param>
/// <param name="hasTables">Whether stays are read from tables where they can be; else each is computed by itself.</param>
internal sealed class EventEngine(PathwayModel model, IReadOnlyList<PathwayStrategy> strategies, SimdPath path, bool hasTables = true) : PatientEngine(model, strategies)
{
    /// <summary>How wide the loops work.</summary>
    public SimdPath Path { get; } = path;

    /// <summary>Whether stays are read from tables.</summary>
    public bool HasTables { get; } = hasTables;

    /// <inheritdoc/>
    public override MicrosimulationMethod Method => MicrosimulationMethod.Events;

    /// <inheritdoc/>
    public override PatientWorker Worker(ulong seed) => new EventWorker(this, seed);

    /// <summary>Whether a model has stays: distributions of time, which a run by cycles has to cut.</summary>
    public static bool IsCalledFor(PathwayModel model, IEnumerable<PathwayStrategy> strategies) =>
        model.Transitions.Concat(strategies.SelectMany(strategy => strategy.Transitions)).Any(way => way.Law is SojournLaw or ExitShareLaw);

    /// <summary>Why a model has no meaning in continuous time; null where it has.</summary>
    public static string? Obstacle(PathwayModel model, IEnumerable<PathwayStrategy> strategies)
    {
        foreach (var reading in strategies.Select(strategy => new StrategyReading(model, strategy)))
        {
            for (var state = 0; state < reading.Rows.Length; state++)
            {
                foreach (var exit in reading.Rows[state].Exits)
                {
                    if (Obstacle(exit) is { } obstacle)
                    {
                        return $"{model.States[state]} -> {model.States[exit.To]}: {obstacle}";
                    }
                }
            }
        }

        return null;
    }

    private static string? Obstacle(ExitReader exit) =>
        exit.OfSurvivors ? "a law of survivors is one of whole cycles"
        : exit.IsAlone ? "a law that leaves the other exits out of account is one of whole cycles"
        : exit.Law is ProbabilityLaw probability && probability.PerCycle.Values.Any(value => value >= 1) ? "a probability of 1 has no hazard"
        : exit.Law is TableLaw { Meaning: TableMeaning.Probability } && exit.Table!.Values.Any(value => value >= 1) ? "a probability of 1 has no hazard"
        : !exit.RiskRatios.IsEmpty && !exit.IsProbability ? "a risk ratio multiplies the probability of a cycle, which this law does not state"
        : exit.Share is not null && !exit.Factors.IsEmpty ? "a hazard ratio on a destination-first exit changes the shares from cycle to cycle"
        : null;
}
