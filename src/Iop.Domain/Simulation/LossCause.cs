namespace Iop.Domain.Simulation;

/// <summary>Why a patient who asked for a slot did not get one, or lost it.</summary>
public enum LossCause
{
    /// <summary>As many were waiting as may.</summary>
    Full,

    /// <summary>The patient saw the queue and did not join it.</summary>
    Balked,

    /// <summary>The patient waited and gave up.</summary>
    Reneged,

    /// <summary>The slot was closed while the patient had it.</summary>
    Cut,
}
