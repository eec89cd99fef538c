using Iop.Domain.Json.Fhir;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json;

/// <summary>Reads a treatment plan from FHIR R4: a <c>CarePlan</c>, or a <c>Bundle</c> with one and what belongs to it.</summary>
/// <remarks>Neither names nor free text are kept or quoted. What bears on a verdict and cannot be read is a problem, the rest is a note or stands in the format's page as not read.</remarks>
public static class FhirPlanJson
{
    /// <summary>Reads a plan and reports every problem at once, with its place in FHIRPath; whether the plan keeps any rule is not asked here.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="options">The zone and what else the file does not say; null for <see cref="FhirPlanOptions.Usual"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<PlanDocument> Read(ReadOnlyMemory<byte> utf8, string file = "input", FhirPlanOptions? options = null) =>
        JsonFile.Read(utf8, file, at => new FhirReader(options ?? FhirPlanOptions.Usual).Read(at));

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The zone and what else the file does not say; null for <see cref="FhirPlanOptions.Usual"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<PlanDocument> ReadFile(string path, FhirPlanOptions? options = null) =>
        JsonFile.ReadFile(path, at => new FhirReader(options ?? FhirPlanOptions.Usual).Read(at));
}
