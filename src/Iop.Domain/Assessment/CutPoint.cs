using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A value at which a source draws a line through a scale, for everyone or for one sex.</summary>
/// <remarks>A line that differs by sex is two cut points under one code. What is not stated for a sex is not there.</remarks>
public sealed record CutPoint
{
    /// <summary>States a cut point.</summary>
    /// <param name="code">What the line is asked by, such as <c>hazardous</c>; unique within the instrument but for the sexes.</param>
    /// <param name="meaning">What the source says of scores that reach it, in a few words.</param>
    /// <param name="comparison">From which side a score reaches it.</param>
    /// <param name="value">The value on the line; it reaches.</param>
    /// <param name="evidence">How the figure was read.</param>
    /// <param name="citation">Where; null where it was not.</param>
    /// <param name="sex">Whom it holds for; null: everyone, the sexes not told apart.</param>
    /// <param name="sensitivity">Percent, as the source gives it; null where it gives none.</param>
    /// <param name="specificity">Percent, as the source gives it; null where it gives none.</param>
    /// <exception cref="ArgumentException">A text is blank, a word is no known one, a percentage out of range, or a figure said to be read has no citation.</exception>
    public CutPoint(
        string code,
        string meaning,
        CutComparison comparison,
        int value,
        EvidenceStatus evidence,
        Citation? citation,
        Sex? sex = null,
        int? sensitivity = null,
        int? specificity = null)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        Meaning = Guard.Against.NullOrWhiteSpace(meaning);
        Comparison = Guard.Against.Undefined(comparison);
        Value = Guard.Against.Negative(value);
        Evidence = Guard.Against.Undefined(evidence);
        Citation = Reading.Cited(evidence, citation, code);
        Sex = Guard.Against.Undefined(sex);
        Sensitivity = Percent(sensitivity, nameof(sensitivity));
        Specificity = Percent(specificity, nameof(specificity));
    }

    /// <summary>What the line is asked by.</summary>
    public string Code { get; }

    /// <summary>What the source says of scores that reach it.</summary>
    public string Meaning { get; }

    /// <summary>From which side a score reaches it.</summary>
    public CutComparison Comparison { get; }

    /// <summary>The value on the line; it reaches.</summary>
    public int Value { get; }

    /// <summary>Whom it holds for; null: everyone, the sexes not told apart.</summary>
    public Sex? Sex { get; }

    /// <summary>Percent of those with the condition who reach it, as the source gives it; null where it gives none.</summary>
    public int? Sensitivity { get; }

    /// <summary>Percent of those without the condition who do not reach it, as the source gives it; null where it gives none.</summary>
    public int? Specificity { get; }

    /// <summary>How the figure was read.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>Where the figure was read; null where it was not.</summary>
    public Citation? Citation { get; }

    /// <summary>Where a scale that can still be anything within a range stands to the line.</summary>
    internal CutOutcome Of(ScoreRange range) => Comparison == CutComparison.AtLeast
        ? range.Least >= Value ? CutOutcome.Reached : range.Most < Value ? CutOutcome.NotReached : CutOutcome.Indeterminate
        : range.Most <= Value ? CutOutcome.Reached : range.Least > Value ? CutOutcome.NotReached : CutOutcome.Indeterminate;

    /// <summary>The code and the line, such as <c>hazardous: at least 8</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code}: {(Comparison == CutComparison.AtLeast ? "at least" : "at most")} {Value}");

    private static int? Percent(int? value, string parameter) => value is { } percent ? Guard.Against.OutOfRange(percent, 0, 100, parameter) : null;
}
