using Iop.Domain.Foundation;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Schedules;
using Iop.Domain.Json.Writing;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-schedule/1</c>: an answer to a program week.</summary>
public static class ScheduleJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-schedule/1";

    /// <summary>Reads a schedule and reports every problem at once. Whether it fits its program week is not asked here.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<Schedule> Read(ReadOnlyMemory<byte> utf8, string file = "input") => JsonFile.Read(utf8, file, ScheduleReader.Read);

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<Schedule> ReadFile(string path) => JsonFile.ReadFile(path, ScheduleReader.Read);

    /// <summary>Writes a schedule in canonical form: the same value gives the same bytes, and reading them gives the value again.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a patient who is both served and unserved.</exception>
    public static byte[] Write(Schedule schedule) => CanonicalJson.Write(Guard.Against.Null(schedule), ScheduleWriter.Write, utf8 => Read(utf8));
}
