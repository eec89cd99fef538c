using Iop.Domain.Foundation;

namespace Iop.Domain.Care.Systems;

/// <summary>The pages in which the level systems were read.</summary>
internal static class Sources
{
    public static Citation Asam3Glossary { get; } = new(
        "Mid Shore Behavioral Health, ASAM Criteria glossary", "https://midshorebehavioralhealth.org/glossary/asam-criteria/", "on the 3rd edition, 2013; as read, undated");

    public static Citation Asam3PayerPage { get; } = new(
        "Aetna, ASAM Criteria search results, Level 2.1",
        "https://www.aetna.com/individuals-families/member-rights-resources/rights/state-specific-information/asam-criteria-searchresults.html",
        "on the 3rd edition, 2013; as read, undated");

    public static Citation Asam3StudyGuide { get; } = new(
        "Open Exam Prep, ASAM levels of care", "https://open-exam-prep.com/study-guides/icrc/screening-assessment/asam-levels-of-care", "as read in June 2026");

    public static Citation LouisianaYouth { get; } = new(
        "Louisiana Administrative Code 48:I.5698",
        "https://regulations.justia.com/states/louisiana/title-48/part-i/subpart-3/chapter-56/subchapter-m/section-i-5698",
        "copy of September 2024");

    public static Citation LouisianaPopulationSpecific { get; } = new(
        "Louisiana Administrative Code 48:I.5705",
        "https://casetext.com/regulation/louisiana-administrative-code/title-48-public-health-general/part-i-general-administration/subpart-3-licensing-and-certification/chapter-57-behavioral-health-services/section-i-5705-clinically-managed-population-specific-high-intensity-residential-treatment-asam-level-33-adult-only",
        "copy of December 2024");

    public static Citation MarylandMedicaid { get; } = new(
        "COMAR 10.09.06.06", "https://regulations.justia.com/states/maryland/title-10/part-2/subtitle-09/chapter-10-09-06/section-10-09-06-06", "copy of September 2024");

    public static Citation EarlierEdition { get; } = new(
        "Overview of the ASAM PPC-2R levels of care",
        "https://docest.com/doc/152137/overview-of-asam-levels-of-care",
        "on the earlier edition, under its names; that the five levels stand in the 3rd edition is from another page");

    public static Citation Colorado { get; } = new(
        "2 CCR 502-1-4.8", "https://regulations.justia.com/states/colorado/500/502/rule-2-ccr-502-1/chapter-4/section-2-ccr-502-1-4-8", "copy of March 2025");

    public static Citation Asam4Names { get; } = new(
        "Public code that lists the level names of the ASAM Criteria, 4th edition", url: null, "repository not named; the book was not read");

    public static Citation Asam4Guide { get; } = new(
        "Public code written after the level of care assessment guide to the ASAM Criteria, 4th edition", url: null, "repository not named; the book was not read");

    public static Citation NarrInAsam4 { get; } = new(
        "Sober Living App, ASAM collaborates with NARR",
        "https://github.com/bhctest123/soberlivingappcom-new/blob/main/src/content/blog/asam-collaborates-with-narr-to-include-standards-for-sober-living-in-latest-asam-criteria-editionnbsp.md",
        "blog of 2023-10-13");

    public static Citation LocusNames { get; } = new("Public database script with the level names of LOCUS", url: null, "repository not named");

    public static Citation LocusWorksheet { get; } = new(
        "LOCUS worksheet in cloudy4next/tpms",
        "https://github.com/cloudy4next/tpms/blob/da9e6de0be403325175d047c2566dd45683ec087/resources/views/superadmin/appoinment/template/cbhLocusWorksheet.blade.php",
        "public code");

    public static Citation LocusMapping { get; } = new(
        "Gateway Psychiatric, level of care assessment", "https://gatewaypsychiatric.com/treatment-resources-health-info/level-of-care-assessment", "as read, undated");

    public static Citation CalocusNames { get; } = new("Public database script with the scales and levels of CALOCUS", url: null, "repository not named");

    public static Citation MedicareFinalRule { get; } = new(
        "CY 2024 OPPS final rule, as summarized by Coronis Health",
        "https://coronishealth.blogspot.com/2023/11/2024-opps-final-rule-what-hospitals.html",
        "summary of November 2023");

    public static Citation PartialHospitalization { get; } = new(
        "42 CFR 410.43",
        "https://github.com/18F/allregs/blob/0f10affa243f1d129291dfe5109f791d42ec4920/html/sections/42CFR410.43.html",
        "2015 edition, last amended 2008 as read");

    public static Citation InpatientPsychiatric { get; } = new("42 CFR 424.14", "http://www.law.cornell.edu/cfr/text/42/424.14", "as read, undated");

    public static Citation OpioidTreatment { get; } = new(
        "NGS Medicare, opioid treatment program coding", "https://ngsmedicare.com/web/ngs/opiod-treatment?selectedArticleId=2251313", "as read, undated");

    public static Citation NarrInOhio { get; } = new(
        "Ohio Recovery Housing, NARR's four levels of support", "https://edu.ohiorecoveryhousing.org/lesson/narrs-four-levels-of-support/", "as read, undated");

    public static Citation NarrInTexas { get; } = new(
        "TROHN, levels overview", "https://trohn.org/topic/levels-overview/?xlms-root=CRS-8b6cafac6b1a48d897fb99083d050f05", "as read, undated");
}
