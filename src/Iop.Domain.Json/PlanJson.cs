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

    /// <summary>Reads a plan and reports every problem at once. Levels are those of <see cref="LevelSystem.All"/>; whether the plan keeps any rule is not asked here.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<TreatmentPlan> Read(ReadOnlyMemory<byte> utf8, string file = "input") => JsonFile.Read(utf8, file, new PlanReader(LevelCatalog.Standard).Read);

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<TreatmentPlan> ReadFile(string path) => JsonFile.ReadFile(path, new PlanReader(LevelCatalog.Standard).Read);

    /// <summary>Writes a plan in canonical form: the same value gives the same bytes, and reading them gives the value again.</summary>
    /// <exception cref="ArgumentException">The value does not fit the format, for example a level of a system that is not in <see cref="LevelSystem.All"/>.</exception>
    public static byte[] Write(TreatmentPlan plan) => CanonicalJson.Write(Guard.Against.Null(plan), PlanWriter.Write, utf8 => Read(utf8));
}
