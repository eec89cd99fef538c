using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Simulations;
using Iop.Domain.Json.Writing;
using Iop.Domain.Simulation.Economics;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-sensitivity-part/1</c>: some draws of a probabilistic sensitivity analysis, with the model whose parameters were drawn.</summary>
public static class SensitivityPartJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-sensitivity-part/1";

    /// <summary>Reads a part and reports every problem at once. Levels are those of <see cref="LevelCatalog.Standard"/>.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<ProbabilisticResult> Read(ReadOnlyMemory<byte> utf8, string file = "input") => Read(utf8, file, LevelCatalog.Standard);

    /// <summary>Reads a part of a model whose levels may be those of an app's own systems.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="levels">The systems whose levels the model may name.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<ProbabilisticResult> Read(ReadOnlyMemory<byte> utf8, string file, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        return JsonFile.Read(utf8, file, at => SensitivityPartReader.Read(at, levels));
    }

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<ProbabilisticResult> ReadFile(string path) => JsonFile.ReadFile(path, static at => SensitivityPartReader.Read(at, LevelCatalog.Standard));

    /// <summary>Writes a part in canonical form: the same draws give the same bytes, and reading them gives the draws again, to the last bit.</summary>
    /// <exception cref="ArgumentException">The part does not fit the format: it has more draws than lists may have items, or is beyond the limits of files.</exception>
    public static byte[] Write(ProbabilisticResult part) => Write(part, LevelCatalog.Standard);

    /// <summary>Writes a part of a model whose levels may be those of an app's own systems.</summary>
    /// <exception cref="ArgumentException">The part does not fit the format, for example a level that the catalog has not.</exception>
    public static byte[] Write(ProbabilisticResult part, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        return CanonicalJson.Write(Guard.Against.Null(part), (writer, value) => SensitivityPartWriter.Write(writer, value, levels), utf8 => Read(utf8, "input", levels));
    }
}
