using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

/// <summary>Gaps, groups, exclusions and follow-up: what single dated sessions tell.</summary>
public class DatedRequirementTests
{
    private static readonly GapRequirement TwoDays = new(2);

    [Theory]
    [InlineData(new[] { 0, 2, 4, 7 }, Verdict.Satisfied)]
    [InlineData(new[] { 0, 1, 3, 7 }, Verdict.Violated)]
    [InlineData(new[] { 2, 4, 7, 9 }, Verdict.Satisfied)]
    [InlineData(new[] { 0, 2, 4, 8 }, Verdict.Violated)]
    [InlineData(new[] { 0, 3 }, Verdict.Satisfied)]
    [InlineData(new[] { 0, 4 }, Verdict.Violated)]
    [InlineData(new[] { 0 }, Verdict.Indeterminate)]
    public void Trap_8_gaps_are_between_days_with_a_session(int[] days, Verdict verdict) => Assert.Equal(verdict, Plan().Attended(60, days).Verdict(TwoDays));

    [Fact]
    public void Trap_8_a_holiday_on_a_monday_breaks_the_spacing_of_that_week()
    {
        var plan = Plan().WithSessions(Session(0), Session(2), Session(4), Session(7, attendance: Attendance.Cancelled), Session(9), Session(11));

        var found = Assert.Single(plan.Findings(TwoDays));
        Assert.Equal((Verdict.Violated, "sessions[4]", "4 days"), (found.Verdict, found.Path, found.Observed));
        Assert.Equal(new CarePeriod(Day(5), Day(8)), found.Window);
    }

    [Fact]
    public void A_gap_that_an_open_session_may_fill_is_open()
    {
        var plan = Plan().WithPhases(Phase(Intensive, 0, 28), Phase(Partial, 3, 2)).WithSessions(Session(0), Session(3, id: "open"), Session(6), Session(7));

        Assert.Equal(Verdict.Indeterminate, plan.Verdict(TwoDays));
        Assert.Equal(Verdict.Violated, plan.WithSessions(Session(0), Session(3, id: "open"), Session(7)).Verdict(TwoDays));
        Assert.Equal(Verdict.Satisfied, plan.WithSessions(Session(0), Session(3, level: Intensive), Session(6)).Verdict(TwoDays));
        Assert.Equal(Verdict.Indeterminate, Plan().WithSessions(Session(0), Session(3, attendance: Attendance.Scheduled), Session(6)).Verdict(TwoDays));
        Assert.Equal(Verdict.Satisfied, Plan().WithSessions(Session(0), Session(2), Session(20, attendance: Attendance.Scheduled)).Verdict(TwoDays));
        Assert.Equal(Verdict.Violated, Plan().WithSessions(Session(0), Session(2), Session(20, attendance: Attendance.Scheduled)).Verdict(TwoDays, Basis.Scheduled));
    }

    [Theory]
    [InlineData(2, Verdict.Violated)]
    [InlineData(3, Verdict.Satisfied)]
    [InlineData(12, Verdict.Satisfied)]
    [InlineData(13, Verdict.Violated)]
    public void The_size_of_each_group_is_asked(int size, Verdict verdict)
    {
        var groups = new SessionRequirement(SessionScope.Only(Modality.Group), groupSize: Bounds.AtLeast(3).AndAtMost(12));
        var plan = Plan().WithSessions(Session(0, groupSize: 8), Session(1, groupSize: size), Session(2, modality: Modality.Individual, groupSize: 1), Session(3, attendance: Attendance.Cancelled, groupSize: 40));

        Assert.Equal(verdict, plan.Verdict(groups));
        Assert.Equal(verdict == Verdict.Violated ? ["sessions[1]"] : ["sessions"], plan.Findings(groups).Select(finding => finding.Path));
    }

    [Fact]
    public void A_size_that_a_group_does_not_state_is_open_and_one_that_is_wrong_is_told_all_the_same()
    {
        var groups = new SessionRequirement(SessionScope.Only(Modality.Group), groupSize: Bounds.AtMost(12));
        var plan = Plan().WithSessions(Session(0, groupSize: 13), Session(1), Session(2, groupSize: 8));

        Assert.Equal([Verdict.Violated, Verdict.Indeterminate], plan.Findings(groups).Select(finding => finding.Verdict));
        Assert.Equal("groupSize", plan.Findings(groups)[1].Missing);
        Assert.Equal(Verdict.Satisfied, Plan().WithSessions(Session(0, modality: Modality.Individual)).Verdict(groups));
        Assert.Equal(Verdict.Indeterminate, Plan().Verdict(groups));
        var aside = Plan().WithPhases(Phase(Intensive, 0, 7), Phase(Partial, 0, 7)).WithSessions(Session(0, groupSize: 40, id: "open"));
        Assert.Equal("level", Assert.Single(aside.Findings(groups)).Missing);
    }

