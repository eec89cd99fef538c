namespace Iop.Domain.Json.Fhir;

/// <summary>A code of a system, the system in the form by which codes are looked up.</summary>
internal readonly record struct FhirCode(string System, string Code) : IComparable<FhirCode>
{
    private static readonly (string Oid, string System)[] Oids =
    [
        ("urn:oid:2.16.840.1.113883.6.285", Hcpcs), ("urn:oid:2.16.840.1.113883.6.12", Cpt), ("urn:oid:2.16.840.1.113883.6.301.3", Revenue),
        ("urn:oid:2.16.840.1.113883.6.96", Snomed), ("urn:oid:2.16.840.1.113883.6.90", Icd10Cm), ("urn:oid:2.16.840.1.113883.6.1", Loinc),
        ("urn:oid:2.16.840.1.113883.6.101", Taxonomy), ("urn:oid:2.16.840.1.113883.3.221.5", PaymentSource),
    ];

    public const string Hcpcs = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    public const string Cpt = "http://www.ama-assn.org/go/cpt";
    public const string Revenue = "http://www.nubc.org/CodeSystem/RevenueCodes";
    public const string Snomed = "http://snomed.info/sct";
    public const string Icd10Cm = "http://hl7.org/fhir/sid/icd-10-cm";
    public const string Loinc = "http://loinc.org";
    public const string Taxonomy = "http://nucc.org/provider-taxonomy";
    public const string PaymentSource = "http://nahdo.org/sopt";

    /// <summary>A code of a system as a file writes it: <c>https</c> is taken for <c>http</c>, a known OID for its address, a missing system for the empty one.</summary>
    public static FhirCode Of(string? system, string code)
    {
        system ??= "";
        system = Array.Find(Oids, known => known.Oid == system).System ?? system;
        return new(system.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? $"http://{system["https://".Length..]}" : system, code);
    }

    public int CompareTo(FhirCode other) =>
        string.CompareOrdinal(System, other.System) is var order and not 0 ? order : string.CompareOrdinal(Code, other.Code);

    public static bool operator <(FhirCode left, FhirCode right) => left.CompareTo(right) < 0;

    public static bool operator >(FhirCode left, FhirCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(FhirCode left, FhirCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FhirCode left, FhirCode right) => left.CompareTo(right) >= 0;
}
