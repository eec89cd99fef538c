namespace Iop.Domain.Simulation;

/// <summary>From when the time of a stay counts. Both may stand in one state.</summary>
public enum SojournClock
{
    /// <summary>From the entry of the state (clock reset).</summary>
    Reset,

    /// <summary>From the start of the pathway (clock forward): who enters later meets the hazard of that time.</summary>
    Forward,
}
