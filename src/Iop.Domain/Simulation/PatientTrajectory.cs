using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The way of one simulated patient: where from when until when, and what that cost and gained.</summary>
public sealed record PatientTrajectory
{
    internal PatientTrajectory(long patient, string strategy, ValueList<PatientStay> stays, PathwayOutcome discounted, PathwayOutcome undiscounted)
    {
        Patient = patient;
        Strategy = strategy;
        Stays = stays;
        Discounted = discounted;
        Undiscounted = undiscounted;
    }

    /// <summary>The patient's number in the run.</summary>
    public long Patient { get; }

    /// <summary>The id of the strategy.</summary>
    public string Strategy { get; }

    /// <summary>The stays in order; each begins when the one before it ends.</summary>
    public ValueList<PatientStay> Stays { get; }

    /// <summary>The patient's totals with the model's discounting, in the units in which the run adds them up.</summary>
    public PathwayOutcome Discounted { get; }

    /// <summary>The patient's totals without discounting.</summary>
    public PathwayOutcome Undiscounted { get; }

    /// <summary>The number, the strategy and how many stays there are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"patient {Patient}, {Strategy}: {Stays.Count} stay(s)");
}
