using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation;

namespace Iop.Cli.Reports;

/// <summary>The trace as rows for a spreadsheet or a data frame: strategy, point, years, state, share.</summary>
internal static class SimulationCsv
{
    public static void Write(TextWriter output, ValueList<CohortTrace> traces)
    {
        output.Write("strategy,point,years,state,share\n");
        foreach (var trace in traces)
        {
            for (var point = 0; point <= trace.Cycles; point++)
            {
                var years = trace.Model.CycleLength.YearsAfter(point);
                for (var state = 0; state < trace.States.Count; state++)
                {
                    output.Write(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Field(trace.Strategy.Id)},{point},{years:R},{Field(trace.States[state].State)},{trace.Occupancy(point)[state]:R}\n"));
                }
            }
        }
    }

    /// <summary>A text as a field, quoted where it must be.</summary>
    public static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
