using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Plans;
using Iop.Domain.Json.Reading;
using Iop.Domain.Json.Writing;
using Iop.Domain.Plans;

namespace Iop.Domain.Json;

/// <summary>Reads and writes <c>iop-plan/1</c>: a treatment plan.</summary>
public static class PlanJson
{
    /// <summary>The value of the property <c>format</c>.</summary>
    public const string Format = "iop-plan/1";

    /// <summary>Reads a plan and reports every problem at once. Levels are those of <see cref="LevelCatalog.Standard"/>; whether the plan keeps any rule is not asked here.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<TreatmentPlan> Read(ReadOnlyMemory<byte> utf8, string file = "input") => Read(utf8, file, LevelCatalog.Standard);

    /// <summary>Reads a plan whose levels may be those of an app's own systems.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="levels">The systems whose levels the plan may name.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<TreatmentPlan> Read(ReadOnlyMemory<byte> utf8, string file, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        return JsonFile.Read(utf8, file, new PlanReader(levels).Read);
    }

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<TreatmentPlan> ReadFile(string path) => ReadFile(path, LevelCatalog.Standard);

    /// <summary>Reads a file whose levels may be those of an app's own systems.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<TreatmentPlan> ReadFile(string path, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        return JsonFile.ReadFile(path, new PlanReader(levels).Read);
    }

    /// <summary>Writes a plan in canonical form: the same value gives the same bytes, and reading them gives the value again.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a level of a system that is not in <see cref="LevelCatalog.Standard"/>.</exception>
    public static byte[] Write(TreatmentPlan plan) => Write(plan, LevelCatalog.Standard);

    /// <summary>Writes a plan whose levels may be those of an app's own systems; it is read back with the same catalog.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a level that the catalog has not, or has with other facts.</exception>
    public static byte[] Write(TreatmentPlan plan, LevelCatalog levels)
    {
        Guard.Against.Null(levels);
        return CanonicalJson.Write(Guard.Against.Null(plan), (writer, value) => PlanWriter.Write(writer, value, levels), utf8 => Read(utf8, "input", levels));
    }
}
