using Iop.Domain.Care;
using Iop.Domain.Plans;

namespace Iop.Domain.Json.Fhir;

/// <summary>The codes that are known from the start: codes alone, no wording of theirs. The page of the format lists them with where they come from.</summary>
internal static class FhirCodes
{
    /// <summary>The library's own code systems: any word of <c>iop-plan/1</c> is a code of them.</summary>
    public const string Levels = "urn:iop:levels";
    public const string Modalities = "urn:iop:modalities";
    public const string Roles = "urn:iop:roles";
    public const string Payers = "urn:iop:payers";
    public const string Programs = "urn:iop:programs";
    public const string Assessments = "urn:iop:assessments";
    public const string PriorEvents = "urn:iop:prior-events";
    public const string Documents = "urn:iop:documents";

    private const string PractitionerRoles = "http://terminology.hl7.org/CodeSystem/practitioner-role";
    private const string SelfPay = "http://terminology.hl7.org/CodeSystem/coverage-selfpay";

    public static IEnumerable<(FhirCode Code, FhirMeaning Meaning)> Known { get; } =
    [
        .. Of(FhirCode.Hcpcs, new() { Rung = "iop" }, "H0015", "S9480"),
        .. Of(FhirCode.Hcpcs, new() { Rung = "php" }, "H0035", "S0201"),
        .. Of(FhirCode.Revenue, new() { Rung = "iop" }, "0905", "905", "0906", "906"),
        .. Of(FhirCode.Revenue, new() { Rung = "php" }, "0912", "912", "0913", "913"),
        .. Of(FhirCode.Snomed, new() { Modality = Modality.Group }, "76168009"),
        .. Of(FhirCode.Cpt, new() { Modality = Modality.Group }, "90853"),
        .. Of(FhirCode.Cpt, new() { Modality = Modality.Individual }, "90832", "90834", "90837"),
        .. Of(FhirCode.Cpt, new() { Modality = Modality.Family }, "90846", "90847"),
        .. Of(FhirCode.Hcpcs, new() { Modality = Modality.Group }, "G0410", "G0411", "H0005"),
        .. Of(FhirCode.Hcpcs, new() { Modality = Modality.Family }, "T1006"),
        .. Of(FhirCode.Hcpcs, new() { Modality = Modality.Education }, "G0177", "H2027"),
        .. Of(FhirCode.Hcpcs, new() { Modality = Modality.Medication }, "H0034"),
        .. Of(FhirCode.Hcpcs, new() { Modality = Modality.Peer }, "H0038"),
        .. Of(FhirCode.Hcpcs, new() { Modality = Modality.CaseManagement }, "H0006", "T1016"),
        .. Of(FhirCode.Hcpcs, new() { Modality = Modality.Testing }, "H0003"),
        .. Of(PractitionerRoles, new() { Role = ProviderRole.Physician }, "doctor"),
        .. Of(PractitionerRoles, new() { Role = ProviderRole.Nurse }, "nurse"),
        .. Of(FhirCode.Taxonomy, new() { Role = ProviderRole.Psychiatrist }, "2084P0800X"),
        .. Of(FhirCode.Taxonomy, new() { Role = ProviderRole.Nurse }, "163W00000X", "163WP0808X"),
        .. Of(FhirCode.Taxonomy, new() { Role = ProviderRole.Counselor }, "101Y00000X", "101YA0400X", "101YM0800X"),
        .. Of(FhirCode.Taxonomy, new() { Role = ProviderRole.LicensedClinician }, "1041C0700X", "103TC0700X"),
        .. Of(FhirCode.Taxonomy, new() { Role = ProviderRole.Peer }, "175T00000X"),
        .. Of(FhirCode.Taxonomy, new() { Role = ProviderRole.CaseManager }, "171M00000X"),
        .. Of(FhirCode.PaymentSource, new() { Payer = Payer.Medicare }, "1", "11", "12"),
        .. Of(FhirCode.PaymentSource, new() { Payer = Payer.Medicaid }, "2", "21", "22"),
        .. Of(FhirCode.PaymentSource, new() { Payer = Payer.Tricare }, "311"),
        .. Of(FhirCode.PaymentSource, new() { Payer = Payer.Commercial }, "5", "51", "52", "6"),
        .. Of(FhirCode.PaymentSource, new() { Payer = Payer.Self }, "81"),
        .. Of(SelfPay, new() { Payer = Payer.Self }, "pay"),
        .. Of(FhirCode.Loinc, new() { Assessment = AssessmentKind.Outcome, Instrument = "phq-9" }, "44261-6"),
        .. Of(FhirCode.Loinc, new() { Assessment = AssessmentKind.Outcome, Instrument = "gad-7" }, "70274-6"),
    ];

    private static IEnumerable<(FhirCode, FhirMeaning)> Of(string system, FhirMeaning meaning, params string[] codes) =>
        codes.Select(code => (new FhirCode(system, code), meaning));
}
