using Iop.Domain.Assessment;
using Iop.Domain.Foundation;

namespace Iop.Domain.Tests.Assessment;

public class CssrsScreenerTests
{
    private static readonly Instrument Screener = Instrument.CssrsScreener;

    /// <summary>The owners' triage, written down as a decision and not as a table: -1 is a missing answer.</summary>
    private static int Triage(int[] answers) => answers switch
    {
        [_, _, _, 1, _, _] or [_, _, _, _, 1, _] or [_, _, _, _, _, 2] => 3,
        [_, _, 1, _, _, _] or [_, _, _, _, _, 1] => 2,
        [1, ..] or [_, 1, ..] => 1,
        _ => 0,
    };

    [Fact]
    public void Every_full_set_of_answers_is_triaged_as_the_owners_say()
    {
        var counts = new int[4];
        foreach (var answers in Given.All(Screener, withMissing: false))
        {
            var expected = Triage(answers);
            counts[expected]++;
            Assert.Equal(expected, Given.Items(Screener, answers).Value("risk"));
        }

        Assert.Equal([1, 3, 12, 80], counts);
    }

    /// <summary>Every set of answers with any of them missing: the triage over all ways to fill in what was to be asked is the range.</summary>
    [Fact]
    public void With_answers_missing_the_triage_is_what_every_way_to_fill_them_in_agrees_on() => Assert.All(Given.All(Screener, withMissing: true), answers =>
    {
        var skipped = answers[1] == 0 && answers[2] <= 0 && answers[3] <= 0 && answers[4] <= 0;
        var possible = Fill(answers, 0, skipped).Select(Triage).ToList();
        var score = Given.Items(Screener, answers);

        Assert.Equal((possible.Min(), possible.Max()), (score.Range().Least, score.Range().Most));
        Assert.Equal(possible.Distinct().Count() == 1 ? possible[0] : null, score.Value());
        Assert.Equal(possible.Min() >= 2 ? SafetyState.Raised : possible.Max() < 2 ? SafetyState.None : SafetyState.Unknown, score.Safety);
        Assert.Equal(possible.Min() switch { 3 => "c-ssrs-screener.high", 2 => "c-ssrs-screener.moderate", _ => null }, score.Concern?.Code);
    });

    [Theory]
    [InlineData(0, "none", SafetyState.None)]
    [InlineData(1, "low", SafetyState.None)]
    [InlineData(2, "moderate", SafetyState.Raised)]
    [InlineData(3, "high", SafetyState.Raised)]
    public void A_level_may_be_given_where_the_answers_are_not_at_hand(int risk, string band, SafetyState safety)
    {
        var score = Given.Value(Screener, "risk", risk);

        Assert.Equal(band, score.Band()?.Name);
        Assert.Equal(safety, score.Safety);
        Assert.Equal(ScoreBranch.Unknown, score.Branch);
    }

    [Theory]
    [InlineData("no to both first items skips the next three", 0, 0, -1, -1, -1, 0, "none", ScoreBranch.NotAsked)]
    [InlineData("a no to item 2 with items 3 to 5 written down as no", 1, 0, 0, 0, 0, 0, "low", ScoreBranch.NotAsked)]
    [InlineData("a yes among the skipped counts", 0, 0, -1, -1, 1, 0, "high", ScoreBranch.Contradicted)]
    [InlineData("a yes among the skipped opens the rest", 0, 0, 1, -1, -1, 0, null, ScoreBranch.Contradicted)]
    [InlineData("yes to item 4 whatever is missing", -1, -1, -1, 1, -1, -1, "high", ScoreBranch.Unknown)]
    [InlineData("recent behavior whatever is missing", -1, -1, -1, -1, -1, 2, "high", ScoreBranch.Unknown)]
    [InlineData("older behavior with items missing", -1, -1, -1, -1, -1, 1, null, ScoreBranch.Unknown)]
    [InlineData("older behavior and nothing else", 0, 0, -1, -1, -1, 1, "moderate", ScoreBranch.NotAsked)]
    [InlineData("items 3 to 5 left out where they were to be asked", 1, 1, -1, -1, -1, 0, null, ScoreBranch.Asked)]
    public void Branching_and_missing_answers_are_told_apart(string why, int one, int two, int three, int four, int five, int six, string? band, ScoreBranch branch)
    {
        var score = Given.Items(Screener, one, two, three, four, five, six);

        Assert.True(band == score.Band()?.Name, why);
        Assert.Equal(branch, score.Branch);
    }

    [Fact]
    public void Item_1_alone_left_out_cannot_reach_the_concern()
    {
        var score = Given.Items(Screener, -1, 0, -1, -1, -1, 0);

        Assert.Null(score.Value());
        Assert.Equal(SafetyState.None, score.Safety);
    }

    [Fact]
    public void The_triage_was_read_in_the_owners_own_text() => Assert.Equal(EvidenceStatus.Primary, Screener.ScaleOf("risk").UsualBands?.Evidence);

    private static IEnumerable<int[]> Fill(int[] answers, int item, bool skipped)
    {
        if (item == answers.Length)
        {
            return [answers];
        }

        int[] values = answers[item] >= 0 ? [answers[item]] : skipped && item is 2 or 3 or 4 ? [0] : item == 5 ? [0, 1, 2] : [0, 1];
        return values.SelectMany(value => Fill([.. answers[..item], value, .. answers[(item + 1)..]], item + 1, skipped));
    }
}
