using Iop.Domain.Assessment;

namespace Iop.Domain.Tests.Assessment;

public class SafetyTests
{
    [Theory]
    [InlineData(0, SafetyState.None)]
    [InlineData(1, SafetyState.Raised)]
    [InlineData(2, SafetyState.Raised)]
    [InlineData(3, SafetyState.Raised)]
    [InlineData(-1, SafetyState.Unknown)]
    public void Item_9_alone_decides_whatever_the_others_are(int item9, SafetyState expected) => Assert.All([-1, 0, 3], others =>
    {
        var score = Given.Items(Instrument.Phq9, [.. Enumerable.Repeat(others, 8), item9]);

        Assert.Equal(expected, score.Safety);
        Assert.Equal(expected == SafetyState.Raised ? "phq-9.item-9" : null, score.Concern?.Code);
    });

    /// <summary>Which values of item 9 a total leaves, by brute force over what the other eight can sum to.</summary>
    [Fact]
    public void A_total_alone_raises_or_excludes_what_it_decides() => Assert.All(Enumerable.Range(0, 28), total =>
    {
        var possible = Enumerable.Range(0, 4).Where(item9 => total - item9 is >= 0 and <= 24).ToList();
        var expected = possible.TrueForAll(item9 => item9 > 0) ? SafetyState.Raised : possible.TrueForAll(item9 => item9 == 0) ? SafetyState.None : SafetyState.Unknown;

        Assert.Equal(expected, Given.Total(Instrument.Phq9, total).Safety);
    });

    [Theory]
    [InlineData(0, SafetyState.None)]
    [InlineData(1, SafetyState.Unknown)]
    [InlineData(24, SafetyState.Unknown)]
    [InlineData(25, SafetyState.Raised)]
    [InlineData(27, SafetyState.Raised)]
    public void The_ends_of_what_a_total_decides(int total, SafetyState expected) => Assert.Equal(expected, Given.Total(Instrument.Phq9, total).Safety);

    [Fact]
    public void A_total_that_is_not_known_decides_nothing() =>
        Assert.Equal(SafetyState.Unknown, Score.FromScales(Instrument.Phq9, Given.Day).Safety);

    [Fact]
    public void What_watches_for_nothing_raises_nothing() => Assert.All(
        Instrument.All.Where(instrument => instrument.SafetyTriggers.Count == 0),
        instrument => Assert.Equal((SafetyState.None, null), (Score.FromItems(instrument, Given.Day).Safety, Score.FromItems(instrument, Given.Day).Concern)));

    [Fact]
    public void Two_instruments_watch_and_their_concerns_are_these() => Assert.Equal(
        ["phq-9.item-9", "c-ssrs-screener.high", "c-ssrs-screener.moderate"],
        Instrument.All.SelectMany(instrument => instrument.SafetyTriggers).Select(trigger => trigger.Concern.ToString()));
}
