namespace Iop.Domain.Assessment;

/// <summary>What one dimension, fact or score of a patient asks of a table. Where it is not fully known it lies between two asks, both of which it can be.</summary>
/// <param name="Subject">What kind of thing it is.</param>
/// <param name="Name">Which one.</param>
/// <param name="Words">What is known of it, as the beginning of a sentence.</param>
/// <param name="Least">What it asks for at the mildest that it can be.</param>
/// <param name="Most">What it asks for at the severest that it can be; at least <paramref name="Least"/>, and the same where it is known.</param>
/// <param name="Rating">The dimension and its severity; null of anything else.</param>
internal sealed record PlacementClaim(PlacementSubject Subject, string Name, string Words, PlacementAsk Least, PlacementAsk Most, DimensionRating? Rating = null)
{
    public bool IsOpen => Least != Most;
}
