using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs patients cycle by cycle from tables.</summary>
internal sealed class CycleEngine : PatientEngine
{
    public CycleEngine(PathwayModel model, IReadOnlyList<PathwayStrategy> strategies, SimdPath path)
        : base(model, strategies)
    {
        Path = path;
        Start = new(model);
        Moves = [.. strategies.Select(strategy => new MoveTable(model, strategy))];
        Rewards = [.. strategies.Select(strategy => new RewardTable(path, new StateRewards(model, strategy).Table(Units.Cost, Units.Effect), model.States.Count))];
    }

    /// <summary>How wide the loops work.</summary>
    public SimdPath Path { get; }

    /// <summary>Where patients begin.</summary>
    public StartTable Start { get; }

    /// <summary>For each strategy, where the numbers lead.</summary>
    public IReadOnlyList<MoveTable> Moves { get; }

    /// <summary>For each strategy, what being somewhere costs and gains.</summary>
    public IReadOnlyList<RewardTable> Rewards { get; }

    /// <inheritdoc/>
    public override PatientWorker Worker(ulong seed) => new CycleWorker(this, seed);
}
