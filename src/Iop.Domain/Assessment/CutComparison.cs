namespace Iop.Domain.Assessment;

/// <summary>From which side a score reaches a cut point.</summary>
public enum CutComparison
{
    /// <summary>The value itself and all above it reach.</summary>
    AtLeast,

    /// <summary>The value itself and all below it reach.</summary>
    AtMost,
}
