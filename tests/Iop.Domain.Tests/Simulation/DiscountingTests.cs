using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

public class DiscountingTests
{
    [Fact]
    public void Weights_agree_with_the_platform_to_a_few_units_in_the_last_place()
    {
        for (var percent = 0; percent <= 100; percent++)
        {
            for (var weeks = 0; weeks <= 5218; weeks += 7)
            {
                var (rate, years) = (percent / 100.0, weeks * 7 / 365.25);
                Close(Math.Exp(-rate * years), new Discounting(DiscountForm.Continuous, rate, 0).CostWeight(years));
                Close(Math.Exp(-years * double.LogP1(rate)), new Discounting(DiscountForm.Discrete, 0, rate).EffectWeight(years));
            }
        }

        static void Close(double expected, double actual) => Assert.InRange(Math.Abs(actual - expected), 0, 1e-14 * expected);
    }

    [Theory]
    [InlineData(DiscountForm.Discrete, 1.0, 1 / 1.06)]
    [InlineData(DiscountForm.Discrete, 2.0, 1 / 1.06 / 1.06)]
    [InlineData(DiscountForm.Discrete, 0.5, 0.9712858623572641)]
    [InlineData(DiscountForm.Continuous, 1.0, 0.9417645335842487)]
    public void A_weight_follows_its_form(DiscountForm form, double years, double expected) =>
        Assert.Equal(expected, new Discounting(form, 0.06, 0).CostWeight(years), 1e-15);

    [Fact]
    public void Without_a_rate_or_without_time_the_weight_is_exactly_one()
    {
        Assert.Equal(1, Discounting.None.CostWeight(17.25));
        Assert.Equal(1, new Discounting(DiscountForm.Discrete, 0.05, 0.05).EffectWeight(0));
        Assert.Equal(1, new Discounting(DiscountForm.Continuous, 0.05, 0.05).CostWeight(0));
    }

    [Fact]
    public void A_weight_far_in_the_future_is_zero_and_not_an_error() =>
        Assert.Equal(0, new Discounting(DiscountForm.Continuous, 1, 1).CostWeight(1e6));

    [Theory]
    [InlineData(-1e-9, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(1.000001, false)]
    [InlineData(double.NaN, false)]
    public void A_rate_lies_between_zero_and_one(double rate, bool isAllowed)
    {
        var costs = Record.Exception(() => new Discounting(DiscountForm.Discrete, rate, 0));
        var effects = Record.Exception(() => new Discounting(DiscountForm.Discrete, 0, rate));
        Assert.Equal(isAllowed, costs is null && effects is null);
        Assert.True(isAllowed || costs is ArgumentOutOfRangeException { ParamName: "costRate" });
    }
}
