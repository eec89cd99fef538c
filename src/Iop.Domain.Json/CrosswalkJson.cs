using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-crosswalk/1</c>: which levels of different systems answer each other.</summary>
/// <remarks>Pairs of an app's own are added to the standard ones with <see cref="Crosswalk.With"/>.</remarks>
public static class CrosswalkJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-crosswalk/1";

    /// <summary>Reads a crosswalk among the levels of <see cref="LevelCatalog.Standard"/> and reports every problem at once.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<Crosswalk> Read(ReadOnlyMemory<byte> utf8, string file = "input") => Read(utf8, file, LevelCatalog.Standard);

    /// <summary>Reads a crosswalk among the levels of a catalog, which may hold an app's own systems.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="levels">The systems whose levels the file may name.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<Crosswalk> Read(ReadOnlyMemory<byte> utf8, string file, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        return JsonFile.Read(utf8, file, at => CrosswalkReader.Read(at, levels));
    }

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<Crosswalk> ReadFile(string path) => ReadFile(path, LevelCatalog.Standard);

    /// <summary>Reads a file that may name the levels of a catalog.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<Crosswalk> ReadFile(string path, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        return JsonFile.ReadFile(path, at => CrosswalkReader.Read(at, levels));
    }

    /// <summary>Writes a crosswalk in canonical form: the same value gives the same bytes, and reading them gives the value again.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a level that is not in <see cref="LevelCatalog.Standard"/>.</exception>
    public static byte[] Write(Crosswalk crosswalk) => Write(crosswalk, LevelCatalog.Standard);

    /// <summary>Writes a crosswalk that may name the levels of a catalog; it is read back with the same catalog.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a level that the catalog has not, or has with other facts.</exception>
    public static byte[] Write(Crosswalk crosswalk, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        return CanonicalJson.Write(Guard.Against.Null(crosswalk), (writer, value) => CrosswalkWriter.Write(writer, value, levels), utf8 => Read(utf8, "input", levels));
    }
}
