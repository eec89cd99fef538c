using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

/// <summary>Of what a rule is asked, by whose week, and what is said beside what is broken.</summary>
public class RuleQuestionTests
{
    private static readonly DeadlineRequirement FromAdmission = new(PlanEvent.PlanEstablished, TimeLimit.Days(3), PlanEvent.Admission);

    [Fact]
    public void A_time_from_admission_is_asked_of_the_plan_once_at_its_earliest_phase()
    {
        var plan = Plan().WithPhases(Phase(Intensive, 28, 28), Phase(Outpatient, 0, 7), Phase(Intensive, 7, 21)).WithAdmission(Day(7)).WithEstablishedOn(Day(11));

        Assert.Equal([2], plan.Findings(FromAdmission).Select(found => found.PhaseIndex));
        Assert.Equal([2], Set(Rule(FromAdmission)).On(Monday).Check(plan).Findings.Select(found => found.PhaseIndex));
    }

    [Theory]
    [InlineData(27, 1)]
    [InlineData(28, 1)]
    [InlineData(29, 0)]
    public void A_phase_of_which_a_rule_does_not_speak_yet_does_not_take_its_question(int from, int findings)
    {
        var rule = new Rule(
            "own.rule", "Own rule", Basis.Delivered, FromAdmission, LevelScope.Exactly(Intensive), new EffectiveDates(Day(from)), Severity.Mandatory, EvidenceStatus.Unverified, new Citation("own"));
        var plan = Plan().WithPhases(Phase(Intensive, 0, 28), Phase(Intensive, 28, 28)).WithAdmission(Day(0)).WithEstablishedOn(Day(4));

        Assert.Equal(findings, Set(rule).Check(plan).Findings.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_hangs_on_the_phase_is_asked_of_each(bool fromPhase)
    {
        var plan = Plan().WithPhases(Phase(Intensive, 0, 28), Phase(Intensive, 28, 28)).WithAdmission(Day(0)).WithReviews(new PlanReview(Day(40))).Attended(60, 1, 29);
        var asked = fromPhase
            ? new DeadlineRequirement(PlanEvent.PlanReview, TimeLimit.Days(14), PlanEvent.PhaseStart)
            : new DeadlineRequirement(PlanEvent.PlanReview, TimeLimit.DaysWithSession(9), PlanEvent.Admission);

        Assert.Equal([0, 1], plan.Findings(asked).Select(found => found.PhaseIndex));
    }

    [Theory]
    [InlineData("asam3:2.1", true)]
    [InlineData("asam3:2.5", false)]
    [InlineData("asam4:2.1", true)]
    [InlineData("medicare:IOP", true)]
    [InlineData("medicare:PHP", false)]
    [InlineData("ladder:iop", true)]
    public void A_certification_of_another_systems_level_speaks_of_those_on_its_rung(string level, bool speaks)
    {
        var plan = Plan().WithAdmission(Day(0)).WithCertifications(
            new Certification(CertificationKind.Initial, Day(0), by: ProviderRole.Physician, level: LevelOfCare.Parse(level), weeklyNeed: WeeklyHours.FromHours(9)));

        Assert.Equal(
            speaks ? Verdict.Satisfied : Verdict.Violated,
            plan.Verdict(new ContentRequirement(PlanPart.InitialCertification), Basis.Planned, AsOf(27)));
        Assert.Equal(speaks ? Verdict.Satisfied : Verdict.Indeterminate, plan.Verdict(new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9))), Basis.Needed));
        Assert.Equal(speaks ? Verdict.Satisfied : Verdict.Indeterminate, plan.Verdict(new DeadlineRequirement(PlanEvent.InitialCertification, TimeLimit.Days(0), PlanEvent.Admission)));
    }

    [Fact]
    public void Levels_of_one_system_on_one_rung_are_not_each_others()
    {
        var (low, high) = (LevelOfCare.Parse("asam3:3.1"), LevelOfCare.Parse("asam3:3.5"));
        var plan = Plan().WithPhases(Phase(low, 0, 28)).WithCertifications(new Certification(CertificationKind.Initial, Day(0), level: high));
        var findings = Set(Rule(new ContentRequirement(PlanPart.InitialCertification), levels: LevelScope.Every)).Check(plan, AsOf(27)).Findings;

        Assert.Equal(low.Rung, high.Rung);
        Assert.Equal(Verdict.Violated, Assert.Single(findings).Verdict);
    }

    [Fact]
    public void A_rule_is_not_asked_of_plans_of_programs_that_have_rules_of_their_own()
    {
        var rule = new Rule(
            "own.rule", "Own rule", Basis.Planned, new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9))), LevelScope.Exactly(Intensive), EffectiveDates.Always,
            Severity.Mandatory, EvidenceStatus.Unverified, new Citation("own"), exceptPrograms: [ProgramKind.Probation, ProgramKind.OpioidTreatment]);

        Assert.Single(Set(rule).Check(Plan()).Findings);
        Assert.Single(Set(rule).Check(Plan().WithPrograms(ProgramKind.PartialCare)).Findings);
        Assert.Empty(Set(rule).Check(Plan().WithPrograms(ProgramKind.PartialCare, ProgramKind.OpioidTreatment)).Findings);
    }

    [Fact]
    public void A_rule_that_says_what_a_week_is_says_it_of_some_days_of_a_phase_too()
    {
        // a phase from a Wednesday: its first week by Sundays ends on the Saturday, by its own days on the Tuesday
        var firstWeek = new AmountRequirement(Measure.Days, Window.EachWeek.Within(1, 14), Bounds.AtMost(2));
        var plan = Plan(28, 2).Attended(60, 4, 5, 6, 7);

        Assert.Equal("2026-01-07/2026-01-13", Assert.Single(plan.Findings(firstWeek)).Window!.ToString());
        Assert.Equal(Verdict.Satisfied, plan.Verdict(firstWeek, week: WeekDefinition.SundayToSaturday));
        Assert.Equal(
            "2026-01-04/2026-01-10",
            Assert.Single(Plan(28, -7).Attended(60, 4, 5, 6, 7).WithSessions([.. Enumerable.Range(-1, 3).Select(day => Session(day))]).Findings(firstWeek, week: WeekDefinition.SundayToSaturday))
                .Window!.ToString());
    }

    [Fact]
    public void Days_of_a_stay_that_its_first_phase_does_not_reach_are_asked_of_the_stay()
    {
        var later = new AmountRequirement(Measure.Sessions, Window.Total.Within(15, 28).OfStay(), Bounds.AtLeast(1));
        var stay = Plan().WithPhases(Phase(Intensive, 0, 7), Phase(Intensive, 7, 21)).Attended(60, 1);

        Assert.Equal(Verdict.Indeterminate, stay.Verdict(later));
        Assert.Null(Plan(7).Attended(60, 1).Verdict(later));
    }

    [Fact]
    public void What_is_broken_in_one_window_is_not_also_satisfied()
    {
        var daily = new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(60));
        var plan = Plan().Attended(60, 0, 1).Attended(59, 2);

        Assert.Equal([Verdict.Violated], plan.Findings(daily).Select(found => found.Verdict));
        Assert.Equal([Verdict.Satisfied], Plan().Attended(60, 0, 1).Findings(daily).Select(found => found.Verdict));
        Assert.Equal([Verdict.Indeterminate], plan.WithSessions([.. plan.Sessions.Take(2), Session(2, 60, Attendance.Scheduled), Session(3)]).Findings(daily).Select(found => found.Verdict));
    }

    [Fact]
    public void What_lies_too_near_is_told_in_the_plans_order()
    {
        var excluded = new ExclusionRequirement(LevelScope.OnRung("php"), 1);
        var plan = Plan().WithSessions(Session(1, hour: 8), Session(1, hour: 12, level: Partial), Session(2, hour: 8));

        Assert.Equal(["sessions[0]", "sessions[1]"], Assert.Single(plan.Findings(excluded)).Counted);
    }

    [Fact]
    public void Sessions_of_open_level_are_each_told_of_once()
    {
        var excluded = new ExclusionRequirement(LevelScope.Exactly(Partial), 1);
        var plan = Plan().WithPhases(Phase(Intensive, 0, 28), Phase(Partial, 0, 28)).WithSessions([.. Enumerable.Range(0, 4).Select(hour => Session(hour / 2, hour: hour + 8))]);

        Assert.Equal(["sessions[0]", "sessions[1]", "sessions[2]", "sessions[3]"], plan.Findings(excluded).Select(found => found.Path).Order(StringComparer.Ordinal));
        Assert.Single(plan.WithSessions(plan.Sessions.Take(1)).WithPhases(Phase(Intensive, 0, 28)).Findings(excluded));
    }
}
