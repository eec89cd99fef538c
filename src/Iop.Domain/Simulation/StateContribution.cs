using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>What one state adds to the totals of a run.</summary>
public sealed record StateContribution
{
    internal StateContribution(string state, double years, double entries, PathwayOutcome undiscounted, PathwayOutcome discounted)
    {
        State = state;
        Years = years;
        Entries = entries;
        Undiscounted = undiscounted;
        Discounted = discounted;
    }

    /// <summary>The state's id.</summary>
    public string State { get; }

    /// <summary>Undiscounted years in the state for one patient on average, as the model's reward timing counts them; of a dead state too.</summary>
    public double Years { get; }

    /// <summary>How often a patient enters the state by a transition, on average over all cycles; where a patient starts is no entry.</summary>
    public double Entries { get; }

    /// <summary>Its part of the undiscounted total, with what is counted once on the ways into it.</summary>
    public PathwayOutcome Undiscounted { get; }

    /// <summary>Its part of the discounted total, with what is counted once on the ways into it.</summary>
    public PathwayOutcome Discounted { get; }

    /// <summary>The state's id and years.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{State}: {Years:R} years");
}
