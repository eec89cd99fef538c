using Iop.Domain.Care;
using Iop.Domain.Plans;

namespace Iop.Domain.Json.Fhir;

/// <summary>What a code means: as much as it says.</summary>
internal sealed record FhirMeaning
{
    /// <summary>A level of care of a system.</summary>
    public LevelOfCare? Level { get; init; }

    /// <summary>The code of a rung of the neutral ladder, of a billing code that names no system's level: Medicare's own level where Medicare pays.</summary>
    public string? Rung { get; init; }

    /// <summary>A kind of session.</summary>
    public Modality? Modality { get; init; }

    /// <summary>What somebody who gives care is.</summary>
    public ProviderRole? Role { get; init; }

    /// <summary>Who pays.</summary>
    public Payer? Payer { get; init; }

    /// <summary>What an assessment is for.</summary>
    public AssessmentKind? Assessment { get; init; }

    /// <summary>The instrument of an assessment.</summary>
    public string? Instrument { get; init; }
}
