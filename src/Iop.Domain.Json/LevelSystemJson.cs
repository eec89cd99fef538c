using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Levels;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-levels/1</c>: a system of levels of care, such as a payer's or a state's.</summary>
/// <remarks>What is read is put into a catalog with <see cref="LevelCatalog.With"/>; the readers of files that name levels take the catalog.</remarks>
public static class LevelSystemJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-levels/1";

    /// <summary>Reads a system and reports every problem at once. Whether its identifier is free is the catalog's concern.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<LevelSystem> Read(ReadOnlyMemory<byte> utf8, string file = "input") => JsonFile.Read(utf8, file, LevelSystemReader.Read);

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<LevelSystem> ReadFile(string path) => JsonFile.ReadFile(path, LevelSystemReader.Read);

    /// <summary>Writes a system in canonical form: the same value gives the same bytes, and reading them gives the value again.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example hours of a week that are not whole minutes.</exception>
    public static byte[] Write(LevelSystem system) => CanonicalJson.Write(Guard.Against.Null(system), LevelSystemWriter.Write, utf8 => Read(utf8));
}
