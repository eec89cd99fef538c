using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Runs patients cycle by cycle from tables: patients who are alike, and states in which time does not matter.</summary>
internal sealed class CycleEngine : PatientEngine
{
    public CycleEngine(PathwayModel model, IReadOnlyList<PathwayStrategy> strategies, SimdPath path)
        : base(model, strategies)
    {
        Path = path;
        var patients = new PatientDraw(model).Alike!;
        var readings = strategies.Select(strategy => new StrategyReading(model, strategy)).ToArray();
        var rewards = readings.Select(reading => new StateRewards(reading)).ToArray();
        Starts = [.. readings.Select(reading => new StartTable(reading))];
        Moves = [.. readings.Select(reading => new MoveTable(reading, patients))];
        Rewards = [.. rewards.Select(reward => new RewardTable(path, reward.Table(Units, patients), model.States.Count))];
        MoveRewards = [.. readings.Zip(rewards, (reading, reward) => new MoveRewards(reading, reward.Weights))];
    }

    /// <summary>How wide the loops work.</summary>
    public SimdPath Path { get; }

    /// <summary>For each strategy, where patients begin.</summary>
    public IReadOnlyList<StartTable> Starts { get; }

    /// <summary>For each strategy, where the numbers lead.</summary>
    public IReadOnlyList<MoveTable> Moves { get; }

    /// <summary>For each strategy, what being somewhere costs and gains.</summary>
    public IReadOnlyList<RewardTable> Rewards { get; }

    /// <summary>For each strategy, what moves cost and gain.</summary>
    public IReadOnlyList<MoveRewards> MoveRewards { get; }

    /// <inheritdoc/>
    public override MicrosimulationMethod Method => MicrosimulationMethod.Cycles;

    /// <inheritdoc/>
    public override PatientWorker Worker(ulong seed) => new CycleWorker(this, seed);

    /// <summary>Whether the state and the cycle say all that matters to the moves and rewards of any patient.</summary>
    public static bool Fits(PathwayModel model, IEnumerable<PathwayStrategy> strategies) =>
        new PatientDraw(model).Alike is not null
        && strategies.Select(strategy => new StrategyReading(model, strategy)).All(reading =>
            reading.Rows.All(row => row.Memory == 0) && reading.Rewards.All(reward => reward.Memory == 0));
}
