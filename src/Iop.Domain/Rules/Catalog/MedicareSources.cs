using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The pages in which more than one rule of Medicare was read.</summary>
internal static class MedicareSources
{
    public const string Undated = "as read, undated";

    public static Citation FinalRuleSummary { get; } = new(
        "CY 2024 OPPS final rule, as summarized by Coronis Health",
        "https://coronishealth.blogspot.com/2023/11/2024-opps-final-rule-what-hospitals.html",
        "summary of November 2023");

    public static Citation FactSheet { get; } = new(
        "CMS, CY 2024 OPPS fact sheet",
        "https://cms.gov/newsroom/fact-sheets/cy-2024-medicare-hospital-outpatient-prospective-payment-system-and-ambulatory-surgical-center-0",
        "not read for these figures");

    public static Citation ConditionCode { get; } = new(
        "NAHRI on CMS MM13222", "https://nahri.org/articles/cms-releases-billing-requirements-new-condition-code-92", Undated);

    public static Citation BillingGuide { get; } = new(
        "LegalClarity, CMS intensive outpatient billing guidelines", "https://legalclarity.org/cms-iop-billing-guidelines-for-medicare-reimbursement", Undated);

    public static Citation Noridian { get; } = new(
        "Noridian JE Part A, intensive outpatient program",
        "https://med.noridianmedicare.com/web/jea/provider-types/mental-health/intensive-outpatient-program",
        Undated);

    public static Citation NoridianNotice { get; } = new(
        "Noridian JE Part A, notice of MM13222",
        "https://med.noridianmedicare.com/web/jea/article-detail/-/view/10521/new-condition-code-92-billing-requirements-for-iop-services",
        Undated);

    public static Citation FirstCoast { get; } = new(
        "First Coast, intensive outpatient billing requirements",
        "https://medicare.fcso.com/billing/intensive-outpatient-program-iop-billing-requirements-institutional-services",
        Undated);

    public static Citation Ngs { get; } = new(
        "NGS Medicare, intensive outpatient program", "https://www.ngsmedicare.com/web/ngs/intensive-outpatient-program?selectedArticleId=10544010", Undated);

    public static Citation Cgs { get; } = new(
        "CGS, intensive outpatient notice", "https://cgsmedicare.com/parta/pubs/news/2024/01/cope148965.html", "notice of 2024-01-02");

    public static Citation NgsOpioidTreatment { get; } = new(
        "NGS Medicare, opioid treatment program coding", "https://ngsmedicare.com/web/ngs/opiod-treatment?selectedArticleId=2251313", Undated);

    public static Citation Palmetto { get; } = new(
        "Palmetto GBA, opioid treatment weekly bundle", "https://www.palmettogba.com/palmetto/jjb.nsf/DID/164KRWCMSR", Undated);

    public static Citation Services { get; } = new("42 CFR 410.44", "https://www.ecfr.gov/current/title-42/section-410.44", "not read; as remembered");

    public static Citation CertificationToday { get; } = new("42 CFR 424.24", "https://www.ecfr.gov/current/title-42/section-424.24", "not read; as remembered");

    public static Citation PartialHospitalization { get; } = new(
        "42 CFR 410.43",
        "https://github.com/18F/allregs/blob/0f10affa243f1d129291dfe5109f791d42ec4920/html/sections/42CFR410.43.html",
        "2015 edition, last amended 2008 as read");

    public static Citation PartialHospitalizationLater { get; } = new(
        "42 CFR 410.43 at Lawstack", "https://law.lawstack.com/cfr/42/410.43/", "compared with the eCFR of 2026-06-20; its first part alone was read");

    public static Citation Certification2015 { get; } = new(
        "42 CFR 424.24",
        "https://github.com/18F/allregs/blob/0f10affa243f1d129291dfe5109f791d42ec4920/html/sections/42CFR424.24.html",
        "2015 edition, paragraph from 2000 as read");

    public static Citation InpatientPsychiatric { get; } = new("42 CFR 424.14", "http://www.law.cornell.edu/cfr/text/42/424.14", Undated);

    public static Citation Assessment2015 { get; } = new(
        "42 CFR 485.914",
        "https://github.com/18F/allregs/blob/0f10affa243f1d129291dfe5109f791d42ec4920/html/sections/42CFR485.914.html",
        "2015 edition");

    public static Citation TreatmentTeam2015 { get; } = new(
        "42 CFR 485.916",
        "https://github.com/18F/allregs/blob/0f10affa243f1d129291dfe5109f791d42ec4920/html/sections/42CFR485.916.html",
        "2015 edition");
}
