namespace Iop.Domain.Transitions.Facts;

/// <summary>What a drug screen showed; within a day the later value counts, which is the less favorable one.</summary>
public enum ScreenResult
{
    /// <summary>Nothing that was not prescribed.</summary>
    Negative,

    /// <summary>The result is not there yet, or was not valid.</summary>
    Pending,

    /// <summary>It was due and not given: no negative screen, and no positive one.</summary>
    Missed,

    /// <summary>Something that was not prescribed.</summary>
    Positive,
}
