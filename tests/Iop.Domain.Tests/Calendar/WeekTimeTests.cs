using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Tests.Calendar;

public class WeekTimeTests
{
    [Fact]
    public void Day_and_minute_make_the_same_time_again() => Props.Holds(
        Gen.Choose(0, WeekTime.MinutesPerWeek).ToArbitrary(),
        minute =>
        {
            var time = WeekTime.FromMinuteOfWeek(minute);
            return time.MinuteOfWeek == minute && new WeekTime(time.Day, time.MinuteOfDay) == time;
        });

    [Fact]
    public void Order_is_the_order_of_minutes() => Props.Holds(
        Prop.ForAll(Gen.Choose(0, WeekTime.MinutesPerWeek).ToArbitrary(), Gen.Choose(0, WeekTime.MinutesPerWeek).ToArbitrary(), (a, b) =>
        {
            var (x, y) = (WeekTime.FromMinuteOfWeek(a), WeekTime.FromMinuteOfWeek(b));
            return x < y == a < b && x <= y == a <= b && x > y == a > b && x >= y == a >= b && Math.Sign(x.CompareTo(y)) == Math.Sign(a.CompareTo(b));
        }));

    [Theory]
    [InlineData(-1)]
    [InlineData(WeekTime.MinutesPerWeek + 1)]
    public void A_minute_outside_the_week_is_refused(int minute) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeekTime.FromMinuteOfWeek(minute));

    [Theory]
    [InlineData(IsoDayOfWeek.None, 0)]
    [InlineData(IsoDayOfWeek.Monday, -1)]
    [InlineData(IsoDayOfWeek.Monday, 1441)]
    [InlineData((IsoDayOfWeek)8, 0)]
    public void A_day_or_minute_that_is_none_is_refused(IsoDayOfWeek day, int minute) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeekTime(day, minute));

    [Fact]
    public void Midnight_belongs_to_the_next_day_but_on_Sunday()
    {
        Assert.Equal(new WeekTime(IsoDayOfWeek.Tuesday, 0), new WeekTime(IsoDayOfWeek.Monday, 1440));
        Assert.Equal("sunday 24:00", new WeekTime(IsoDayOfWeek.Sunday, 1440).ToString());
        Assert.Equal("monday 00:00", default(WeekTime).ToString());
    }
}
