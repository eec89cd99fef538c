using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfNewYorkToZ;

namespace Iop.Domain.Tests.Rules.Catalog;

public class HedisTests
{
    private static readonly RuleSet Set = RuleCatalog.Sets.Single(set => set.Id == "hedis");

    [Theory]
    [InlineData("hedis.iet.initiation", PriorEventKind.NewEpisode, 13)]
    [InlineData("hedis.fua.7", PriorEventKind.EmergencyVisit, 7)]
    [InlineData("hedis.fua.30", PriorEventKind.EmergencyVisit, 30)]
    [InlineData("hedis.fum.7", PriorEventKind.EmergencyVisit, 7)]
    [InlineData("hedis.fum.30", PriorEventKind.EmergencyVisit, 30)]
    [InlineData("hedis.fui.7", PriorEventKind.HighIntensityDischarge, 7)]
    [InlineData("hedis.fui.30", PriorEventKind.HighIntensityDischarge, 30)]
    [InlineData("hedis.fui.same-day", PriorEventKind.HighIntensityDischarge, 7)]
    [InlineData("hedis.fuh.7", PriorEventKind.PsychiatricDischarge, 7)]
    [InlineData("hedis.fuh.30", PriorEventKind.PsychiatricDischarge, 30)]
    public void A_visit_on_the_last_day_counts_and_on_the_next_does_not(string rule, PriorEventKind kind, int last)
    {
        Verdict? Of(int day) => Judge(rule, After(kind, 0).With(On([day])));

        Assert.Equal([Verdict.Satisfied, Verdict.Satisfied, Verdict.Violated], new[] { Of(last - 1), Of(last), Of(last + 1) }.Select(verdict => verdict!.Value));
    }

    [Theory]
    [InlineData("hedis.iet.initiation", PriorEventKind.NewEpisode, Verdict.Satisfied, Verdict.Satisfied)]
    [InlineData("hedis.fua.7", PriorEventKind.EmergencyVisit, Verdict.Satisfied, Verdict.Satisfied)]
    [InlineData("hedis.fum.30", PriorEventKind.EmergencyVisit, Verdict.Satisfied, Verdict.Satisfied)]
    [InlineData("hedis.fui.7", PriorEventKind.HighIntensityDischarge, Verdict.Indeterminate, Verdict.Indeterminate)]
    [InlineData("hedis.fui.same-day", PriorEventKind.HighIntensityDischarge, Verdict.Indeterminate, Verdict.Violated)]
    [InlineData("hedis.fuh.7", PriorEventKind.PsychiatricDischarge, Verdict.Indeterminate, Verdict.Indeterminate)]
    public void A_visit_on_the_day_itself_counts_or_does_not_or_is_open(string rule, PriorEventKind kind, Verdict soon, Verdict later)
    {
        var plan = After(kind, 0).With(On([0]));

        Assert.Equal(soon, Judge(rule, plan, Day(3)));
        Assert.Equal(later, Judge(rule, plan, Day(31)));
    }

    [Theory]
    [InlineData(7, Verdict.Indeterminate)]
    [InlineData(8, Verdict.Violated)]
    public void A_window_is_over_when_its_last_day_has_passed(int asOf, Verdict expected) =>
        Assert.Equal(expected, Judge("hedis.fua.7", After(PriorEventKind.EmergencyVisit, 0), Day(asOf)));

    [Theory]
    [InlineData(13, 47, Verdict.Satisfied)]
    [InlineData(13, 48, Verdict.Violated)]
    [InlineData(0, 34, Verdict.Satisfied)]
    [InlineData(0, 35, Verdict.Violated)]
    [InlineData(14, 20, Verdict.Violated)]
    public void Engagement_is_2_services_within_34_days_of_the_first_one(int first, int third, Verdict expected) =>
        Assert.Equal(expected, Judge("hedis.iet.engagement", After(PriorEventKind.NewEpisode, 0).With(On([first, first + 2, third])), Day(90)));

    [Theory]
    [InlineData(1, Verdict.Violated)]
    [InlineData(2, Verdict.Satisfied)]
    [InlineData(3, Verdict.Satisfied)]
    public void The_first_service_is_none_of_the_2(int more, Verdict expected) => Assert.Equal(
        expected, Judge("hedis.iet.engagement", After(PriorEventKind.NewEpisode, 0).With(On([0]), On(Enumerable.Range(5, more))), Day(90)));

    [Fact]
    public void Without_a_first_service_engagement_is_open_until_day_13_has_passed()
    {
        var plan = After(PriorEventKind.NewEpisode, 0);

        Assert.Equal(Verdict.Indeterminate, Judge("hedis.iet.engagement", plan, Day(13)));
        Assert.Equal(Verdict.Violated, Judge("hedis.iet.engagement", plan, Day(14)));
    }

