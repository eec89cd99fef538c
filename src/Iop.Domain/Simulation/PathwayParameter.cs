using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>An uncertain number, its distribution, and the places of the pathway where it stands.</summary>
/// <remarks>The pathway itself holds the base values; a draw puts another value in all places at once. Parameters are drawn independently of each other, but for those of one
/// <see cref="Row"/> and those that <see cref="PathwayOptions.Correlations"/> names.</remarks>
public sealed record PathwayParameter
{
    /// <summary>Makes a parameter.</summary>
    /// <param name="id">Unique in the model.</param>
    /// <param name="distribution">What is known of the number.</param>
    /// <param name="targets">The places where it stands; at least one.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="note">What a reader should know.</param>
    /// <param name="row">The name that it shares with the other probabilities of its row; null for a number that stands by itself.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="row"/> is blank, or there is no place.</exception>
    public PathwayParameter(
        string id, ValueDistribution distribution, IEnumerable<ParameterTarget> targets, string? source = null, string? note = null, string? row = null)
    {
        Row = row is null ? null : Guard.Against.NullOrWhiteSpace(row);
        Id = Guard.Against.NullOrWhiteSpace(id);
        Distribution = Guard.Against.Null(distribution);
        Targets = Guard.Against.NullItem(Guard.Against.Null(targets).ToValueList());
        Source = source;
        Note = note;
        if (Targets.Count == 0)
        {
            throw new ArgumentException("A parameter stands somewhere.", nameof(targets));
        }
    }

    /// <summary>Unique in the model.</summary>
    public string Id { get; }

    /// <summary>What is known of the number.</summary>
    public ValueDistribution Distribution { get; }

    /// <summary>The places where it stands.</summary>
    public ValueList<ParameterTarget> Targets { get; }

    /// <summary>The row of probabilities that are drawn together from one Dirichlet distribution; null for a number that stands by itself.</summary>
    /// <remarks>
    /// The distributions of a row are its margins: beta, all with the same sum of their two shapes, which is the number of patients counted. What the first shapes leave of
    /// that sum is the rest of the row, of those who stay. So the probabilities of a row never sum to more than 1.
    /// </remarks>
    public string? Row { get; }

    /// <summary>Where the numbers come from; null where not said.</summary>
    public string? Source { get; }

    /// <summary>What a reader should know; null where nothing.</summary>
    public string? Note { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
