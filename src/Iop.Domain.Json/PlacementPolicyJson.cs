using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-placement-policy/1</c>: a placement table as a user fills it, who holds the license that its content may need.</summary>
public static class PlacementPolicyJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-placement-policy/1";

    /// <summary>Reads a table and reports every problem at once, also what does not fit together: unknown levels, and severities that ask for less than milder ones.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="levels">The systems of levels that the table may name; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <param name="instruments">The instruments that it may name; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<TablePlacement> Read(
        ReadOnlyMemory<byte> utf8, string file = "input", LevelCatalog? levels = null, InstrumentCatalog? instruments = null) =>
        JsonFile.Read(utf8, file, PolicyReader.With(levels, instruments));

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="levels">The systems of levels that the table may name; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <param name="instruments">The instruments that it may name; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<TablePlacement> ReadFile(string path, LevelCatalog? levels = null, InstrumentCatalog? instruments = null) =>
        JsonFile.ReadFile(path, PolicyReader.With(levels, instruments));

    /// <summary>Writes a table in canonical form: the same value gives the same bytes, and reading them with the same catalogs gives the value again.</summary>
    /// <param name="policy">The table.</param>
    /// <param name="levels">The systems of levels that its reader will know; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <param name="instruments">The instruments that its reader will know; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException">The value does not fit the format, for example levels of a system that the catalog does not have as it is.</exception>
    public static byte[] Write(TablePlacement policy, LevelCatalog? levels = null, InstrumentCatalog? instruments = null)
    {
        Guard.Against.Null(policy);
        (levels ?? LevelCatalog.Standard).Expect(policy.Levels, nameof(policy));
        (instruments ?? InstrumentCatalog.Standard).Expect(policy.Scores.Select(line => line.Instrument), nameof(policy));
        return CanonicalJson.Write(policy, PolicyWriter.Write, utf8 => Read(utf8, levels: levels, instruments: instruments));
    }
}
