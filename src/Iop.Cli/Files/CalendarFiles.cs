using System.Globalization;
using System.Text;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Calendars;
using NodaTime;

namespace Iop.Cli.Files;

/// <summary>One iCalendar file for each patient of a program.</summary>
internal static class CalendarFiles
{
    private const int LongestName = 100;

    /// <summary>Refuses a path that cannot be a directory, before long work begins.</summary>
    public static void Expect(string directory)
    {
        if (directory.Length == 0 || File.Exists(directory))
        {
            throw new Refusal(directory.Length == 0 ? "--ics: found an empty name; allowed: a directory." : $"{directory}: found a file; allowed: a directory.");
        }
    }

    /// <summary>Writes a calendar for every patient, without events for one who has no week, so that no calendar of an earlier run stays in force.</summary>
    public static void Write(string directory, ProgramWeek program, Schedule schedule, Instant stamp)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new Refusal($"{directory}: cannot be made ({fault.Message.ReplaceLineEndings(" ")})");
        }

        var weekOf = schedule.Assignments.ToDictionary(assignment => assignment.Patient, assignment => assignment.Sessions);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var patient in program.Patients)
        {
            var text = ScheduleCalendar.Write(program, patient.Id, weekOf.TryGetValue(patient.Id, out var sessions) ? sessions : [], stamp);
            OutputFile.Write(Path.Combine(directory, $"{NameOf(patient.Id, taken)}.ics"), Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>The patient's id where it is a plain name, every other byte of it written in hexadecimal; with a number where another file has that name.</summary>
    private static string NameOf(PatientId patient, HashSet<string> taken)
    {
        var name = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(patient.Value))
        {
            _ = char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'_' ? name.Append((char)octet) : name.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        var plain = name.Length > LongestName ? name.ToString(0, LongestName) : name.ToString();
        var unique = plain;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{plain}~{number}");
        }

        return unique;
    }
}
