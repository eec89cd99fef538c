using Policies = Iop.Domain.Transitions.StepDown;
using Iop.Domain.Assessment;
using Iop.Domain.Care;
using Iop.Domain.Transitions;
using Iop.Domain.Transitions.Facts;
using static Iop.Domain.Tests.Transitions.Decisions.Given;
using static Iop.Domain.Transitions.Criterion;
using static Iop.Domain.Transitions.TransitionKind;

namespace Iop.Domain.Tests.Transitions.Decisions;

public class DecideTests
{
    private static readonly TransitionTable Table = TransitionTable.Of(
    [
        new(null, Intensive, Admission), new(null, Php, TransitionKind.Readmission, priority: 1, when: Stated("back")),
        new(Intensive, Php, StepUp, when: Stated("up")), new(Intensive, Op, TransitionKind.StepDown, when: All(Stated("down"), PatientAccepts)), new(Intensive, Intensive, ContinuedStay, when: Stated("stay")),
        new(Intensive, null, DischargeAgainstAdvice, when: Stated("leaves")), new(Intensive, null, PlannedDischarge), new(Php, null, TransferOut), new(Op, null, PlannedDischarge, when: Stated("done")),
    ]);

    [Fact]
    public void A_move_is_recommended_where_all_before_it_are_ruled_out()
    {
        var decision = Decide(Cleared + Says(("up", false), ("down", true)) + new PatientFacts(preferences: [new(Day, Op, true)]));

        Assert.Equal(DecisionOutcome.Move, decision.Outcome);
        Assert.Equal("StepDown ladder:iop -> ladder:op", decision.Recommended!.ToString());
        Assert.Equal("Step down from ladder:iop to ladder:op.", decision.Text);
        Assert.Empty(decision.Missing);
        Assert.Equal("transition decision", decision.ToString());
    }

    [Fact]
    public void An_unknown_before_a_met_one_leaves_it_open_and_is_named()
    {
        var decision = Decide(Cleared + Says(("down", true)) + new PatientFacts(preferences: [new(Day, Op, true)]));

        Assert.Equal(DecisionOutcome.NotDecidable, decision.Outcome);
        Assert.Null(decision.Recommended);
        Assert.Equal("the statement up", Assert.Single(decision.Missing).Text);
        Assert.Equal("Not decidable; needs the statement up.", decision.Text);
    }

    [Fact]
    public void A_fact_that_cannot_change_the_answer_is_not_missing() =>
        Assert.Equal(["the statement up"], Decide(Cleared + Says(("down", false))).Missing.Select(fact => fact.Text));

    [Fact]
    public void Staying_is_what_is_left()
    {
        var decision = Decide(Cleared + Says(("up", false), ("down", false)));

        Assert.Equal((DecisionOutcome.Stay, null), (decision.Outcome, decision.Recommended));
        Assert.Equal(ContinuedStay, Decide(Cleared + Says(("up", false), ("down", false), ("stay", true))).Recommended!.Kind);
    }

    [Fact]
    public void A_concern_blocks_less_care_and_proposes_more_whatever_the_criteria_say()
    {
        var decision = Decide(Concern + Says(("up", false), ("down", true), ("stay", true)) + new PatientFacts(preferences: [new(Day, Op, true)]));

        Assert.Equal((DecisionOutcome.Move, StepUp, true), (decision.Outcome, decision.Recommended!.Kind, decision.IsForSafety));
        Assert.True(decision.Ask(TransitionKind.StepDown).IsBlockedBySafety);
        Assert.True(decision.Ask(PlannedDischarge).IsBlockedBySafety);
        Assert.Equal(TransitionStatus.Blocked, decision.Ask(PlannedDischarge).Status);
        Assert.Equal("Step down from ladder:iop to ladder:op: blocked by a safety concern.", decision.Ask(TransitionKind.StepDown).Text);
    }

    [Fact]
    public void A_concern_without_a_step_up_means_to_stay()
    {
        var decision = Table.Decide(At(Op), Concern + Says(("done", true)), Day);

        Assert.Equal((DecisionOutcome.Stay, true), (decision.Outcome, decision.IsForSafety));
    }

    [Fact]
    public void Safety_that_nobody_looked_at_leaves_less_care_open()
    {
        var decision = Table.Decide(At(Op), Says(("done", true)), Day);

        Assert.Equal(DecisionOutcome.NotDecidable, decision.Outcome);
        Assert.Equal("whether there is a safety concern", Assert.Single(decision.Missing).Text);
    }

    [Fact]
    public void What_is_not_in_the_table_is_another_answer_than_what_is_refused()
    {
        var decision = Decide(Cleared + Says(("up", false), ("down", false), ("leaves", true)));

        Assert.Equal(TransitionStatus.NotInTable, decision.Ask(LateralMove).Status);
        Assert.Null(decision.Ask(LateralMove).Transition);
        Assert.Equal(TransitionStatus.Blocked, decision.Ask(StepUp).Status);
        Assert.Equal("stated.up", Assert.Single(decision.Ask(StepUp).Blocking).ToString());
        Assert.Equal(TransitionStatus.NotInTable, decision.Ask(StepUp, Op).Status);
        Assert.Equal(TransitionStatus.Allowed, decision.Ask(PlannedDischarge).Status);
        Assert.Equal(TransitionStatus.Allowed, decision.Ask(DischargeAgainstAdvice).Status);
        Assert.Equal(DecisionOutcome.Stay, decision.Outcome);
        Assert.Equal([StepUp, TransitionKind.StepDown, PlannedDischarge, DischargeAgainstAdvice, ContinuedStay], decision.Options.Select(option => option.Kind));
    }

