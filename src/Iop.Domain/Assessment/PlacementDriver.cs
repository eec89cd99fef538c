using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>What one dimension, fact or score asked for, and whether it decided.</summary>
public sealed record PlacementDriver
{
    /// <summary>States a driver.</summary>
    /// <param name="subject">What kind of thing it is.</param>
    /// <param name="name">Which one: a dimension's id, a fact's code or an instrument's id.</param>
    /// <param name="sentence">What it asked for and why, in English.</param>
    /// <param name="rating">The dimension and its severity; null of anything else.</param>
    /// <param name="asks">The least intensive level it accepts; null where it asks for none.</param>
    /// <param name="beside">A level of another track that it adds beside the treatment; null where it adds none.</param>
    /// <param name="isDecisive">Whether it keeps the less intensive levels out.</param>
    /// <param name="weighsOnOffer">Whether it may change what is offered and not the level.</param>
    /// <exception cref="ArgumentException">A text is empty, the subject is no known one, or a driver that asks for no level is decisive.</exception>
    public PlacementDriver(
        PlacementSubject subject,
        string name,
        string sentence,
        DimensionRating? rating = null,
        LevelOfCare? asks = null,
        LevelOfCare? beside = null,
        bool isDecisive = false,
        bool weighsOnOffer = false)
    {
        Subject = Guard.Against.Undefined(subject);
        Name = Guard.Against.NullOrWhiteSpace(name);
        Sentence = Guard.Against.NullOrWhiteSpace(sentence);
        Rating = rating;
        Asks = asks;
        Beside = beside;
        IsDecisive = isDecisive && asks is null ? throw new ArgumentException($"{name} asks for no level and cannot decide it.", nameof(isDecisive)) : isDecisive;
        WeighsOnOffer = weighsOnOffer;
    }

    /// <summary>What kind of thing it is.</summary>
    public PlacementSubject Subject { get; }

    /// <summary>Which one: a dimension's id, a fact's code or an instrument's id.</summary>
    public string Name { get; }

    /// <summary>What it asked for and why, in English; clinical content. The wording may change.</summary>
    public string Sentence { get; }

    /// <summary>The dimension and its severity; null of anything else.</summary>
    public DimensionRating? Rating { get; }

    /// <summary>The least intensive level it accepts; null where it asks for none. Of what is not known, the least that it can turn out to ask for.</summary>
    public LevelOfCare? Asks { get; }

    /// <summary>A level of another track that it adds beside the treatment; null where it adds none.</summary>
    public LevelOfCare? Beside { get; }

    /// <summary>Whether it keeps the less intensive levels out: no other driver asks for more than it does. Several may be decisive together.</summary>
    public bool IsDecisive { get; }

    /// <summary>Whether it may change what is offered and not the level; see <see cref="Dimension.WeighsOnOffer"/>.</summary>
    public bool WeighsOnOffer { get; }

    /// <summary>The name alone; the rest is clinical content.</summary>
    public override string ToString() => Name;
}
