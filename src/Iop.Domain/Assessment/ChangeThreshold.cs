using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A figure by which a source calls a change a change.</summary>
public sealed record ChangeThreshold
{
    /// <summary>States a threshold.</summary>
    /// <param name="code">What it is asked by, such as <c>response</c>; unique within the instrument.</param>
    /// <param name="scale">The code of the scale.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="value">Percent, value or points, as the measure says; it reaches.</param>
    /// <param name="evidence">How the figure was read. One that was not is used only where it is passed.</param>
    /// <param name="citation">Where; null where it was not.</param>
    /// <exception cref="ArgumentException">A text is blank, the value is out of range for the measure, or a figure said to be read has no citation.</exception>
    public ChangeThreshold(string code, string scale, ChangeMeasure measure, int value, EvidenceStatus evidence, Citation? citation)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        Scale = Guard.Against.NullOrWhiteSpace(scale);
        Measure = measure;
        Value = measure switch
        {
            ChangeMeasure.PercentLower => Guard.Against.OutOfRange(value, 1, 100),
            ChangeMeasure.AtOrBelow => Guard.Against.Negative(value),
            ChangeMeasure.Points => Guard.Against.OutOfRange(value, 1, short.MaxValue),
            _ => throw new ArgumentOutOfRangeException(nameof(measure)),
        };
        Evidence = Guard.Against.Undefined(evidence);
        Citation = Reading.Cited(evidence, citation, code);
    }

    /// <summary>What it is asked by.</summary>
    public string Code { get; }

    /// <summary>The code of the scale.</summary>
    public string Scale { get; }

    /// <summary>What is measured.</summary>
    public ChangeMeasure Measure { get; }

    /// <summary>Percent, value or points, as the measure says; it reaches.</summary>
    public int Value { get; }

    /// <summary>How the figure was read. One that was not is used only where it is passed.</summary>
    public EvidenceStatus Evidence { get; }

    /// <summary>Where the figure was read; null where it was not.</summary>
    public Citation? Citation { get; }

    /// <summary>Whether some change of the scale reaches it: response and remission are falls, and so belong to scales on which more is worse.</summary>
    internal bool Fits(Scale scale) => Measure switch
    {
        ChangeMeasure.PercentLower => scale.Direction == ScoreDirection.HigherIsWorse,
        ChangeMeasure.AtOrBelow => scale.Direction == ScoreDirection.HigherIsWorse && Value >= scale.Least && Value < scale.Most,
        _ => Value <= scale.Most - scale.Least,
    };

    /// <summary>The threshold in words, such as <c>response: at least 50 % lower</c>.</summary>
    public override string ToString() => Code + ": " + Measure switch
    {
        ChangeMeasure.PercentLower => string.Create(CultureInfo.InvariantCulture, $"at least {Value} % lower"),
        ChangeMeasure.AtOrBelow => string.Create(CultureInfo.InvariantCulture, $"at most {Value}, after more"),
        ChangeMeasure.Points => string.Create(CultureInfo.InvariantCulture, $"at least {Value} points either way"),
        _ => throw new InvalidOperationException("No such measure."),
    };
}
