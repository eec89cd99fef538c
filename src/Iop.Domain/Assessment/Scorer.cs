using System.Numerics;

namespace Iop.Domain.Assessment;

/// <summary>What the answers make of the branch and the scales: bounds that hold whatever the missing answers are.</summary>
internal static class Scorer
{
    public static ScoreBranch Branch(Instrument instrument, in ItemAnswers answers)
    {
        if (instrument.Gate is not { } gate)
        {
            return ScoreBranch.None;
        }

        if (answers.Of(gate.Item) is not { } answer)
        {
            return ScoreBranch.Unknown;
        }

        if (!gate.ClosedBy.Contains(answer))
        {
            return ScoreBranch.Asked;
        }

        foreach (var item in gate.Behind)
        {
            if (answers.Of(item) > instrument.ValuesOf(item).Least)
            {
                return ScoreBranch.Contradicted;
            }
        }

        return ScoreBranch.NotAsked;
    }

    /// <summary>A total that no closed gate allows says that the gate was open.</summary>
    public static ScoreBranch Branch(Instrument instrument, in ScaleRanges ranges)
    {
        if (instrument.Gate is not { } gate)
        {
            return ScoreBranch.None;
        }

        if (instrument.Total is not { } total)
        {
            return ScoreBranch.Unknown;
        }

        var most = 0;
        for (var items = total.ItemMask; items != 0; items &= items - 1)
        {
            var item = BitOperations.TrailingZeroCount(items);
            var values = instrument.ValuesOf(item);
            most += item == gate.Item ? gate.ClosedBy.Most : ((gate.BehindMask >> item) & 1) != 0 ? values.Least : values.Most;
        }

        return ranges[instrument.IndexOf(Scale.TotalCode)].Least > most ? ScoreBranch.Asked : ScoreBranch.Unknown;
    }

    public static ScoreRange Range(Instrument instrument, Scale scale, ScoreBranch branch, in ItemAnswers answers)
    {
        var unasked = branch == ScoreBranch.NotAsked ? instrument.Gate!.BehindMask : 0;
        return instrument.Scoring == ScoringRule.Triage ? TriageOf(instrument, unasked, in answers)
            : branch is ScoreBranch.Unknown or ScoreBranch.Contradicted ? scale.Whole
            : SumOf(instrument, scale, unasked, in answers);
    }

    /// <summary>An item that was not asked counts as its least value.</summary>
    private static ScoreRange SumOf(Instrument instrument, Scale scale, ulong unasked, in ItemAnswers answers)
    {
        var (known, least, most, missing) = (0, 0, 0, 0);
        for (var items = scale.ItemMask; items != 0; items &= items - 1)
        {
            var item = BitOperations.TrailingZeroCount(items);
            if (answers.Of(item) is { } points)
            {
                known += points;
            }
            else
            {
                var values = instrument.ValuesOf(item);
                if (((unasked >> item) & 1) != 0)
                {
                    known += values.Least;
                }
                else
                {
                    (least, most, missing) = (least + values.Least, most + values.Most, missing + 1);
                }
            }
        }

        var answered = scale.Items.Count - missing;
        if (missing > 0 && missing <= instrument.MissingItems.MostFilledIn && answered > 0)
        {
            var filled = ((2 * known * scale.Items.Count) + answered) / (2 * answered);
            filled = Math.Clamp(filled, known + least, known + most);
            return new(filled, filled);
        }

        return new(known + least, known + most);
    }

    /// <summary>What was answered sets the least level, what was not may lift it; an item that was not asked lifts nothing.</summary>
    private static ScoreRange TriageOf(Instrument instrument, ulong unasked, in ItemAnswers answers)
    {
        var (least, most) = (0, 0);
        foreach (var criterion in instrument.Triage)
        {
            if (answers.Of(criterion.Item) is { } answer)
            {
                least = criterion.Values.Contains(answer) ? Math.Max(least, criterion.Level) : least;
            }
            else if (((unasked >> criterion.Item) & 1) == 0)
            {
                most = Math.Max(most, criterion.Level);
            }
        }

        return new(least, Math.Max(least, most));
    }
}
