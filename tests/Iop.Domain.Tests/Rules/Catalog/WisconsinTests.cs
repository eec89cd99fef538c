using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class WisconsinTests
{
    private const string Rule = "wi.res.preliminary-plan.full";

    [Theory]
    [InlineData(3, Verdict.Satisfied)]
    [InlineData(4, Verdict.Satisfied)]
    [InlineData(5, Verdict.Violated)]
    public void The_full_plan_within_four_days(int day, Verdict expected) => Assert.Equal(
        expected, Judge(Rule, Stay("asam3:3.5").WithAdmission(Day(0)).WithDischarge(Day(20)).WithEstablishedOn(Day(day))));

    [Theory]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(2, Verdict.Indeterminate)]
    [InlineData(3, Verdict.Indeterminate)]
    public void A_full_plan_within_two_days_is_a_preliminary_one_too_and_a_later_one_leaves_it_open(int day, Verdict expected) => Assert.Equal(
        expected, Judge("wi.res.preliminary-plan", Stay("asam3:3.5").WithAdmission(Day(0) + LocalTime.Midnight).WithDischarge(Day(20)).WithEstablishedOn(Day(day)), AsOf(20)));

    [Theory]
    [InlineData(-1, Verdict.Satisfied)]
    [InlineData(0, Verdict.Satisfied)]
    [InlineData(1, Verdict.Indeterminate)]
    public void A_short_stay_needs_no_preliminary_plan(int minutes, Verdict expected) => Assert.Equal(
        expected, Judge("wi.res.preliminary-plan", Stay("asam3:3.5").WithAdmission(Day(0) + LocalTime.Noon).WithDischarge((Day(2) + LocalTime.Noon).PlusMinutes(minutes)), AsOf(10)));

    [Theory]
    [InlineData(-1, Verdict.Satisfied)]
    [InlineData(0, Verdict.Satisfied)]
    [InlineData(1, Verdict.Violated)]
    public void A_stay_of_less_than_two_days_may_be_waived(int minutes, Verdict expected)
    {
        var noon = new LocalTime(12, 0);
        var plan = Stay("asam3:3.5").WithAdmission(Day(0) + noon).WithDischarge((Day(2) + noon).PlusMinutes(minutes));

        Assert.Equal(expected, Judge(Rule, plan, AsOf(10)));
    }

    [Fact]
    public void Where_the_plan_tells_of_no_discharge_a_late_plan_is_open_until_it_is_known_that_the_stay_went_on()
    {
        var plan = Stay("asam3:3.5").WithAdmission(Day(0)).WithEstablishedOn(Day(5));

        Assert.Equal(Verdict.Indeterminate, Judge(Rule, plan));
        Assert.Equal(Verdict.Violated, Judge(Rule, plan, AsOf(5)));
    }
}
