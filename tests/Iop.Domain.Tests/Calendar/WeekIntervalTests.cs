using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Tests.Calendar;

public class WeekIntervalTests
{
    internal static readonly Gen<WeekInterval> Any =
        from start in Gen.Frequency((1, Gen.Choose(0, WeekTime.MinutesPerWeek - 1)), (2, Gen.Choose(0, 23).Select(hour => hour * 60)))
        from length in Gen.Frequency((2, Gen.Choose(1, 240)), (1, Gen.Choose(1, WeekTime.MinutesPerWeek)), (3, Gen.Choose(1, 4).Select(hours => hours * 60)))
        select new WeekInterval(
            WeekTime.FromMinuteOfWeek(start), WeekTime.FromMinuteOfWeek(Math.Min(start + length, WeekTime.MinutesPerWeek)));

    private static readonly Arbitrary<WeekInterval> Intervals = Any.ToArbitrary();

    [Fact]
    public void Overlap_is_symmetric_and_means_a_common_minute() => Props.Holds(Prop.ForAll(Intervals, Intervals, (a, b) =>
        a.Overlaps(b) == b.Overlaps(a) && a.Overlaps(b) == Minutes(a).Intersect(Minutes(b)).Any()));

    [Fact]
    public void Containing_means_having_every_minute() => Props.Holds(Prop.ForAll(Intervals, Intervals, (a, b) =>
        a.Contains(b) == !Minutes(b).Except(Minutes(a)).Any() && a.Contains(a)));

    [Fact]
    public void Day_and_minutes_make_the_same_interval_again() => Props.Holds(Intervals, a =>
        a.EndMinute - a.StartMinute == a.Minutes && (!a.IsWithinOneDay || new WeekInterval(a.Day, a.StartMinute, a.EndMinute) == a));

    [Theory]
    [InlineData(539, true)]
    [InlineData(600, false)]
    [InlineData(599, true)]
    public void Touching_is_not_overlapping(int start, bool overlaps) =>
        Assert.Equal(overlaps, new WeekInterval(IsoDayOfWeek.Monday, 540, 600).Overlaps(new(IsoDayOfWeek.Monday, start, start + 60)));

    [Theory]
    [InlineData(540)]
    [InlineData(539)]
    public void An_end_that_is_not_after_the_start_is_refused(int end) =>
        Assert.Equal("end", Assert.Throws<ArgumentException>(() => new WeekInterval(IsoDayOfWeek.Monday, 540, end)).ParamName);

    [Fact]
    public void The_default_is_empty_and_overlaps_nothing() => Props.Holds(Intervals, a => !a.Overlaps(default) && !default(WeekInterval).Overlaps(a));

    [Fact]
    public void An_evening_may_run_past_midnight()
    {
        var night = new WeekInterval(new WeekTime(IsoDayOfWeek.Monday, 1380), new WeekTime(IsoDayOfWeek.Tuesday, 60));

        Assert.False(night.IsWithinOneDay);
        Assert.Equal(1500, night.EndMinute);
        Assert.Equal("monday 23:00-tuesday 01:00", night.ToString());
        Assert.Equal("monday 23:00-24:00", new WeekInterval(IsoDayOfWeek.Monday, 1380, 1440).ToString());
    }

    private static IEnumerable<int> Minutes(WeekInterval interval) => Enumerable.Range(interval.Start.MinuteOfWeek, interval.Minutes);
}
