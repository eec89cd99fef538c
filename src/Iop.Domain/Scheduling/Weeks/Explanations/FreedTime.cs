using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>What of an obligation must be given up for a week's sessions.</summary>
internal static class FreedTime
{
    /// <summary>Minutes of the windows that one session needs, travel included.</summary>
    public static long Needed(Session session, IReadOnlyList<Obligation> windows, int travel) =>
        windows.Where(window => WeekReasons.IsBarred(session, window, travel)).Sum(window => (long)Stretch(session, window, travel).Minutes);

    /// <summary>The stretches that the sessions need, merged where they touch, in the order of the week.</summary>
    public static IReadOnlyList<WeekInterval> Of(IEnumerable<Session> sessions, IReadOnlyList<Obligation> windows, int travel)
    {
        var merged = new List<WeekInterval>();
        var needed = windows.SelectMany(window => sessions.Where(session => WeekReasons.IsBarred(session, window, travel)).Select(session => Stretch(session, window, travel)));
        foreach (var stretch in needed.OrderBy(stretch => stretch.Start))
        {
            if (merged.Count > 0 && merged[^1].Day == stretch.Day && stretch.Start <= merged[^1].End)
            {
                merged[^1] = new(merged[^1].Start, stretch.End > merged[^1].End ? stretch.End : merged[^1].End);
            }
            else
            {
                merged.Add(stretch);
            }
        }

        return merged;
    }

    /// <summary>What is left of the windows.</summary>
    public static IReadOnlyList<Obligation> Left(IReadOnlyList<Obligation> windows, IReadOnlyList<WeekInterval> freed) =>
        [.. windows.SelectMany(window => freed.Aggregate(
            (IEnumerable<(int From, int To)>)[(window.When.StartMinute, window.When.EndMinute)],
            (parts, stretch) => stretch.Day != window.When.Day ? parts : parts.SelectMany(part => Cut(part, stretch))).ToList(),
            (window, part) => new Obligation(new WeekInterval(window.When.Day, part.From, part.To), window.Why))];

    private static IEnumerable<(int From, int To)> Cut((int From, int To) part, WeekInterval stretch)
    {
        if (part.From < Math.Min(part.To, stretch.StartMinute))
        {
            yield return (part.From, Math.Min(part.To, stretch.StartMinute));
        }

        if (Math.Max(part.From, stretch.EndMinute) < part.To)
        {
            yield return (Math.Max(part.From, stretch.EndMinute), part.To);
        }
    }

    // travel need not be on the grid; what is given up is rounded to it
    private static WeekInterval Stretch(Session session, Obligation window, int travel)
    {
        var margin = session.Telehealth ? 0 : Math.Min(travel, WeekTime.MinutesPerDay);
        margin = (margin + ProgramGrid.Minutes - 1) / ProgramGrid.Minutes * ProgramGrid.Minutes;
        return new(
            window.When.Day,
            Math.Max(window.When.StartMinute, session.When.StartMinute - margin),
            Math.Min(window.When.EndMinute, session.When.EndMinute + margin));
    }
}
