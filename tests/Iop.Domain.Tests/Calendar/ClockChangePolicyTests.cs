using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Tests.Calendar;

public class ClockChangePolicyTests
{
    internal static readonly string[] Zones =
        ["UTC", "America/New_York", "America/Los_Angeles", "America/St_Johns", "Pacific/Honolulu", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Apia", "America/Sao_Paulo"];

    [Theory]
    [InlineData("America/New_York", "2026-03-08T01:59", ClockChange.None, "2026-03-08T06:59:00Z")]
    [InlineData("America/New_York", "2026-03-08T02:00", ClockChange.Skipped, "2026-03-08T07:00:00Z")]
    [InlineData("America/New_York", "2026-03-08T02:30", ClockChange.Skipped, "2026-03-08T07:30:00Z")]
    [InlineData("America/New_York", "2026-03-08T03:00", ClockChange.None, "2026-03-08T07:00:00Z")]
    [InlineData("America/New_York", "2026-11-01T00:59", ClockChange.None, "2026-11-01T04:59:00Z")]
    [InlineData("America/New_York", "2026-11-01T01:00", ClockChange.Doubled, "2026-11-01T05:00:00Z")]
    [InlineData("America/New_York", "2026-11-01T01:59", ClockChange.Doubled, "2026-11-01T05:59:00Z")]
    [InlineData("America/New_York", "2026-11-01T02:00", ClockChange.None, "2026-11-01T07:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", ClockChange.Skipped, "2026-03-29T01:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", ClockChange.Skipped, "2026-10-03T15:45:00Z")]
    [InlineData("Asia/Kolkata", "2026-03-08T02:30", ClockChange.None, "2026-03-07T21:00:00Z")]
    public void The_usual_policy_goes_on_as_far_and_takes_the_first(string zone, string wall, ClockChange change, string instant)
    {
        var (time, place) = (Wall(wall), DateTimeZoneProviders.Tzdb[zone]);

        Assert.Equal(change, ClockChangePolicy.ChangeAt(time, place));
        Assert.Equal(instant, InstantPattern.General.Format(ClockChangePolicy.Usual.InstantOf(time, place)));
    }

    [Theory]
    [InlineData(SkippedTime.Later, DoubledTime.Earlier, "2026-03-08T07:30:00Z", "2026-11-01T05:30:00Z")]
    [InlineData(SkippedTime.Later, DoubledTime.Later, "2026-03-08T07:30:00Z", "2026-11-01T06:30:00Z")]
    [InlineData(SkippedTime.WhenClocksChange, DoubledTime.Earlier, "2026-03-08T07:00:00Z", "2026-11-01T05:30:00Z")]
    [InlineData(SkippedTime.WhenClocksChange, DoubledTime.Later, "2026-03-08T07:00:00Z", "2026-11-01T06:30:00Z")]
    public void Each_choice_gives_its_own_instant(SkippedTime skipped, DoubledTime doubled, string spring, string autumn)
    {
        var (policy, zone) = (new ClockChangePolicy(skipped, doubled), DateTimeZoneProviders.Tzdb["America/New_York"]);

        Assert.Equal(spring, InstantPattern.General.Format(policy.InstantOf(Wall("2026-03-08T02:30"), zone)));
        Assert.Equal(autumn, InstantPattern.General.Format(policy.InstantOf(Wall("2026-11-01T01:30"), zone)));
        Assert.Equal(new(skipped, doubled), policy);
        Assert.Equal(new ClockChangePolicy(skipped, doubled).GetHashCode(), policy.GetHashCode());
    }

    [Fact]
    public void No_wall_time_is_without_an_instant_and_most_come_back() => Props.Holds(
        (from zone in Gen.Elements(Zones)
         from day in Gen.Choose(0, 1200)
         from minute in Gen.Choose(0, 1439)
         select (Zone: DateTimeZoneProviders.Tzdb[zone], Time: new LocalDate(2009, 1, 1).PlusDays(day).AtMidnight().PlusMinutes(minute))).ToArbitrary(),
        each => ClockChangePolicy.ChangeAt(each.Time, each.Zone) == ClockChange.Skipped
            || ClockChangePolicy.Usual.InstantOf(each.Time, each.Zone).InZone(each.Zone).LocalDateTime == each.Time,
        tests: 2000);

    [Fact]
    public void What_is_no_choice_is_refused()
    {
        Assert.Equal("skipped", Assert.Throws<ArgumentOutOfRangeException>(() => new ClockChangePolicy((SkippedTime)9, DoubledTime.Later)).ParamName);
        Assert.Equal("doubled", Assert.Throws<ArgumentOutOfRangeException>(() => new ClockChangePolicy(SkippedTime.Later, (DoubledTime)9)).ParamName);
        Assert.Throws<ArgumentNullException>(() => ClockChangePolicy.Usual.InstantOf(default, null!));
        Assert.Equal("skipped: Later, doubled: Earlier", ClockChangePolicy.Usual.ToString());
    }

    internal static LocalDateTime Wall(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
