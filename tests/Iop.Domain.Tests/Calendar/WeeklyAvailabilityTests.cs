using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Tests.Calendar;

public class WeeklyAvailabilityTests
{
    private static readonly Arbitrary<WeekInterval[]> Lists =
        Arb.From(
            Gen.Choose(0, 12).SelectMany(count => WeekIntervalTests.Any.ArrayOf(count)),
            list => Enumerable.Range(0, list.Length).Select(left => list.Where((_, position) => position != left).ToArray()));

    [Fact]
    public void The_union_is_minute_by_minute() => Props.Holds(Lists, list =>
    {
        var union = WeeklyAvailability.Of(list);
        return Model(union.Free).SequenceEqual(Model(list)) && union.Minutes == Model(list).Count(free => free) && IsTidy(union);
    });

    [Fact]
    public void What_is_left_is_minute_by_minute() => Props.Holds(Prop.ForAll(Lists, Lists, (free, busy) =>
    {
        var left = WeeklyAvailability.Of(free).Except(busy);
        return Model(left.Free).SequenceEqual(Model(free).Zip(Model(busy), (here, taken) => here && !taken)) && IsTidy(left);
    }));

    [Fact]
    public void Free_means_every_minute() => Props.Holds(Prop.ForAll(Lists, WeekIntervalTests.Any.ToArbitrary(), (list, asked) =>
        WeeklyAvailability.Of(list).IsFree(asked) == Model(list)[asked.Start.MinuteOfWeek..asked.End.MinuteOfWeek].All(free => free)));

    [Fact]
    public void Equal_minutes_are_equal_values() => Props.Holds(Lists, list =>
        WeeklyAvailability.Of(list.Reverse()).Equals(WeeklyAvailability.Of(list.Concat(list))));

    [Fact]
    public void Intervals_that_touch_are_one() => Assert.Equal(
        [new WeekInterval(IsoDayOfWeek.Monday, 540, 660)],
        WeeklyAvailability.Of([new(IsoDayOfWeek.Monday, 600, 660), new(IsoDayOfWeek.Monday, 540, 600)]).Free);

    [Fact]
    public void Always_and_never_are_the_ends()
    {
        Assert.Equal(WeekTime.MinutesPerWeek, WeeklyAvailability.Always.Minutes);
        Assert.Equal(WeeklyAvailability.Never, WeeklyAvailability.Always.Except(WeeklyAvailability.Always.Free));
        Assert.True(WeeklyAvailability.Never.IsFree(default));
        Assert.Equal("168 free hours a week", WeeklyAvailability.Always.ToString());
    }

    private static bool[] Model(IEnumerable<WeekInterval> intervals)
    {
        var minutes = new bool[WeekTime.MinutesPerWeek];
        foreach (var interval in intervals)
        {
            Array.Fill(minutes, true, interval.Start.MinuteOfWeek, interval.Minutes);
        }

        return minutes;
    }

    private static bool IsTidy(WeeklyAvailability value) =>
        value.Free.Zip(value.Free.Skip(1), (earlier, later) => earlier.End < later.Start).All(apart => apart);
}
