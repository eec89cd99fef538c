using System.Globalization;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Assessment;

public readonly partial struct Score
{
    private Score(Instrument instrument, LocalDate on, in ItemAnswers answers)
    {
        this.instrument = instrument;
        this.on = on.InIso();
        this.answers = answers;
        hasItems = true;
        branch = Scorer.Branch(instrument, in answers);
        for (var index = 0; index < instrument.Scales.Count; index++)
        {
            ranges[index] = Scorer.Range(instrument, instrument.Scales[index], branch, in answers);
        }
    }

    private Score(Instrument instrument, LocalDate on, in ScaleRanges ranges)
    {
        this.instrument = instrument;
        this.on = on.InIso();
        this.ranges = ranges;
        branch = Scorer.Branch(instrument, in ranges);
    }

    /// <summary>Scores item responses; their order does not matter, and an item that is left out was not answered.</summary>
    /// <exception cref="ArgumentException">An item is unknown or given twice, or a value is not allowed; the message names every one.</exception>
    public static Score FromItems(Instrument instrument, LocalDate on, params ReadOnlySpan<ItemResponse> responses) =>
        TryFromItems(instrument, on, responses, out var score) ? score : throw Refused(instrument, instrument.Check(responses), nameof(responses));

    /// <summary>Scores item responses unless <see cref="Instrument.Check(ReadOnlySpan{ItemResponse})"/> has a problem with them; then the score is the default value.</summary>
    public static bool TryFromItems(Instrument instrument, LocalDate on, ReadOnlySpan<ItemResponse> responses, out Score score)
    {
        Guard.Against.Null(instrument);
        var given = default(ItemAnswers);
        var taken = given.TryTake(instrument, responses);
        score = taken ? new(instrument, on, in given) : default;
        return taken;
    }

    /// <summary>Takes a total where the items are not at hand; what only items can tell stays unknown.</summary>
    /// <exception cref="ArgumentException">The total is out of range, or the instrument has no valid total.</exception>
    public static Score FromTotal(Instrument instrument, LocalDate on, int total) =>
        TryFromTotal(instrument, on, total, out var score) ? score : throw Refused(instrument, instrument.CheckTotal(total), nameof(total));

    /// <summary>Takes a total unless <see cref="Instrument.CheckTotal"/> has a problem with it; then the score is the default value.</summary>
    public static bool TryFromTotal(Instrument instrument, LocalDate on, int total, out Score score)
    {
        Guard.Against.Null(instrument);
        if (instrument.Total is null)
        {
            score = default;
            return false;
        }

        return TryFromScales(instrument, on, [new ScaleValue(Scale.TotalCode, total)], out score);
    }

    /// <summary>Takes scale values where the items are not at hand; their order does not matter, and a scale that is left out is not known.</summary>
    /// <exception cref="ArgumentException">A scale is unknown or given twice, or a value is out of range; the message names every one.</exception>
    public static Score FromScales(Instrument instrument, LocalDate on, params ReadOnlySpan<ScaleValue> values) =>
        TryFromScales(instrument, on, values, out var score) ? score : throw Refused(instrument, instrument.Check(values), nameof(values));

    /// <summary>Takes scale values unless <see cref="Instrument.Check(ReadOnlySpan{ScaleValue})"/> has a problem with them; then the score is the default value.</summary>
    public static bool TryFromScales(Instrument instrument, LocalDate on, ReadOnlySpan<ScaleValue> values, out Score score)
    {
        Guard.Against.Null(instrument);
        var known = default(ScaleRanges);
        var taken = 0;
        for (var index = 0; index < instrument.Scales.Count; index++)
        {
            var scale = instrument.Scales[index];
            known[index] = scale.Whole;
            var seen = false;
            foreach (var given in values)
            {
                if (given.Scale != scale.Code)
                {
                    continue;
                }

                if (seen || given.Value < scale.Least || given.Value > scale.Most)
                {
                    score = default;
                    return false;
                }

                (seen, taken) = (true, taken + 1);
                known[index] = given.Value is { } points ? new(points, points) : scale.Whole;
            }
        }

        score = taken == values.Length ? new(instrument, on, in known) : default;
        return taken == values.Length;
    }

    private static ArgumentException Refused(Instrument instrument, ValueList<ScoreProblem> problems, string parameter) =>
        new(ScoreProblem.Sentence(instrument, problems), parameter);
}
