using System.Globalization;
using System.Net;
using System.Text;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using NodaTime;
using NodaTime.Text;

namespace Iop.Cli.Reports;

/// <summary>A schedule as one page of HTML that needs nothing else: the week by day, the patients, what is scarce, and why who has no week.</summary>
internal static class SchedulePage
{
    private const string Style = "body{font:15px/1.4 sans-serif;margin:2em auto;max-width:75em;padding:0 1em}table{border-collapse:collapse;margin:.5em 0 1.5em}"
        + "td,th{border:1px solid #bbb;padding:.2em .6em;text-align:left;vertical-align:top}td.n{text-align:right}.full{background:#fde8d0}.idle{color:#777}";

    /// <summary>The page.</summary>
    public static string Of(ScheduleAnswer answer)
    {
        var (program, schedule) = (answer.Program, answer.Schedule);
        var page = new StringBuilder();
        var title = $"{program.Name}, week of {LocalDatePattern.Iso.Format(program.WeekOf)}";
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Text(title)}</title><style>{Style}</style></head><body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Text(title)}</h1>\n<p>{Text(ScheduleSummary.Served(schedule))} Objective {schedule.Objective:N0}; no schedule can be below {schedule.LowerBound:N0}.</p>\n");
        Sessions(page, answer);
        var known = program.Sessions.ToDictionary(session => session.Id, StringComparer.Ordinal);
        Table(page, "Weeks", ["Patient", "Sessions"], schedule.Assignments.Select(assignment => new[]
        {
            assignment.Patient.Value, string.Join("; ", assignment.Sessions.Select(id => $"{known[id].When} {known[id].Modality} ({id})")),
        }));
        Table(page, "Without a week", ["Patient", "Why"], schedule.Unserved.Select(patient => new[] { patient.Patient.Value, string.Join(" ", patient.Reasons.Select(reason => reason.Message)) }));
        Table(page, "What the objective is made of", ["Cause", "Amount"], answer.Analysis.Causes.Select(cause => new[] { Words.Camel(cause.Cause), Number(cause.Amount) }));
        Loads(page, "Clinicians, minutes in use", answer.Analysis.Clinicians);
        Loads(page, "Rooms, minutes in use", answer.Analysis.Rooms);
        Table(page, "What one more would be worth", ["What", "Of", "When", "Units of the objective"], answer.Result.Prices.Select(price => new[]
        {
            Words.Camel(price.Thing), price.Id, price.When?.ToString() ?? "", (price.Thousandths / 1000m).ToString("0.###", CultureInfo.InvariantCulture),
        }));
        Table(page, "What would serve most, each solved", ["Change", "More served", "Objective saved"], (answer.Changes ?? []).Select(change => new[]
        {
            change.Description, Number(change.MoreServed), Number(change.ObjectiveSaved),
        }));
        return page.Append("</body></html>\n").ToString();
    }

    private static void Sessions(StringBuilder page, ScheduleAnswer answer)
    {
        var attending = answer.Analysis.Sessions.ToDictionary(session => session.Session, StringComparer.Ordinal);
        foreach (var day in answer.Program.Sessions.GroupBy(session => session.When.Day).OrderBy(day => day.Key))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{day.Key}</h2>\n<table><tr><th>Time</th><th>Session</th><th>What</th><th>Clinician</th><th>Room</th><th>Patients</th></tr>\n");
            foreach (var session in day.OrderBy(session => session.When.Start).ThenBy(session => session.When.End).ThenBy(session => session.Id, StringComparer.Ordinal))
            {
                var load = attending[session.Id];
                var kind = load.Attending == 0 ? "idle" : load.Attending == load.Capacity ? "full" : "";
                var time = session.When.ToString().Split(' ')[^1];
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"<tr class=\"{kind}\"><td>{time}</td><td>{Text(session.Id)}</td><td>{Text(session.Modality.Word)}</td><td>{Text(session.Clinician ?? "")}</td><td>{Text(session.Room ?? "")}</td><td class=\"n\">{load.Attending} of {load.Capacity}</td></tr>\n");
            }

            page.Append("</table>\n");
        }
    }

    private static void Loads(StringBuilder page, string title, IReadOnlyList<ResourceLoad> loads)
    {
        IsoDayOfWeek[] days = [.. loads.SelectMany(load => load.Days).Select(day => day.Day).Distinct().Order()];
        Table(page, title, ["Id", .. days.Select(day => day.ToString()), "Week", "Available"], loads.Select(load => (string[])
        [
            load.Id,
            .. days.Select(day => load.Days.FirstOrDefault(part => part.Day == day) is { } part ? $"{Number(part.Minutes)} of {Number(part.OfferedMinutes)}" : ""),
            Number(load.Minutes),
            Number(load.AvailableMinutes),
        ]));
    }

    private static void Table(StringBuilder page, string title, string[] heads, IEnumerable<string[]> rows)
    {
        var written = rows.ToList();
        if (written.Count == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(title)}</h2>\n<table><tr>{string.Concat(heads.Select(head => $"<th>{Text(head)}</th>"))}</tr>\n");
        foreach (var row in written)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
