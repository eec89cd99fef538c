using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules;

public class BoundsTests
{
    [Theory]
    [InlineData(8, false, false, true, true)]
    [InlineData(9, true, false, true, false)]
    [InlineData(10, true, true, false, false)]
    public void Each_kind_of_end_is_open_or_closed_as_it_says(int value, bool atLeast, bool moreThan, bool atMost, bool below)
    {
        Assert.Equal(atLeast, Bounds.AtLeast(9).Contains(value));
        Assert.Equal(moreThan, Bounds.MoreThan(9).Contains(value));
        Assert.Equal(atMost, Bounds.AtMost(9).Contains(value));
        Assert.Equal(below, Bounds.Below(9).Contains(value));
    }

    [Fact]
    public void An_amount_is_too_little_or_too_much_or_within() => Props.Holds(
        Prop.ForAll(Gen.Choose(0, 20).ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(-1, 42).ToArbitrary(), (least, width, value) =>
        {
            var bounds = Bounds.AtLeast(least).AndBelow(least + width);
            return bounds.Contains(value) == (value >= least && value < least + width)
                && new[] { bounds.IsTooLittle(value), bounds.Contains(value), bounds.IsTooMuch(value) }.Count(claim => claim) == 1;
        }));

    [Fact]
    public void Nothing_is_no_range()
    {
        Assert.Throws<ArgumentException>(() => Bounds.AtLeast(9).AndBelow(9));
        Assert.Throws<ArgumentException>(() => Bounds.MoreThan(9).AndAtMost(9));
        Assert.Throws<ArgumentException>(() => Bounds.AtLeast(9).AndAtMost(8));
        Assert.True(Bounds.AtLeast(9).AndAtMost(9).Contains(9));
    }

    [Fact]
    public void The_words_say_which_ends_count() => Cultures.Each(() =>
    {
        Assert.Equal("at least 9 h and below 20 h", Bounds.AtLeast(WeeklyHours.FromHours(9)).AndBelow(WeeklyHours.FromHours(20)).ToString());
        Assert.Equal("more than 9 and at most 1200", Bounds.MoreThan(9).AndAtMost(1200).ToString());
        Assert.Equal("below -1.5", Bounds.Below(-1.5).ToString());
    });

    [Theory]
    [InlineData(-1, false, true)]
    [InlineData(0, true, true)]
    [InlineData(1, true, true)]
    [InlineData(364, true, true)]
    [InlineData(365, true, false)]
    public void Effective_dates_hold_on_both_their_days(int day, bool fromHolds, bool untilHolds)
    {
        var first = new LocalDate(2026, 1, 1);

        Assert.Equal(fromHolds, new EffectiveDates(first).Contains(first.PlusDays(day)));
        Assert.Equal(untilHolds, new EffectiveDates(null, first.PlusDays(364)).Contains(first.PlusDays(day)));
        Assert.Equal(fromHolds && untilHolds, new EffectiveDates(first, first.PlusDays(364)).Contains(first.PlusDays(day)));
        Assert.True(EffectiveDates.Always.Contains(first.PlusDays(day)));
        Assert.Throws<ArgumentException>(() => new EffectiveDates(first, first.PlusDays(-1)));
    }
}
