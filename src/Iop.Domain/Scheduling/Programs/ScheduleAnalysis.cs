using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>A schedule taken apart: its objective by cause and by patient, and how much of clinicians, rooms and sessions is in use.</summary>
/// <remarks>Computed from the program week alone, whoever made the schedule. Whether it keeps the rules is not asked.</remarks>
public sealed record ScheduleAnalysis
{
    private static readonly ScheduleCause[] CauseOfWeek =
        [ScheduleCause.Day, ScheduleCause.Waiting, ScheduleCause.Dislike, ScheduleCause.OtherClinician, ScheduleCause.Dropped, ScheduleCause.Added];

    private ScheduleAnalysis(ProgramWeek program, IEnumerable<PatientCost> patients, IReadOnlyList<int> attending)
    {
        Patients = patients.ToValueList();
        Sessions = program.Sessions.Select((session, s) => new SessionLoad(session.Id, attending[s], session.Capacity)).ToValueList();
        Clinicians = program.Clinicians.Select(clinician => Load(program, attending, clinician.Id, clinician.MaxMinutesPerWeek, session => session.Clinician)).ToValueList();
        Rooms = program.Rooms.Select(room => Load(program, attending, room.Id, null, session => session.Room)).ToValueList();
        Causes = Amounts(Patients, (long)program.Weights.Run * attending.Count(count => count > 0)).Where(cause => cause.Amount != 0).ToValueList();
        Total = Causes.Sum(cause => cause.Amount);
    }

    /// <summary>The objective: the sum of all causes.</summary>
    public long Total { get; }

    /// <summary>What each cause adds, in the order of <see cref="ScheduleCause"/>; those that add nothing are left out.</summary>
    public ValueList<CauseCost> Causes { get; }

    /// <summary>What each patient adds, in the order of the program week.</summary>
    public ValueList<PatientCost> Patients { get; }

    /// <summary>How full each session is, in the order of the program week.</summary>
    public ValueList<SessionLoad> Sessions { get; }

    /// <summary>How much of each clinician is in use, in the order of the program week.</summary>
    public ValueList<ResourceLoad> Clinicians { get; }

    /// <summary>How much of each room is in use, in the order of the program week.</summary>
    public ValueList<ResourceLoad> Rooms { get; }

    /// <summary>What one cause adds; zero where it adds nothing.</summary>
    public long this[ScheduleCause cause] => Causes.FirstOrDefault(part => part.Cause == cause)?.Amount ?? 0;

    /// <summary>Takes a schedule apart.</summary>
    /// <param name="program">The program week.</param>
    /// <param name="schedule">A schedule of it; patients that it does not name count as unserved.</param>
    /// <exception cref="ArgumentException">The schedule names a patient or a session that the program week does not have, or a patient twice.</exception>
    public static ScheduleAnalysis Of(ProgramWeek program, Schedule schedule)
    {
        var offering = Offering.Of(Guard.Against.Null(program));
        var weekOf = new Dictionary<Care.PatientId, ValueList<string>>();
        var known = program.Patients.Select(patient => patient.Id).ToHashSet();
        var attending = new int[program.Sessions.Count];
        foreach (var assignment in Guard.Against.Null(schedule).Assignments)
        {
            if (!known.Contains(assignment.Patient) || !weekOf.TryAdd(assignment.Patient, assignment.Sessions))
            {
                throw new ArgumentException($"The program week has no patient {assignment.Patient}, or the schedule has two weeks of that patient.", nameof(schedule));
            }

            foreach (var id in assignment.Sessions.Distinct(StringComparer.Ordinal))
            {
                attending[offering.IndexOf.TryGetValue(id, out var session) ? session : throw new ArgumentException($"The program week has no session {id}.", nameof(schedule))]++;
            }
        }

        return new(
            program,
            program.Patients.Select(patient => new PatientCost(
                patient.Id,
                weekOf.TryGetValue(patient.Id, out var sessions) ? WeekCost.Of(offering, patient, sessions) : null,
                (long)program.Weights.Unserved * patient.Priority)),
            attending);
    }

    /// <summary>Two schedules side by side, of one program week or of one that has changed meanwhile.</summary>
    public static ScheduleComparison Compare(ScheduleAnalysis before, ScheduleAnalysis after) => new(Guard.Against.Null(before), Guard.Against.Null(after));

    /// <summary>The objective and its causes.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Total}: {string.Join(", ", Causes)}");

    private static IEnumerable<CauseCost> Amounts(ValueList<PatientCost> patients, long run)
    {
        yield return new(ScheduleCause.Unserved, patients.Where(patient => patient.Week is null).Sum(patient => patient.Total));
        foreach (var (i, cause) in CauseOfWeek.Index())
        {
            yield return new(cause, patients.Sum(patient => patient.Week?[(WeekCause)i] ?? 0));
        }

        yield return new(ScheduleCause.Run, run);
    }

    private static ResourceLoad Load(ProgramWeek program, IReadOnlyList<int> attending, string id, int? most, Func<Session, string?> holder) => new(
        id,
        most,
        program.Sessions.Index().Where(item => holder(item.Item) == id).GroupBy(item => item.Item.When.Day).OrderBy(day => day.Key).Select(day => new DayLoad(
            day.Key, Covered(day.Where(item => attending[item.Index] > 0).Select(item => item.Item)), Covered(day.Select(item => item.Item)))));

    private static int Covered(IEnumerable<Session> sessions)
    {
        var (minutes, until) = (0, 0);
        foreach (var when in sessions.Select(session => session.When).OrderBy(when => when.StartMinute))
        {
            minutes += Math.Max(0, when.EndMinute - Math.Max(until, when.StartMinute));
            until = Math.Max(until, when.EndMinute);
        }

        return minutes;
    }
}
