using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Tests.Plans;

public class TextTests
{
    [Fact]
    public void Every_text_is_the_same_under_every_culture() => Cultures.Each(() =>
    {
        Assert.Equal("2026-01-05/2026-12-31", new CarePeriod(new(2026, 1, 5), new(2026, 12, 31)).ToString());
        Assert.Equal("9 h 30 min", WeeklyHours.FromMinutes(570).ToString());
        Assert.Equal("friday 18:05-21:00", new WeekInterval(IsoDayOfWeek.Friday, 1085, 1260).ToString());
        Assert.Equal("12 free hours a week", WeeklyAvailability.Of([new(IsoDayOfWeek.Friday, 0, 720)]).ToString());
        Assert.Equal("asam3:3.7-WM", LevelOfCare.Parse("asam3:3.7-WM").ToString());
        Assert.Equal(
            "Must be whole minutes, 1 to 1440. (Parameter 'length')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new SessionPrescription(Modality.Group, Duration.FromDays(2), 1)).Message);
        Assert.True(LevelOfCare.TryParse("medicare:IOP", out _), CultureInfo.CurrentCulture.Name);
    });
}
