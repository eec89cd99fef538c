using System.Runtime.CompilerServices;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using NodaTime;
using static Iop.Domain.Tests.Transitions.Decisions.Given;
using Policies = Iop.Domain.Transitions.StepDown;

namespace Iop.Domain.Tests.Transitions.Decisions;

/// <summary>The tables that come with the library, and an opioid treatment program's phases as a user would write them.</summary>
public class ReadyTablesTests
{
    private static readonly PatientFacts Attends = new(sessions: Enumerable.Range(1, 12).Select(at => Session($"s{at}", at, Attendance.Attended)));

    [Fact]
    public void The_standard_policy_steps_down_when_settled_taking_part_willing_and_arranged()
    {
        var facts = Cleared + Rated(5, 0, 1, 2, 2, 1, 0) + Attends + new PatientFacts(preferences: [new(Day, Intensive, true)]);
        var episode = At(Php);

        Assert.Equal(["what is arranged at the next level"], Policies.Standard.Decide(episode, facts, Day).Missing.Select(fact => fact.Text));
        Assert.Equal(
            "StepDown ladder:php -> ladder:iop",
            Policies.Standard.Decide(episode.With(CareEvent.AppointmentMade(Day, Day.PlusDays(2), Intensive)), facts, Day).Recommended!.ToString());
        Assert.Equal(TransitionKind.StepUp, Policies.Standard.Decide(episode, facts + Rated(1, 0, 1, 3, 2, 1, 0), Day).Recommended!.Kind);
        Assert.Equal(TransitionKind.ContinuedStay, Policies.Standard.Decide(episode, Cleared + Rated(1, 2, 1, 2, 2, 1, 0), Day).Recommended!.Kind);
    }

    [Theory]
    [InlineData(29, DecisionOutcome.Move)]
    [InlineData(30, DecisionOutcome.Move)]
    [InlineData(31, DecisionOutcome.NotDecidable)]
    public void A_rating_older_than_a_month_moves_nobody(int daysAgo, DecisionOutcome expected) => Assert.Equal(
        expected,
        Policies.Standard.Decide(
            At(Op, 60),
            Cleared + Rated(daysAgo, 0, 1, 2, 2, 1, 0) + new PatientFacts(
                objectives: [new("a", Day, GoalStatus.Met)], preferences: [new(Day, null, true), new(Day, LevelSystem.Ladder["cc"], false)]),
            Day).Outcome);

    [Fact]
    public void Programs_of_the_3rd_edition_have_the_same_policy_by_their_own_numbers()
    {
        var rated = new PatientFacts(assessments: [new(Patient, Day, dimensions: DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 0, 0, 0, 4, 3, 0))]);

