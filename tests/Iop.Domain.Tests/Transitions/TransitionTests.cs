using Iop.Domain.Care;
using Iop.Domain.Transitions;

namespace Iop.Domain.Tests.Transitions;

public class TransitionTests
{
    [Theory]
    [InlineData(null, "asam4:2.1", TransitionKind.Admission, true)]
    [InlineData(null, "asam4:2.1", TransitionKind.Readmission, true)]
    [InlineData("asam4:2.5", "asam4:2.1", TransitionKind.Admission, false)]
    [InlineData(null, null, TransitionKind.Admission, false)]
    [InlineData("asam4:2.5", "asam4:2.1", TransitionKind.StepDown, true)]
    [InlineData("asam4:2.1", "asam4:2.5", TransitionKind.StepDown, false)]
    [InlineData("asam4:2.1", "asam4:2.1", TransitionKind.StepDown, false)]
    [InlineData("asam4:2.1", "asam4:1.7", TransitionKind.StepDown, true)]
    [InlineData("asam4:2.1", "asam3:2.5", TransitionKind.StepDown, true)]
    [InlineData("asam4:2.1", null, TransitionKind.StepDown, false)]
    [InlineData("asam4:2.1", "asam4:2.5", TransitionKind.StepUp, true)]
    [InlineData("asam4:2.5", "asam4:2.1", TransitionKind.StepUp, false)]
    [InlineData("asam4:2.1", "asam4:1.7", TransitionKind.LateralMove, true)]
    [InlineData("asam4:2.1", "asam3:2.1", TransitionKind.LateralMove, true)]
    [InlineData("asam4:2.5", "asam4:2.1", TransitionKind.LateralMove, false)]
    [InlineData("asam4:2.1", "asam4:2.1", TransitionKind.ContinuedStay, true)]
    [InlineData("asam4:2.5", "asam4:2.1", TransitionKind.ContinuedStay, false)]
    [InlineData(null, null, TransitionKind.ContinuedStay, false)]
    [InlineData("asam4:2.1", null, TransitionKind.PlannedDischarge, true)]
    [InlineData("asam4:2.1", null, TransitionKind.DischargeAgainstAdvice, true)]
    [InlineData("asam4:2.1", null, TransitionKind.AdministrativeDischarge, true)]
    [InlineData("asam4:2.1", null, TransitionKind.TransferOut, true)]
    [InlineData("asam4:2.1", "asam4:1.5", TransitionKind.PlannedDischarge, false)]
    [InlineData(null, null, TransitionKind.PlannedDischarge, false)]
    public void A_kind_goes_with_its_two_ends(string? from, string? to, TransitionKind kind, bool allowed)
    {
        var failure = Record.Exception(() => new Transition(Level(from), Level(to), kind));

        Assert.Equal(allowed, failure is null);
        Assert.True(allowed || failure is ArgumentException { ParamName: "kind" });
    }

    [Fact]
    public void The_text_names_both_ends()
    {
        Assert.Equal("Admission outside -> asam4:2.1", new Transition(null, Level("asam4:2.1"), TransitionKind.Admission).ToString());
        Assert.Equal("TransferOut asam4:2.1 -> discharged", new Transition(Level("asam4:2.1"), null, TransitionKind.TransferOut).ToString());
    }

    [Fact]
    public void A_priority_is_not_negative() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Transition(null, Level("asam4:2.1"), TransitionKind.Admission, priority: -1));

    private static LevelOfCare? Level(string? id) => id is null ? null : LevelOfCare.Parse(id);
}
