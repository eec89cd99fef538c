using Iop.Cli.Terminals;
using Iop.Domain.Json;

namespace Iop.Cli.Files;

/// <summary>Reads the plans of a file one by one, in <c>iop-plan/1</c> or FHIR R4, each line by itself.</summary>
internal static class PlanSource
{
    /// <summary>Every plan in order; one that cannot be read is among them with its problems. What the reading has to say of a plan goes to standard error.</summary>
    public static IEnumerable<DocumentRead<PlanDocument>> Read(Terminal terminal, string file, FhirPlanOptions options)
    {
        var plans = new DocumentSource<PlanDocument>(path => PlanDocumentJson.ReadFile(path, options), (utf8, name) => PlanDocumentJson.Read(utf8, name, options));
        foreach (var read in plans.Read(terminal, file))
        {
            foreach (var note in read.IsSound ? read.Value.Notes : [])
            {
                terminal.Error.WriteLine(note.ToString());
            }

            yield return read;
        }
    }
}
