using Iop.Domain.Care;

namespace Iop.Domain.Assessment;

/// <summary>A policy that recommends a level of care. Implementations are pure: the same assessment, the same recommendation.</summary>
/// <remarks>
/// A recommendation informs a person who decides; <see cref="PlacementDecision"/> keeps both. The library ships <see cref="NeutralPlacement"/>, which is its
/// own and deliberately simple, and <see cref="TablePlacement"/>, which a user fills; the logic of ASAM and LOCUS is not carried.
/// </remarks>
public interface IPlacement
{
    /// <summary>A permanent identifier; it stands in every recommendation.</summary>
    public string Id { get; }

    /// <summary>The English name.</summary>
    public string Name { get; }

    /// <summary>The system whose levels are recommended.</summary>
    public LevelSystem Levels { get; }

    /// <summary>What the policy recommends, with what drove it and what is missing; it never throws for what is merely not known.</summary>
    /// <exception cref="ArgumentException">The assessment does not fit the policy, for example by the edition of its dimensions.</exception>
    public PlacementRecommendation Recommend(PatientAssessment assessment);
}
