namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What a patient's week is solved against: which sessions are closed, which already run, what clinicians can still give, and the price of each seat.</summary>
internal sealed class WeekState(Offering offering)
{
    /// <summary>Sessions that cannot be attended: full, or shut out by what runs.</summary>
    public bool[] Closed { get; } = new bool[offering.Count];

    /// <summary>Sessions that must be attended beside the pinned ones; a series with one of them must be attended as a whole.</summary>
    public bool[] Forced { get; } = new bool[offering.Count];

    /// <summary>Sessions that others attend already; they cost no clinician further minutes.</summary>
    public bool[] Running { get; } = new bool[offering.Count];

    /// <summary>Minutes that each clinician can still give to sessions that do not run yet.</summary>
    public int[] ClinicianMinutes { get; } = [.. offering.ClinicianMinutes];

    /// <summary>Price of a seat in each session, in units of one over <see cref="Scale"/>; may be negative.</summary>
    public long[] Price { get; } = new long[offering.Count];

    /// <summary>How many price units one unit of cost is; zero where only prices count, so that without prices any week is as good as another.</summary>
    public long Scale { get; init; } = 1;
}