        Assert.Equal(TransitionKind.StepUp, Policies.StandardBy(DimensionSet.Asam3).Decide(At(Intensive), Cleared + rated, Day).Recommended!.Kind);
        Assert.Equal(Policies.Standard.Transitions.Count, Policies.StandardBy(DimensionSet.Asam3).Transitions.Count);
    }

    [Theory]
    [InlineData(12, TransitionStatus.Allowed)]
    [InlineData(13, TransitionStatus.Allowed)]
    [InlineData(14, TransitionStatus.Blocked)]
    public void Light_weeks_are_renewed_as_long_as_a_taper_may_last(int days, TransitionStatus expected)
    {
        var taper = Policies.TaperInsideIop(3, 2);
        var light = taper.Levels.Single(level => level.Code == "2");

        Assert.Equal(expected, taper.Decide(At(light, days), Cleared, Day).Ask(TransitionKind.ContinuedStay).Status);
    }

    [Theory]
    [InlineData(179, DecisionOutcome.Stay)]
    [InlineData(180, DecisionOutcome.Move)]
    [InlineData(181, DecisionOutcome.Move)]
    public void A_taper_follows_a_week_that_kept_the_floor(int lastMinutes, DecisionOutcome expected)
    {
        var taper = Policies.TaperInsideIop();
        var rated = new PatientFacts(assessments: [new(Patient, Day, dimensions: DimensionalAssessment.InOrder(DimensionSet.Asam3, Day, 0, 0, 1, 4, 1, 0))]);
        var week = new PatientFacts(sessions: [Session("a", 1, Attendance.Attended), Session("b", 3, Attendance.Attended), Session("c", 5, Attendance.Attended, lastMinutes)]);
        var wants = new PatientFacts(preferences: [new(Day, taper.Levels.Single(level => level.Code == "2"), true)]);

        Assert.Equal(["op", "1", "2", "3"], taper.Levels.Select(level => level.Code));
        Assert.Equal(expected, taper.Decide(At(taper.Levels[^1]), Cleared + rated + week + wants, Day).Outcome);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(3, 3)]
    [InlineData(8, 3)]
    [InlineData(3, 0)]
    [InlineData(5, 4, 3, 2, 1)]
    public void A_taper_falls_step_by_step(params int[] days) => Assert.Throws<ArgumentException>(() => Policies.TaperInsideIop(days));

    // N.J.A.C. 10:161B-11.8: 3 months of negative screens and other criteria before phase II; after the second positive within 90 days weekly counseling again, until a month is clean
    [Fact]
    public void Phases_of_an_opioid_treatment_program()
    {
        var phases = LevelSystem.Define(
            "otp", "Opioid treatment program phases", "2024", "Counseling.",
            new("II", "Phase II", CareSetting.Outpatient, "op"), new("II-weekly", "Phase II, weekly counseling", CareSetting.Outpatient, "op", "II"), new("I", "Phase I", CareSetting.Outpatient, "op", "II-weekly"));
        var (one, weekly, two) = (phases["I"], phases["II-weekly"], phases["II"]);
        var cleanMonth = Criterion.NegativeScreens(1, months: 1);
        var table = TransitionTable.Of(
        [
            new(null, one, TransitionKind.Admission),
            new(one, two, TransitionKind.StepDown, when: Criterion.All(Criterion.NegativeScreens(3, months: 3), Criterion.Stated("other-criteria"))),
            new(two, weekly, TransitionKind.StepUp, when: Criterion.All(Criterion.PositiveScreens(2, 90), Criterion.Not(cleanMonth))),
            new(weekly, two, TransitionKind.StepDown, when: cleanMonth),
            new(one, null, TransitionKind.TransferOut), new(two, null, TransitionKind.TransferOut), new(weekly, null, TransitionKind.TransferOut),
        ]);
        PatientFacts Monthly(params ScreenResult[] results) => Cleared + Says(("other-criteria", true)) + new PatientFacts(
            screens: results.Reverse().Index().Select(result => new DrugScreen(Day.PlusMonths(-result.Index), result.Item)));

        const ScreenResult Clean = ScreenResult.Negative;
        const ScreenResult Relapse = ScreenResult.Positive;
        Assert.Equal(DecisionOutcome.Stay, table.Decide(At(one, 120), Monthly(Relapse, Clean, Clean, Clean), Day).Outcome);
        Assert.Equal(two, table.Decide(At(one, 120), Monthly(Clean, Clean, Clean, Clean), Day).Recommended!.To);
        Assert.Equal(DecisionOutcome.Stay, table.Decide(At(two, 120), Monthly(Relapse, Clean, Clean, Clean, Relapse), Day).Outcome);
        Assert.Equal(weekly, table.Decide(At(two, 120), Monthly(Relapse, Clean, Relapse), Day).Recommended!.To);
        Assert.Equal(DecisionOutcome.Stay, table.Decide(At(weekly, 20), Monthly(Relapse, Relapse, Clean), Day).Outcome);
        Assert.Equal(two, table.Decide(At(weekly, 40), Monthly(Relapse, Clean, Clean), Day).Recommended!.To);

        // both positive screens are still within 90 days: after a clean month they bring nobody back, a third one does
        var month = Cleared + Screened((80, Relapse), (50, Relapse), (31, Clean), (0, Clean));
        Assert.Equal(two, table.Decide(At(weekly, 40), month, Day).Recommended!.To);
        Assert.Equal(DecisionOutcome.Stay, table.Decide(At(two, 0), month, Day).Outcome);
        Assert.Equal(weekly, table.Decide(At(two, 1), month + new PatientFacts(screens: [new(Day.PlusDays(1), Relapse)]), Day.PlusDays(1)).Recommended!.To);
    }

    [Fact]
    public void Every_path_through_a_table_ends_in_a_discharge_that_can_be_asked_for() => Assert.All(
        new[] { Policies.Standard, Policies.StandardBy(DimensionSet.Asam3), Policies.TaperInsideIop() },
        table => Assert.All(table.Levels, level => Assert.Equal(
            TransitionStatus.Allowed, table.Decide(At(level), PatientFacts.None, Day).Ask(TransitionKind.DischargeAgainstAdvice).Status)));

    [Fact]
    public void A_decision_is_drawn_onto_its_table_as_approved() => Cultures.Each(() =>
    {
        var table = Policies.TaperInsideIop(3, 2);
        var decision = table.Decide(At(table.Levels[^1]), Concern + Says(("x", true)), Day);
        Repository.Holds("tests/Iop.Domain.Tests/Transitions/Golden/decision.mmd", decision.ToMermaid());
        Repository.Holds("tests/Iop.Domain.Tests/Transitions/Golden/decision.dot", decision.ToDot());
    });

    [Fact]
    public void Deciding_allocates_its_result_alone()
    {
        var (facts, episode) = (Cleared + Rated(5, 0, 1, 2, 2, 1, 0) + Attends, At(Php));
        for (var warm = 0; warm < 200; warm++)
        {
            GC.KeepAlive(Policies.Standard.Decide(episode, facts, Day));
        }

        var taken = Allocated.Least(() => GC.KeepAlive(Policies.Standard.Decide(episode, facts, Day)));

        // the decision itself, one verdict for each exit, and one for each criterion
        var options = Policies.Standard.Decide(episode, facts, Day).Options;
        var size = options.Sum(option => option.Transition!.When?.Size ?? 0);
        Assert.InRange(taken, 1, Allocated.Least(() =>
        {
            GC.KeepAlive(new ExitVerdict[options.Count]);
            GC.KeepAlive(new CriterionVerdict[size]);
            GC.KeepAlive(RuntimeHelpers.GetUninitializedObject(typeof(TransitionDecision)));
        }));
    }
}
