using System.Globalization;
using Iop.Cli.Terminals;
using Iop.Domain.Calendar;
using Iop.Domain.Scheduling;
using NodaTime;
using Spectre.Console;

namespace Iop.Cli.Reports;

/// <summary>One patient's week as a timetable: a row for each stretch of time in which nothing begins or ends, a column for each day with something in it.</summary>
internal static class Timetable
{
    public static void Draw(Terminal terminal, ProgramWeek program, ProgramPatient patient, Schedule schedule)
    {
        if (schedule.Assignments.FirstOrDefault(assignment => assignment.Patient == patient.Id) is not { } week)
        {
            terminal.Out.WriteLine($"  {Printable.Of(patient.Id.ToString())} has no week.");
            return;
        }

        var attended = program.Sessions.Where(session => week.Sessions.Contains(session.Id)).ToList();
        var entries = patient.Unavailable.Select(obligation => new Entry(obligation.When, obligation.Why ?? "not free", "dim"))
            .Concat(attended.Select(session => new Entry(session.When, $"{session.Modality}, {Place(program, session)}", "green")))
            .ToList();
        var days = entries.Select(entry => entry.When.Day).Distinct().Order().ToList();
        var bounds = entries.SelectMany(entry => new[] { entry.When.StartMinute, entry.When.EndMinute }).Distinct().Order().ToList();
        var table = new Table().Border(TableBorder.Rounded).AddColumn("");
        foreach (var day in days)
        {
            table.AddColumn(day.ToString());
        }

        foreach (var (from, to) in bounds.Zip(bounds.Skip(1)))
        {
            table.AddRow([$"{Clock(from)}-{Clock(to)}", .. days.Select(day => Cell(entries, day, from, to))]);
        }

        terminal.Draw(table);
        var minutes = WeeklyHours.FromMinutes(attended.Sum(session => session.When.Minutes));
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {Printable.Of(patient.Id.ToString())}: {minutes} in {attended.Count} sessions on {attended.Select(session => session.When.Day).Distinct().Count()} days, keeping {patient.TravelMinutes} min of travel from every obligation."));
    }

    private static string Cell(List<Entry> entries, IsoDayOfWeek day, int from, int to)
    {
        if (entries.Find(entry => entry.When.Day == day && entry.When.StartMinute < to && from < entry.When.EndMinute) is not { } entry)
        {
            return "";
        }

        var text = entry.When.StartMinute == from ? Printable.Cell(entry.Text) : "│";
        return $"[{entry.Style}]{text}[/]";
    }

    private static string Place(ProgramWeek program, Session session) =>
        session.Room is null ? "online" : program.Rooms.First(room => room.Id == session.Room).Name ?? session.Room;

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private sealed record Entry(WeekInterval When, string Text, string Style);
}
