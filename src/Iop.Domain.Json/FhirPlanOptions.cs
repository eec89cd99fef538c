using Iop.Domain.Care;
using NodaTime;

namespace Iop.Domain.Json;

/// <summary>What a reader of FHIR is told beside the file.</summary>
public sealed record FhirPlanOptions
{
    /// <summary>Nothing beside the file: its own zone and levels, the codes of <see cref="FhirCodeMap.Standard"/>, the levels of <see cref="LevelCatalog.Standard"/>.</summary>
    public static FhirPlanOptions Usual { get; } = new();

    /// <summary>The zone in which the plan's days and times are read, before any that the file states; null: the file has to state one.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>The level of care of a plan that codes none; null: such a plan is refused.</summary>
    public LevelOfCare? Level { get; init; }

    /// <summary>What codes mean.</summary>
    public FhirCodeMap Codes { get; init; } = FhirCodeMap.Standard;

    /// <summary>The systems whose levels the file may name.</summary>
    public LevelCatalog Levels { get; init; } = LevelCatalog.Standard;

    /// <summary>The zone, where one is given.</summary>
    public override string ToString() => Zone?.Id ?? "as the file says";
}