    [Fact]
    public void Sessions_that_are_still_to_come_are_not_asked_of_what_was_delivered()
    {
        var plan = Plan().WithSessions(Session(0, groupSize: 8), Session(7, attendance: Attendance.Scheduled, groupSize: 40));
        var groups = new SessionRequirement(SessionScope.Everything, groupSize: Bounds.AtMost(12));

        Assert.Equal(Verdict.Satisfied, plan.Verdict(groups));
        Assert.Equal(Verdict.Violated, plan.Verdict(groups, Basis.Scheduled));
    }

    [Theory]
    [InlineData(44, 2, ContactMode.InPerson, Verdict.Violated)]
    [InlineData(45, 2, ContactMode.InPerson, Verdict.Satisfied)]
    [InlineData(46, 2, ContactMode.Video, Verdict.Satisfied)]
    [InlineData(45, 1, ContactMode.InPerson, Verdict.Violated)]
    [InlineData(45, 3, ContactMode.InPerson, Verdict.Satisfied)]
    [InlineData(45, 2, ContactMode.Audio, Verdict.Violated)]
    [InlineData(45, 0, ContactMode.InPerson, Verdict.Indeterminate)]
    [InlineData(45, 2, null, Verdict.Indeterminate)]
    public void Length_people_and_way_of_meeting_are_asked_of_each_session(int minutes, int providers, ContactMode? mode, Verdict verdict) => Assert.Equal(
        verdict,
        Plan().WithSessions(Session(0, minutes + 15, breaks: 15, providers: providers, mode: mode)).Verdict(new SessionRequirement(
            SessionScope.Everything, minutes: Bounds.AtLeast(45), providers: Bounds.AtLeast(2), modes: [ContactMode.InPerson, ContactMode.Video])));

    [Fact]
    public void A_requirement_of_sessions_asks_for_something() =>
        Assert.Throws<ArgumentException>(() => new SessionRequirement(SessionScope.Everything));

    [Theory]
    [InlineData(0, Verdict.Violated)]
    [InlineData(7, Verdict.Violated)]
    [InlineData(8, Verdict.Satisfied)]
    public void Care_at_another_level_shortly_before_excludes(int daysBefore, Verdict verdict)
    {
        var plan = Plan().WithPhases(Phase(Intensive, 10, 28), Phase(Partial, 0, 60)).WithSessions(Session(20 - daysBefore, level: Partial, hour: 14), Session(20, level: Intensive));
        var excluded = new ExclusionRequirement(LevelScope.OnRung("php"), 7);

        Assert.Equal(verdict, plan.Verdict(excluded));
        Assert.Equal(
            daysBefore == 0 ? Verdict.Violated : Verdict.Satisfied, plan.Verdict(new ExclusionRequirement(LevelScope.OnRung("php"), 0)));
        Assert.Equal(Verdict.Satisfied, plan.Verdict(new ExclusionRequirement(LevelScope.OnRung("op"), 7)));
    }

    [Fact]
    public void What_excludes_is_told_once_and_only_if_it_was_attended()
    {
        var excluded = new ExclusionRequirement(LevelScope.OnRung("php"), 7);
        var both = Plan().WithPhases(Phase(Partial, -7, 7), Phase(Intensive, 0, 28));
        var plan = both.WithSessions(Session(-2), Session(0), Session(2), Session(4));

        var found = Assert.Single(plan.Findings(excluded));
        Assert.Equal((Verdict.Violated, "sessions[0]"), (found.Verdict, found.Path));
        Assert.Equal(["sessions[0]", "sessions[1]"], found.Counted);
        Assert.Equal(new CarePeriod(Day(-2), Day(0)), found.Window);
        Assert.Equal(Verdict.Satisfied, both.WithSessions(Session(-2, attendance: Attendance.NoShow), Session(0)).Verdict(excluded));
        Assert.Equal(Verdict.Indeterminate, both.WithSessions(Session(-2)).Verdict(excluded));
    }

