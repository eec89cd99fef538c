using System.Diagnostics;
using System.Text.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Scheduling.Weeks.Explanations;

namespace Iop.Cli.Reports;

/// <summary>What one patient's week takes: every patient of a program solved alone, at no prices, in one thread. Counts are the same on every machine, times are not.</summary>
internal static class WeekStatistics
{
    private const int Passes = 3;

    /// <summary>Explanations take far longer than weeks: once this much time is spent, no further pass is begun.</summary>
    private static readonly TimeSpan MostForExplanations = TimeSpan.FromSeconds(1);

    /// <summary>Writes the statistics as properties of an object.</summary>
    public static void Write(Utf8JsonWriter to, ScheduleAnswer answer)
    {
        var program = answer.Program;
        var offering = Offering.Of(program);
        var microseconds = new double[program.Patients.Count];
        Array.Fill(microseconds, double.MaxValue);
        var without = new List<ProgramPatient>();
        long created = 0;
        long dominated = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            (created, dominated) = (0, 0);
            without.Clear();
            for (var p = 0; p < microseconds.Length; p++)
            {
                var start = Stopwatch.GetTimestamp();
                var week = WeekSolver.Solve(offering, program.Patients[p]);
                microseconds[p] = Math.Min(microseconds[p], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                created += week.LabelsCreated;
                dominated += week.LabelsDominated;
                if (week.Status == WeekStatus.NoWeek)
                {
                    without.Add(program.Patients[p]);
                }
            }
        }

        var milliseconds = Explanations(offering, without);
        Array.Sort(microseconds);
        to.WriteNumber("weeks", microseconds.Length);
        to.WriteNumber("labelsCreated", created);
        to.WriteNumber("labelsDominated", dominated);
        to.WriteNumber("explanations", milliseconds.Length);
        to.WriteStartObject("notDeterministic");
        to.WriteNumber("medianMicroseconds", At(microseconds, 0.5));
        to.WriteNumber("percentile99Microseconds", At(microseconds, 0.99));
        to.WriteNumber("explanationMedianMilliseconds", At(milliseconds, 0.5));
        to.WriteNumber("explanationPercentile99Milliseconds", At(milliseconds, 0.99));
        Times(to, answer.Result.Statistics.Times!);
        to.WriteEndObject();
    }

    private static void Times(Utf8JsonWriter to, ProgramTimes times)
    {
        to.WriteNumber("seconds", Math.Round(times.Total.TotalSeconds, 3));
        Seconds(to, "firstScheduleSeconds", times.FirstSchedule);
        Seconds(to, "lastImprovementSeconds", times.LastImprovement);
        to.WriteNumber("meanKernelMicroseconds", Math.Round(times.MeanKernelCall.TotalMicroseconds, 1));
    }

    private static void Seconds(Utf8JsonWriter to, string name, TimeSpan? time)
    {
        if (time is { } known)
        {
            to.WriteNumber(name, Math.Round(known.TotalSeconds, 3));
        }
        else
        {
            to.WriteNull(name);
        }
    }

    /// <summary>What it takes to explain each patient who has no week even alone, sorted; the least of the passes.</summary>
    private static double[] Explanations(Offering offering, List<ProgramPatient> patients)
    {
        var milliseconds = new double[patients.Count];
        Array.Fill(milliseconds, double.MaxValue);
        var since = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < Passes && (pass == 0 || Stopwatch.GetElapsedTime(since) < MostForExplanations); pass++)
        {
            for (var p = 0; p < milliseconds.Length; p++)
            {
                var start = Stopwatch.GetTimestamp();
                WeekExplainer.Explain(offering, patients[p]);
                milliseconds[p] = Math.Min(milliseconds[p], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Array.Sort(milliseconds);
        return milliseconds;
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))], 3);
}
