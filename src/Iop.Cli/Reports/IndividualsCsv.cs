using System.Globalization;
using Iop.Domain.Simulation;

namespace Iop.Cli.Reports;

/// <summary>Tables of a microsimulation for a spreadsheet or a data frame.</summary>
internal static class IndividualsCsv
{
    /// <summary>Where the patients are: strategy, point, years, state, share; as the trace of a cohort.</summary>
    public static void Write(TextWriter output, MicrosimulationResult run)
    {
        output.Write("strategy,point,years,state,share\n");
        foreach (var sample in run.Strategies)
        {
            for (var point = 0; point <= run.Model.Cycles; point++)
            {
                var years = run.Model.CycleLength.YearsAfter(point);
                for (var state = 0; state < run.Model.States.Count; state++)
                {
                    output.Write(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Field(sample.Strategy.Id)},{point},{years:R},{Field(run.Model.States[state].Id)},{(double)sample.Occupancy(point)[state] / sample.Count:R}\n"));
                }
            }
        }
    }

    /// <summary>Every move of some patients: strategy, patient, number of the move, years, state left, state entered; the start is move 0, from nowhere.</summary>
    public static void WriteEvents(TextWriter output, IEnumerable<PatientTrajectory> patients)
    {
        foreach (var patient in patients)
        {
            var from = "";
            for (var move = 0; move < patient.Stays.Count; move++)
            {
                var stay = patient.Stays[move];
                output.Write(string.Create(
                    CultureInfo.InvariantCulture, $"{Field(patient.Strategy)},{patient.Patient},{move},{stay.From:R},{Field(from)},{Field(stay.State)}\n"));
                from = stay.State;
            }
        }
    }

    /// <summary>The head of a table of events.</summary>
    public const string EventColumns = "strategy,patient,move,years,from,to\n";

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
