using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Assessment;

/// <summary>What one instrument, in one version, gave for a patient on one day.</summary>
/// <remarks>
/// Made from item responses, from a total, or from scale values. Where answers are missing, every question is answered that has the same answer whatever they would have been, and no other:
/// nothing is guessed. Equality is by instrument, date, scales and answers, and so by branch. The default value is no score: <see cref="IsDefault"/> is true and the other members throw
/// <see cref="InvalidOperationException"/>. Asking allocates nothing, but for <see cref="Responses"/>.
/// </remarks>
public readonly partial struct Score : IEquatable<Score>
{
    private readonly Instrument? instrument;
    private readonly LocalDate on;
    private readonly ScaleRanges ranges;
    private readonly ItemAnswers answers;
    private readonly ScoreBranch branch;
    private readonly bool hasItems;

    /// <summary>Whether this is the default value, which is no score.</summary>
    public bool IsDefault => instrument is null;

    /// <summary>The instrument, in its version.</summary>
    public Instrument Instrument => instrument ?? throw NoScore();

    /// <summary>The day on which it was taken.</summary>
    public LocalDate On => instrument is null ? throw NoScore() : on;

    /// <summary>Whether it was made from item responses.</summary>
    public bool HasItems => instrument is null ? throw NoScore() : hasItems;

    /// <summary>Which way the instrument's gate sent it.</summary>
    public ScoreBranch Branch => instrument is null ? throw NoScore() : branch;

    /// <summary>The total; null where an answer that it needs is missing.</summary>
    /// <exception cref="InvalidOperationException">The instrument has no valid total; <see cref="Value"/> gives its scales.</exception>
    public int? Total => Instrument.Total is null ? throw new InvalidOperationException($"{Instrument.Id} has no valid total.") : Value(Scale.TotalCode);

    /// <summary>The value of a scale; null where an answer that it needs is missing.</summary>
    /// <param name="scale">The code of the scale; null: the total, or the only scale.</param>
    /// <exception cref="ArgumentException">The instrument has no such scale, or several and none is named.</exception>
    public int? Value(string? scale = null) => Range(scale).Value;

    /// <summary>What a scale can be, whatever the missing answers are.</summary>
    /// <param name="scale">The code of the scale; null: the total, or the only scale.</param>
    /// <exception cref="ArgumentException">The instrument has no such scale, or several and none is named.</exception>
    public ScoreRange Range(string? scale = null) => ranges[Instrument.IndexOf(scale)];

    /// <summary>The points of an item; null where it was not answered, or the score was not made from items.</summary>
    /// <exception cref="ArgumentException">The instrument has no such item.</exception>
    public int? Item(int number) => Instrument.ValuesOf(number).IsEmpty
        ? throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Instrument.Id} has no item {number}."), nameof(number))
        : answers.Of(number);

    /// <summary>One response for each item of the instrument, in its order, null where it was not answered; empty where the score was not made from items.</summary>
    public ValueList<ItemResponse> Responses()
    {
        var score = this;
        return HasItems ? score.Instrument.Items.Select(item => new ItemResponse(item.Number, score.answers.Of(item.Number))).ToValueList() : [];
    }

    /// <summary>The band of a scale by the first table that was read; null where none was, or where missing answers leave more than one band open.</summary>
    /// <param name="scale">The code of the scale; null: the total, or the only scale.</param>
    /// <exception cref="ArgumentException">The instrument has no such scale, or several and none is named.</exception>
    public Band? Band(string? scale = null)
    {
        var index = Instrument.IndexOf(scale);
        return Instrument.Scales[index].UsualBands is { } table ? Band(table, ranges[index]) : null;
    }

    /// <summary>The band of a scale by a table that the caller names, such as one that was not read; null where missing answers leave more than one band open.</summary>
    /// <param name="table">A table that covers the scale exactly.</param>
    /// <param name="scale">The code of the scale; null: the total, or the only scale.</param>
    /// <exception cref="ArgumentException">The table does not cover the scale, or the instrument has no such scale, or several and none is named.</exception>
    public Band? Band(BandTable table, string? scale = null)
    {
        Guard.Against.Null(table);
        var index = Instrument.IndexOf(scale);
        Instrument.Scales[index].Covers(table, nameof(table));
        return Band(table, ranges[index]);
    }

    /// <summary>Whether a cut point of the instrument is reached.</summary>
    /// <param name="cut">The code of the cut point, such as <c>hazardous</c>.</param>
    /// <param name="sex">The patient's sex, where the cut differs by it; null: not known, and the answer is given only where it is the same for both.</param>
    /// <exception cref="ArgumentException">The instrument has no such cut point; the message lists those it has. Or the sex is no known one.</exception>
    public CutOutcome Reaches(string cut, Sex? sex = null)
    {
        for (var index = 0; index < Instrument.Scales.Count; index++)
        {
            var (female, male, known) = (CutOutcome.Indeterminate, CutOutcome.Indeterminate, false);
            foreach (var point in Instrument.Scales[index].CutPoints)
            {
                if (point.Code == cut)
                {
                    var outcome = point.Of(ranges[index]);
                    known = true;
                    female = point.Sex == Sex.Male ? female : outcome;
                    male = point.Sex == Sex.Female ? male : outcome;
                }
            }

            if (known)
            {
                return sex switch
                {
                    Sex.Female => female,
                    Sex.Male => male,
                    null => female == male ? female : CutOutcome.Indeterminate,
                    _ => throw new ArgumentOutOfRangeException(nameof(sex)),
                };
            }
        }

        var codes = MarkdownText.OrNone(Instrument.Scales.SelectMany(scale => scale.CutPoints).Select(point => point.Code).Distinct(StringComparer.Ordinal));
        throw new ArgumentException($"{Instrument.Id} has no cut point {cut}; it has {codes}.", nameof(cut));
    }

    /// <inheritdoc/>
    public bool Equals(Score other) => instrument == other.instrument && on == other.on && hasItems == other.hasItems
        && ((ReadOnlySpan<ScoreRange>)ranges).SequenceEqual(other.ranges) && answers.HasSameAnswers(in other.answers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Score other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(instrument, on, branch, ranges[0]);

    /// <summary>Whether both are the same score.</summary>
    public static bool operator ==(Score left, Score right) => left.Equals(right);

    /// <summary>Whether they are different scores.</summary>
    public static bool operator !=(Score left, Score right) => !left.Equals(right);

    /// <summary>The instrument and the day, never a value.</summary>
    public override string ToString() => instrument is null ? "no score" : $"{instrument.Id} {LocalDatePattern.Iso.Format(on)}";

    private static InvalidOperationException NoScore() => new("The default value is no score.");

    private static Band? Band(BandTable table, ScoreRange range) => table.Of(range.Least) is { } band && band.Contains(range.Most) ? band : null;
}
