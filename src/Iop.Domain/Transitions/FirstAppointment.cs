namespace Iop.Domain.Transitions;

/// <summary>Whether a patient missed the first appointment after a discharge.</summary>
/// <remarks>
/// The first is the first that was kept or missed without excuse; an admission to treatment or withdrawal management is a kept one, and of a kept and a missed one on one day the kept
/// one counts. One at the level left, on the day of discharge, still belongs to the stay.
/// </remarks>
public sealed record FirstAppointment
{
    internal FirstAppointment(CareStay after, ContinuityAnswer missed)
    {
        After = after;
        Missed = missed;
    }

    /// <summary>The stay left.</summary>
    public CareStay After { get; }

    /// <summary>Whether it was missed: not applicable where no appointment is recorded, not yet known until the day after it, unknown where nothing says what became of it.</summary>
    public ContinuityAnswer Missed { get; }

    /// <summary>The stay left.</summary>
    public override string ToString() => $"after {After}";
}
