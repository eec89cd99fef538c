using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>What one state adds to the totals of a run.</summary>
public sealed record StateContribution
{
    internal StateContribution(string state, double years, PathwayOutcome undiscounted, PathwayOutcome discounted)
    {
        State = state;
        Years = years;
        Undiscounted = undiscounted;
        Discounted = discounted;
    }

    /// <summary>The state's id.</summary>
    public string State { get; }

    /// <summary>Undiscounted years in the state for one patient on average, as the model's reward timing counts them; of a dead state too.</summary>
    public double Years { get; }

    /// <summary>Its part of the undiscounted total.</summary>
    public PathwayOutcome Undiscounted { get; }

    /// <summary>Its part of the discounted total.</summary>
    public PathwayOutcome Discounted { get; }

    /// <summary>The state's id and years.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{State}: {Years:R} years");
}
