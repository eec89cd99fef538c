using Iop.Domain.Care;
using Iop.Domain.Transitions;

namespace Iop.Domain.Tests.Transitions;

public class StepDownTests
{
    private static readonly string[] Rungs = ["rs", "cc", "op", "iop", "php", "res", "inp"];

    [Fact]
    public void It_speaks_of_the_whole_ladder_and_not_of_where_one_lives() =>
        Assert.Equal(LevelSystem.Ladder.Levels.Where(level => level.Code != "rr"), StepDown.Standard.Levels);

    [Fact]
    public void Care_steps_one_rung_at_a_time()
    {
        foreach (var (position, rung) in Rungs.Index())
        {
            Assert.Equal(Rungs[..position].TakeLast(1), Targets(rung, TransitionKind.StepDown));
            Assert.Equal(Rungs[(position + 1)..].Take(1), Targets(rung, TransitionKind.StepUp));
        }
    }

    [Fact]
    public void Admission_leads_anywhere_from_outpatient_up_the_most_intensive_first() => Assert.Equal(
        ["wm", "inp", "res", "php", "iop", "op"], StepDown.Standard.Find(null, TransitionKind.Admission).Select(transition => transition.To!.Code));

    [Fact]
    public void Withdrawal_management_leads_on_and_is_entered_by_admission_alone()
    {
        Assert.Equal(["res", "php", "iop"], Targets("wm", TransitionKind.StepDown));
        Assert.Equal([null, null], StepDown.Standard.Transitions.Where(transition => transition.To?.Code == "wm").Select(transition => transition.From));
    }

    [Theory]
    [InlineData(TransitionKind.PlannedDischarge)]
    [InlineData(TransitionKind.DischargeAgainstAdvice)]
    [InlineData(TransitionKind.AdministrativeDischarge)]
    [InlineData(TransitionKind.TransferOut)]
    public void Every_level_can_be_left_in_every_way(TransitionKind kind) =>
        Assert.All(StepDown.Standard.Levels, level => Assert.Single(StepDown.Standard.Find(level, kind)));

    [Fact]
    public void Transitions_from_a_level_are_those_of_the_table() => Assert.Equal(
        StepDown.Standard.Transitions, StepDown.Standard.Levels.Prepend(null).SelectMany(StepDown.Standard.From));

    private static IEnumerable<string> Targets(string from, TransitionKind kind) =>
        StepDown.Standard.Find(LevelSystem.Ladder[from], kind).Select(transition => transition.To!.Code);
}
