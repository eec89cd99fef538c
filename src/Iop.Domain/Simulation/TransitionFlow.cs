using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>How often a transition is taken in a run.</summary>
public sealed record TransitionFlow
{
    internal TransitionFlow(string from, string to, double perPatient)
    {
        From = from;
        To = to;
        PerPatient = perPatient;
    }

    /// <summary>The state left.</summary>
    public string From { get; }

    /// <summary>The state entered.</summary>
    public string To { get; }

    /// <summary>The expected number of times for one patient, over all cycles.</summary>
    public double PerPatient { get; }

    /// <summary>Such as <c>iop -> op: 0.4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From} -> {To}: {PerPatient:R}");
}
