using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Cli.Reports;

/// <summary>What one patient's week takes: every patient of a program solved alone, at no prices, in one thread. Counts are the same on every machine, times are not.</summary>
internal static class WeekStatistics
{
    private const int Passes = 3;

    /// <summary>Writes one line of JSON.</summary>
    public static void Write(TextWriter output, ProgramWeek program, Schedule schedule)
    {
        var offering = Offering.Of(program);
        var microseconds = new double[program.Patients.Count];
        Array.Fill(microseconds, double.MaxValue);
        long created = 0;
        long dominated = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            (created, dominated) = (0, 0);
            for (var p = 0; p < microseconds.Length; p++)
            {
                var start = Stopwatch.GetTimestamp();
                var week = WeekSolver.Solve(offering, program.Patients[p]);
                microseconds[p] = Math.Min(microseconds[p], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                created += week.LabelsCreated;
                dominated += week.LabelsDominated;
            }
        }

        Array.Sort(microseconds);
        using var bytes = new MemoryStream();
        using (var to = new Utf8JsonWriter(bytes))
        {
            to.WriteStartObject();
            to.WriteNumber("served", schedule.Assignments.Count);
            to.WriteNumber("unserved", schedule.Unserved.Count);
            to.WriteNumber("objective", schedule.Objective);
            to.WriteNumber("lowerBound", schedule.LowerBound);
            to.WriteStartObject("statistics");
            to.WriteNumber("weeks", microseconds.Length);
            to.WriteNumber("labelsCreated", created);
            to.WriteNumber("labelsDominated", dominated);
            to.WriteStartObject("notDeterministic");
            to.WriteNumber("medianMicroseconds", At(microseconds, 0.5));
            to.WriteNumber("percentile99Microseconds", At(microseconds, 0.99));
            to.WriteEndObject();
            to.WriteEndObject();
            to.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))], 1);
}
