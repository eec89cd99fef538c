using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>What is not rated or not known and could change a recommendation.</summary>
public sealed record PlacementGap
{
    /// <summary>States a gap.</summary>
    /// <param name="subject">What kind of thing is missing.</param>
    /// <param name="name">Which one: a dimension's id, a fact's code or an instrument's id.</param>
    /// <param name="sentence">What is missing, in English.</param>
    /// <param name="mayChangeLevel">Whether knowing it could change the level.</param>
    /// <param name="mayChangeConcurrent">Whether knowing it could change what stands beside the level.</param>
    /// <exception cref="ArgumentException">A text is empty, the subject is no known one, or it could change nothing.</exception>
    public PlacementGap(PlacementSubject subject, string name, string sentence, bool mayChangeLevel, bool mayChangeConcurrent)
    {
        Subject = Guard.Against.Undefined(subject);
        Name = Guard.Against.NullOrWhiteSpace(name);
        Sentence = Guard.Against.NullOrWhiteSpace(sentence);
        MayChangeLevel = mayChangeLevel;
        MayChangeConcurrent = mayChangeLevel || mayChangeConcurrent ? mayChangeConcurrent
            : throw new ArgumentException($"{name} could change nothing and is no gap.", nameof(mayChangeConcurrent));
    }

    /// <summary>What kind of thing is missing.</summary>
    public PlacementSubject Subject { get; }

    /// <summary>Which one: a dimension's id, a fact's code or an instrument's id.</summary>
    public string Name { get; }

    /// <summary>What is missing, in English. The wording may change.</summary>
    public string Sentence { get; }

    /// <summary>Whether knowing it could change the level.</summary>
    public bool MayChangeLevel { get; }

    /// <summary>Whether knowing it could change what stands beside the level.</summary>
    public bool MayChangeConcurrent { get; }

    /// <summary>The name alone.</summary>
    public override string ToString() => Name;
}
