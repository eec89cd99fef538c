namespace Iop.Domain.Scheduling.Weeks;

/// <summary>One limit as a lane.</summary>
/// <param name="Need">Whether it counts what is still needed (a lower limit) or what is used (an upper one).</param>
/// <param name="Local">Whether it starts afresh on each day.</param>
/// <param name="Bound">The limit's value.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Modality">Number of the modality that counts; -1 for all.</param>
internal readonly record struct Lane(bool Need, bool Local, int Bound, LaneMeasure Measure, int Modality)
{
    /// <summary>What a session adds to the lane.</summary>
    public int Amount(int minutes, int modality, bool kept = false) =>
        Modality >= 0 && Modality != modality ? 0
        : Measure switch { LaneMeasure.Minutes => minutes, LaneMeasure.Sessions => 1, LaneMeasure.Kept when kept => 1, LaneMeasure.Added when !kept => 1, _ => 0 };
}
