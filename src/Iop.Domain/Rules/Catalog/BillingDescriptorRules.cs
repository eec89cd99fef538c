using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Rules.Catalog;

internal static class BillingDescriptorRules
{
    private const string Undated = "as read, undated";
    private const string NoDate = "As read, undated; no first day is given.";

    private static readonly LevelScope IntensiveOutpatient = LevelScope.OnRung("iop");
    private static readonly LevelScope PartialHospitalization = LevelScope.OnRung("php");

    private static readonly Citation Descriptor = new("Carepatron, H0015", "https://www.carepatron.com/procedure-code/hcpcs-code-h0015", Undated);

    private static readonly Citation Thread = new(
        "MedicalBillingLive, thread on H0015", "http://www.medicalbillinglive.com/members/index.php?action=printpage;topic=212.0", "thread of 2008");

    public static RuleSet Set { get; } = new(
        "hcpcs",
        "HCPCS billing descriptors",
        [
            Of(
                "hcpcs.h0015.hours-per-day", "H0015, substance use intensive outpatient: the program operates at least 3 hours a day", Basis.Offered,
                "a program that operates at least 3 hours a day", IntensiveOutpatient, EffectiveDates.Always, Severity.Mandatory,
                $"The descriptor speaks of the hours that the program operates; many payers read it as hours that the patient attends. {NoDate}", Descriptor, Thread),
            Of(
                "hcpcs.h0015.days-per-week", "H0015, substance use intensive outpatient: the program operates at least 3 days a week", Basis.Offered,
                "a program that operates at least 3 days a week", IntensiveOutpatient, EffectiveDates.Always, Severity.Mandatory,
                $"The descriptor speaks of the days that the program operates; many payers read it as days that the patient attends. Of weeks cut short it is silent. {NoDate}",
                Descriptor, Thread),
            Of(
                "hcpcs.h0015.individual-plan", "H0015, substance use intensive outpatient: an individual treatment plan", Basis.Planned,
                "a treatment plan made for the patient", IntensiveOutpatient, EffectiveDates.Always, Severity.Mandatory,
                $"That there is a plan is given with the plan; how far it was made for this patient it does not say. {NoDate}", Descriptor),
            Of(
                "hcpcs.h0015.unit", "H0015, substance use intensive outpatient: no unit is defined", Basis.Delivered,
                "the payer's own unit: a day, an hour or half a day", IntensiveOutpatient, EffectiveDates.Always, Severity.Guidance,
                $"The descriptor defines none; of 21 Medicaid programs surveyed 10 paid by the day. {NoDate}", Thread,
                new Citation("EaseHealth, substance abuse billing guide", "https://gpt.easehealth.com/blog/substance-abuse-billing-guide", "guide of 2026"),
                new Citation(
                    "ECG, survey of 21 Medicaid programs",
                    "https://www.ecgmc.com/insights/blog/3547/making-sense-of-state-medicaid-iop-coverage-an-interactive-map",
                    Undated)),
            new(
                "hcpcs.h0035.duration", "H0035, mental health partial hospitalization: less than 24 hours a day", Basis.Delivered,
                new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.Below(24 * 60)), PartialHospitalization, EffectiveDates.Always, Severity.Mandatory,
                EvidenceStatus.Secondary,
                new("OpenPayer, H0035", "https://www.openpayer.com/billing-codes/hcpcs-h0035-mental-health-partial-hospitalization-less-than-24-hours", Undated),
                note: $"Half-open: a whole day is no partial hospitalization. The descriptor has no weekly minimum. {NoDate}"),
            new(
                "hcpcs.s0201.unit", "S0201, partial hospitalization: billed by the day, less than 24 hours", Basis.Delivered,
                new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.Below(24 * 60)), PartialHospitalization, EffectiveDates.Always, Severity.Mandatory,
                EvidenceStatus.Secondary,
                new("GenHealth, S0201", "https://genhealth.ai/code/hcpcs/S0201-partial-hospitalization-services-less-than-24-hours-per-diem", Undated),
                payer: Payer.Commercial,
                note: $"A code of commercial payers. The hours of the day are asked, half-open; that it is billed by the day is not, because a plan tells of no units billed. {NoDate}"),
            Of(
                "hcpcs.s9480.unit", "S9480, mental health intensive outpatient: billed by the day", Basis.Delivered,
                "one unit for each day; not payable by Medicare", IntensiveOutpatient, new(new LocalDate(2000, 1, 1)), Severity.Mandatory,
                "Three hours on 3 to 5 days a week are what payers do, and do not stand in the descriptor. A plan tells of no units billed.",
                new Citation("Pabau, S9480", "https://pabau.com/procedure-codes/hcpcs-code-s9480/", Undated)),
        ]);

    private static Rule Of(
        string id,
        string title,
        Basis basis,
        string requirement,
        LevelScope levels,
        EffectiveDates inForce,
        Severity severity,
        string note,
        Citation citation,
        params Citation[] further) =>
        new(
            id, title, basis, new DescribedRequirement(requirement), levels, inForce, severity, EvidenceStatus.Secondary, citation, note: note,
            furtherCitations: further);
}
