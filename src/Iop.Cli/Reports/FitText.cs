using System.Globalization;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Cli.Reports;

/// <summary>Recommended weeks for a person to read.</summary>
internal static class FitText
{
    public static void Write(TextWriter output, ProgramWeek program, ProgramPatient patient, RecommendedWeeks fit)
    {
        if (fit.Weeks.Count == 0)
        {
            output.WriteLine($"{Printable.Of(patient.Id.Value)}: no week fits beside the others{(fit.IsProven ? "" : " that was found; the search met its limit")}.");
            return;
        }

        var known = program.Sessions.ToDictionary(session => session.Id, StringComparer.Ordinal);
        foreach (var (number, week) in fit.Weeks.Index())
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Printable.Of(patient.Id.Value)}, week {number + 1}: objective {week.Increase:+#,0;-#,0;0}, its seats worth {week.SeatsWorth / 1000m:#,0.###} to others"));
            foreach (var session in week.Sessions)
            {
                output.WriteLine($"  {known[session].When} {Printable.Of(known[session].Modality.Word)} ({Printable.Of(session)})");
            }

            foreach (var other in week.Moved)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {Printable.Of(other.Patient.Value)} moves: {Listed(other.Comparison.Dropped)} for {Listed(other.Comparison.Added)}, {other.Comparison.Difference:+#,0;-#,0;0}"));
            }
        }
    }

    private static string Listed(ValueList<string> sessions) => sessions.Count == 0 ? "nothing" : string.Join(", ", sessions.Select(Printable.Of));
}
