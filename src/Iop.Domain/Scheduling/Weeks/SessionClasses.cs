namespace Iop.Domain.Scheduling.Weeks;

/// <summary>A patient's candidate sessions grouped by day, times, modality and whether they are attended now: within such a class only the cost differs.</summary>
/// <remarks>Rows number the distinct starts of a day, with one more row for the end of the day.</remarks>
internal sealed class SessionClasses
{
    public SessionClasses(Offering offering, int[] sessions, int[] dayStart, bool[] isCurrent)
    {
        Of = new int[sessions.Length];
        var first = new List<int>();
        for (var at = 0; at < sessions.Length; at++)
        {
            if (at == 0 || isCurrent[sessions[at - 1]] != isCurrent[sessions[at]] || !AtOnce(offering, sessions[at - 1], sessions[at]))
            {
                first.Add(at);
            }

            Of[at] = first.Count - 1;
        }

        Count = first.Count;
        First = [.. first, sessions.Length];
        Start = [.. first.Select(at => offering.Start[sessions[at]])];
        End = [.. first.Select(at => offering.End[sessions[at]])];
        Modality = [.. first.Select(at => offering.Modality[sessions[at]])];
        Units = [.. Start.Zip(End, (start, end) => (end - start) / ProgramGrid.Minutes)];
        Day = [.. first.Select(at => offering.Day[sessions[at]])];
        DayStart = [.. dayStart.Select(at => at == sessions.Length ? Count : Of[at])];
        Row = new int[Count];
        NextRow = new int[Count];
        Rows = new int[7];
        for (var day = 0; day < 7; day++)
        {
            Number(day);
        }
    }

    /// <summary>How many classes there are.</summary>
    public int Count { get; }

    /// <summary>The class of each position.</summary>
    public int[] Of { get; }

    /// <summary>First position of each class, and the end of the last.</summary>
    public int[] First { get; }

    /// <summary>First class of each day, and the end of the last.</summary>
    public int[] DayStart { get; }

    public int[] Day { get; }

    public int[] Start { get; }

    public int[] End { get; }

    public int[] Modality { get; }

    /// <summary>Length in units of the grid.</summary>
    public int[] Units { get; }

    /// <summary>Which of the day's distinct starts a class has.</summary>
    public int[] Row { get; }

    /// <summary>The first row of the day that starts no earlier than a class ends.</summary>
    public int[] NextRow { get; }

    /// <summary>Distinct starts of each day.</summary>
    public int[] Rows { get; }

    /// <summary>The most sessions that a week can hold without overlap.</summary>
    public int MostSessions { get; private set; }

    /// <summary>Whether two sessions are alike in day, times and modality.</summary>
    public static bool AtOnce(Offering offering, int a, int b) =>
        offering.Day[a] == offering.Day[b] && offering.Start[a] == offering.Start[b] && offering.End[a] == offering.End[b] && offering.Modality[a] == offering.Modality[b];

    private void Number(int day)
    {
        var (from, to) = (DayStart[day], DayStart[day + 1]);
        var rows = new List<int>();
        for (var i = from; i < to; i++)
        {
            if (i == from || Start[i] != Start[i - 1])
            {
                rows.Add(Start[i]);
            }

            Row[i] = rows.Count - 1;
        }

        Rows[day] = rows.Count;
        for (var i = from; i < to; i++)
        {
            var next = rows.BinarySearch(End[i]);
            NextRow[i] = next < 0 ? ~next : next;
        }

        var busy = 0;
        foreach (var i in Enumerable.Range(from, to - from).OrderBy(i => End[i]).ThenBy(i => i))
        {
            if (Start[i] >= busy)
            {
                busy = End[i];
                MostSessions++;
            }
        }
    }
}
