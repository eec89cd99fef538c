using System.Globalization;
using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

public class CycleTests
{
    [Theory]
    [InlineData(1461, CycleUnit.Day, 4.0)]
    [InlineData(1461, CycleUnit.Week, 28.0)]
    [InlineData(12, CycleUnit.Month, 1.0)]
    [InlineData(30, CycleUnit.Year, 30.0)]
    [InlineData(1, CycleUnit.Week, 7 / 365.25)]
    public void So_many_cycles_are_so_many_years(int cycles, CycleUnit unit, double years) =>
        Assert.Equal(years, new CycleLength(1, unit).YearsAfter(cycles));

    [Theory]
    [InlineData(1, 52, 52, 1.0)]
    [InlineData(7, 365, 1, 7 / 365.0)]
    [InlineData(7, 365, 365, 7.0)]
    public void A_cycle_may_be_a_part_of_its_units(int count, int parts, int cycles, double years) =>
        Assert.Equal(years, new CycleLength(count, CycleUnit.Year, parts).YearsAfter(cycles));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void A_cycle_is_one_of_one_to_ten_thousand_parts(int parts, bool isAllowed) =>
        Assert.Equal(isAllowed, Record.Exception(() => new CycleLength(1, CycleUnit.Year, parts)) is null);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_cycle_has_one_to_a_thousand_units(int count, bool isAllowed) =>
        Assert.Equal(isAllowed, Record.Exception(() => new CycleLength(count, CycleUnit.Day)) is null);

    [Fact]
    public void The_longest_horizon_of_the_longest_cycles_does_not_overflow() =>
        Assert.Equal(100_000_000, new CycleLength(1000, CycleUnit.Year).YearsAfter(100_000));

    [Theory]
    [InlineData(1, 0.2)]
    [InlineData(2, 0.2)]
    [InlineData(3, 0.3)]
    [InlineData(5, 0.3)]
    [InlineData(6, 0.6)]
    [InlineData(1000, 0.6)]
    public void A_step_holds_through_its_last_cycle(int cycle, double expected) =>
        Assert.Equal(expected, CycleSchedule.Steps([new CycleStep<double>(2, 0.2), new(5, 0.3)], 0.6)[cycle]);

    [Fact]
    public void A_plain_number_is_constant()
    {
        CycleSchedule<double> half = 0.5;
        Assert.True(half.IsConstant);
        Assert.Equal(0.5, half[99]);
        Assert.Equal(CycleSchedule.Constant(0.5), half);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Steps_rise(int second) =>
        Assert.Throws<ArgumentException>("steps", () => CycleSchedule.Steps([new CycleStep<double>(2, 0), new(second, 0)], 0.0));

    [Fact]
    public void Cycles_are_counted_from_one() => Assert.Throws<ArgumentOutOfRangeException>("cycle", () => CycleSchedule.Constant(1L)[0]);

    [Fact]
    public void Texts_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal("through cycle 2: 0.5; then 1.5", CycleSchedule.Through(2, 0.5, 1.5).ToString());
            Assert.Equal("cost 0.5, 0.25 QALYs, 1 life years", new PathwayOutcome(0.5, 0.25, 1).ToString());
            Assert.Equal("discrete, costs 0.03, effects 0", new Discounting(DiscountForm.Discrete, 0.03, 0).ToString());
            Assert.Equal("iop: 0.5", new StartShare("iop", 0.5).ToString());
            Assert.Equal("2 weeks", new CycleLength(2, CycleUnit.Week).ToString());
            Assert.Equal("7/365 years", new CycleLength(7, CycleUnit.Year, 365).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
