using Iop.Domain.Assessment;
using Iop.Domain.Transitions.Facts;
using NodaTime;

namespace Iop.Domain.Transitions.Criteria;

/// <summary>Finds the score that a criterion speaks of.</summary>
internal static class ScoreReading
{
    /// <summary>The scores of the newest day, the worst last; empty with a gap where there is none that is young enough.</summary>
    public static ReadOnlySpan<Score> Newest(Instrument instrument, int? withinDays, in Situation situation, out FactGap gap, out LocalDate? day)
    {
        var newest = situation.Facts.ScoresOf(instrument).Newest(situation.On, out var on);
        day = newest.IsEmpty ? null : on;
        gap = newest.IsEmpty ? FactGap.Absent : Spans.IsOlder(on, situation.On, withinDays) ? FactGap.TooOld : FactGap.None;
        return newest;
    }

    /// <summary>What the worst of several scores of one day can be.</summary>
    public static (int Least, int Most) Worst(ReadOnlySpan<Score> scores, Scale scale)
    {
        var range = scores[0].Range(scale.Code);
        var (least, most) = (range.Least, range.Most);
        foreach (ref readonly var score in scores[1..])
        {
            range = score.Range(scale.Code);
            (least, most) = scale.Direction == ScoreDirection.HigherIsWorse
                ? (Math.Max(least, range.Least), Math.Max(most, range.Most))
                : (Math.Min(least, range.Least), Math.Min(most, range.Most));
        }

        return (least, most);
    }

    /// <summary>The score to start from: the newest of the day of admission or before it, or else the first after; empty where there is none.</summary>
    public static ReadOnlySpan<Score> Baseline(Instrument instrument, in Situation situation, out LocalDate day)
    {
        var scores = situation.Facts.ScoresOf(instrument);
        if (situation.Stay is { } stay && scores.Newest(stay.Admitted, out day) is { IsEmpty: false } before)
        {
            return before;
        }

        if (scores.Count == 0 || scores.DayAt(0) > situation.On)
        {
            day = default;
            return [];
        }

        return scores.Newest(scores.DayAt(0), out day);
    }
}
