using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class TricareRules
{
    private static readonly EffectiveDates SinceTheFinalRule = new(new LocalDate(2016, 10, 3));

    private static readonly LevelScope IntensiveOutpatient = LevelScope.OnRung("iop");

    private static readonly Citation PolicyManual = new(
        "TRICARE Policy Manual, chapter 7, section 3.16",
        "https://manuals.health.mil/pages/DisplayManualHtmlFile/2023-04-27/AsOf/TP15/C7S3_16.html",
        "change 25 of 2018-06-15");

    private static readonly Citation Telemedicine = new(
        "Humana Military, intensive outpatient and partial hospitalization by telemedicine",
        "https://www.humanamilitary.com/provider/education-and-resources/quick-access/policy-updates-and-alerts/telemed-iop-071720",
        "page of 2020-07-17");

    public static RuleSet Set { get; } = new(
        "tricare",
        "TRICARE",
        [
            Of(
                "tricare.iop.weekly-hours", "TRICARE, intensive outpatient: typically 6 to 9 hours a week or more", Basis.Planned,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(6))), IntensiveOutpatient, SinceTheFinalRule, Severity.Expected, EvidenceStatus.Primary,
                "Six hours are enough, so that the nine of other payers must not be asked of TRICARE. The text names no ceiling: 9 hours or more are as typical.", PolicyManual),
            Of(
                "tricare.iop.min-hours-per-day", "TRICARE, intensive outpatient: at least 2 hours on a day of treatment", Basis.Delivered,
                new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(2 * 60)), IntensiveOutpatient, SinceTheFinalRule, Severity.Mandatory, EvidenceStatus.Primary,
                "Of each day on which the patient came; days without a session are not asked.", PolicyManual),
            Of(
                "tricare.iop.day-band", "TRICARE, intensive outpatient: at least 2 and less than 6 hours on a day of the program", Basis.Scheduled,
                new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(2 * 60).AndBelow(6 * 60)), IntensiveOutpatient, new(new LocalDate(2020, 7, 17)),
                Severity.Expected, EvidenceStatus.Secondary,
                "Half-open: 6 hours exactly are a full day of partial hospitalization. The day of the page stands for the beginning.", Telemedicine),
            Of(
                "tricare.iop.accreditation", "TRICARE, intensive outpatient: a freestanding program is accredited", Basis.Offered,
                new DescribedRequirement("accreditation of a freestanding program by the Joint Commission, CARF, COA or a body that the Defense Health Agency approved"),
                IntensiveOutpatient, new(new LocalDate(2017, 6, 13)), Severity.Mandatory, EvidenceStatus.Primary, "Of the provider; a plan does not say.",
                new(
                    "TRICARE Policy Manual, chapter 11, section 2.7",
                    "https://manuals.health.mil/pages/DisplayManualHtmlFile/2022-12-30/AsOf/tp15/C11S2_7.html",
                    "as of 2022-12-30")),
            Of(
                "tricare.iop.telehealth-2020", "TRICARE, intensive outpatient, 2020 to 2023: groups and drug screens in person", Basis.Delivered,
                new SessionRequirement(SessionScope.Only(Modality.Group, Modality.Testing), modes: [ContactMode.InPerson]), IntensiveOutpatient,
                new(new LocalDate(2020, 3, 13), new LocalDate(2023, 5, 11)), Severity.Mandatory, EvidenceStatus.Secondary,
                "A rule of the public health emergency; the page names no last day, and later pages allow intensive outpatient care by telemedicine: the last day of the emergency stands for the end, which is our reading.",
                Telemedicine),
            Of(
                "tricare.php.no-telehealth", "TRICARE, full-day partial hospitalization: not by telemedicine", Basis.Delivered,
                new SessionRequirement(SessionScope.Everything, modes: [ContactMode.InPerson]), LevelScope.OnRung("php"),
                new(new LocalDate(2020, 1, 1), new LocalDate(2023, 12, 31)), Severity.Mandatory, EvidenceStatus.Secondary,
                "Half a day may be billed as intensive outpatient care where that is authorized. As read in pages of 2020 to 2023: the first day of the first and the last day of the last year stand for the ends, and what holds after was not read.",
                new(
                    "TRICARE West, partial hospitalization program",
                    "https://www.tricare-west.com/content/hnfs/home/tw/prov/benefits/benefits_a_to_z/partial_hospitalization_program/php_details.html",
                    "as read, undated"),
                Telemedicine),
            Of(
                "tricare.no-quantity-limits", "TRICARE: no limits on days or episodes", Basis.Delivered,
                new DescribedRequirement("no limit on the days or episodes of mental health and substance use care"), LevelScope.Every, SinceTheFinalRule,
                Severity.Mandatory, EvidenceStatus.Primary, "Limits of the older kind, such as 60 days, ended on the day before: a rule of one's own on them carries that last day.",
                new("81 FR 61067", "https://regulations.justia.com/regulations/fedreg/2016/09/02/2016-21125.html", "of 2016-09-02")),
            Of(
                "tricare.iop.per-diem", "TRICARE: one payment for the day", Basis.Delivered,
                new DescribedRequirement("an all-inclusive payment for each day"), LevelScope.OnRung("iop", "php"), SinceTheFinalRule, Severity.Mandatory, EvidenceStatus.Primary,
                "That half and full days are paid apart was read in pages about the manual alone. A plan tells of no payments.",
                new(
                    "TRICARE Reimbursement Manual, chapter 7, section 2",
                    "https://manuals.health.mil/pages/DisplayManualHtmlFile/2022-12-05/AsOf/trt5/c7s2.html",
                    "as of 2022-12-05")),
        ]);

    private static Rule Of(
        string id,
        string title,
        Basis basis,
        Requirement requirement,
        LevelScope levels,
        EffectiveDates inForce,
        Severity severity,
        EvidenceStatus evidence,
        string note,
        Citation citation,
        params Citation[] further) =>
        new(id, title, basis, requirement, levels, inForce, severity, evidence, citation, payer: Payer.Tricare, note: note, furtherCitations: further);
}