    [Fact]
    public void A_second_service_on_the_first_day_leaves_it_open() => Assert.Equal(
        Verdict.Indeterminate,
        Judge("hedis.iet.engagement", After(PriorEventKind.NewEpisode, 0).With(On([3, 10]), On([3], 50, Modality.Individual)), Day(90)));

    [Fact]
    public void A_finding_says_what_counted_and_what_did_not()
    {
        var finding = Assert.Single(Findings("hedis.fui.7", After(PriorEventKind.HighIntensityDischarge, 0).With(On([0, 3, 5, 9]))));

        Assert.Equal((Verdict.Satisfied, "2 visits", "priorEvents[0]"), (finding.Verdict, finding.Observed, finding.Path));
        Assert.Equal(new CarePeriod(Day(0), Day(7)), finding.Window);
        Assert.Equal(["sessions[1]", "sessions[2]"], finding.Counted);
        Assert.Equal(["sessions[0]"], finding.NotCounted.Select(part => part.Path));
    }

    [Fact]
    public void Missed_visits_and_mutual_help_are_no_visits_and_an_attended_follow_up_is_one()
    {
        var plan = After(PriorEventKind.EmergencyVisit, 0).With(On([2], attendance: Attendance.NoShow), On([3], modality: Modality.Of("mutualHelp")));
        FollowUpAppointment followUp = new(Day(5), "medication", Attendance.Attended);

        Assert.Equal(Verdict.Violated, Judge("hedis.fua.7", plan, Day(8)));
        Assert.Equal(Verdict.Satisfied, Judge("hedis.fua.7", plan.With(On([3], modality: Modality.Peer)), Day(8)));
        var finding = Assert.Single(Findings("hedis.fua.7", plan.WithTransition(new TransitionPlan(followUps: [followUp])), Day(8)));
        Assert.Equal((Verdict.Satisfied, "transition.followUps[0]"), (finding.Verdict, Assert.Single(finding.Counted)));
    }

    [Fact]
    public void Each_event_has_its_own_window_and_the_plan_is_asked_once()
    {
        PlanPhase[] phases = [Phase("asam4:2.1", 28, 28), Phase("asam4:2.5", 0, 28)];
        var plan = Plan(phases).With(On([1, 40])).WithPriorEvents(new PriorEvent(PriorEventKind.EmergencyVisit, Day(0)), new PriorEvent(PriorEventKind.EmergencyVisit, Day(20)));

        Assert.Equal([(Verdict.Satisfied, 1), (Verdict.Violated, 1)], Findings("hedis.fua.7", plan).Select(found => (found.Verdict, found.PhaseIndex)));
    }

    [Theory]
    [InlineData(29, Verdict.Satisfied)]
    [InlineData(30, Verdict.Satisfied)]
    [InlineData(31, Verdict.Violated)]
    public void A_readmission_moves_the_discharge_from_which_days_are_counted(int again, Verdict expected)
    {
        var plan = Plan("asam4:2.1").With(On([again + 3])).WithPriorEvents(
            new PriorEvent(PriorEventKind.PsychiatricDischarge, Day(0)), new PriorEvent(PriorEventKind.PsychiatricDischarge, Day(again)));

        Assert.Equal(expected, Judge("hedis.fuh.7", plan, Day(60)));
        Assert.Equal([Verdict.Violated, Verdict.Satisfied], Findings("hedis.fua.7", plan.WithPriorEvents(
            new PriorEvent(PriorEventKind.EmergencyVisit, Day(0)), new PriorEvent(PriorEventKind.EmergencyVisit, Day(again))), Day(60)).Select(found => found.Verdict));
    }

    [Fact]
    public void Of_a_chain_of_readmissions_the_last_discharge_counts()
    {
        var plan = Plan("asam4:2.1").With(On([52])).WithPriorEvents(new[] { 50, 0, 25 }.Select(day => new PriorEvent(PriorEventKind.PsychiatricDischarge, Day(day))));

        Assert.Equal(new CarePeriod(Day(50), Day(57)), Assert.Single(Findings("hedis.fuh.7", plan, Day(60))).Window);
    }

    [Fact]
    public void A_phase_before_the_measure_does_not_keep_it_from_being_asked()
    {
        PlanPhase Of(int year) => new(LevelSystem.Asam4["2.1"], new CarePeriod(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)), []);
        var plan = Plan(Of(2023), Of(2024)).WithPriorEvents(new PriorEvent(PriorEventKind.EmergencyVisit, new LocalDate(2024, 3, 1)));

