using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using static Iop.Domain.Calendar.WeeklyHours;

namespace Iop.Domain.Rules.Catalog;

internal static class TexasRules
{
    private static readonly Jurisdiction Here = Jurisdiction.Of("US-TX");

    private static readonly Citation GroupSizes = new(
        "25 TAC 448.901 (now 26 TAC 564)",
        "https://texreg.sos.state.tx.us/public/readtac$ext.TacPage?sl=R&app=9&p_dir=&p_rloc=&p_tloc=&p_ploc=&pg=1&p_tac=&ti=25&pt=1&ch=448&rl=901",
        "as read, undated; the rule has moved to 26 TAC 564");

    private static readonly SourceText Licensed = new(GroupSizes, EvidenceStatus.Primary, LevelScope.Every)
    {
        Jurisdiction = Here,
        Remark = "Asked at every level: for all licensed treatment of chemical dependency. Read without a date; the rule has moved to 26 TAC 564.",
    };

    private static readonly SourceText Probation = new(
        new(
            "37 TAC 163.40 (TDCJ-CJAD)",
            "https://texreg.sos.state.tx.us/public/readtac$ext.TacPage?sl=T&app=9&p_dir=F&p_rloc=152865&p_tloc=34449&p_ploc=24491&pg=4&p_tac=&ti=37&pt=6&ch=163&rl=40",
            "as read, undated"),
        EvidenceStatus.Primary,
        LevelScope.OnRung("iop"))
    {
        Jurisdiction = Here,
        Program = ProgramKind.Probation,
        Remark = "For programs of probation alone. Read without a date.",
    };

    private static readonly SourceText SupportiveOutpatient = Probation with { Levels = LevelScope.OnRung("op") };

    private static readonly SourceText IntensiveResidential = new(
        new("26 TAC 564.903", "https://gavvy.com/details/564903-requirements-applicable-to-residential-services-222573", "as read, undated"),
        EvidenceStatus.Primary,
        LevelScope.OnRung("res"))
    {
        Jurisdiction = Here,
        Population = Population.Adult,
        Program = ProgramKind.Of("intensiveResidential"),
        Remark = "Texas has two kinds of residential program, which no level tells apart: asked of plans that name the kind. Read without a date.",
    };

    private static readonly SourceText SupportiveResidential = IntensiveResidential with { Program = ProgramKind.Of("supportiveResidential") };

    public static RuleSet Set { get; } = new(
        "tx",
        "Texas",
        [
            Licensed.Rule(
                "tx.group-size.counseling", "Texas: counseling groups of at most 16", Basis.Scheduled,
                new SessionRequirement(SessionScope.Only(Modality.Group), groupSize: Bounds.AtMost(16)),
                "Groups of several families, seminars and speakers are exempt: sessions of the modality group alone are asked."),
            Licensed.Rule(
                "tx.group-size.education", "Texas: classes in education and life skills of at most 35", Basis.Scheduled,
                new SessionRequirement(SessionScope.Only(Modality.Education, OtherModalities.LifeSkills), groupSize: Bounds.AtMost(35)),
                "Groups of several families, seminars and speakers are exempt; a plan that calls them education is asked all the same."),
            Probation.Rule(
                "tx.tdcj.iop.weekly-hours", "Texas probation, intensive outpatient: at least 6 hours of counseling a week", Basis.Planned,
                new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(6 * 60), SessionScope.Counseling),
                "Below the 9 hours that others ask of the level, and of counseling alone: group, individual and family sessions."),
            SupportiveOutpatient.Rule(
                "tx.tdcj.op.weekly-hours", "Texas probation, supportive outpatient: at least 2 hours a week", Basis.Planned,
                new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(2))),
                "Absences and holidays: the text is silent."),
            Probation.Rule(
                "tx.tdcj.iop.assessment", "Texas probation, intensive outpatient: assessed within 10 days of admission", Basis.Planned,
                new DeadlineRequirement(PlanEvent.Assessment(AssessmentKind.Comprehensive), TimeLimit.Days(10), PlanEvent.Admission),
                "Calendar days, the day of admission being day 0. Read as the assessment on which the plan stands."),
            SupportiveOutpatient.Rule(
                "tx.tdcj.op.assessment", "Texas probation, supportive outpatient: assessed within 30 days of admission", Basis.Planned,
                new DeadlineRequirement(PlanEvent.Assessment(AssessmentKind.Comprehensive), TimeLimit.Days(30), PlanEvent.Admission),
                "Calendar days, the day of admission being day 0. Read as the assessment on which the plan stands."),
            IntensiveResidential.Rule(
                "tx.res.intensive.weekly-hours", "Texas intensive residential: 30 hours a week on average, 10 of them counseling", Basis.Scheduled,
                CombinedRequirement.All(
                    new AmountRequirement(Measure.Minutes, Window.AverageWeek, Bounds.AtLeast(30 * 60)),
                    new AmountRequirement(Measure.Minutes, Window.AverageWeek, Bounds.AtLeast(10 * 60), SessionScope.Counseling),
                    new AmountRequirement(Measure.Minutes, Window.AverageWeek, Bounds.AtLeast(60), SessionScope.Only(Modality.Individual))),
                "An average: a light week is made up by another one; over how many weeks, the text does not say, so all whole weeks of the phase count. The other two times 10 hours are of kinds that modalities do not tell apart, and the 5 hours on evenings and weekends are not asked."),
            SupportiveResidential.Rule(
                "tx.res.supportive.weekly-hours", "Texas supportive residential: 6 hours a week, 3 of them counseling", Basis.Planned,
                CombinedRequirement.All(
                    new WeeklyHoursRequirement(Bounds.AtLeast(FromHours(6))),
                    new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(3 * 60), SessionScope.Counseling),
                    new AmountRequirement(Measure.Minutes, Window.EachMonth, Bounds.AtLeast(60), SessionScope.Only(Modality.Individual))),
                "In every week, unlike the average of the intensive kind. The hour of individual counseling is of a month, which prescriptions by the week need not show: the calendar does."),
            IntensiveResidential.Rule(
                "tx.res.intensive.caseload", "Texas intensive residential: at most 10 patients for each counselor", Basis.Planned,
                new CaseloadRequirement(10, ProviderRole.Counselor),
                "Counted in full-time equivalents, as far as the plan states the caseload."),
            IntensiveResidential.Described(
                "tx.res.staff-ratio", "Texas intensive residential: one of the staff for 16 patients awake or 32 asleep", Basis.Offered,
                "1 to 16 while patients are awake, 1 to 32 while they sleep",
                "Staff on site in a shift, which no patient's plan tells."),
        ],
        [
            new SourceText(GroupSizes, EvidenceStatus.Unverified, LevelScope.OnRung("iop")) { Jurisdiction = Here, Remark = "No date is known." }.Described(
                "tx.iop.weekly-hours", "Texas intensive outpatient: a floor of weekly hours", Basis.Planned,
                "the weekly hours of 26 TAC 564, which were not read",
                "The section on outpatient programs was not found, so there is no figure here; other sources' 9 hours must not stand in for it."),
        ]);
}
