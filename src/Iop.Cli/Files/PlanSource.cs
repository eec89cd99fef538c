using Iop.Cli.Terminals;
using Iop.Domain.Json;
using Iop.Domain.Plans;

namespace Iop.Cli.Files;

/// <summary>Reads the plans of a file one by one.</summary>
internal static class PlanSource
{
    private static readonly DocumentSource<TreatmentPlan> Plans = new(static path => PlanJson.ReadFile(path), static (utf8, file) => PlanJson.Read(utf8, file));

    /// <summary>Every plan in order; one that cannot be read is among them with its problems.</summary>
    public static IEnumerable<DocumentRead<TreatmentPlan>> Read(Terminal terminal, string file) => Plans.Read(terminal, file);
}
