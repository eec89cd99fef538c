namespace Iop.Domain.Rules;

/// <summary>What a source says of a visit on the very day of the event from which a window runs.</summary>
public enum SameDay
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>It does not count.</summary>
    DoesNotCount,

    /// <summary>The source that was read does not say: where only such a visit is there, the verdict is open.</summary>
    NotStated,
}