    [Fact]
    public void A_level_that_the_table_does_not_know_is_taken_for_its_rung()
    {
        Assert.Equal(Intensive, Table.Decide(At(LevelSystem.Asam4["2.1"]), Cleared, Day).State);
        Assert.Equal(DecisionOutcome.NotInTable, Table.Decide(At(LevelSystem.Ladder["res"]), Cleared, Day).Outcome);
    }

    [Fact]
    public void Outside_care_only_who_was_in_care_comes_back()
    {
        var before = CareEpisode.Of(Patient, CareEvent.Admission(Day.PlusDays(-9), Intensive), CareEvent.Discharge(Day.PlusDays(-2), Intensive, DischargeReason.Completed));

        Assert.Equal(TransitionStatus.Blocked, Table.Decide(Outside, Says(("back", true)), Day).Ask(TransitionKind.Readmission).Status);
        Assert.Equal(DecisionOutcome.Stay, Table.Decide(Outside, Says(("back", true)), Day).Outcome);
        Assert.Equal(Php, Table.Decide(before, Says(("back", true)), Day).Recommended!.To);
        Assert.Equal(Intensive, Table.Decide(before, Says(("back", true)), Day.PlusDays(-3)).State);
    }

    [Fact]
    public void After_death_nothing_is_proposed()
    {
        var decision = Table.Decide(At(Intensive).With(CareEvent.Death(Day)), Cleared, Day);

        Assert.Equal(DecisionOutcome.Ended, decision.Outcome);
        Assert.Empty(decision.Options);
    }

    [Fact]
    public void Withdrawal_management_beside_treatment_decides_nothing()
    {
        var both = At(Intensive).With(CareEvent.Admission(Day.PlusDays(-1), LevelSystem.Ladder["wm"]));

        Assert.Equal(Intensive, Policies.Standard.Decide(both, Cleared, Day).State);
        Assert.Equal("wm", Policies.Standard.Decide(At(LevelSystem.Ladder["wm"]), Cleared, Day).State!.Code);
    }

    [Fact]
    public void Facts_of_another_patient_are_refused() => Assert.Throws<ArgumentException>(
        () => Table.Decide(At(Intensive), new(assessments: [new(new("pt-2"), Day)]), Day));

    [Fact]
    public void A_table_in_which_days_alone_move_somebody_is_refused()
    {
        foreach (var when in new[]
        {
            DaysAtLevelAtLeast(28), Any(Other, DaysAtLevelAtLeast(28)), Not(DaysAtLevelAtMost(27)), AtLeast(1, DaysAtLevelAtMost(3), Other), Not(All(Other, DaysAtLevelAtMost(27))),
        })
        {
            var failure = Assert.Throws<ArgumentException>(() => Table.With(new Transition(Intensive, Op, TransitionKind.StepDown, when: when)));
            Assert.StartsWith("Days at the level alone would make StepDown ladder:iop -> ladder:op", failure.Message, StringComparison.Ordinal);
        }

        Assert.NotNull(Table.With(new Transition(Intensive, Op, TransitionKind.StepDown, when: All(Other, DaysAtLevelAtLeast(28)))));
        Assert.NotNull(Table.With(new Transition(Intensive, Intensive, ContinuedStay, when: DaysAtLevelAtMost(28))));
    }

    [Fact]
    public void Tables_compose_and_the_right_one_counts()
    {
        var own = new Transition(Intensive, Op, TransitionKind.StepDown, priority: 3, when: Stated("own"));

        Assert.Equal(own, Assert.Single(Table.Replace(own).Find(Intensive, TransitionKind.StepDown)));
        Assert.Equal(Table.Transitions.Count, (Table + TransitionTable.Of([new(null, Intensive, Admission), own, new(Op, null, PlannedDischarge), new(Intensive, null, PlannedDischarge)])).Transitions.Count);
        Assert.Throws<ArgumentException>(() => Table.Replace(new(Op, Intensive, StepUp)));
        Assert.Throws<ArgumentException>(() => Table.Without(Op, StepUp));
        Assert.Throws<ArgumentException>(() => Table.Without(Op, PlannedDischarge));
        Assert.Empty(Table.Without(Intensive, StepUp).Find(Intensive, StepUp));
        Assert.Equal(("own", "Own"), (Table.Named("own", "Own").Id, Table.Named("own", "Own").Name));
    }

    [Fact]
    public void The_decision_says_when_it_could_change()
    {
        var table = Table.With(new Transition(Intensive, Op, TransitionKind.StepDown, when: All(Stated("down"), ScoreAtMost(Instrument.Phq9, 9, withinDays: 14), DaysAtLevelAtLeast(30))));
        var facts = Cleared + Says(("up", false), ("down", true)) + Scores(Phq9(4, 2)) + new PatientFacts(safety: [new(Day, SafetyState.None)]);

        Assert.Equal(Day.PlusDays(10), table.Decide(At(Intensive), facts, Day).ChangesOn);
        Assert.Null(table.Decide(At(Intensive), Cleared + Says(("up", false), ("down", false)), Day).ChangesOn);
        Assert.Equal(Day.PlusDays(10), table.Decide(At(Intensive), facts + new PatientFacts(screens: [new(Day.PlusDays(1), ScreenResult.Negative)]), Day).ChangesOn);
        Assert.Equal(Day.PlusDays(1), table.Decide(At(Intensive), facts + new PatientFacts(safety: [new(Day.PlusDays(1), SafetyState.Raised)]), Day).ChangesOn);
    }

    private static Criterion Other => Stated("x");

    private static TransitionDecision Decide(PatientFacts facts) => Table.Decide(At(Intensive), facts, Day);
}
