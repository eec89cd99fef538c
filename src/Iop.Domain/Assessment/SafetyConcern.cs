using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A concern that has to reach a clinician the same day, whatever else the score says.</summary>
public sealed record SafetyConcern
{
    /// <summary>States a concern.</summary>
    /// <param name="code">Permanent, such as <c>phq-9.item-9</c>.</param>
    /// <param name="text">What was found, in a sentence without a full stop; no item wording.</param>
    /// <param name="evidence">How it was read that such a score raises it.</param>
    /// <param name="citation">Where; null where it is advice of this library.</param>
    /// <exception cref="ArgumentException">A text is blank, or what is said to be read has no citation.</exception>
    public SafetyConcern(string code, string text, EvidenceStatus evidence, Citation? citation)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        Text = Guard.Against.NullOrWhiteSpace(text);
        Evidence = Guard.Against.Undefined(evidence);
        Citation = Reading.Cited(evidence, citation, code);
    }

    /// <summary>Permanent, such as <c>phq-9.item-9</c>.</summary>
    public string Code { get; }

    /// <summary>What was found, in English; no item wording.</summary>
    public string Text { get; }

    /// <summary>How it was read that such a score raises it.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>Where it was read; null where it is advice of this library.</summary>
    public Citation? Citation { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
