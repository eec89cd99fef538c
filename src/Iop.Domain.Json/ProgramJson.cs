using Iop.Domain.Foundation;
using Iop.Domain.Json.Programs;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-program/1</c>: the weekly scheduling problem of one program.</summary>
public static class ProgramJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-program/1";

    /// <summary>Reads a program week and reports every problem at once. Zones come from NodaTime's tz database, so two reads of one file give equal values.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<ProgramWeek> Read(ReadOnlyMemory<byte> utf8, string file = "input") => JsonFile.Read(utf8, file, ProgramReader.Read);

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<ProgramWeek> ReadFile(string path) => JsonFile.ReadFile(path, ProgramReader.Read);

    /// <summary>Writes a program week in canonical form: the same value gives the same bytes, and reading them gives the value again.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a number above <see cref="FormatLimits.LargestNumber"/>.</exception>
    public static byte[] Write(ProgramWeek week) => CanonicalJson.Write(Guard.Against.Null(week), ProgramWriter.Write, utf8 => Read(utf8));
}
