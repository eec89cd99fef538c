using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;

namespace Iop.Domain.Tests.Calendar;

public class WeeklyHoursTests
{
    [Fact]
    public void Amounts_add_and_compare_as_minutes() => Props.Holds(
        Prop.ForAll(Gen.Choose(0, 10_080).ToArbitrary(), Gen.Choose(0, 10_080).ToArbitrary(), (a, b) =>
        {
            var (x, y) = (WeeklyHours.FromMinutes(a), WeeklyHours.FromMinutes(b));
            return (x + y).Minutes == a + b && x < y == a < b && x <= y == a <= b && x > y == a > b && x >= y == a >= b && x == y == (a == b);
        }));

    [Theory]
    [InlineData(0, "0 h")]
    [InlineData(59, "0 h 59 min")]
    [InlineData(60, "1 h")]
    [InlineData(570, "9 h 30 min")]
    [InlineData(100_000, "1666 h 40 min")]
    public void The_text_is_hours_and_minutes(int minutes, string text) => Assert.Equal(text, WeeklyHours.FromMinutes(minutes).ToString());

    [Fact]
    public void Negative_and_overflowing_amounts_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.FromMinutes(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.FromHours(-1));
        Assert.Throws<OverflowException>(() => WeeklyHours.FromHours(int.MaxValue));
        Assert.Throws<OverflowException>(() => WeeklyHours.FromMinutes(int.MaxValue) + WeeklyHours.FromMinutes(1));
        Assert.Equal(WeeklyHours.Zero, default);
    }
}
