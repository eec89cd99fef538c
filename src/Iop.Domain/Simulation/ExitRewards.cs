namespace Iop.Domain.Simulation;

/// <summary>What is counted once on each exit under a strategy, in the model's order of transitions.</summary>
internal sealed class ExitRewards
{
    private readonly OneOffReward[][] rewards;
    private readonly double minorUnitsPerMajor;

    public ExitRewards(StrategyReading reading)
    {
        minorUnitsPerMajor = reading.Model.Prices.MinorUnitsPerMajor;
        rewards = [.. reading.Model.States.Select(state => state.Id).Zip(reading.Rows).SelectMany(pair => pair.Second.Exits.ToArray().Select(exit => reading.OneOffs
            .Where(one => (one.From ?? pair.First) == pair.First && (one.To is null || reading.Index(one.To) == exit.To)).ToArray()))];
        IsEmpty = rewards.All(static list => list.Length == 0);
    }

    /// <summary>Whether nothing is counted once.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether anything is counted once on an exit.</summary>
    public bool Has(int exit) => rewards[exit].Length > 0;

    /// <summary>Cost in major units and QALYs (a loss is negative) of one move in a cycle.</summary>
    /// <param name="exit">The place of the exit, state by state.</param>
    /// <param name="cycle">The cycle.</param>
    public (double Cost, double Qalys) Read(int exit, int cycle)
    {
        var (cost, qalys) = (0.0, 0.0);
        foreach (var one in rewards[exit])
        {
            cost += one.Cost[cycle] / minorUnitsPerMajor;
            qalys -= one.QalyLoss[cycle];
        }

        return (cost, qalys);
    }
}
