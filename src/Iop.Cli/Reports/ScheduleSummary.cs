using System.Globalization;
using Iop.Cli.Terminals;
using Iop.Domain.Scheduling;
using NodaTime.Text;

namespace Iop.Cli.Reports;

/// <summary>What a director wants to know of a schedule.</summary>
internal static class ScheduleSummary
{
    public static void Write(TextWriter output, ProgramWeek program, Schedule schedule, bool isStopped)
    {
        output.WriteLine(Invariant($"{Printable.Of(program.Name)}, week of {LocalDatePattern.Iso.Format(program.WeekOf)}: {Served(schedule)}"));
        output.WriteLine(Invariant(
            $"  objective {schedule.Objective:N0}; no schedule can be below {schedule.LowerBound:N0}; {Known(schedule, isStopped)}; {schedule.Seconds:F1} s"));
        Unserved(output, schedule);
    }

    /// <summary>How many have a week.</summary>
    public static string Served(Schedule schedule) => Invariant(
        $"{schedule.Assignments.Count} of {schedule.Assignments.Count + schedule.Unserved.Count} patients have a compliant week.");

    /// <summary>Who has none, and why; the weightiest reason first.</summary>
    public static void Unserved(TextWriter output, Schedule schedule)
    {
        foreach (var patient in schedule.Unserved)
        {
            output.WriteLine($"  {Printable.Of(patient.Patient.ToString())} has no week:");
            foreach (var reason in patient.Reasons)
            {
                output.WriteLine($"    {Printable.Of(reason.Message)} ({reason.Code})");
            }
        }
    }

    private static string Known(Schedule schedule, bool isStopped) => schedule.Status switch
    {
        ScheduleStatus.Optimal => "proven optimal",
        ScheduleStatus.Feasible when isStopped => "stopped early",
        ScheduleStatus.Feasible => "stopped at the work limit",
        _ => "no schedule exists",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
