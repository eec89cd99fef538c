using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class IndianaTests
{
    private const string Hours = "in.medicaid.iot.hours-per-day";
    private const string Days = "in.medicaid.iot.days-per-week";

    [Theory]
    [InlineData(179, Verdict.Violated)]
    [InlineData(180, Verdict.Satisfied)]
    [InlineData(181, Verdict.Satisfied)]
    public void Three_hours_a_day(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(Hours, Stay("asam4:2.1").WithSessions(HeldDaily(3, minutes))));

    [Fact]
    public void Breaks_do_not_count_and_a_missed_day_still_stands_in_the_calendar()
    {
        Assert.Equal(Verdict.Violated, Judge(Hours, Stay("asam4:2.1").WithSessions(Held(0, 180, breaks: 30))));
        Assert.Equal(Verdict.Satisfied, Judge(Hours, Stay("asam4:2.1").WithSessions(Held(0, 180, attendance: Attendance.NoShow))));
    }

    [Theory]
    [InlineData(2, Verdict.Violated)]
    [InlineData(3, Verdict.Satisfied)]
    [InlineData(4, Verdict.Satisfied)]
    public void Three_days_a_week(int days, Verdict expected) =>
        Assert.Equal(expected, Judge(Days, Stay("asam4:2.1").WithSessions(HeldDaily(days, 180))));

    [Fact]
    public void Two_sessions_on_a_day_are_one_day() => Assert.Equal(
        Verdict.Violated, Judge(Days, Stay("asam4:2.1").WithSessions(Held(0), Held(0, modality: Modality.Family), Held(2))));

    [Fact]
    public void Adolescents_have_no_lower_figure() => Assert.Equal(
        Verdict.Violated, Judge(Days, Stay("asam3:2.1").WithPopulation(Population.Adolescent).WithSessions(HeldDaily(2, 180))));

    [Fact]
    public void It_speaks_of_Medicaid() => Assert.Null(
        Judge(Days, Stay("asam3:2.1").WithPayer(Payer.Commercial).WithSessions(HeldDaily(1, 180))));
}
