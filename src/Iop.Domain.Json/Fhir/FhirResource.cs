using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Fhir;

/// <summary>A resource of the file: an entry of a Bundle, the file itself, or one contained in another.</summary>
internal sealed class FhirResource(string type, string? id, JsonCursor at, FhirResource? owner)
{
    private readonly Dictionary<string, FhirResource> contained = new(StringComparer.Ordinal);

    public string Type => type;

    public string? Id => id;

    public JsonCursor At => at;

    /// <summary>Whether it stands inside another one.</summary>
    public bool IsContained => owner is not null;

    /// <summary>Takes a contained resource; the first of an id counts.</summary>
    public bool Contain(FhirResource resource) => resource.Id is { } key && contained.TryAdd(key, resource);

    /// <summary>The contained resource with an id, of this one or of the one that contains it.</summary>
    public FhirResource? Contained(string key) => contained.GetValueOrDefault(key) ?? (owner is null ? null : key.Length == 0 ? owner : owner.Contained(key));
}
