namespace Iop.Domain.Simulation;

/// <summary>Cycles spent in each state over a stretch of cycles, plain and under both discount weights.</summary>
internal sealed class StateTimes(int states)
{
    private readonly double[] plain = new double[states];
    private readonly double[] cost = new double[states];
    private readonly double[] effect = new double[states];

    /// <summary>Without weights.</summary>
    public ReadOnlySpan<double> Plain => plain;

    /// <summary>Under the weights of costs.</summary>
    public ReadOnlySpan<double> Cost => cost;

    /// <summary>Under the weights of effects.</summary>
    public ReadOnlySpan<double> Effect => effect;

    /// <summary>Adds the shares at a point of the trace.</summary>
    public void Add(ReadOnlySpan<double> shares, double part, double costWeight, double effectWeight)
    {
        var (costPart, effectPart) = (part * costWeight, part * effectWeight);
        for (var state = 0; state < shares.Length; state++)
        {
            plain[state] += shares[state] * part;
            cost[state] += shares[state] * costPart;
            effect[state] += shares[state] * effectPart;
        }
    }

    /// <summary>Begins a new stretch.</summary>
    public void Clear()
    {
        Array.Clear(plain);
        Array.Clear(cost);
        Array.Clear(effect);
    }
}
