namespace Iop.Domain.Scheduling.Weeks;

/// <content>A week that costs what the bound says.</content>
internal sealed partial class WeekBounds
{
    private readonly List<int> traced = [];

    /// <summary>Classes of the week traced last.</summary>
    public List<int> Traced => traced;

    /// <summary>Finds a week, as the bound sees weeks, that costs no more than the bound: ways through the tables that add up to their last value.</summary>
    public void Trace()
    {
        traced.Clear();
        Stage();
        var place = places.Start;
        var state = 0;
        for (var stage = dayCount; stage > 0; stage--)
        {
            var before = stages[stage - 1];
            var value = stages[stage][(place * Lanes) + state];
            var day = days[Joined(stage - 1)];
            if (ways[day].Must || before[(place * Lanes) + state] != value)
            {
                (place, state) = TraceWay(day, before, place, state, value);
            }
        }
    }

    private (int Place, int State) TraceWay(int day, int[] before, int place, int state, int value)
    {
        var list = ways[day];
        var of = 0;
        for (var i = 0; i < list.Count; i++)
        {
            while (i == list.End(of))
            {
                of++;
            }

            var both = places.Tally.Together[(state * places.Tally.States) + of];
            var from = places.After(place, list.Cells[i]);
            if (both >= 0 && from >= 0 && before[(from * Lanes) + both] + list.Costs[i] == value)
            {
                TraceDay(day, (list.Cells[i] * Lanes) + of);
                return (from, both);
            }
        }

        throw new InvalidOperationException("A table holds a value that nothing leads to.");
    }

    /// <summary>Follows a day's sessions from the first on.</summary>
    private void TraceDay(int day, int cell)
    {
        var starts = started[day];
        var value = whole[day][cell];
        for (var at = classes.DayStart[day]; at < classes.DayStart[day + 1]; at++)
        {
            var wait = (int)((-idleCost * classes.Start[at]) >> Shift);
            if (own[at] < Never && starts[(classes.Row[at] * row) + cell] + wait == value)
            {
                value -= wait;
                for (var next = TraceSession(day, at, ref cell, ref value); next >= 0;)
                {
                    next = TraceSession(day, next, ref cell, ref value);
                }

                return;
            }
        }
    }

    /// <summary>Takes the latest first session, not before a class, that leads to a value; the first class that may follow, or -1 where it is the day's last.</summary>
    private int TraceSession(int day, int from, ref int cell, ref int value)
    {
        var starts = started[day];
        var end = classes.DayStart[day + 1];
        var first = from;
        for (var at = from + 1; at < end && starts[(classes.Row[at] * row) + cell] == value; at++)
        {
            first = classes.Row[at] == classes.Row[first] ? first : at;
        }

        for (var at = first; at < end && classes.Row[at] == classes.Row[first]; at++)
        {
            if (own[at] < Never && TakeBack(day, at, ref cell, ref value) is { } next)
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>Takes a session where it leads to a value: the first class that may follow, or -1 where it is the day's last; null where it does not.</summary>
    private int? TakeBack(int day, int at, ref int cell, ref int value)
    {
        var starts = started[day];
        var (place, state) = (cell / Lanes, cell % Lanes);
        var next = places.Next.AsSpan(places.StepOf[at] * places.CellCount, places.CellCount);
        var ends = classes.Row[at] >= mustBy[day] ? (int)((idleCost * classes.End[at]) >> Shift) : Never;
        for (var before = 0; before <= place; before++)
        {
            for (var other = 0; next[before] == place && other < places.Tally.States; other++)
            {
                if (places.Tally.Next[(other * patient.Offering.Modalities.Length) + classes.Modality[at]] != state)
                {
                    continue;
                }

                if (before == 0 && other == 0 && own[at] + ends == value)
                {
                    traced.Add(at);
                    return -1;
                }

                var beyond = starts[(classes.NextRow[at] * row) + (before * Lanes) + other];
                if (beyond < Unreachable && beyond + own[at] == value)
                {
                    traced.Add(at);
                    (cell, value) = ((before * Lanes) + other, beyond);
                    return RowStart(day, classes.NextRow[at]);
                }
            }
        }

        return null;
    }

    private int RowStart(int day, int startRow)
    {
        var at = classes.DayStart[day];
        while (classes.Row[at] < startRow)
        {
            at++;
        }

        return at;
    }
}
