using System.Globalization;
using System.Text.Json;
using Iop.Cli.Terminals;
using Iop.Domain.Foundation;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Cli.Reports;

/// <summary>What no schedule can mend, told before one is sought.</summary>
internal static class ScheduleConcerns
{
    private const int MostOfAKind = 3;

    /// <summary>Writes a line for each, patients who stay unserved first; of many of one kind only some.</summary>
    public static void Write(TextWriter output, ValueList<ProgramConcern> concerns)
    {
        foreach (var kind in concerns.OrderBy(concern => !concern.IsError).GroupBy(concern => concern.Code, StringComparer.Ordinal))
        {
            foreach (var concern in kind.Take(MostOfAKind))
            {
                output.WriteLine($"before the search: {Printable.Of(concern.Message)} ({concern.Code})");
            }

            if (kind.Count() - MostOfAKind is > 0 and var more)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"before the search: {more} more of this kind; --format json names all ({kind.Key})"));
            }
        }
    }

    /// <summary>Writes all as a property.</summary>
    public static void Write(Utf8JsonWriter to, ValueList<ProgramConcern> concerns) => to.List("concerns", concerns, concern =>
    {
        to.WriteString("code", concern.Code);
        to.WriteString("path", concern.Path);
        to.WriteBoolean("isError", concern.IsError);
        to.WriteString("message", concern.Message);
    });
}
