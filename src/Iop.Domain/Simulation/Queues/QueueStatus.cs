namespace Iop.Domain.Simulation.Queues;

/// <summary>What a patient does.</summary>
internal enum QueueStatus : byte
{
    /// <summary>Nobody: a free place.</summary>
    None,

    /// <summary>Stays in a state.</summary>
    Staying,

    /// <summary>Waits for a level and keeps a slot of another.</summary>
    Holding,

    /// <summary>Waits for a level without a slot.</summary>
    Outside,
}
