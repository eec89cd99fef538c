using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Episodes;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;
using Iop.Domain.Transitions;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-episode/1</c>: the dated events of one patient's care, and the facts by which the next move is decided.</summary>
public static class EpisodeJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-episode/1";

    /// <summary>The most events of one file.</summary>
    public const int MostEvents = 10_000;

    /// <summary>Reads an episode and its facts and reports every problem at once, also events that cannot all have happened.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="levels">The systems whose levels may be named; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <param name="instruments">The instruments that scores may name; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<CareRecord> Read(
        ReadOnlyMemory<byte> utf8, string file = "input", LevelCatalog? levels = null, InstrumentCatalog? instruments = null) =>
        JsonFile.Read(utf8, file, Reader(levels, instruments).Read);

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="levels">The systems whose levels may be named; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <param name="instruments">The instruments that scores may name; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<CareRecord> ReadFile(string path, LevelCatalog? levels = null, InstrumentCatalog? instruments = null) =>
        JsonFile.ReadFile(path, Reader(levels, instruments).Read);

    /// <summary>Writes an episode without facts, as the other overload writes one with them.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="levels">The systems that its reader will know; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a level that the catalog does not have.</exception>
    public static byte[] Write(CareEpisode episode, LevelCatalog? levels = null) => Write(new CareRecord(Guard.Against.Null(episode)), levels);

    /// <summary>Writes an episode and its facts in canonical form: the same value gives the same bytes, and reading them with the same catalogs gives the value again.</summary>
    /// <param name="record">The episode and the facts.</param>
    /// <param name="levels">The systems that its reader will know; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <param name="instruments">The instruments that its reader will know; null: <see cref="InstrumentCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a level that the catalog does not have.</exception>
    public static byte[] Write(CareRecord record, LevelCatalog? levels = null, InstrumentCatalog? instruments = null)
    {
        Guard.Against.Null(record);
        (instruments ?? InstrumentCatalog.Standard).Expect(record.Facts.Assessments.SelectMany(assessment => assessment.Scores).Select(score => score.Instrument), nameof(record));
        var known = levels ?? LevelCatalog.Standard;
        return CanonicalJson.Write(record, (writer, value) => EpisodeWriter.Write(writer, value, known), utf8 => Read(utf8, levels: levels, instruments: instruments));
    }

    private static EpisodeReader Reader(LevelCatalog? levels, InstrumentCatalog? instruments) =>
        new(levels ?? LevelCatalog.Standard, instruments ?? InstrumentCatalog.Standard);
}
