using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Transitions.Facts;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Asks that the newest score of an instrument lies in a band, or on the side of it that is asked.</summary>
public sealed record BandCriterion : Criterion
{
    /// <summary>States it.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="comparison">The band and all below it, or the band and all above it, by value.</param>
    /// <param name="band">The name of the band.</param>
    /// <param name="scale">The code of the scale; null: the total, or the only scale.</param>
    /// <param name="table">The code of the table of bands; null: the usual one, the first that was read.</param>
    /// <param name="withinDays">How many days old the score may be, 0 to 36500; null: any age.</param>
    /// <exception cref="ArgumentException">There is no such scale, table or band; the message says what there is.</exception>
    public BandCriterion(Instrument instrument, CutComparison comparison, string band, string? scale = null, string? table = null, int? withinDays = null)
    {
        Instrument = Guard.Against.Null(instrument);
        Comparison = Guard.Against.Undefined(comparison);
        var measured = instrument.ScaleOf(scale);
        var bands = table is null
            ? measured.UsualBands ?? throw new ArgumentException($"No bands of {instrument.Id} {measured.Code} were read; name a table.", nameof(table))
            : measured.Bands(table);
        Band = bands.Bands.FirstOrDefault(known => known.Name == band)
            ?? throw new ArgumentException($"{bands.Code} has no band {band}; it has {string.Join(", ", bands.Bands.Select(known => known.Name))}.", nameof(band));
        Scale = measured.Code;
        Table = bands.Code;
        WithinDays = Spans.Checked(withinDays, nameof(withinDays));
        Needs = new(MissingFactKind.Score, instrument.Id);
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The code of the scale.</summary>
    public string Scale { get; }

    /// <summary>The code of the table of bands.</summary>
    public string Table { get; }

    /// <summary>The band and all below it, or the band and all above it, by value.</summary>
    public CutComparison Comparison { get; }

    /// <summary>The band.</summary>
    public Band Band { get; }

    /// <summary>How many days old the score may be; null: any age.</summary>
    public int? WithinDays { get; }

    /// <inheritdoc/>
    public override MissingFact Needs { get; }

    /// <inheritdoc/>
    public override Ratio? Threshold => Comparison == CutComparison.AtMost ? Band.Most : Band.Least;

    /// <inheritdoc/>
    public override string Text => $"{Instrument.Id} {Scale} {CriterionWords.Compare(Comparison)} {Band.Name}{CriterionWords.Age(WithinDays)}";

    internal override string UsualCode => $"band.{Instrument.Id}.{Scale}";

    internal override CriterionVerdict Judge(in Situation situation)
    {
        var newest = ScoreReading.Newest(Instrument, WithinDays, situation, out var gap, out var day);
        if (gap != FactGap.None)
        {
            return CriterionVerdict.Unknown(gap, day);
        }

        var range = ScoreReading.Worst(newest, Instrument.ScaleOf(Scale));
        return CriterionVerdict.Of(Comparison, Threshold!.Value, range.Least, range.Most, day, Spans.TooOldOn(day!.Value, WithinDays));
    }
}
