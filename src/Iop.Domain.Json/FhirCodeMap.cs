using System.Collections.Immutable;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Json.Fhir;
using Iop.Domain.Plans;

namespace Iop.Domain.Json;

/// <summary>What the codes of a FHIR resource mean: the library's table, and what a user adds to it. Immutable; the last meaning of a kind counts.</summary>
/// <remarks>
/// A code may mean a level of care, a kind of session and more at once. Systems are compared without regard to <c>http</c> or <c>https</c>, and the usual OIDs are
/// known; the empty system stands for the text of a concept without a code.
/// </remarks>
public sealed class FhirCodeMap
{
    private readonly ImmutableSortedDictionary<FhirCode, FhirMeaning> meanings;

    private FhirCodeMap(ImmutableSortedDictionary<FhirCode, FhirMeaning> meanings) => this.meanings = meanings;

    /// <summary>The codes that the library knows, as the format's page lists them.</summary>
    public static FhirCodeMap Standard { get; } = new(FhirCodes.Known.ToImmutableSortedDictionary(item => item.Code, item => item.Meaning));

    /// <summary>A map in which a code means a level of care.</summary>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public FhirCodeMap With(string system, string code, LevelOfCare level) => With(system, code, Guard.Against.Null(level), static (meaning, value) => meaning with { Level = value, Rung = null });

    /// <summary>A map in which a code means a kind of session.</summary>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public FhirCodeMap With(string system, string code, Modality modality) => With(system, code, Guard.Against.Null(modality), static (meaning, value) => meaning with { Modality = value });

    /// <summary>A map in which a code means a role.</summary>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public FhirCodeMap With(string system, string code, ProviderRole role) => With(system, code, Guard.Against.Null(role), static (meaning, value) => meaning with { Role = value });

    /// <summary>A map in which a code means a payer.</summary>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public FhirCodeMap With(string system, string code, Payer payer) => With(system, code, Guard.Against.Null(payer), static (meaning, value) => meaning with { Payer = value });

    /// <summary>A map in which a code means a kind of assessment.</summary>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public FhirCodeMap With(string system, string code, AssessmentKind kind) => With(system, code, Guard.Against.Null(kind), static (meaning, value) => meaning with { Assessment = value });

    /// <summary>How many codes have a meaning.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{meanings.Count} codes");

    /// <summary>What a code means; null where it is not known.</summary>
    internal FhirMeaning? Of(FhirCode code) => meanings.GetValueOrDefault(code);

    /// <summary>The codes with a meaning of a kind, by system, for a message.</summary>
    internal string Listed(Func<FhirMeaning, bool> isMeant) => string.Join("; ", meanings.Where(item => isMeant(item.Value)).GroupBy(item => item.Key.System, StringComparer.Ordinal)
        .Select(system => $"{(system.Key.Length == 0 ? "text" : system.Key)} {string.Join(" ", system.Select(item => item.Key.Code))}"));

    private FhirCodeMap With<T>(string system, string code, T value, Func<FhirMeaning, T, FhirMeaning> add)
    {
        var key = FhirCode.Of(Guard.Against.Null(system), Guard.Against.NullOrWhiteSpace(code));
        return new(meanings.SetItem(key, add(Of(key) ?? new(), value)));
    }
}
