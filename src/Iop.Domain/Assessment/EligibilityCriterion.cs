using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>One criterion of admission, as data: it is met where at least one of its facts is as wanted.</summary>
public sealed record EligibilityCriterion
{
    /// <summary>States a criterion.</summary>
    /// <param name="code">Lower-case words joined by hyphens; unique within a set.</param>
    /// <param name="sentence">What it asks, as an English sentence.</param>
    /// <param name="anyOf">The facts of which at least one is to be as wanted; at least one, none twice.</param>
    /// <param name="evidence">How the source was read.</param>
    /// <param name="citation">The source; null where none was read, which goes with <see cref="EvidenceStatus.Unverified"/> alone.</param>
    /// <param name="note">What a reader should know of the source; null where there is nothing.</param>
    /// <exception cref="ArgumentException">A text is empty, there is no fact, a fact stands twice, or a source is claimed to be read and not cited.</exception>
    public EligibilityCriterion(
        string code, string sentence, IEnumerable<CriterionFact> anyOf, EvidenceStatus evidence, Citation? citation = null, string? note = null)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        Sentence = Guard.Against.NullOrWhiteSpace(sentence);
        AnyOf = Guard.Against.NullItem(Guard.Against.Null(anyOf).ToValueList(), nameof(anyOf));
        if (AnyOf.Count == 0 || AnyOf.DistinctBy(part => part.Fact).Count() < AnyOf.Count)
        {
            throw new ArgumentException($"{code} needs at least one fact, and none twice.", nameof(anyOf));
        }

        if (citation is null && evidence != EvidenceStatus.Unverified)
        {
            throw new ArgumentException($"{code} says that its source was read and cites none.", nameof(citation));
        }

        Evidence = Guard.Against.Undefined(evidence);
        Citation = citation;
        Note = note;
    }

    /// <summary>Unique within a set, such as <c>stable-home</c>.</summary>
    public string Code { get; }

    /// <summary>What it asks.</summary>
    public string Sentence { get; }

    /// <summary>The facts of which at least one is to be as wanted.</summary>
    public ValueList<CriterionFact> AnyOf { get; }

    /// <summary>How the source was read.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>The source; null where none was read.</summary>
    public Citation? Citation { get; }

    /// <summary>What a reader should know of the source; null where there is nothing.</summary>
    public string? Note { get; }

    /// <summary>Asks the criterion: met where one fact is as wanted, unmet where every fact is known and none is, unknown otherwise.</summary>
    public CriterionResult Check(Circumstances circumstances)
    {
        Guard.Against.Null(circumstances);
        var answer = CriterionAnswer.Unmet;
        foreach (var part in AnyOf)
        {
            answer = (part.Check(circumstances), answer) switch
            {
                (CriterionAnswer.Met, _) or (_, CriterionAnswer.Met) => CriterionAnswer.Met,
                (CriterionAnswer.Unknown, _) or (_, CriterionAnswer.Unknown) => CriterionAnswer.Unknown,
                _ => CriterionAnswer.Unmet,
            };
        }

        return new(this, answer, AnyOf.Select(part => new CircumstanceReading(part.Fact, circumstances[part.Fact])));
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
