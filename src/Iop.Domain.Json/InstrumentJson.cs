using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Assessments;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-instrument/1</c>: an instrument as data, without item wording, such as an app's own or another version of a known one.</summary>
/// <remarks>What was read is put into an <see cref="InstrumentCatalog"/>; by that other formats find it.</remarks>
public static class InstrumentJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-instrument/1";

    /// <summary>Reads an instrument and reports every problem at once, also what does not fit together: ranges, bands, cut points, the gate, the triage.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<Instrument> Read(ReadOnlyMemory<byte> utf8, string file = "input") => JsonFile.Read(utf8, file, InstrumentReader.Read);

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<Instrument> ReadFile(string path) => JsonFile.ReadFile(path, InstrumentReader.Read);

    /// <summary>Writes an instrument in canonical form: the same value gives the same bytes, and reading them gives the value again.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a recall period of hours.</exception>
    public static byte[] Write(Instrument instrument) => CanonicalJson.Write(Guard.Against.Null(instrument), InstrumentWriter.Write, utf8 => Read(utf8));
}
