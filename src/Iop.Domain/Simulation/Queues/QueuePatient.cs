using System.Runtime.InteropServices;

namespace Iop.Domain.Simulation.Queues;

/// <summary>A patient who is on the pathway. Times are ticks.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct QueuePatient
{
    /// <summary>The number by which random numbers are drawn.</summary>
    public long Number;

    /// <summary>When the patient arrived.</summary>
    public long Arrived;

    /// <summary>When the patient entered <see cref="State"/>, or began to wait in none.</summary>
    public long Since;

    /// <summary>The time in state by then.</summary>
    public long InState;

    /// <summary>The time in state with which the next stay begins.</summary>
    public long NextInState;

    /// <summary>When the patient asked for the level that is waited for.</summary>
    public long Asked;

    /// <summary>When the stay, or the patience, ends. An event at another time is one that was called off.</summary>
    public long Due;

    /// <summary>What is left of a stay that was interrupted; -1 where none was.</summary>
    public long Rest;

    /// <summary>The first number that the first stay takes.</summary>
    public double FirstHazard;

    /// <summary>The number that the first patience takes.</summary>
    public double FirstPatience;

    /// <summary>The state; -1 outside.</summary>
    public int State;

    /// <summary>The exit by which the stay will end.</summary>
    public int Exit;

    /// <summary>What is counted once when the patient enters the next state; 0 where nothing is.</summary>
    public int Move;

    /// <summary>The level that is waited for.</summary>
    public int WaitsFor;

    /// <summary>The rank in the line.</summary>
    public int Rank;

    /// <summary>The place of the source.</summary>
    public int Source;

    /// <summary>The rank of the source.</summary>
    public int OwnRank;

    /// <summary>The one behind in the line, or the next free place.</summary>
    public int Next;

    /// <summary>The one before in the line.</summary>
    public int Previous;

    /// <summary>How many stays have been drawn.</summary>
    public uint Moves;

    /// <summary>How often the patient had to wait outside.</summary>
    public uint Waits;

    public QueueStatus Status;
}
