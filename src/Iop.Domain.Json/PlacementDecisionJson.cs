using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-placement/1</c>: the level that was accepted beside the one that was recommended, and why they differ.</summary>
public static class PlacementDecisionJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-placement/1";

    /// <summary>Reads a decision and reports every problem at once.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="levels">The levels that it may name; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<PlacementDecision> Read(ReadOnlyMemory<byte> utf8, string file = "input", LevelCatalog? levels = null) =>
        JsonFile.Read(utf8, file, DecisionReader.With(levels));

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="levels">The levels that it may name; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<PlacementDecision> ReadFile(string path, LevelCatalog? levels = null) => JsonFile.ReadFile(path, DecisionReader.With(levels));

    /// <summary>Writes a decision in canonical form: the same value gives the same bytes, and reading them with the same levels gives the value again.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="levels">The levels that its reader will know; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a level of a system that the catalog does not have as it is.</exception>
    public static byte[] Write(PlacementDecision decision, LevelCatalog? levels = null)
    {
        Guard.Against.Null(decision);
        (levels ?? LevelCatalog.Standard).Expect(decision.Accepted.System, nameof(decision));
        return CanonicalJson.Write(decision, DecisionWriter.Write, utf8 => Read(utf8, levels: levels));
    }
}
