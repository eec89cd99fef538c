using System.Globalization;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using NodaTime.Text;

namespace Iop.Cli.Reports;

/// <summary>What a director wants to know of a schedule.</summary>
internal static class ScheduleSummary
{
    public static void Write(TextWriter output, ScheduleAnswer answer)
    {
        var (program, schedule) = (answer.Program, answer.Schedule);
        output.WriteLine(Invariant($"{Printable.Of(program.Name)}, week of {LocalDatePattern.Iso.Format(program.WeekOf)}: {Served(schedule)}"));
        output.WriteLine(Invariant(
            $"  objective {schedule.Objective:N0}; no schedule can be below {schedule.LowerBound:N0}; {Known(schedule, answer.Result.Stopped)}; {schedule.Seconds:F1} s"));
        Where(output, answer.Analysis);
        Difference(output, answer.Comparison);
        Unserved(output, schedule);
        Changes(output, answer.Changes);
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

    /// <summary>What the objective is made of, and how much of clinicians and rooms is in use.</summary>
    private static void Where(TextWriter output, ScheduleAnalysis analysis)
    {
        if (analysis.Causes.Count > 0)
        {
            output.WriteLine($"  of it {string.Join(", ", analysis.Causes.Select(cause => Invariant($"{Cause(cause.Cause)} {cause.Amount:N0}")))}");
        }

        foreach (var (what, loads) in new[] { ("clinicians", analysis.Clinicians), ("rooms", analysis.Rooms) })
        {
            var (used, available) = (loads.Sum(load => (long)load.Minutes), loads.Sum(load => (long)load.AvailableMinutes));
            if (available > 0)
            {
                output.WriteLine(Invariant($"  {what}: {used / 60.0:F1} of {available / 60.0:F1} hours in use ({100.0 * used / available:F0} %)"));
            }
        }
    }

    private static void Difference(TextWriter output, ScheduleComparison? comparison)
    {
        if (comparison is not null)
        {
            output.WriteLine(Invariant(
                $"  against the schedule it began with: objective {comparison.Difference:+#,0;-#,0;0}, {comparison.Patients.Count} patients have another week, {comparison.Started.Count} sessions started, {comparison.Stopped.Count} ended"));
        }
    }

    private static void Changes(TextWriter output, ValueList<OfferingChange>? changes)
    {
        if (changes is null)
        {
            return;
        }

        output.WriteLine(changes.Count == 0 ? "  No change of the offering that was tried serves more." : "  What would serve most, each solved:");
        foreach (var change in changes)
        {
            output.WriteLine(Invariant($"    {Printable.Of(change.Description)} {change.MoreServed:+0;-0;0} served, objective {-change.ObjectiveSaved:+#,0;-#,0;0}"));
        }
    }

    private static string Cause(ScheduleCause cause) => cause switch
    {
        ScheduleCause.Unserved => "patients without a week",
        ScheduleCause.Day => "days",
        ScheduleCause.Waiting => "waiting",
        ScheduleCause.Dislike => "disliked times",
        ScheduleCause.OtherClinician => "other clinicians",
        ScheduleCause.Dropped => "dropped sessions",
        ScheduleCause.Added => "added sessions",
        _ => "running sessions",
    };

    private static string Known(Schedule schedule, bool isStopped) => schedule.Status switch
    {
        ScheduleStatus.Optimal => "proven optimal",
        ScheduleStatus.Feasible when isStopped => "stopped early",
        ScheduleStatus.Feasible => "stopped at the work limit",
        _ => "no schedule exists",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
