using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Episodes;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;
using Iop.Domain.Transitions;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-episode/1</c>: the dated events of one patient's care.</summary>
public static class EpisodeJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-episode/1";

    /// <summary>The most events of one file.</summary>
    public const int MostEvents = 10_000;

    /// <summary>Reads an episode and reports every problem at once, also events that cannot all have happened.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="levels">The systems whose levels events may name; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<CareEpisode> Read(ReadOnlyMemory<byte> utf8, string file = "input", LevelCatalog? levels = null) =>
        JsonFile.Read(utf8, file, new EpisodeReader(levels ?? LevelCatalog.Standard).Read);

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="levels">The systems whose levels events may name; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<CareEpisode> ReadFile(string path, LevelCatalog? levels = null) =>
        JsonFile.ReadFile(path, new EpisodeReader(levels ?? LevelCatalog.Standard).Read);

    /// <summary>Writes an episode in canonical form: the same value gives the same bytes, and reading them with the same catalog gives the value again.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="levels">The systems that its reader will know; null: <see cref="LevelCatalog.Standard"/>.</param>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a level that the catalog does not have.</exception>
    public static byte[] Write(CareEpisode episode, LevelCatalog? levels = null) =>
        CanonicalJson.Write(Guard.Against.Null(episode), EpisodeWriter.Write, utf8 => Read(utf8, levels: levels));
}
