using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>What other patients leave of a program: which sessions are full, and which cannot be joined for another reason.</summary>
public sealed class RemainingSeats
{
    private RemainingSeats(IEnumerable<string> full) => Full = new SortedSet<string>(full, StringComparer.Ordinal);

    /// <summary>Every seat free.</summary>
    public static RemainingSeats All { get; } = new([]);

    /// <summary>Ids of the sessions without a free seat, in ordinal order.</summary>
    public ValueList<string> FullSessions => Full.ToValueList();

    internal IReadOnlySet<string> Full { get; }

    internal IReadOnlySet<string> Running { get; private init; } = new SortedSet<string>(StringComparer.Ordinal);

    internal IReadOnlySet<string> ShutOut { get; private init; } = new SortedSet<string>(StringComparer.Ordinal);

    internal IReadOnlySet<string> TooFew { get; private init; } = new SortedSet<string>(StringComparer.Ordinal);

    internal IReadOnlySet<string> KeptApart { get; private init; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Free seats everywhere but in the named sessions.</summary>
    /// <param name="full">Ids of sessions without a free seat; ids that an offering does not have are passed over.</param>
    public static RemainingSeats Without(IEnumerable<string> full) => new(Guard.Against.Null(full));

    /// <summary>What a schedule leaves to one patient, whose own seats count as free.</summary>
    /// <remarks>
    /// A session is full where the others fill it; shut out where what runs takes its clinician, its room or its offer; too small where it would run with fewer than its
    /// minimum; and kept apart where a patient attends it with whom this one shares no session.
    /// </remarks>
    /// <param name="program">The program week.</param>
    /// <param name="schedule">A schedule of it.</param>
    /// <param name="patient">One of its patients.</param>
    /// <exception cref="ArgumentException">The program has no such patient, or the schedule names a session that the program does not have.</exception>
    public static RemainingSeats In(ProgramWeek program, Schedule schedule, PatientId patient)
    {
        Guard.Against.Null(program);
        Guard.Against.Null(schedule);
        var asking = Guard.Against.Null(program).Patients.FirstOrDefault(other => other.Id == Guard.Against.Null(patient))
            ?? throw new ArgumentException($"The program has no patient {patient}.", nameof(patient));
        var offering = Offering.Of(program);
        var rosters = program.Sessions.ToDictionary(session => session.Id, _ => new List<PatientId>(), StringComparer.Ordinal);
        foreach (var assignment in schedule.Assignments.Where(assignment => assignment.Patient != asking.Id))
        {
            foreach (var id in assignment.Sessions)
            {
                (rosters.TryGetValue(id, out var roster) ? roster : throw new ArgumentException($"The program has no session {id}.", nameof(schedule))).Add(assignment.Patient);
            }
        }

        var apart = program.Patients.Where(other => other.Avoid.Contains(asking.Id)).Select(other => other.Id).Concat(asking.Avoid).ToHashSet();
        var running = Enumerable.Range(0, offering.Count).Where(s => Roster(s).Count > 0).ToList();
        return new(Ids(s => Roster(s).Count >= offering.Capacity[s]))
        {
            Running = Set(s => Roster(s).Count > 0),
            ShutOut = Set(s => Roster(s).Count == 0 && running.Exists(other => offering.Exclude(s, other))),
            TooFew = Set(s => Roster(s).Count + 1 < offering.Minimum[s]),
            KeptApart = Set(s => Roster(s).Exists(apart.Contains)),
        };

        List<PatientId> Roster(int session) => rosters[offering.Sessions[session].Id];
        IEnumerable<string> Ids(Func<int, bool> holds) => Enumerable.Range(0, offering.Count).Where(holds).Select(s => offering.Sessions[s].Id);
        SortedSet<string> Set(Func<int, bool> holds) => new(Ids(holds), StringComparer.Ordinal);
    }

    /// <summary>The number of full sessions.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Full.Count} full session(s)");
}