    [Theory]
    [InlineData(6, Verdict.Satisfied)]
    [InlineData(7, Verdict.Satisfied)]
    [InlineData(8, Verdict.Violated)]
    [InlineData(0, Verdict.Satisfied)]
    [InlineData(-1, Verdict.Violated)]
    public void Trap_13_within_seven_days_are_eight_days_with_the_day_of_the_event(int visit, Verdict verdict)
    {
        var plan = Plan(60).WithPriorEvents(new PriorEvent(PriorEventKind.EmergencyVisit, Day(0))).Attended(60, visit, 30);

        Assert.Equal(verdict, plan.Verdict(new FollowUpRequirement(PriorEventKind.EmergencyVisit, 7, SameDay.Counts)));
    }

    [Theory]
    [InlineData(SameDay.Counts, Verdict.Satisfied)]
    [InlineData(SameDay.DoesNotCount, Verdict.Violated)]
    [InlineData(SameDay.NotStated, Verdict.Indeterminate)]
    public void Trap_13_a_visit_on_the_day_itself_is_what_the_source_says(SameDay sameDay, Verdict verdict)
    {
        var plan = Plan(60).WithPriorEvents(new PriorEvent(PriorEventKind.HighIntensityDischarge, Day(0))).Attended(60, 0, 30);

        Assert.Equal(verdict, plan.Verdict(new FollowUpRequirement(PriorEventKind.HighIntensityDischarge, 7, sameDay)));
        Assert.Equal(Verdict.Satisfied, plan.Attended(60, 3).Verdict(new FollowUpRequirement(PriorEventKind.HighIntensityDischarge, 7, sameDay)));
    }

    [Theory]
    [InlineData(34, Verdict.Satisfied)]
    [InlineData(35, Verdict.Violated)]
    public void Trap_13_engagement_runs_from_the_first_visit_which_itself_does_not_count(int second, Verdict verdict)
    {
        var plan = Plan(90).WithPriorEvents(new PriorEvent(PriorEventKind.NewEpisode, Day(-5))).Attended(60, 0, 10, second, 80);

        Assert.Equal(verdict, plan.Verdict(new FollowUpRequirement(PriorEventKind.NewEpisode, 34, SameDay.Counts, visits: 2, firstVisitBy: 13)));
    }

    [Fact]
    public void A_window_that_is_not_over_is_open_and_appointments_that_were_kept_count()
    {
        var within = new FollowUpRequirement(PriorEventKind.PsychiatricDischarge, 7, SameDay.DoesNotCount);
        var plan = Plan(60).WithPriorEvents(new PriorEvent(PriorEventKind.PsychiatricDischarge, Day(0)));

        Assert.Equal(Verdict.Indeterminate, plan.Verdict(within));
        Assert.Equal(Verdict.Indeterminate, plan.Verdict(within, options: AsOf(7)));
        Assert.Equal(Verdict.Violated, plan.Verdict(within, options: AsOf(8)));
        Assert.Equal(Verdict.Satisfied, plan.WithTransition(new(followUps: [new(Day(5), "visit", Attendance.Attended)])).Verdict(within));
        Assert.Equal(Verdict.Violated, plan.WithTransition(new(followUps: [new(Day(5), "visit", Attendance.NoShow)])).Verdict(within, options: AsOf(8)));
        Assert.Null(Plan(60).Attended(60, 1).Verdict(within));
    }

    [Fact]
    public void A_plan_is_asked_of_an_event_once()
    {
        var within = new FollowUpRequirement(PriorEventKind.EmergencyVisit, 7, SameDay.Counts);
        var plan = Plan().WithPhases(Phase(Outpatient, 0, 14), Phase(Intensive, 14, 14), Phase(Intensive, 28, 14)).Attended(60, 20)
            .WithPriorEvents(new PriorEvent(PriorEventKind.EmergencyVisit, Day(0)));

        Assert.Equal(1, Assert.Single(plan.Findings(within)).PhaseIndex);
        var inForce = new Rule(
            "own.rule", "Own rule", Basis.Delivered, within, LevelScope.Exactly(Intensive), new EffectiveDates(Day(20)), Severity.Expected, EvidenceStatus.Unverified, new Citation("own"));
        Assert.Equal(2, Assert.Single(Set(inForce).Check(plan).Findings).PhaseIndex);
        Assert.Equal(1, Assert.Single(Set(inForce).On(Day(20)).Check(plan).Findings).PhaseIndex);
    }
}
