using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>The integer weights of a program week's objective, which is minimized; each zero or more.</summary>
public sealed record ObjectiveWeights
{
    /// <summary>Sets the weights.</summary>
    /// <param name="unserved">For each unserved patient, times the patient's priority.</param>
    /// <param name="day">For each day on which a served patient comes.</param>
    /// <param name="idleMinute">For each minute that a served patient waits between sessions of a day.</param>
    /// <param name="otherClinician">For each attended individual session that another than the primary clinician leads.</param>
    /// <param name="change">For each session added to or dropped from a patient's current schedule.</param>
    /// <param name="run">For each session that runs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    public ObjectiveWeights(int unserved = 100_000, int day = 30, int idleMinute = 1, int otherClinician = 25, int change = 40, int run = 0)
    {
        Unserved = Guard.Against.Negative(unserved);
        Day = Guard.Against.Negative(day);
        IdleMinute = Guard.Against.Negative(idleMinute);
        OtherClinician = Guard.Against.Negative(otherClinician);
        Change = Guard.Against.Negative(change);
        Run = Guard.Against.Negative(run);
    }

    /// <summary>The weights that a program week has unless it says otherwise.</summary>
    public static ObjectiveWeights Default { get; } = new();

    /// <summary>For each unserved patient, times the patient's priority; 100,000 by default.</summary>
    public int Unserved { get; }

    /// <summary>For each day on which a served patient comes; 30 by default.</summary>
    public int Day { get; }

    /// <summary>For each minute that a served patient waits between sessions of a day; 1 by default.</summary>
    public int IdleMinute { get; }

    /// <summary>For each attended individual session that another than the primary clinician leads; 25 by default.</summary>
    public int OtherClinician { get; }

    /// <summary>For each session added to or dropped from a patient's current schedule; 40 by default.</summary>
    public int Change { get; }

    /// <summary>For each session that runs; 0 by default.</summary>
    public int Run { get; }
}
