using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Scheduling.Calendars;

/// <summary>Writes one patient's week as an iCalendar object (RFC 5545), for the calendar on a phone.</summary>
/// <remarks>
/// Nothing in it says what the appointments are: every summary is <c>Appointment</c>, every event private, and neither the program nor anybody's id stands in it. Lines end with CRLF and are
/// folded at 75 octets. An event's UID hangs on program, patient, session and date alone, so that a calendar written again replaces events instead of doubling them.
/// </remarks>
public static class ScheduleCalendar
{
    private const int UidBytes = 16;

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>Writes a week; without sessions it is a calendar without events.</summary>
    /// <param name="program">The program week.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="sessions">Ids of the attended sessions, in any order.</param>
    /// <param name="stamp">When the calendar is written: of two events with one UID the later counts.</param>
    /// <exception cref="ArgumentException">The program week has no such session.</exception>
    public static string Write(ProgramWeek program, PatientId patient, IEnumerable<string> sessions, Instant stamp)
    {
        Guard.Against.Null(program);
        Guard.Against.Null(patient);
        var attended = Guard.Against.Null(sessions).Distinct(StringComparer.Ordinal)
            .Select(id => program.Sessions.FirstOrDefault(session => session.Id == id) ?? throw new ArgumentException($"The program week has no session {id}.", nameof(sessions)))
            .OrderBy(session => session.When.Start).ThenBy(session => session.Id, StringComparer.Ordinal);
        var text = new CalendarText();
        text.Line("BEGIN", "VCALENDAR");
        text.Line("VERSION", "2.0");
        text.Line("PRODID", "-//Iop.Domain//Schedule//EN");
        text.Line("CALSCALE", "GREGORIAN");
        CalendarZone.Write(text, program.Zone, program.WeekOf);
        foreach (var session in attended)
        {
            Event(text, program, patient, session, stamp);
        }

        text.Line("END", "VCALENDAR");
        return text.ToString();
    }

    private static void Event(CalendarText text, ProgramWeek program, PatientId patient, Session session, Instant stamp)
    {
        var date = program.WeekOf.PlusDays((int)session.When.Day - 1);
        text.Line("BEGIN", "VEVENT");
        text.Line("UID", Uid(program, patient, session, date));
        text.Line("DTSTAMP", Utc.Format(stamp));
        text.Line("DTSTART", At(date, session.When.StartMinute), ("TZID", program.Zone.Id));
        text.Line("DTEND", At(date, session.When.EndMinute), ("TZID", program.Zone.Id));
        text.Line("SUMMARY", CalendarText.Escaped("Appointment"));
        text.Line("CLASS", "PRIVATE");
        text.Line("TRANSP", "OPAQUE");
        text.Line("END", "VEVENT");
    }

    private static string At(LocalDate date, int minute) => Local.Format(date.AtMidnight().PlusMinutes(minute));

    private static string Uid(ProgramWeek program, PatientId patient, Session session, LocalDate date)
    {
        var parts = new[] { program.Name, patient.Value, session.Id, LocalDatePattern.Iso.Format(date) };
        var name = string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));
        return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, UidBytes))}@iop-domain";
    }
}
