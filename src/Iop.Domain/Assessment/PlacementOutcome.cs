namespace Iop.Domain.Assessment;

/// <summary>What came of asking a placement policy.</summary>
public enum PlacementOutcome
{
    /// <summary>What is known leaves the level open, or no level of the system does justice to all of it.</summary>
    Indeterminate,

    /// <summary>One level is recommended.</summary>
    Recommended,

    /// <summary>Several levels would do and none of them is less intensive than another; a person chooses.</summary>
    SeveralLevels,

    /// <summary>Everything that matters is known and nothing asks for a level of treatment.</summary>
    NoneAsked,
}
