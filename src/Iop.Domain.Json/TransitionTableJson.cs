using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Transitions;
using Iop.Domain.Json.Writing;
using Iop.Domain.Transitions;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-transitions/1</c>: a policy of moves between levels of care, with what must hold before each.</summary>
public static class TransitionTableJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-transitions/1";

    /// <summary>The most criteria inside one another.</summary>
    public const int MostNested = 8;

    /// <summary>Reads a table and reports every problem at once, also what makes no sound table: levels that nobody reaches, and moves that days alone would make.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="levels">The levels that the table may name; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <param name="instruments">The instruments that it may name; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<TransitionTable> Read(
        ReadOnlyMemory<byte> utf8, string file = "input", LevelCatalog? levels = null, InstrumentCatalog? instruments = null) =>
        JsonFile.Read(utf8, file, TransitionReader.With(levels, instruments));

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="levels">The levels that the table may name; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <param name="instruments">The instruments that it may name; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<TransitionTable> ReadFile(string path, LevelCatalog? levels = null, InstrumentCatalog? instruments = null) =>
        JsonFile.ReadFile(path, TransitionReader.With(levels, instruments));

    /// <summary>Writes a table in canonical form: the same table gives the same bytes, and reading them with the same catalogs gives the same moves again.</summary>
    /// <param name="table">The table.</param>
    /// <param name="levels">The levels that its reader will know; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <param name="instruments">The instruments that its reader will know; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException">The table does not fit the format, for example a level that the catalog does not have, or criteria nested too deep.</exception>
    public static byte[] Write(TransitionTable table, LevelCatalog? levels = null, InstrumentCatalog? instruments = null) =>
        CanonicalJson.Write(
            Guard.Against.Null(table),
            (writer, value) => TransitionWriter.Write(writer, value, levels ?? LevelCatalog.Standard, instruments ?? InstrumentCatalog.Standard),
            utf8 => Read(utf8, levels: levels, instruments: instruments));
}
