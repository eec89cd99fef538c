using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

public sealed partial record EligibilityCriteria
{
    /// <summary>Admission to an intensive outpatient program as public pages tell it; id <c>iop</c>.</summary>
    /// <remarks>
    /// No single text read states all five. Each cites the page that says it, and notes where other sources ask for less; the regulation of Medicare's
    /// benefit, 42 CFR 410.44, was not read.
    /// </remarks>
    public static EligibilityCriteria Iop { get; } = new(
        "iop",
        "Intensive outpatient, as public pages tell it",
        [
            new(
                "diagnosis",
                "A behavioral health diagnosis has been made.",
                [new(Circumstance.HasDiagnosis, wanted: true)],
                EvidenceStatus.Secondary,
                new(
                    "National Government Services, intensive outpatient program",
                    "https://www.ngsmedicare.com/web/ngs/intensive-outpatient-program?selectedArticleId=10544010",
                    "a Medicare contractor; as read, undated"),
                "A mental disorder, of substance use included, that severely interferes with several areas of daily life: how severely is for a clinician to say."),
            new(
                "no-withdrawal-management",
                "The patient needs no withdrawal management (detoxification).",
                [new(Circumstance.NeedsWithdrawalManagement, wanted: false)],
                EvidenceStatus.Secondary,
                new("IOP eligibility and admission requirements", "http://whatisiop.com/iop-eligibility-and-admission-requirements", "a general page; as read, undated"),
                "Ambulatory withdrawal management can run beside intensive outpatient treatment in some states; a program that provides it drops this criterion."),
            new(
                "no-24-hour-supervision",
                "The patient needs no 24-hour supervision.",
                [new(Circumstance.Needs24HourSupervision, wanted: false)],
                EvidenceStatus.Secondary,
                new("New Horizons, intensive outpatient program requirements", "https://www.newhorizonscenters.com/blog/iop-program-requirements", "a provider's page; as read, undated")),
            new(
                "stable-home",
                "The patient has a stable place to live.",
                [new(Circumstance.HasStableHome, wanted: true)],
                EvidenceStatus.Primary,
                new("Ala. Admin. Code r. 580-9-44-.17", "https://www.law.cornell.edu/regulations/alabama/Ala-Admin-Code-r-580-9-44-.17", "one state's rule for level II.1; as read, undated"),
                "The rule asks for supportive living arrangements; a recovery residence is one in our reading."),
            new(
                "recent-discharge-or-risk",
                "The patient was recently discharged, or is at risk of hospitalization.",
                [new(Circumstance.RecentlyDischarged, wanted: true), new(Circumstance.AtRiskOfHospitalization, wanted: true)],
                EvidenceStatus.Secondary,
                new("Compass Intervention Center, outpatient services (IOP/PHP) criteria", "https://www.compassinterventioncenter.net/admissions/outpatient-services-iopphp-criteria/", "a provider's page, adolescents; as read, undated"),
                "Contested: the page asks for the risk of a higher level of care without treatment and says nothing of a discharge. SAMHSA's 2021 advisory knows intensive outpatient care as a step down, but also "
                + "as a first treatment and as a step up, and Medicare does not ask that it replace inpatient care. A program that admits so drops this criterion."),
        ]);
}
