using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class NorthCarolinaRules
{
    private const int MostDaysBetween = 2;

    private static readonly Jurisdiction Here = Jurisdiction.Of("US-NC");

    private static readonly Citation ShipGroup = new(
        "North Carolina definition of substance abuse intensive outpatient (The Ship Group)",
        "https://theshipgroup.freshdesk.com/support/solutions/articles/73000610063-substance-abuse-intensive-outpatient-program",
        "copy of April 2023");

    private static readonly Citation Sandhills = new(
        "North Carolina definition of substance abuse intensive outpatient (Sandhills Behavioral Center)",
        "https://sandhillsbc.com/medical-clinic-substance-abuse-intensive-outpatient-program",
        "as read, undated");

    private static readonly SourceText IntensiveOutpatient = new(ShipGroup, EvidenceStatus.Secondary, SourceText.BothEditions("2.1"))
    {
        Jurisdiction = Here,
        Remark = "For adults and adolescents alike; the level is written 2.1 without an edition, so both are asked. As read in 2023; no date given.",
    };

    private static readonly SourceText InBothPages = IntensiveOutpatient with { Further = [Sandhills] };

    private static readonly SourceText Comprehensive = new(
        new(
            "10A NCAC 27G .4503",
            "http://ncrules.state.nc.us/ncac/title%2010a%20-%20health%20and%20human%20services/chapter%2027%20-%20mental%20health,%20community%20facilities%20and%20services/subchapter%20g/10a%20ncac%2027g%20.4503.html",
            "in effect from 2006-04-01"),
        EvidenceStatus.Primary,
        LevelScope.OnRung("php"))
    {
        Jurisdiction = Here,
        Population = Population.Adult,
        Program = ProgramKind.Of("comprehensiveOutpatient"),
        InForce = new(new LocalDate(2006, 4, 1)),
        Remark = "The text names the program and no level: that 20 hours a week stand on the rung of partial hospitalization is our reading.",
    };

    public static RuleSet Set { get; } = new(
        "nc",
        "North Carolina",
        [
            InBothPages.Described(
                "nc.saiop.hours-per-day", "North Carolina intensive outpatient: at least 3 hours offered a day", Basis.Offered,
                "at least 3 h offered on each day of the program",
                "Of the program's day, whoever comes; the patient's side of it is nc.saiop.billing-attendance."),
            IntensiveOutpatient.Described(
                "nc.saiop.days-per-week", "North Carolina intensive outpatient: offered on at least 3 days a week", Basis.Offered,
                "at least 3 days offered in each week",
                "Of the program's week, not of the days on which one patient comes. Holidays: the definition is silent."),
            IntensiveOutpatient.Rule(
                "nc.saiop.max-gap", "North Carolina intensive outpatient: at most 2 days in a row without service", Basis.Scheduled,
                new GapRequirement(MostDaysBetween, SessionScope.AllBut(OtherModalities.MutualHelp)),
                "The definition speaks of days on which service is offered; the patient's calendar is the nearest that a plan can tell. Monday, Wednesday and Friday keep it; Monday, Tuesday and Thursday do not, because three days lie between Thursday and Monday. A holiday on a Monday breaks both."),
            IntensiveOutpatient.Rule(
                "nc.saiop.max-weekly-hours", "North Carolina intensive outpatient: at most 19 hours a week", Basis.Planned,
                new WeeklyHoursRequirement(Bounds.AtMost(FromHours(19))),
                "A closed end: 19 hours exactly are allowed and a minute more is not. Of the hours between 19 and the 20 of the next level the definition says nothing."),
            InBothPages.Rule(
                "nc.saiop.billing-attendance", "North Carolina intensive outpatient: the patient is present for at least 3 hours of a day", Basis.Delivered,
                new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(3 * 60), SessionScope.AllBut(OtherModalities.MutualHelp)),
                "A day on which the patient stays less is not billable as a whole: coming late costs the day, and no reason excuses it. Mutual-help meetings are no presence in the program."),
            (IntensiveOutpatient with { Citation = Sandhills }).Described(
                "nc.saiop.group-each-day", "North Carolina intensive outpatient: group counseling on every day offered", Basis.Offered,
                "group counseling on each day offered",
                "Of the days that the program holds open."),
            Comprehensive.Rule(
                "nc.sacot.min-weekly-hours", "North Carolina comprehensive outpatient: at least 20 hours a week", Basis.Planned,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(20))),
                "The text says provided; it is asked of what the plan prescribes. Absences and holidays: the text is silent."),
            Comprehensive.Described(
                "nc.sacot.hours-per-day", "North Carolina comprehensive outpatient: open at least 4 hours a day", Basis.Offered,
                "at least 4 h of operation on each day",
                "Hours of operation, not of a patient."),
            Comprehensive.Described(
                "nc.sacot.days-per-week", "North Carolina comprehensive outpatient: open on at least 5 days a week", Basis.Offered,
                "at least 5 days of operation in each week",
                "Days of operation, not of a patient."),
            Comprehensive.Rule(
                "nc.sacot.max-gap", "North Carolina comprehensive outpatient: at most 2 days in a row without service", Basis.Scheduled,
                new GapRequirement(MostDaysBetween, SessionScope.AllBut(OtherModalities.MutualHelp)),
                "The text speaks of services offered; the patient's calendar is the nearest that a plan can tell. A weekend keeps it; a weekend with a holiday beside it does not."),
            Comprehensive.Described(
                "nc.sacot.group-each-day", "North Carolina comprehensive outpatient: group counseling on every day offered", Basis.Offered,
                "group counseling on each day offered",
                "Of the days that the program holds open."),
            Comprehensive.Described(
                "nc.sacot.crisis-response", "North Carolina comprehensive outpatient: somebody can come within 2 hours at any time", Basis.Offered,
                "face-to-face response within 2 h, 24 hours a day and 7 days a week",
                "An ability of the program."),
            Comprehensive.Rule(
                "nc.sacot.discharge-referral", "North Carolina comprehensive outpatient: referred before discharge", Basis.Planned,
                new DeadlineRequirement(PlanEvent.Referral, TimeLimit.Days(0), PlanEvent.Discharge),
                "The text asks for a discharge plan and a referral before discharge. A plan dates the referral alone, by the day: one on the day of discharge counts. Until the discharge is stated it is not due."),
        ]);
}
