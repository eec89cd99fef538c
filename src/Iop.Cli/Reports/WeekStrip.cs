using System.Globalization;
using Iop.Cli.Terminals;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Cli.Reports;

/// <summary>A week as a timetable: a row for each day, a character for each half hour, from the first thing of the week to the last.</summary>
internal static class WeekStrip
{
    private const int HalfHour = 30;

    public static void Write(TextWriter output, ExplanationAnswer answer)
    {
        var (program, patient) = (answer.Program, answer.Patient);
        var times = program.Sessions.Select(session => session.When).Concat(patient.Unavailable.Select(obligation => obligation.When)).ToList();
        if (times.Count == 0)
        {
            return;
        }

        var week = answer.Week.ToHashSet(StringComparer.Ordinal);
        var first = times.Min(time => time.StartMinute) / 60 * 60;
        var slots = (times.Max(time => time.EndMinute) - first + HalfHour - 1) / HalfHour;
        output.WriteLine($"Timetable: {(answer.Why.Week is not null ? "W the week" : week.Count > 0 ? "W the week of the first way out" : "no week")}, # not free, = travel, o a session that fits level, traits and times, x full, . nothing");
        output.WriteLine($"{"",-10}{string.Concat(Enumerable.Range(0, (slots + 3) / 4).Select(i => string.Create(CultureInfo.InvariantCulture, $"{(first / 60) + (2 * i):00}  ")))}".TrimEnd());
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (!times.Exists(time => time.Day == day))
            {
                continue;
            }

            var today = day;
            var letters = Enumerable.Range(0, slots).Select(slot => Letter(answer, week, today, first + (slot * HalfHour)));
            output.WriteLine($"{day,-10}{string.Concat(letters)}");
        }

        foreach (var same in patient.Unavailable.OrderBy(obligation => obligation.When.Start).GroupBy(obligation => (Why: obligation.Why?.Trim() ?? "", obligation.When.StartMinute, obligation.When.EndMinute)))
        {
            var days = string.Join(' ', same.Select(obligation => obligation.When.Day).Distinct().Select(day => day.ToString()[..3]));
            output.WriteLine($"  # {Printable.Of(same.Key.Why.Length > 0 ? same.Key.Why : "not free")}: {days} {Clock(same.Key.StartMinute)}–{Clock(same.Key.EndMinute)}");
        }
    }

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static char Letter(ExplanationAnswer answer, HashSet<string> week, IsoDayOfWeek day, int from)
    {
        var patient = answer.Patient;
        var sessions = answer.Program.Sessions.Where(session => session.When.Day == day && session.When.StartMinute < from + HalfHour && from < session.When.EndMinute).ToList();
        if (sessions.Exists(session => week.Contains(session.Id)))
        {
            return 'W';
        }

        var busy = patient.Unavailable.Where(obligation => obligation.When.Day == day).Select(obligation => obligation.When).ToList();
        if (busy.Exists(time => time.StartMinute < from + HalfHour && from < time.EndMinute))
        {
            return '#';
        }

        var fitting = sessions.FindAll(session => Fits(patient, session));
        return fitting.Exists(session => !answer.Seats.FullSessions.Contains(session.Id)) ? 'o'
            : fitting.Count > 0 ? 'x'
            : busy.Exists(time => time.StartMinute - patient.TravelMinutes < from + HalfHour && from < time.EndMinute + (long)patient.TravelMinutes) ? '='
            : '.';
    }

    /// <summary>Whether level, traits, obligations and travel let the patient attend the session.</summary>
    private static bool Fits(ProgramPatient patient, Session session)
    {
        var travel = session.Telehealth ? 0L : patient.TravelMinutes;
        return (session.Levels.Count == 0 || session.Levels.Contains(patient.Level))
            && session.Requires.All(patient.Traits.Contains)
            && !patient.Unavailable.Any(obligation => obligation.When.Day == session.When.Day
                && session.When.StartMinute - travel < obligation.When.EndMinute && obligation.When.StartMinute < session.When.EndMinute + travel);
    }
}
