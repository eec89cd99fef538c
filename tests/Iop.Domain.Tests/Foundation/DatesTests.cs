using Iop.Domain.Calendar;
using NodaTime;

namespace Iop.Domain.Tests.Foundation;

/// <summary>At the ends of the calendar nothing is later than its last day or earlier than its first.</summary>
public class DatesTests
{
    [Theory]
    [InlineData(0, "9999-12-31")]
    [InlineData(1, "9999-12-31")]
    [InlineData(int.MaxValue, "9999-12-31")]
    public void Working_days_end_with_the_calendar(int days, string last) =>
        Assert.Equal(last, NodaTime.Text.LocalDatePattern.Iso.Format(WorkingDays.WithoutHolidays.After(LocalDate.MaxIsoValue, days)));

    [Theory]
    [InlineData(1, "9999-12-31")]
    [InlineData(2, "9999-12-31")]
    [InlineData(-1, "9999-12-29")]
    public void A_week_is_cut_where_the_calendar_ends(int later, string day)
    {
        var date = later > 0 ? LocalDate.MaxIsoValue : new LocalDate(9999, 12, 29);

        Assert.True(WeekDefinition.StartingOn(date.DayOfWeek).WeekOf(date) is { } week && week.First == date && week.Last == LocalDate.MaxIsoValue, day);
        Assert.Equal(LocalDate.MinIsoValue, WeekDefinition.StartingOn(LocalDate.MinIsoValue.PlusDays(1).DayOfWeek).WeekOf(LocalDate.MinIsoValue).First);
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Kiritimati")]
    public void The_first_and_last_wall_times_have_instants(string zone)
    {
        var place = DateTimeZoneProviders.Tzdb[zone];

        Assert.Equal(LocalDate.MaxIsoValue, ClockChangePolicy.Usual.InstantOf(LocalDateTime.MaxIsoValue, place).InUtc().Date);
        Assert.Equal(LocalDate.MinIsoValue, ClockChangePolicy.Usual.InstantOf(LocalDateTime.MinIsoValue, place).InUtc().Date);
        Assert.True(new CareMoment(LocalDate.MinIsoValue).ElapsedTo(LocalDate.MaxIsoValue, place, ClockChangePolicy.Usual).Shortest > Duration.FromDays(7_000_000));
    }
}
