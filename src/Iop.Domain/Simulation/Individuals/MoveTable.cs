namespace Iop.Domain.Simulation.Individuals;

/// <summary>Where a random number leads from each state, in each stretch of cycles with the same probabilities.</summary>
/// <remarks>
/// The exits of a state are tried in the order of the model's transitions, and staying is what remains. Hence neither the names nor the order of the states
/// matter to anybody's way.
/// </remarks>
internal sealed class MoveTable
{
    private readonly int[] lastCycles;
    private readonly Threshold[][] thresholds;
    private readonly int[][] highs;

    public MoveTable(PathwayModel model, PathwayStrategy strategy)
    {
        var index = model.States.Index().ToDictionary(state => state.Item.Id, state => state.Index, StringComparer.Ordinal);
        var exits = Exit.Of(model.Transitions, model.RiskRatios, strategy);
        var rows = model.States.Select(state => exits.Where(exit => exit.From == state.Id).ToArray()).ToArray();
        States = rows.Length;
        Stride = States <= SmallStride ? SmallStride : States;
        Exits = rows.Max(row => row.Length);
        Destinations = new int[(Exits + 1) * Stride];
        for (var state = 0; state < States; state++)
        {
            for (var exit = 0; exit <= Exits; exit++)
            {
                Destinations[(exit * Stride) + state] = exit < rows[state].Length ? index[rows[state][exit].To] : state;
            }
        }

        lastCycles = [.. exits.SelectMany(exit => exit.Ends()).Where(end => end < model.Cycles).Append(model.Cycles).Distinct().Order()];
        thresholds = new Threshold[lastCycles.Length][];
        highs = new int[lastCycles.Length][];
        for (var stretch = 0; stretch < lastCycles.Length; stretch++)
        {
            thresholds[stretch] = Cumulate(rows, lastCycles[stretch]);
            highs[stretch] = [.. thresholds[stretch].Select(threshold => threshold.High)];
        }
    }

    /// <summary>The length of a row of a table for few states: one vector.</summary>
    public const int SmallStride = 16;

    /// <summary>The number of states.</summary>
    public int States { get; }

    /// <summary>The most exits of a state.</summary>
    public int Exits { get; }

    /// <summary>The length of a row of all tables: one place a state.</summary>
    public int Stride { get; }

    /// <summary>For each number of thresholds that are passed, a row of the states entered.</summary>
    public int[] Destinations { get; }

    /// <summary>The stretches of cycles with the same probabilities.</summary>
    public int Stretches => lastCycles.Length;

    /// <summary>The last cycle of a stretch.</summary>
    public int LastCycle(int stretch) => lastCycles[stretch];

    /// <summary>The upper parts of the thresholds of a stretch: for each exit, a row.</summary>
    public int[] Highs(int stretch) => highs[stretch];

    /// <summary>The state after a cycle, from the whole of the random number.</summary>
    public int Next(int stretch, int state, int upper, ulong detail)
    {
        var passed = 0;
        while (passed < Exits && thresholds[stretch][(passed * Stride) + state].IsAtMost(upper, detail))
        {
            passed++;
        }

        return Destinations[(passed * Stride) + state];
    }

    private Threshold[] Cumulate(Exit[][] rows, int cycle)
    {
        var row = new Threshold[Exits * Stride];
        for (var state = 0; state < rows.Length; state++)
        {
            var probabilities = rows[state].Select(exit => exit.Probability(cycle)).ToArray();
            var whole = Math.Max(1, probabilities.Sum());
            var sum = 0.0;
            for (var exit = 0; exit < Exits; exit++)
            {
                sum = exit < probabilities.Length ? sum + probabilities[exit] : sum;
                row[(exit * Stride) + state] = Threshold.Of(Math.Min(1, sum / whole));
            }
        }

        return row;
    }
}
