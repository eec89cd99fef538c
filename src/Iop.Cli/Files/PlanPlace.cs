using System.Globalization;

namespace Iop.Cli.Files;

/// <summary>Where a plan stands: a file, or a line of it.</summary>
/// <param name="File">The file as it was named on the command line.</param>
/// <param name="Line">The line, from 1; null where the file holds one plan.</param>
internal readonly record struct PlanPlace(string File, long? Line = null)
{
    /// <summary>How messages call it, such as <c>plans.ndjson:17</c>.</summary>
    public string Name => Line is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"{InputFile.NameOf(File)}:{line}")
        : InputFile.NameOf(File);
}