        Assert.Equal(1, Assert.Single(Findings("hedis.fua.7", plan)).PhaseIndex);
        Assert.Equal(0, Assert.Single(Set.On(new LocalDate(2025, 1, 1)).Check(plan).Findings, found => found.RuleId == "hedis.fua.7").PhaseIndex);
    }

    [Theory]
    [InlineData(PriorEventKind.HighIntensityDischarge, 0, Verdict.Satisfied)]
    [InlineData(PriorEventKind.HighIntensityDischarge, 12, Verdict.Satisfied)]
    [InlineData(PriorEventKind.HighIntensityDischarge, 13, Verdict.Satisfied)]
    [InlineData(PriorEventKind.HighIntensityDischarge, 14, Verdict.Violated)]
    [InlineData(PriorEventKind.HighIntensityDischarge, -1, Verdict.Violated)]
    [InlineData(PriorEventKind.PsychiatricDischarge, 5, Verdict.Violated)]
    public void An_inpatient_discharge_begins_treatment(PriorEventKind kind, int day, Verdict expected)
    {
        var plan = Plan("asam4:2.1").WithPriorEvents(new PriorEvent(PriorEventKind.NewEpisode, Day(0)), new PriorEvent(kind, Day(day)));

        Assert.Equal(expected, Judge("hedis.iet.initiation", plan, Day(20)));
    }

    [Theory]
    [InlineData(5, 20, 39, Verdict.Satisfied)]
    [InlineData(5, 20, 40, Verdict.Violated)]
    [InlineData(5, 5, 39, Verdict.Indeterminate)]
    [InlineData(14, 20, 39, Verdict.Violated)]
    public void And_engagement_runs_from_it(int discharge, int second, int third, Verdict expected)
    {
        var plan = After(PriorEventKind.NewEpisode, 0).With(On([second, third]));
        var found = Findings("hedis.iet.engagement", plan.WithPriorEvents([.. plan.PriorEvents, new PriorEvent(PriorEventKind.HighIntensityDischarge, Day(discharge))]), Day(90));

        Assert.Equal(expected, Assert.Single(found).Verdict);
    }

    [Fact]
    public void Of_phases_with_the_same_dates_it_does_not_matter_which_stands_first()
    {
        PlanPhase[] phases = [Phase("asam4:2.1", 0, 28, (180, Modality.Group)), Phase("asam4:2.1", 0, 28, (60, Modality.Group)), Phase("asam4:1.5", 0, 28)];
        var asked = from order in (int[][])[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
                    let plan = Plan([.. order.Select(at => phases[at])]).WithPriorEvents(new PriorEvent(PriorEventKind.EmergencyVisit, Day(0)))
                    select (plan.Phases[Assert.Single(Findings("hedis.fua.7", plan, Day(20))).PhaseIndex], plan.Phases.Count);
        var ofOneLevel = from order in (int[][])[[0, 1], [1, 0]]
                         let plan = Plan([.. order.Select(at => phases[at])]).WithPriorEvents(new PriorEvent(PriorEventKind.EmergencyVisit, Day(0)))
                         select plan.Phases[Assert.Single(Findings("hedis.fua.7", plan, Day(20))).PhaseIndex];

        Assert.Single(asked.Distinct());
        Assert.Single(ofOneLevel.Distinct());
    }

    [Fact]
    public void A_plan_without_such_an_event_has_no_findings() =>
        Assert.Empty(Set.SwitchOn().Check(Plan("asam4:2.1").With(On([0])), CheckOptions.WithSatisfied).Findings);

    [Fact]
    public void Days_are_those_of_the_calendar_across_the_leap_day()
    {
        var plan = Plan(new PlanPhase(LevelSystem.Asam4["2.1"], new CarePeriod(new(2028, 2, 1), new(2028, 4, 30)), []))
            .WithPriorEvents(new PriorEvent(PriorEventKind.EmergencyVisit, new LocalDate(2028, 2, 24)));
        Verdict? Of(int day) => Judge("hedis.fua.7", plan.WithSessions(
            new PlanSession("one", new LocalDate(2028, 3, day), Modality.Group, Duration.FromHours(1), Attendance.Attended)));

        Assert.Equal((Verdict.Satisfied, Verdict.Violated), (Of(2)!.Value, Of(3)!.Value));
    }

    [Fact]
    public void What_it_asks_is_said_with_its_day_zero() => Cultures.Each(() =>
    {
        string Text(string id) => Set.SwitchOn().Rules.Single(rule => rule.Id == id).Requirement.Text;

        Assert.Equal("1 visit (all but mutualHelp) by day 7 after an emergency visit, which is day 0 and counts", Text("hedis.fua.7"));
        Assert.Equal(
            "2 visits (all but mutualHelp) by day 34 after the first visit or a discharge from inpatient, residential or withdrawal care, itself by day 13 after the start of a new episode, which is day 0",
            Text("hedis.iet.engagement"));
    });

    private static TreatmentPlan After(PriorEventKind kind, int day) => Plan("asam4:2.1").WithPriorEvents(new PriorEvent(kind, Day(day)));
}
