namespace Iop.Domain.Simulation;

/// <summary>One run of the cohort: the trace, and the time in each state weighted in the three ways that totals need.</summary>
/// <remarks>
/// Every sum has a fixed order, and the only operations are the four basic ones, so that a run gives the same bits on every machine.
/// The loop over cycles allocates nothing; probabilities, costs and utilities are read anew only where a step of some schedule ends.
/// </remarks>
internal sealed class CohortKernel
{
    private readonly int states;
    private readonly Exit[] exits;
    private readonly int[] origins;
    private readonly double[] probabilities;
    private readonly double[] flows;
    private readonly int[] firstInflow;
    private readonly double[] leaving;

    /// <summary>Lays out the exits by destination, so that each share of the next point is one sum.</summary>
    public CohortKernel(PathwayModel model, PathwayStrategy strategy, int cycles)
    {
        states = model.States.Count;
        var index = model.States.Index().ToDictionary(state => state.Item.Id, state => state.Index, StringComparer.Ordinal);
        exits = [.. Exit.Of(model.Transitions, model.RiskRatios, strategy).OrderBy(exit => index[exit.To]).ThenBy(exit => index[exit.From])];
        origins = [.. exits.Select(exit => index[exit.From])];
        probabilities = new double[exits.Length];
        flows = new double[exits.Length];
        leaving = new double[states];
        firstInflow = new int[states + 1];
        foreach (var exit in exits)
        {
            firstInflow[index[exit.To] + 1]++;
        }

        for (var state = 0; state < states; state++)
        {
            firstInflow[state + 1] += firstInflow[state];
        }

        Occupancy = new double[(cycles + 1) * states];
        var start = strategy.Start.Count > 0 ? strategy.Start : model.Start;
        var sum = start.Sum(share => share.Share);
        foreach (var share in start)
        {
            Occupancy[index[share.State]] += share.Share / sum;
        }
    }

    /// <summary>The shares of the cohort: all states at point 0, then at point 1, and so on.</summary>
    public double[] Occupancy { get; }

    /// <summary>The last cycles of the steps of all probabilities.</summary>
    public IEnumerable<int> Ends => exits.SelectMany(exit => exit.Ends());

    /// <summary>The expected moves of a patient by each exit so far.</summary>
    public Dictionary<(string From, string To), double> Flows => exits.Index().ToDictionary(exit => (exit.Item.From, exit.Item.To), exit => flows[exit.Index]);

    /// <summary>Sets the probabilities to those of a cycle; a row that exceeds 1 by rounding is scaled to 1.</summary>
    public void ReadProbabilities(int cycle)
    {
        Array.Clear(leaving);
        for (var i = 0; i < exits.Length; i++)
        {
            probabilities[i] = exits[i].Probability(cycle);
            leaving[origins[i]] += probabilities[i];
        }

        for (var i = 0; i < exits.Length; i++)
        {
            probabilities[i] /= Math.Max(1, leaving[origins[i]]);
        }
    }

    /// <summary>Moves the cohort through the cycles from <paramref name="first"/> through <paramref name="last"/> and adds up the time in each state.</summary>
    /// <param name="first">A cycle counted from 1.</param>
    /// <param name="last">A cycle, at least <paramref name="first"/>.</param>
    /// <param name="weights">The weights of the points.</param>
    /// <param name="time">Cycles in each state, to which this adds.</param>
    public void Advance(int first, int last, PointWeights weights, StateTimes time)
    {
        for (var cycle = first; cycle <= last; cycle++)
        {
            var before = Occupancy.AsSpan((cycle - 1) * states, states);
            var after = Occupancy.AsSpan(cycle * states, states);
            Move(before, after);
            if (weights.AtStart(cycle) is var atStart and > 0)
            {
                time.Add(before, atStart, weights.Cost[cycle - 1], weights.Effect[cycle - 1]);
            }

            if (weights.AtEnd(cycle) is var atEnd and > 0)
            {
                time.Add(after, atEnd, weights.Cost[cycle], weights.Effect[cycle]);
            }
        }
    }

    private void Move(ReadOnlySpan<double> before, Span<double> after)
    {
        for (var state = 0; state < after.Length; state++)
        {
            var share = before[state] * Math.Max(0, 1 - leaving[state]);
            var end = firstInflow[state + 1];
            for (var i = firstInflow[state]; i < end; i++)
            {
                var moved = before[origins[i]] * probabilities[i];
                share += moved;
                flows[i] += moved;
            }

            after[state] = share;
        }
    }
}
