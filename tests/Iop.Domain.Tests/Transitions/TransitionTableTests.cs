using Iop.Domain.Care;
using Iop.Domain.Transitions;
using static Iop.Domain.Transitions.TransitionKind;

namespace Iop.Domain.Tests.Transitions;

public class TransitionTableTests
{
    private static readonly LevelOfCare Op = LevelSystem.Medicare["OP"];

    private static readonly LevelOfCare Iop = LevelSystem.Medicare["IOP"];

    private static readonly LevelOfCare Php = LevelSystem.Medicare["PHP"];

    [Fact]
    public void A_sound_table_is_made_and_ordered_whatever_the_order_given()
    {
        Transition[] stated =
        [
            new(Op, null, PlannedDischarge), new(Php, Iop, TransitionKind.StepDown), new(Iop, Op, TransitionKind.StepDown),
            new(null, Php, Admission, priority: 1), new(null, Iop, Admission), new(Iop, Php, StepUp),
        ];
        var table = TransitionTable.Of(stated);

        Assert.Equal([Op, Iop, Php], table.Levels);
        Assert.Equal([stated[4], stated[3], stated[0], stated[2], stated[5], stated[1]], table.Transitions);
        Assert.Equal(table.Transitions, TransitionTable.Of(stated.Reverse()).Transitions);
        Assert.Equal("3 levels, 6 transitions", table.ToString());
    }

    [Fact]
    public void A_level_that_nobody_enters_is_told() => Refused(
        "medicare:PHP cannot be reached from outside care.",
        new(null, Iop, Admission), new(Iop, null, PlannedDischarge), new(Php, Iop, TransitionKind.StepDown));

    [Fact]
    public void A_circle_beside_the_entrance_is_told() => Refused(
        "medicare:OP cannot be reached from outside care. medicare:PHP cannot be reached from outside care.",
        new(null, Iop, Admission),
        new(Iop, null, PlannedDischarge),
        new(Php, Op, TransitionKind.StepDown),
        new(Op, Php, StepUp),
        new(Op, Iop, StepUp, priority: 1));

    [Fact]
    public void A_level_without_a_way_out_is_told() => Refused(
        "medicare:PHP leads to no discharge.",
        new(null, Iop, Admission), new(Iop, null, PlannedDischarge), new(Iop, Php, StepUp), new(Php, Php, ContinuedStay));

    [Fact]
    public void The_same_move_twice_is_told() => Refused(
        "Admission outside -> medicare:IOP stands twice.",
        new(null, Iop, Admission), new(null, Iop, Admission, priority: 1), new(Iop, null, PlannedDischarge));

    [Fact]
    public void Two_targets_of_one_kind_without_an_order_are_told() => Refused(
        "Admission outside -> medicare:IOP and Admission outside -> medicare:PHP have the same priority, 2.",
        new(null, Iop, Admission, priority: 2), new(null, Php, Admission, priority: 2), new(Iop, null, TransferOut), new(Php, null, TransferOut));

    [Fact]
    public void All_problems_are_told_at_once() => Refused(
        "medicare:IOP cannot be reached from outside care. medicare:PHP cannot be reached from outside care. "
            + "medicare:IOP leads to no discharge. medicare:PHP leads to no discharge.",
        new Transition(Php, Iop, TransitionKind.StepDown));

    [Fact]
    public void An_empty_table_is_told() => Refused("A table has at least one transition.");

    [Fact]
    public void A_pair_that_does_not_exist_is_an_empty_answer()
    {
        var table = TransitionTable.Of([new(null, Iop, Admission), new(Iop, null, PlannedDischarge)]);

        Assert.Empty(table.Find(Iop, TransitionKind.StepDown));
        Assert.Empty(table.Find(Php, PlannedDischarge));
        Assert.Empty(table.From(LevelSystem.Asam4["2.1"]));
        Assert.Equal(Iop, Assert.Single(table.Find(null, Admission)).To);
    }

    private static void Refused(string message, params Transition[] transitions) => Assert.Equal(
        $"{message} (Parameter 'transitions')", Assert.Throws<ArgumentException>(() => TransitionTable.Of(transitions)).Message);
}
