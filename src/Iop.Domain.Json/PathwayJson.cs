using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;
using Iop.Domain.Simulation;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-pathway/1</c>: a step-down pathway with its strategies.</summary>
public static class PathwayJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-pathway/1";

    /// <summary>Reads a pathway and reports every problem at once.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<PathwayModel> Read(ReadOnlyMemory<byte> utf8, string file = "input") => JsonFile.Read(utf8, file, PathwayReader.Read);

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<PathwayModel> ReadFile(string path) => JsonFile.ReadFile(path, PathwayReader.Read);

    /// <summary>Writes a pathway in canonical form: the same value gives the same bytes, and reading them gives the value again.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a text longer than <see cref="FormatLimits.MaxTextLength"/>.</exception>
    public static byte[] Write(PathwayModel model) => CanonicalJson.Write(Guard.Against.Null(model), PathwayWriter.Write, utf8 => Read(utf8));
}
