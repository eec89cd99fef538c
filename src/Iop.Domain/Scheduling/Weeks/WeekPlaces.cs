using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Where a week stands, as one number: the minutes it still needs, in units as large as the sessions allow, and what the tally counts.</summary>
/// <remarks>
/// Where all sessions of a modality are equally long and the tally counts each of them, the tally tells their minutes; the units count those of the others. A place is
/// eight times the open units and the state of the tally, so that eight states stand side by side in a table. Short sessions of which there are few may be rounded up:
/// the places are then a relaxation.
/// </remarks>
internal sealed class WeekPlaces
{
    /// <summary>States side by side.</summary>
    public const int Lanes = 8;

    private const int MostRounded = 2;
    private const int MostSlack = 2;

    private readonly int[] told;
    private readonly int slack;
    private readonly int unit;
    private readonly int perDay;

    public WeekPlaces(WeekRequirement requirement, string[] modalities, SessionClasses classes, WeekTally tally)
    {
        Tally = tally;
        var length = new int[modalities.Length];
        for (var modality = 0; modality < length.Length; modality++)
        {
            length[modality] = tally.Caps(modality) ? SoleLength(classes, modality) : 0;
        }

        told = new int[tally.States];
        for (var state = 0; state < told.Length; state++)
        {
            for (var modality = 0; modality < length.Length; modality++)
            {
                told[state] += length[modality] * tally.Counted(state, modality);
            }
        }

        (unit, slack) = Unit(requirement, modalities, classes, length);
        Units = [.. Enumerable.Range(0, classes.Count).Select(at => length[classes.Modality[at]] > 0 ? 0 : (classes.Units[at] + unit - 1) / unit)];
        var need = (Math.Min(requirement.MinutesPerWeek.Min ?? 0, WeekTime.MinutesPerWeek) + ProgramGrid.Minutes - 1) / ProgramGrid.Minutes;
        Need = (need + unit - 1) / unit;
        perDay = Math.Min(requirement.MinutesPerDay.Max ?? WeekTime.MinutesPerDay, WeekTime.MinutesPerDay) / ProgramGrid.Minutes;
        Lowest = Math.Max(0, Need - Most(0));
        Done = new int[(Need + 1) * Lanes];
        Array.Fill(Done, WeekBounds.Never);
        for (var state = 0; state < tally.States; state++)
        {
            var open = (Math.Max(0, need - told[state]) + unit - 1) / unit;
            for (var units = 0; tally.Complete[state] && units <= Need - open; units++)
            {
                Done[(units * Lanes) + state] = 0;
            }
        }

        Beside = [.. Enumerable.Range(0, tally.States).Select(of => StateMove.Pull(state => tally.Together[(state * tally.States) + of], tally.States))];
        Onto = [.. Enumerable.Range(0, modalities.Length).Select(of => StateMove.Pull(state => tally.Next[(state * modalities.Length) + of], tally.States))];
        Into = [.. Enumerable.Range(0, modalities.Length).Select(of => StateMove.Push(state => tally.Next[(state * modalities.Length) + of], tally.States))];
        Stays = [.. Enumerable.Range(0, modalities.Length).Select(of => StateMove.Stay(state => tally.Next[(state * modalities.Length) + of], tally.States))];
        IsCounted = [.. Enumerable.Range(0, modalities.Length).Select(of => Enumerable.Range(0, tally.States).Any(state => tally.Next[(state * modalities.Length) + of] != state))];
    }

    public WeekTally Tally { get; }

    /// <summary>Open units of the empty week.</summary>
    public int Need { get; }

    /// <summary>Open units below which one day alone cannot bring a week.</summary>
    public int Lowest { get; }

    /// <summary>Different open units before or after one day's sessions.</summary>
    public int Width => Need - Lowest + 1;

    /// <summary>What a session of each class takes off the open units.</summary>
    public int[] Units { get; }

    /// <summary>Zero at each place where nothing is missing any more, <see cref="WeekBounds.Never"/> elsewhere.</summary>
    public int[] Done { get; }

    /// <summary>For each state of a day: a table's states as they are with it.</summary>
    public StateMove[] Beside { get; }

    /// <summary>For each modality: a table's states as they are with one session more.</summary>
    public StateMove[] Onto { get; }

    /// <summary>For each modality: where one session more takes each other state.</summary>
    public StateMove[] Into { get; }

    /// <summary>For each modality: the states that one session more leaves as they are.</summary>
    public StateMove[] Stays { get; }

    /// <summary>For each modality whether the tally counts it.</summary>
    public bool[] IsCounted { get; }

    /// <summary>The most units that a day of a state may hold; below zero where there is no such day.</summary>
    public int Most(int state) => perDay + slack < told[state] ? -1 : (perDay + slack - told[state]) / unit;

    /// <summary>The largest number that two are multiples of; zero is one of any.</summary>
    public static int Common(int a, int b) => b == 0 ? a : Common(b, a % b);

    private static int SoleLength(SessionClasses classes, int modality)
    {
        var sole = 0;
        for (var at = 0; at < classes.Count; at++)
        {
            if (classes.Modality[at] == modality)
            {
                sole = sole == 0 || sole == classes.Units[at] ? classes.Units[at] : int.MaxValue;
            }
        }

        return sole == int.MaxValue ? 0 : sole;
    }

    /// <summary>The largest unit in which all other sessions are whole, or so few and so nearly whole that rounding them up matters little; and by how much that can be too much.</summary>
    private static (int Unit, int Slack) Unit(WeekRequirement requirement, string[] modalities, SessionClasses classes, int[] length)
    {
        var most = new int[modalities.Length];
        Array.Fill(most, int.MaxValue);
        foreach (var limit in requirement.Modalities)
        {
            var modality = Array.BinarySearch(modalities, limit.Modality.Word, StringComparer.Ordinal);
            if (modality >= 0 && limit.Sessions.Max is { } max and <= MostRounded)
            {
                most[modality] = max;
            }
        }

        var open = Enumerable.Range(0, classes.Count).Where(at => length[classes.Modality[at]] == 0).ToArray();
        var common = open.Where(at => most[classes.Modality[at]] == int.MaxValue).Aggregate(0, (common, at) => Common(common, classes.Units[at]));
        for (var size = common; size > 1; size--)
        {
            var over = common % size != 0 ? int.MaxValue : Enumerable.Range(0, modalities.Length).Where(modality => most[modality] < int.MaxValue)
                .Sum(modality => most[modality] * open.Where(at => classes.Modality[at] == modality).Select(at => (size - (classes.Units[at] % size)) % size).DefaultIfEmpty(0).Max());
            if (over <= MostSlack)
            {
                return (size, over);
            }
        }

        return (1, 0);
    }
}
