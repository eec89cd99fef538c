using Iop.Domain.Foundation;
using Iop.Domain.Json.Fhir;
using Iop.Domain.Json.Plans;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json;

/// <summary>Reads a treatment plan in either format: <c>iop-plan/1</c>, or FHIR R4, which is known by its <c>resourceType</c>.</summary>
public static class PlanDocumentJson
{
    /// <summary>Reads a plan and reports every problem at once.</summary>
    /// <param name="utf8">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="file">Name under which problems are reported.</param>
    /// <param name="options">How FHIR is read, and the levels that either format may name; null for those that stand by default.</param>
    /// <exception cref="ArgumentException"><paramref name="file"/> is empty.</exception>
    public static ReadResult<PlanDocument> Read(ReadOnlyMemory<byte> utf8, string file = "input", FhirPlanOptions? options = null) =>
        JsonFile.Read(utf8, file, at => Read(at, options ?? FhirPlanOptions.Usual));

    /// <summary>Reads a file; one that is missing, too long or cannot be read is reported as a problem too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How FHIR is read, and the levels that either format may name; null for those that stand by default.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ReadResult<PlanDocument> ReadFile(string path, FhirPlanOptions? options = null) =>
        JsonFile.ReadFile(path, at => Read(at, options ?? FhirPlanOptions.Usual));

    private static PlanDocument? Read(JsonCursor at, FhirPlanOptions options) =>
        at.Get(FhirReader.ResourceType).IsPresent ? new FhirReader(options).Read(at)
        : new PlanReader(options.Levels).Read(at) is { } plan ? new(plan, [])
        : null;
}
