using System.Text.Json;
using Iop.Cli.Files;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Cli.Reports;

/// <summary>Recommended weeks as JSON.</summary>
internal static class FitJson
{
    public static void Write(TextWriter output, ProgramPatient patient, RecommendedWeeks fit)
    {
        using var json = new JsonStream(output);
        var to = json.Writer;
        to.WriteStartObject();
        to.WriteString("patient", patient.Id.Value);
        to.WriteBoolean("proven", fit.IsProven);
        to.List("weeks", fit.Weeks, week =>
        {
            Strings(to, "sessions", week.Sessions);
            to.WriteNumber("cost", week.Cost.Total);
            to.WriteNumber("increase", week.Increase);
            to.WriteNumber("seatsWorthThousandths", week.SeatsWorth);
            to.List("moved", week.Moved, other =>
            {
                to.WriteString("patient", other.Patient.Value);
                to.WriteNumber("cost", other.Comparison.Difference);
                Strings(to, "dropped", other.Comparison.Dropped);
                Strings(to, "added", other.Comparison.Added);
            });
        });
        to.WriteEndObject();
        json.End();
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
