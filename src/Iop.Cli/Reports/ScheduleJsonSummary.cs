using System.Text;
using System.Text.Json;
using Iop.Domain.Foundation;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Cli.Reports;

/// <summary>What <c>iop schedule --format json</c> writes on standard error: one line.</summary>
internal static class ScheduleJsonSummary
{
    public static void Write(TextWriter output, ScheduleAnswer answer)
    {
        using var bytes = new MemoryStream();
        using (var to = new Utf8JsonWriter(bytes))
        {
            to.WriteStartObject();
            Figures(to, answer);
            Causes(to, answer.Analysis.Causes);
            to.List("patients", answer.Analysis.Patients, patient =>
            {
                to.WriteString("patient", patient.Patient.Value);
                to.WriteBoolean("served", patient.Week is not null);
                to.WriteNumber("cost", patient.Total);
            });
            Loads(to, "clinicians", answer.Analysis.Clinicians);
            Loads(to, "rooms", answer.Analysis.Rooms);
            to.List("prices", answer.Result.Prices, price =>
            {
                to.WriteString("thing", Words.Camel(price.Thing));
                to.WriteString("id", price.Id);
                to.WriteString("when", price.When?.ToString());
                to.WriteNumber("thousandths", price.Thousandths);
            });
            Difference(to, answer.Comparison);
            Changes(to, answer.Changes);
            ScheduleConcerns.Write(to, answer.Concerns);
            to.WriteStartObject("statistics");
            WeekStatistics.Write(to, answer);
            to.WriteEndObject();
            to.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Figures(Utf8JsonWriter to, ScheduleAnswer answer)
    {
        var statistics = answer.Result.Statistics;
        var unserved = answer.Schedule.Unserved.Select(patient => patient.Patient).ToHashSet();
        to.WriteNumber("served", answer.Schedule.Assignments.Count);
        to.WriteNumber("unserved", answer.Schedule.Unserved.Count);
        to.WriteNumber("unservedWeight", answer.Program.Patients.Where(patient => unserved.Contains(patient.Id)).Sum(patient => (long)patient.Priority));
        to.WriteNumber("leastUnservedWeight", statistics.LeastUnservedWeight);
        to.WriteNumber("objective", answer.Schedule.Objective);
        to.WriteNumber("lowerBound", answer.Schedule.LowerBound);
        to.WriteNumber("gap", Math.Round(statistics.Gap, 9));
        to.WriteNumber("netGap", Math.Round(statistics.NetGap, 9));
        to.WriteBoolean("stopped", answer.Result.Stopped);
        to.WriteNumber("iterations", statistics.Iterations);
        to.WriteNumber("priceRounds", statistics.PriceRounds);
        to.WriteNumber("columns", statistics.Columns);
        to.WriteNumber("kernelCalls", statistics.KernelCalls);
    }

    private static void Causes(Utf8JsonWriter to, IEnumerable<CauseCost> causes) => to.List("causes", causes, cause =>
    {
        to.WriteString("cause", Words.Camel(cause.Cause));
        to.WriteNumber("amount", cause.Amount);
    });

    private static void Loads(Utf8JsonWriter to, string name, IEnumerable<ResourceLoad> loads) => to.List(name, loads, load =>
    {
        to.WriteString("id", load.Id);
        to.WriteNumber("minutes", load.Minutes);
        to.WriteNumber("availableMinutes", load.AvailableMinutes);
        to.List("days", load.Days, day =>
        {
            to.WriteString("day", Words.Camel(day.Day));
            to.WriteNumber("minutes", day.Minutes);
            to.WriteNumber("offeredMinutes", day.OfferedMinutes);
        });
    });

    private static void Difference(Utf8JsonWriter to, ScheduleComparison? comparison)
    {
        if (comparison is null)
        {
            to.WriteNull("difference");
            return;
        }

        to.WriteStartObject("difference");
        to.WriteNumber("objective", comparison.Difference);
        Causes(to, comparison.Causes);
        to.List("patients", comparison.Patients, patient =>
        {
            to.WriteString("patient", patient.Patient.Value);
            to.WriteNumber("cost", patient.Difference);
            Strings(to, "dropped", patient.Dropped);
            Strings(to, "added", patient.Added);
        });
        Strings(to, "started", comparison.Started);
        Strings(to, "ended", comparison.Stopped);
        to.WriteEndObject();
    }

    private static void Changes(Utf8JsonWriter to, ValueList<OfferingChange>? changes)
    {
        if (changes is null)
        {
            to.WriteNull("changes");
            return;
        }

        to.List("changes", changes, change =>
        {
            to.WriteString("kind", Words.Camel(change.Kind));
            to.WriteString("id", change.Id);
            to.WriteString("description", change.Description);
            to.WriteNumber("moreServed", change.MoreServed);
            to.WriteNumber("unservedWeightSaved", change.UnservedWeightSaved);
            to.WriteNumber("objectiveSaved", change.ObjectiveSaved);
        });
    }

    private static void Strings(Utf8JsonWriter to, string name, IEnumerable<string> words)
    {
        to.WriteStartArray(name);
        foreach (var word in words)
        {
            to.WriteStringValue(word);
        }

        to.WriteEndArray();
    }
}
