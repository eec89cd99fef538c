using System.Collections.Frozen;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>The sessions of a program week compiled into flat arrays, made once and shared by all of its patients.</summary>
/// <remarks>Immutable and thread-safe. The solver's answers name sessions by id; inside, they are numbered in the order of the program week.</remarks>
public sealed class Offering
{
    private WeekKernel? spare;

    private Offering(ProgramWeek program)
    {
        Program = program;
        Weights = program.Weights;
        Sessions = program.Sessions;
        var count = Sessions.Count;
        Day = new int[count];
        Start = new int[count];
        End = new int[count];
        Modality = new int[count];
        Capacity = new int[count];
        Minimum = new int[count];
        Clinician = new int[count];
        Room = new int[count];
        Telehealth = new bool[count];
        Asks = new bool[count];
        None = new bool[count];
        Free = new long[count];
        SeriesOf = new int[count];
        OfferOf = new int[count];
        IndexOf = Sessions.Select((session, index) => KeyValuePair.Create(session.Id, index)).ToFrozenDictionary(StringComparer.Ordinal);
        Modalities = [.. Sessions.Select(session => session.Modality.Word).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ClinicianMinutes = [.. program.Clinicians.Select(clinician => clinician.MaxMinutesPerWeek ?? int.MaxValue)];
        var clinicians = Numbered(program.Clinicians.Select(clinician => clinician.Id));
        var rooms = Numbered(program.Rooms.Select(room => room.Id));
        var series = Numbered(Sessions.Select(session => session.Series).OfType<string>().Distinct(StringComparer.Ordinal));
        var offers = Numbered(Sessions.Select(session => session.Offer).OfType<string>().Distinct(StringComparer.Ordinal));
        for (var s = 0; s < count; s++)
        {
            var session = Sessions[s];
            Day[s] = (int)session.When.Day - 1;
            Start[s] = session.When.StartMinute;
            End[s] = session.When.EndMinute;
            Modality[s] = Array.BinarySearch(Modalities, session.Modality.Word, StringComparer.Ordinal);
            Capacity[s] = session.Capacity;
            Minimum[s] = session.MinimumToRun;
            Clinician[s] = session.Clinician is null ? -1 : clinicians[session.Clinician];
            Telehealth[s] = session.Telehealth;
            Asks[s] = session.Levels.Count > 0 || session.Requires.Count > 0;
            Room[s] = session.Room is null ? -1 : rooms[session.Room];
            SeriesOf[s] = session.Series is null ? -1 : series[session.Series];
            OfferOf[s] = session.Offer is null ? -1 : offers[session.Offer];
        }

        Order = [.. Enumerable.Range(0, count).OrderBy(s => Day[s]).ThenBy(s => Start[s]).ThenBy(s => End[s]).ThenBy(s => Modality[s])
            .ThenBy(s => Sessions[s].Id, StringComparer.Ordinal)];
        Place = new int[count];
        foreach (var (place, session) in Order.Index())
        {
            Place[session] = place;
        }

        SeriesMembers = Members(series.Count, SeriesOf);
        OfferMembers = Members(offers.Count, OfferOf);
    }

    private Offering(Offering other, IReadOnlySet<int> opened, Predicate<int>? isPossible)
    {
        Program = other.Program;
        Weights = other.Weights;
        Sessions = other.Sessions;
        Day = other.Day;
        Start = other.Start;
        End = other.End;
        Modality = other.Modality;
        Capacity = other.Capacity;
        Minimum = other.Minimum;
        Clinician = other.Clinician;
        Room = other.Room;
        Telehealth = other.Telehealth;
        Asks = other.Asks;
        None = other.None;
        Free = other.Free;
        SeriesOf = [.. other.SeriesOf.Select(series => opened.Contains(series) ? -1 : series)];
        OfferOf = other.OfferOf;
        IndexOf = other.IndexOf;
        Modalities = other.Modalities;
        ClinicianMinutes = other.ClinicianMinutes;
        Place = other.Place;
        Order = isPossible is null ? other.Order : Array.FindAll(other.Order, isPossible);
        SeriesMembers = [.. other.SeriesMembers.Select((members, series) => opened.Contains(series) ? [] : members)];
        OfferMembers = other.OfferMembers;
        AdmitsAll = true;
    }

    /// <summary>The number of candidate sessions.</summary>
    public int Count => Sessions.Count;

    internal ProgramWeek Program { get; }

    internal ObjectiveWeights Weights { get; }

    internal ValueList<Session> Sessions { get; }

    /// <summary>Weekday of each session, 0 for Monday.</summary>
    internal int[] Day { get; }

    /// <summary>The sessions by day, start, end, modality and id, so that their order in the program week is of no account.</summary>
    internal int[] Order { get; }

    /// <summary>Where each session comes in the order of all.</summary>
    internal int[] Place { get; }

    internal int[] Start { get; }

    internal int[] End { get; }

    internal int[] Modality { get; }

    internal int[] Capacity { get; }

    internal int[] Minimum { get; }

    internal int[] Clinician { get; }

    internal int[] Room { get; }

    internal bool[] Telehealth { get; }

    /// <summary>Whether a session asks for a level or traits.</summary>
    internal bool[] Asks { get; }

    /// <summary>No session.</summary>
    internal bool[] None { get; }

    /// <summary>Sessions that cost nothing.</summary>
    internal long[] Free { get; }

    internal int[] SeriesOf { get; }

    internal int[] OfferOf { get; }

    internal int[][] SeriesMembers { get; }

    internal int[][] OfferMembers { get; }

    internal int[] ClinicianMinutes { get; }

    internal string[] Modalities { get; }

    internal FrozenDictionary<string, int> IndexOf { get; }

    /// <summary>Whether levels and traits that sessions ask for are passed over.</summary>
    internal bool AdmitsAll { get; }

    /// <summary>Compiles the sessions of a program week.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is null.</exception>
    public static Offering Of(ProgramWeek program) => new(Guard.Against.Null(program));

    /// <summary>A kernel that nobody uses: the one given back last, or a new one.</summary>
    internal WeekKernel TakeKernel() => Interlocked.Exchange(ref spare, null) ?? new WeekKernel();

    /// <summary>Gives a kernel back, so that a loop over patients makes one alone.</summary>
    internal void GiveBack(WeekKernel kernel) => Volatile.Write(ref spare, kernel);

    /// <summary>The same sessions for everybody, some series no longer closed; shares all else with this one.</summary>
    /// <param name="opened">The series.</param>
    /// <param name="isPossible">Which sessions to look at, all of a series or none; all by default.</param>
    internal Offering ForEverybody(IReadOnlySet<int> opened, Predicate<int>? isPossible = null) => new(this, opened, isPossible);

    internal int Minutes(int session) => End[session] - Start[session];

    /// <summary>Session numbers in the order of day, start, end, modality and id.</summary>
    internal int[] InOrder(IEnumerable<int> week) => [.. week.OrderBy(session => Place[session])];

    /// <summary>Which of two weeks comes first where they cost the same: the one of fewer sessions, then the one that attends the earlier session where they first differ.</summary>
    internal int Compare(int[] week, int[] other)
    {
        if (week.Length != other.Length)
        {
            return week.Length.CompareTo(other.Length);
        }

        for (var i = 0; i < week.Length; i++)
        {
            if (week[i] != other[i])
            {
                return Place[week[i]].CompareTo(Place[other[i]]);
            }
        }

        return 0;
    }

    /// <summary>Whether two sessions that both run would put a clinician or a room in two places, or run two alternatives of one offer.</summary>
    internal bool Exclude(int a, int b) =>
        (OfferOf[a] >= 0 && OfferOf[a] == OfferOf[b])
        || (Day[a] == Day[b] && Start[a] < End[b] && Start[b] < End[a]
            && ((Clinician[a] >= 0 && Clinician[a] == Clinician[b]) || (Room[a] >= 0 && Room[a] == Room[b])));

    private static Dictionary<string, int> Numbered(IEnumerable<string> ids)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            numbers.Add(id, numbers.Count);
        }

        return numbers;
    }

    private static int[][] Members(int groups, int[] groupOf)
    {
        var members = new List<int>[groups];
        for (var g = 0; g < groups; g++)
        {
            members[g] = [];
        }

        for (var s = 0; s < groupOf.Length; s++)
        {
            if (groupOf[s] >= 0)
            {
                members[groupOf[s]].Add(s);
            }
        }

        return [.. members.Select(list => list.ToArray())];
    }
}
