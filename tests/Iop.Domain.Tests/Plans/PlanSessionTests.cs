using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Tests.Plans;

public class PlanSessionTests
{
    private static readonly LocalDate Day = new(2026, 1, 5);

    [Theory]
    [InlineData(0, "length")]
    [InlineData(1, null)]
    [InlineData(1440, null)]
    [InlineData(1441, "length")]
    public void It_lasts_a_minute_to_a_day(int minutes, string? refused) => Assert.Equal(refused, Refused(length: minutes));

    [Theory]
    [InlineData(-1, "breaks")]
    [InlineData(0, null)]
    [InlineData(59, null)]
    [InlineData(60, "breaks")]
    public void Breaks_are_shorter(int minutes, string? refused) => Assert.Equal(refused, Refused(breaks: minutes));

    [Theory]
    [InlineData(0, "present")]
    [InlineData(1, null)]
    [InlineData(50, null)]
    [InlineData(51, "present")]
    public void Nobody_takes_part_for_longer_than_it_lasts_net_of_breaks(int minutes, string? refused) =>
        Assert.Equal(refused, Refused(breaks: 10, present: minutes));

    [Theory]
    [InlineData(0, "groupSize")]
    [InlineData(1, null)]
    [InlineData(2, null)]
    public void A_group_has_somebody_in_it(int size, string? refused) => Assert.Equal(refused, Refused(groupSize: size));

    [Theory]
    [InlineData(-1, "services")]
    [InlineData(0, null)]
    [InlineData(99, null)]
    [InlineData(100, "services")]
    public void Services_are_counted_from_none(int services, string? refused) => Assert.Equal(refused, Refused(services: services));

    [Theory]
    [InlineData(Attendance.Scheduled, 170, 0, true, false)]
    [InlineData(Attendance.Attended, 170, 170, true, true)]
    [InlineData(Attendance.NoShow, 170, 0, true, false)]
    [InlineData(Attendance.Excused, 170, 0, true, false)]
    [InlineData(Attendance.Cancelled, 0, 0, false, false)]
    public void Scheduled_and_delivered_minutes_are_two_quantities(Attendance attendance, int scheduled, int delivered, bool isScheduled, bool isDelivered)
    {
        var session = new PlanSession("s", Day, Modality.Group, Duration.FromHours(3), attendance, Duration.FromMinutes(10));

        Assert.Equal((scheduled, delivered), (session.MinutesAs(SessionBasis.Scheduled), session.MinutesAs(SessionBasis.Delivered)));
        Assert.Equal((isScheduled, isDelivered), (session.CountsAs(SessionBasis.Scheduled), session.CountsAs(SessionBasis.Delivered)));
        Assert.Equal(attendance != Attendance.Attended, Record.Exception(() =>
            new PlanSession("s", Day, Modality.Group, Duration.FromHours(3), attendance, present: Duration.FromHours(2))) is ArgumentException { ParamName: "present" });
    }

    [Fact]
    public void Who_left_early_received_less_than_was_scheduled()
    {
        var session = new PlanSession("s", Day, Modality.Group, Duration.FromHours(3), Attendance.Attended, Duration.FromMinutes(30), Duration.FromMinutes(100));

        Assert.Equal((150, 100), (session.MinutesAs(SessionBasis.Scheduled), session.MinutesAs(SessionBasis.Delivered)));
    }

    [Fact]
    public void The_text_form_is_the_identifier() =>
        Cultures.Each(() => Assert.Equal("s-1", new PlanSession("s-1", Day, Modality.Group, Duration.FromHours(1)).ToString()));

    private static string? Refused(int length = 60, int breaks = 0, int? present = null, int? groupSize = null, int? services = null) =>
        (Record.Exception(() => new PlanSession(
            "s", Day, Modality.Group, Duration.FromMinutes(length), Attendance.Attended, Duration.FromMinutes(breaks),
            present is { } time ? Duration.FromMinutes(time) : null, groupSize, services)) as ArgumentException)?.ParamName;
}
