using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class VirginiaRules
{
    private const string Band = "It ends at 19 and the next level begins at 20: the hours between are read as still within.";

    private const string Average = "An average, where the licence of the same level asks it of every week: a light week is made up by another one. Over how many weeks, the text does not say: all whole weeks of the phase count, with the hours that the patient received.";

    private static readonly SessionScope Service = SessionScope.AllBut(OtherModalities.MutualHelp);

    private static readonly Jurisdiction Here = Jurisdiction.Of("US-VA");

    private static readonly SourceText Medicaid = new(
        new("12VAC30-130-5090", "https://law.lis.virginia.gov/admincode/title12/agency30/chapter130/section5090/", "as read, undated"),
        EvidenceStatus.Primary,
        SourceText.BothEditions("2.1"))
    {
        Jurisdiction = Here,
        Payer = Payer.Medicaid,
        Remark = "Levels are written without an edition, so those of both are asked. Read without a date.",
    };

    private static readonly SourceText Adults = Medicaid with { Population = Population.Adult };

    private static readonly SourceText Adolescents = Medicaid with { Population = Population.Adolescent };

    private static readonly SourceText Children = Medicaid with { Population = Population.Child };

    private static readonly SourceText PartialHospitalization = Medicaid with
    {
        Citation = new("12VAC30-130-5100", "https://law.lis.virginia.gov/admincode/title12/agency30/chapter130/section5100/", "as read, undated"),
        Levels = SourceText.BothEditions("2.5"),
    };

    private static readonly SourceText Residential = Medicaid with
    {
        Citation = new("12VAC30-130-5110", "https://law.lis.virginia.gov/admincode/title12/agency30/chapter130/section5110", "as read, undated"),
        Levels = SourceText.BothEditions("3.1"),
    };

    private static readonly SourceText Utilization = Medicaid with
    {
        Citation = new("12VAC30-60-181", "https://law.lis.virginia.gov/admincode/title12/agency30/chapter60/section181", "as read in 2024"),
        Levels = SourceText.BothEditions("2.1", "2.5", "3.1", "3.3", "3.5", "3.7", "4"),
        Remark = "Levels are written without an edition, so those of both are asked. As read in 2024; no date given.",
    };

    private static readonly SourceText Licence = new(
        new("12VAC35-105-1740", "https://law.lis.virginia.gov/admincodefull/title12/agency35/chapter105/partVII/article7", "in effect from 2023-02-17"),
        EvidenceStatus.Primary,
        SourceText.BothEditions("2.1"))
    {
        Jurisdiction = Here,
        InForce = new(new LocalDate(2023, 2, 17)),
        Remark = "The level is written without an edition, so both are asked.",
    };

    public static RuleSet Set { get; } = new(
        "va",
        "Virginia",
        [
            HoursOfDay(Adults, "adult", "adults", 3),
            HoursOfWeek(Adults, "adult", "adults", 9),
            HoursOfDay(Adolescents, "youth", "adolescents", 2),
            HoursOfDay(Children, "youth.child", "children", 2),
            HoursOfWeek(Adolescents, "youth", "adolescents", 6),
            HoursOfWeek(Children, "youth.child", "children", 6),
            Medicaid.Described(
                "va.arts.iop.consult", "Virginia Medicaid, intensive outpatient: a medical consultation within 24 hours", Basis.Offered,
                "psychiatric or medical consultation within 24 h by telephone, preferably within 72 h in person",
                "An ability of the program; the second figure is a preference."),
            Licence.Rule(
                "va.dbhds.iop.weekly-hours", "Virginia licence, intensive outpatient: 9 to 19 hours in every week and 3 hours on every day of service", Basis.Scheduled,
                CombinedRequirement.All(
                    new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(9 * 60).AndBelow(20 * 60)),
                    new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(3 * 60))),
                $"A band for every week, where Medicaid takes an average: the same weeks may keep one and break the other. Hours of programming are read as those in the patient's calendar. {Band}"),
            PartialHospitalization.Rule(
                "va.arts.php.weekly-hours", "Virginia Medicaid, partial hospitalization: at least 20 hours of treatment a week", Basis.Planned,
                new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(20 * 60), Service),
                "Time outside skilled treatment does not count: neither breaks nor mutual-help meetings."),
            PartialHospitalization.Rule(
                "va.arts.php.hours-per-day", "Virginia Medicaid, partial hospitalization: at least 5 hours on every day of service", Basis.Delivered,
                new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(5 * 60), Service),
                "Hours of service on the days that the patient attended: mutual-help meetings do not count. With 20 hours a week, 4 days follow if none is longer."),
            Residential.Rule(
                "va.arts.l3-1.weekly-hours", "Virginia Medicaid, Level 3.1: at least 5 hours of treatment a week", Basis.Planned,
                new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(5 * 60), Service),
                "Treatment that professionals direct: mutual-help meetings do not count."),
            (Utilization with { Levels = SourceText.BothEditions("1", "1.5", "1.7", "2.1", "2.5", "2.7", "3.1", "3.3", "3.5", "3.7", "4") }).Rule(
                "va.arts.assessment-cosign", "Virginia Medicaid: an assessment by a counselor without license is signed by a licensed practitioner within 3 business days", Basis.Planned,
                new DeadlineRequirement(
                    PlanEvent.CosignatureBy(ProviderRole.Counselor, AssessmentKind.Comprehensive), TimeLimit.WorkingDays(3),
                    PlanEvent.AssessmentBy(ProviderRole.Counselor, AssessmentKind.Comprehensive)),
                "At every level from 1 to 4. An assessment by a licensed practitioner needs no second signature: the role counselor is read as the certified counselor without license, and where the plan does not say who assessed, it is open. An older proposal said 1 business day."),
            Utilization.Rule(
                "va.arts.plan-at-admission", "Virginia Medicaid: the treatment plan is there on admission", Basis.Planned,
                new DeadlineRequirement(PlanEvent.PlanEstablished, TimeLimit.Days(0), PlanEvent.Admission),
                "On the day of admission, or before it."),
            Utilization.Described(
                "va.arts.authorization", "Virginia Medicaid: the service is authorized", Basis.Planned,
                "a service authorization",
                "Paperwork of the payer, which a plan does not hold."),
        ]);

    private static Rule HoursOfDay(SourceText text, string suffix, string whom, int hours) => text.Rule(
        $"va.arts.iop.hours-per-day.{suffix}", $"Virginia Medicaid, intensive outpatient, {whom}: at least {FromHours(hours)} on every day of service", Basis.Delivered,
        new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(hours * 60), Service),
        "Hours of service on the days that the patient attended: mutual-help meetings do not count.");

    private static Rule HoursOfWeek(SourceText text, string suffix, string whom, int hours) => text.Rule(
        $"va.arts.iop.weekly-hours.{suffix}", $"Virginia Medicaid, intensive outpatient, {whom}: from {FromHours(hours)} to 19 h a week on average", Basis.Delivered,
        new AmountRequirement(Measure.Minutes, Window.AverageWeek, Bounds.AtLeast(hours * 60).AndBelow(20 * 60), Service),
        $"{Average} {Band} Mutual-help meetings do not count.");
}
