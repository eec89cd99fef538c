using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Tests.Calendar;

public class CarePeriodTests
{
    private static readonly LocalDate First = new(2026, 1, 5);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void Both_ends_lie_within(int day, bool within) =>
        Assert.Equal(within, new CarePeriod(First, First.PlusDays(25)).Contains(First.PlusDays(day)));

    [Fact]
    public void An_open_end_never_comes()
    {
        var open = new CarePeriod(First, end: null);

        Assert.True(open.Contains(LocalDate.MaxIsoValue));
        Assert.False(open.Contains(First.PlusDays(-1)));
        Assert.Null(open.Days);
        Assert.Equal("2026-01-05/", open.ToString());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void A_period_has_at_least_a_day(int length)
    {
        var failure = Record.Exception(() => new CarePeriod(First, First.PlusDays(length)));

        Assert.Equal(length < 0, failure is ArgumentException { ParamName: "end" });
    }

    [Fact]
    public void Days_count_both_ends() => Props.Holds(Gen.Choose(0, 4000).ToArbitrary(), length =>
    {
        var period = new CarePeriod(First, First.PlusDays(length));
        return period.Days == length + 1 && period.Days == Enumerable.Range(-5, length + 10).Count(day => period.Contains(First.PlusDays(day)));
    });

    [Fact]
    public void A_date_interval_converts_with_both_ends()
    {
        CarePeriod period = new DateInterval(First, First.PlusDays(4));

        Assert.Equal(new CarePeriod(First, First.PlusDays(4)), period);
    }
}
