using System.Collections;
using System.Collections.Immutable;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>The dated sessions of a plan in order of time, and what they add up to in any span of days.</summary>
/// <remarks>
/// Sorted once by start, then id, so that the order in which they were stated changes nothing. A span is found by binary search; no quantity
/// allocates. Days are inclusive. The level of a session is the one that it states, or that of the phase on its day where one level alone is in force.
/// </remarks>
public sealed partial class SessionCalendar : IReadOnlyList<PlanSession>, IEquatable<SessionCalendar>
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly ImmutableArray<PlanSession> sessions;

    private readonly int[] days;

    private readonly Care.LevelOfCare?[] levels;

    private readonly ValueList<PlanPhase> phases;

    private PhaseStays? stays;

    internal SessionCalendar(ValueList<PlanSession> sessions, ValueList<PlanPhase> phases)
        : this(InOrder([.. sessions.AsSpan()]), days: null, phases)
    {
    }

    private SessionCalendar(ImmutableArray<PlanSession> sessions, int[]? days, ValueList<PlanPhase> phases)
    {
        this.sessions = sessions;
        this.days = days ?? new int[sessions.Length];
        levels = new Care.LevelOfCare?[sessions.Length];
        this.phases = phases;
        var ofDays = LevelsOfDays.Of(phases, sessions.Length);
        for (var i = 0; i < sessions.Length; i++)
        {
            this.days[i] = days is null ? DayNumber(sessions[i].Start.Date) : days[i];
            levels[i] = sessions[i].Level ?? (ofDays is null ? LevelsOfDays.Only(phases, sessions[i].Start.Date) : ofDays.OnlyOn(sessions[i].Start.Date));
        }
    }

    /// <summary>The number of sessions.</summary>
    public int Count => sessions.Length;

    /// <summary>The session at a position in order of time, counted from zero.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public PlanSession this[int index] => sessions[index];

    /// <summary>The sessions that begin from one day to another, both inclusive, in order of time and without a copy.</summary>
    public ReadOnlySpan<PlanSession> Between(LocalDate first, LocalDate last)
    {
        var (from, to) = Range(first, last);
        return sessions.AsSpan(from, to - from);
    }

    /// <summary>The level of care of the session at a position; null where neither the session nor the phases say.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public Care.LevelOfCare? LevelAt(int index) => levels[index];

    /// <summary>An enumerator that allocates nothing when the compiler sees the calendar's own type.</summary>
    public ImmutableArray<PlanSession>.Enumerator GetEnumerator() => sessions.GetEnumerator();

    IEnumerator<PlanSession> IEnumerable<PlanSession>.GetEnumerator() => ((IEnumerable<PlanSession>)sessions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)sessions).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SessionCalendar? other) =>
        other is not null && (sessions == other.sessions || sessions.AsSpan().SequenceEqual(other.sessions.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SessionCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => sessions.Aggregate(sessions.Length, HashCode.Combine);

    /// <summary>The number of sessions.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count} session(s)");

    /// <summary>The stays that the phases beside the sessions make; worked out when they are first asked for.</summary>
    internal PhaseStays Stays => stays ??= new(phases);

    /// <summary>The same sessions beside other phases, which may give them other levels.</summary>
    internal SessionCalendar Beside(ValueList<PlanPhase> phases) => new(sessions, days, phases);

    private static ImmutableArray<PlanSession> InOrder(ImmutableArray<PlanSession> sessions)
    {
        for (var i = 1; i < sessions.Length; i++)
        {
            if (Compare(sessions[i - 1], sessions[i]) > 0)
            {
                return sessions.Sort(Compare);
            }
        }

        return sessions;
    }

    private static int Compare(PlanSession one, PlanSession other) =>
        one.Start.CompareTo(other.Start) is var order and not 0 ? order : string.CompareOrdinal(one.Id, other.Id);

    private static int DayNumber(LocalDate date) => Period.DaysBetween(Epoch, date.InIso());

    private static LocalDate Date(int day) => Epoch.PlusDays(day);

    /// <summary>Positions from the first session on or after a day to the first after another.</summary>
    internal (int From, int To) Range(LocalDate first, LocalDate last) => Range(DayNumber(first), DayNumber(last));

    private (int From, int To) Range(int first, int last)
    {
        var from = Position(first);
        return (from, last < first ? from : Position(last + 1));
    }

    private int Position(int day)
    {
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = days[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
