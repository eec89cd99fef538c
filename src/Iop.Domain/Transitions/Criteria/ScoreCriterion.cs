using System.Globalization;
using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that the newest score of an instrument reaches a line.</summary>
public sealed record ScoreCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="comparison">From which side the line is reached.</param>
    /// <param name="value">The value on the line; it reaches.</param>
    /// <param name="scale">The code of the scale; null: the total, or the only scale.</param>
    /// <param name="withinDays">How many days old the score may be, 0 to 36500; null: any age.</param>
    /// <exception cref="ArgumentException">The instrument has no such scale, or a number is out of range.</exception>
    public ScoreCriterion(Instrument instrument, CutComparison comparison, int value, string? scale = null, int? withinDays = null)
    {
        Instrument = Guard.Against.Null(instrument);
        Comparison = Guard.Against.Undefined(comparison);
        Scale = instrument.ScaleOf(scale).Code;
        Value = Guard.Against.OutOfRange(value, instrument.ScaleOf(scale).Least, instrument.ScaleOf(scale).Most);
        WithinDays = Spans.Checked(withinDays, nameof(withinDays));
        Needs = new(MissingFactKind.Score, instrument.Id);
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The code of the scale.</summary>
    public string Scale { get; }

    /// <summary>From which side the line is reached.</summary>
    public CutComparison Comparison { get; }

    /// <summary>The value on the line; it reaches.</summary>
    public int Value { get; }

    /// <summary>How many days old the score may be; null: any age.</summary>
    public int? WithinDays { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; }

    /// <inheritdoc/>
    public override Ratio? Threshold => Value;

    /// <inheritdoc/>
    public override string Text => string.Create(
        CultureInfo.InvariantCulture, $"{Instrument.Id} {Scale} {CriterionWords.Compare(Comparison)} {Value}{CriterionWords.Age(WithinDays)}");

    internal override string UsualCode => $"score.{Instrument.Id}.{Scale}";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var newest = ScoreReading.Newest(Instrument, WithinDays, situation, out var gap, out var day);
        if (gap != FactGap.None)
        {
            return CriterionVerdict.Unknown(gap, day);
        }

        var range = ScoreReading.Worst(newest, Instrument.ScaleOf(Scale));
        return CriterionVerdict.Of(Comparison, Value, range.Least, range.Most, day, Spans.TooOldOn(day!.Value, WithinDays));
    }
}
