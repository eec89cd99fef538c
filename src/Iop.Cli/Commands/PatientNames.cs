using Iop.Cli.Files;
using Iop.Cli.Terminals;
using Iop.Domain.Scheduling;

namespace Iop.Cli.Commands;

/// <summary>Finds a patient by the id that a user typed.</summary>
internal static class PatientNames
{
    private const int MostNamed = 3;

    /// <summary>The patient; a refusal that names the nearest ids where the program has none.</summary>
    public static ProgramPatient Find(ProgramWeek program, string id, string path) => program.Patients.FirstOrDefault(other => other.Id.Value == id)
        ?? throw new Refusal($"--patient: found \"{Printable.Of(id)}\"; allowed: the id of a patient of {InputFile.NameOf(path)}{Nearest(program, id)}.");

    private static string Nearest(ProgramWeek program, string id)
    {
        var near = program.Patients.Select(patient => patient.Id.Value).OrderBy(other => Distance(other, id)).ThenBy(other => other, StringComparer.Ordinal)
            .Take(MostNamed).Select(Printable.Of).ToList();
        return near.Count == 0 ? ", which has none" : $"; the nearest are {string.Join(", ", near)}";
    }

    /// <summary>Letters to add, drop or change, capitals and small letters being alike.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
