using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Tests.Plans;

public class SessionPrescriptionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1440, true)]
    [InlineData(1441, false)]
    public void A_session_lasts_a_minute_to_a_day(int minutes, bool allowed) =>
        Assert.Equal(allowed ? null : "length", Refused(Duration.FromMinutes(minutes), 1, Duration.Zero));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void It_takes_place_one_to_99_times_a_week(int times, bool allowed) =>
        Assert.Equal(allowed ? null : "timesPerWeek", Refused(Duration.FromHours(1), times, Duration.Zero));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void Breaks_are_shorter_than_the_session(int minutes, bool allowed) =>
        Assert.Equal(allowed ? null : "breaks", Refused(Duration.FromHours(1), 1, Duration.FromMinutes(minutes)));

    [Fact]
    public void Only_whole_minutes_are_taken()
    {
        Assert.Equal("length", Refused(Duration.FromSeconds(90), 1, Duration.Zero));
        Assert.Equal("breaks", Refused(Duration.FromMinutes(3), 1, Duration.FromSeconds(90)));
    }

    [Fact]
    public void Three_classes_of_50_minutes_in_three_hours_are_two_and_a_half()
    {
        var evenings = new SessionPrescription(Modality.Group, Duration.FromHours(3), 3, breaks: Duration.FromMinutes(30));

        Assert.Equal(WeeklyHours.FromMinutes(450), evenings.WeeklyHours);
    }

    [Fact]
    public void The_text_form_shows_the_modality_alone() =>
        Assert.Equal("group", new SessionPrescription(Modality.Group, Duration.FromHours(3), 3).ToString());

    private static string? Refused(Duration length, int times, Duration breaks) =>
        (Record.Exception(() => new SessionPrescription(Modality.Group, length, times, breaks)) as ArgumentOutOfRangeException)?.ParamName;
}
