using System.Globalization;
using Iop.Cli.Terminals;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks.Explanations;

namespace Iop.Cli.Reports;

/// <summary>An explanation for a person.</summary>
internal static class ExplanationText
{
    public static void Write(Terminal terminal, ExplanationAnswer answer)
    {
        var (output, why) = (terminal.Out, answer.Why);
        var patient = Printable.Of(answer.Patient.Id.Value);
        var against = answer.HasSchedule ? "with the seats that the schedule leaves" : "with every seat free";
        output.WriteLine(why.Status switch
        {
            WeekExplanationStatus.HasWeek => Invariant($"{patient} has a compliant week {against}; the cheapest costs {why.Week!.Cost}:"),
            WeekExplanationStatus.Explained => $"{patient} has no compliant week {against}.",
            _ when why.Conflict is null => $"Whether {patient} has a compliant week {against} is open: the work limit was met.",
            _ => $"{patient} has no compliant week {against}. The work limit was met: there may be a shorter answer, or further ways out.",
        });
        if (why.Week is not null)
        {
            Sessions(output, answer.Program, why.Week.Sessions, "  ");
        }

        if (why.Conflict is { } conflict)
        {
            Conflict(output, conflict, answer.Why.WaysOut);
            Ways(output, answer);
        }

        output.WriteLine();
        WeekStrip.Write(output, answer);
    }

    private static void Conflict(TextWriter output, WeekConflict conflict, IEnumerable<WayOut> ways)
    {
        var alone = ways.Where(way => way.Changes.Count == 1).Select(way => way.Changes[0].Reason).ToHashSet();
        var enough = conflict.Reasons.Count(alone.Contains);
        output.WriteLine();
        output.WriteLine((enough == conflict.Reasons.Count, conflict.Reasons.Count) switch
        {
            (true, 1) => "Why: without this there would be a week.",
            (true, _) => "Why: without any one of these there would be a week.",
            (false, 1) => "Why: this rules out every week, and there is more in the way.",
            _ when enough > 0 => "Why: together these rule out every week to attend.",
            _ => "Why: together these rule out every week, and there is more in the way: giving up one of them is not enough.",
        });
        foreach (var reason in conflict.Reasons)
        {
            output.WriteLine($"  {Whose(reason.Kind),-15} {Printable.Of(reason.Text)} ({reason.Code})");
            foreach (var source in reason.Sources)
            {
                output.WriteLine($"  {"",-15}   asked by {(source.Rule is { } rule ? Printable.Of($"{rule.Id}: {rule.Citation.Title}") : "the plan")}: {Printable.Of(source.Text)}");
            }
        }

        foreach (var fact in conflict.Facts)
        {
            output.WriteLine($"  {"",-15} {Printable.Of(fact.Text)}");
        }
    }

    private static void Ways(TextWriter output, ExplanationAnswer answer)
    {
        output.WriteLine();
        if (answer.Why.WaysOut.Count == 0)
        {
            output.WriteLine("Ways out: no change of up to four reasons gives a week with a session in it.");
            return;
        }

        output.WriteLine("Ways out, the least to give up first:");
        foreach (var (index, way) in answer.Why.WaysOut.Index())
        {
            output.WriteLine(Invariant($"  {index + 1}. {Printable.Of(string.Join(" And: ", way.Changes.Select(change => change.Text)))} [{way.Effort} points; week costs {way.Cost}]"));
            Sessions(output, answer.Program, way.Sessions, "       ");
        }
    }

    /// <summary>A line for each day.</summary>
    private static void Sessions(TextWriter output, ProgramWeek program, IEnumerable<string> ids, string indent)
    {
        var attended = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var day in program.Sessions.Where(session => attended.Contains(session.Id)).OrderBy(session => session.When.Start).GroupBy(session => session.When.Day))
        {
            output.WriteLine($"{indent}{day.Key,-9} {string.Join(", ", day.Select(session => $"{Clock(session.When.StartMinute)}–{Clock(session.When.EndMinute)} {Printable.Of($"{session.Modality} ({session.Id})")}"))}");
        }
    }

    private static string Whose(WeekReasonKind kind) => kind switch
    {
        WeekReasonKind.ProgramFact => "program",
        WeekReasonKind.FullSessions => "full sessions",
        WeekReasonKind.PlanLimit => "plan",
        _ => "patient's life",
    };

    private static string Clock(int minute) => Invariant($"{minute / 60:00}:{minute % 60:00}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
