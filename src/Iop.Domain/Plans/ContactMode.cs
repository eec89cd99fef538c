namespace Iop.Domain.Plans;

/// <summary>How patient and provider meet.</summary>
public enum ContactMode
{
    /// <summary>In one place.</summary>
    InPerson,

    /// <summary>By sound and picture.</summary>
    Video,

    /// <summary>By sound alone.</summary>
    Audio,
}
