using Iop.Domain.Assessment;

namespace Iop.Domain.Tests.Assessment;

public class PcPtsd5Tests
{
    private static readonly Instrument Screen = Instrument.PcPtsd5;

    /// <summary>The rule spelled out over every set of answers, missing ones among them; -1 is a missing answer, the gate comes first.</summary>
    [Fact]
    public void Every_set_of_answers_is_scored_behind_the_gate() => Assert.All(Given.All(Screen, withMissing: true), answers =>
    {
        var (gate, behind) = (answers[0], answers[1..]);
        var (total, branch) = gate switch
        {
            -1 => ((int?)null, ScoreBranch.Unknown),
            0 when behind.Contains(1) => (null, ScoreBranch.Contradicted),
            0 => (0, ScoreBranch.NotAsked),
            _ => (behind.Contains(-1) ? null : behind.Sum(), ScoreBranch.Asked),
        };
        var score = Given.Items(Screen, answers);

        Assert.Equal(total, score.Total);
        Assert.Equal(branch, score.Branch);
    });

    [Fact]
    public void Not_exposed_and_exposed_without_symptoms_are_two_zeros()
    {
        var notExposed = Given.Items(Screen, 0, -1, -1, -1, -1, -1);
        var exposed = Given.Items(Screen, 1, 0, 0, 0, 0, 0);
        var total = Given.Total(Screen, 0);

        Assert.All([notExposed, exposed, total], score => Assert.Equal(0, score.Total));
        Assert.Equal([ScoreBranch.NotAsked, ScoreBranch.Asked, ScoreBranch.Unknown], [notExposed.Branch, exposed.Branch, total.Branch]);
        Assert.NotEqual(notExposed, exposed);
        Assert.NotEqual(notExposed, total);
        Assert.NotEqual(exposed, total);
        Assert.Null(Change.Between(notExposed, exposed).Difference);
        Assert.Null(Change.Between(total, exposed).Difference);
        Assert.Null(Change.Between(total, total).Difference);
        Assert.Equal(0, Change.Between(exposed, exposed).Difference);
        Assert.Equal(0, Change.Between(notExposed, notExposed).Difference);
    }

    [Fact]
    public void A_total_above_zero_tells_the_branch()
    {
        Assert.Equal(ScoreBranch.Asked, Given.Total(Screen, 1).Branch);
        Assert.Equal(2, Change.Between(Given.Total(Screen, 1), Given.Items(Screen, 1, 1, 1, 1, 0, 0)).Difference);
    }
}
