using System.Globalization;

namespace Iop.Domain.Simulation;

/// <summary>A patient's time in one state.</summary>
public sealed record PatientStay
{
    internal PatientStay(string state, double from, double until, bool isCutOff)
    {
        State = state;
        From = from;
        Until = until;
        IsCutOff = isCutOff;
    }

    /// <summary>The id of the state.</summary>
    public string State { get; }

    /// <summary>When the patient came, in years from the start.</summary>
    public double From { get; }

    /// <summary>When the patient left, in years from the start; the horizon where the stay had not ended by then.</summary>
    public double Until { get; }

    /// <summary>Whether the horizon ended the stay.</summary>
    public bool IsCutOff { get; }

    /// <summary>The state and the times.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{State} from {From:R} to {Until:R}");
}
