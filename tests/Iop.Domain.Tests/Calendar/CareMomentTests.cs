using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using NodaTime;
using static Iop.Domain.Tests.Calendar.ClockChangePolicyTests;

namespace Iop.Domain.Tests.Calendar;

public class CareMomentTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    internal static readonly Gen<CareMoment> Any =
        from day in Gen.Choose(0, 730)
        from minute in Gen.Choose(-200, 1439)
        select new CareMoment(new LocalDate(2025, 6, 1).PlusDays(day), minute < 0 ? null : LocalTime.Midnight.PlusMinutes(minute));

    [Theory]
    [InlineData("2026-01-05T09:00", "2026-01-06T08:59", true)]
    [InlineData("2026-01-05T09:00", "2026-01-06T09:00", true)]
    [InlineData("2026-01-05T09:00", "2026-01-06T09:01", false)]
    [InlineData("2026-03-07T09:00", "2026-03-08T10:00", true)] // a day of 23 hours
    [InlineData("2026-03-07T09:00", "2026-03-08T10:01", false)]
    [InlineData("2026-10-31T09:00", "2026-11-01T08:00", true)] // a day of 25 hours
    [InlineData("2026-10-31T09:00", "2026-11-01T08:01", false)]
    public void Twenty_four_hours_are_hours_and_no_date(string from, string to, bool within)
    {
        var elapsed = new CareMoment(Wall(from).Date, Wall(from).TimeOfDay).ElapsedTo(Wall(to), NewYork, ClockChangePolicy.Usual);

        Assert.True(elapsed.IsExact);
        Assert.Equal(within, elapsed.IsAtMost(Duration.FromHours(24)));
    }

    [Theory]
    [InlineData(1, null, "-24 to 24 h")] // the same day, neither time stated
    [InlineData(2, null, "0 to 48 h")]
    [InlineData(3, false, "24 to 72 h")]
    public void Without_a_time_only_what_is_certain_is_said(int day, bool? within, string text)
    {
        CareMoment from = new LocalDate(2026, 1, 5);
        var elapsed = from.ElapsedTo(new LocalDate(2026, 1, 4).PlusDays(day), NewYork, ClockChangePolicy.Usual);

        Assert.Equal(day == 1 ? true : within, elapsed.IsAtMost(Duration.FromHours(24)));
        Cultures.Each(() => Assert.Equal(text, elapsed.ToString()));
    }

    [Fact]
    public void The_range_holds_what_any_time_of_day_would_give() => Props.Holds(
        (from a in Any
         from b in Any
         from first in Gen.Choose(0, 1439)
         from second in Gen.Choose(0, 1439)
         from zone in Gen.Elements(Zones)
         select (a, b, first, second, Zone: DateTimeZoneProviders.Tzdb[zone])).ToArbitrary(),
        each =>
        {
            var range = each.a.ElapsedTo(each.b, each.Zone, ClockChangePolicy.Usual);
            var exact = At(each.b, each.second, each.Zone) - At(each.a, each.first, each.Zone);
            return range.Shortest <= exact && exact <= range.Longest && range.IsExact == (each.a.Time is not null && each.b.Time is not null);
        },
        tests: 1000);

    [Fact]
    public void A_day_that_a_zone_left_out_takes_no_time()
    {
        var samoa = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        CareMoment left = new LocalDate(2011, 12, 30);

        Assert.Equal(Duration.Zero, left.ElapsedTo(left, samoa, ClockChangePolicy.Usual).Longest);
    }

    [Fact]
    public void Moments_order_by_day_then_time_and_the_untimed_first() => Props.Holds(Prop.ForAll(Any.ToArbitrary(), Any.ToArbitrary(), (a, b) =>
    {
        var order = (a.Date, a.Time is null ? -1L : a.Time.Value.TickOfDay).CompareTo((b.Date, b.Time is null ? -1L : b.Time.Value.TickOfDay));
        return a < b == order < 0 && a <= b == order <= 0 && a > b == order > 0 && a >= b == order >= 0 && Math.Sign(a.CompareTo(b)) == Math.Sign(order);
    }));

    [Fact]
    public void The_text_is_iso() => Cultures.Each(() =>
    {
        Assert.Equal("2026-01-05T09:30:00", new CareMoment(new(2026, 1, 5), new(9, 30)).ToString());
        Assert.Equal("2026-01-05", new CareMoment(new(2026, 1, 5)).ToString());
        Assert.Null(new CareMoment(new(2026, 1, 5)).InstantIn(NewYork, ClockChangePolicy.Usual));
    });

    private static Instant At(CareMoment moment, int minute, DateTimeZone zone) =>
        ClockChangePolicy.Usual.InstantOf(moment.Date + (moment.Time ?? LocalTime.Midnight.PlusMinutes(minute)), zone);
}
