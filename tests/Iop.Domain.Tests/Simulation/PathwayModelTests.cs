using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

public class PathwayModelTests
{
    private static readonly PathwayState Iop = new("iop", "Intensive outpatient", 2_400_000, 0.7);
    private static readonly PathwayState Op = new("op", "Outpatient", 600_000, 0.74);
    private static readonly PathwayState Dead = new("dead", "Dead", 0, 0, isDead: true);

    [Fact]
    public void Without_strategies_there_is_one_that_changes_nothing()
    {
        var model = Make();
        Assert.Equal(new PathwayStrategy("base", "Base case"), Assert.Single(model.Strategies));
        Assert.Equal(model, Make());
    }

    [Theory]
    [InlineData(0.4, 0.6, true)]
    [InlineData(0.4, 0.6000000009, true)]
    [InlineData(0.4, 0.6000000011, false)]
    public void A_row_sums_to_at_most_one(double toOp, double toDead, bool isAllowed) =>
        Check(isAllowed ? null : "exits of \"iop\" that sum to", () => Make(transitions: [new("iop", "op", toOp), new("iop", "dead", toDead), new("op", "dead", 1)]));

    [Fact]
    public void A_row_that_exceeds_one_by_rounding_loses_and_makes_nobody()
    {
        var trace = Cohort.Run(Make(transitions: [new("iop", "op", 0.4), new("iop", "dead", 0.6000000009), new("op", "dead", 1)]));
        Assert.Equal(1, trace.Occupancy(10).ToArray().Sum(), 1e-15);
        Assert.Equal(0, trace.OccupancyOf("iop")[1]);
    }

    [Theory]
    [InlineData(1.25, true)]
    [InlineData(1.26, false)]
    public void A_risk_ratio_may_not_lift_a_row_above_one(double ratio, bool isAllowed) => Check(
        isAllowed ? null : "strategies[0]: found exits of \"iop\" that sum to 1.008 in cycles 2 through 4",
        () => Make(
            transitions: [new("iop", "op", 0.8), new("op", "dead", 0.1)],
            strategies: [new("x", "X", riskRatios: [new("iop", null, CycleSchedule.Steps([new CycleStep<double>(1, 1), new(4, ratio)], 1.0))])]));

    [Theory]
    [InlineData(36.16, true)]
    [InlineData(36.17, false)]
    public void Survivors_who_leave_beside_others_alive_may_not_lift_a_row_of_hazards_above_one(double rate, bool isAllowed) => Check(
        isAllowed ? null : "exits of \"iop\" that sum to 1.0",
        () => Make(
            states: [Iop, Op, new("left", "Left", 0, 0.7), Dead],
            transitions: [new("iop", "op", new RateLaw(rate)), new("iop", "left", new RateLaw(rate), ofSurvivors: true), new("op", "dead", 1), new("left", "dead", 1)]));

    [Theory]
    [InlineData(0.9999999989, false)]
    [InlineData(0.9999999991, true)]
    [InlineData(1, true)]
    public void The_start_sums_to_one(double share, bool isAllowed) =>
        Check(isAllowed ? null : "start: found shares that sum to 0.9999999989", () => Make(start: [new("iop", share)]));

    [Fact]
    public void A_start_that_misses_one_by_rounding_is_scaled_to_one() =>
        Assert.Equal(1, Cohort.Run(Make(start: [new("iop", 0.9999999991)])).Occupancy(0)[0]);

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    public void A_step_ends_before_the_last_cycle(int throughCycle, bool isAllowed) => Check(
        isAllowed ? null : "transitions[0].probability[0].throughCycle",
        () => Make(transitions: [new("iop", "op", CycleSchedule.Through(throughCycle, 0.1, 0.2)), new("op", "dead", 0.1)]));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public void The_horizon_has_one_to_a_hundred_thousand_cycles(int cycles, bool isAllowed) =>
        Check(isAllowed ? null : "cycles: found", () => Make(cycles: cycles));

    [Fact]
    public void A_trace_has_at_most_twenty_million_shares()
    {
        List<PathwayState> states = [Iop, .. Enumerable.Range(1, 199).Select(i => new PathwayState($"s{i}", "S", 0, 0))];
        List<PathwayTransition> ways = [.. Enumerable.Range(1, 199).Select(i => new PathwayTransition("iop", $"s{i}", 0.001))];
        Check(null, () => Make(99_999, states, transitions: ways));
        Check("cycles: found 100000 cycles of 200 states", () => Make(100_000, states, transitions: ways));
    }

    [Fact]
    public void A_way_that_only_a_strategy_opens_reaches_a_state()
    {
        PathwayTransition[] ways = [new("iop", "op", 0), new("iop", "dead", 0.1)];
        Check("states[1]: found \"op\", which nobody can reach", () => Make(transitions: ways));
        Check(null, () => Make(transitions: ways, strategies: [new("x", "X", transitions: [new("iop", "op", 0.1)])]));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var fault = Assert.Throws<ArgumentException>(() => Make(
            states: [Iop, Op, Dead, Op],
            start: [new("iop", 0.5), new("iop", 0.2), new("nowhere", 0.1)],
            transitions: [new("iop", "op", 0.7), new("iop", "dead", 0.7), new("iop", "op", 0.1), new("dead", "iop", 0.1), new("op", "limbo", 0.1)],
            riskRatios: [new("op", "iop", 2), new("op", "limbo", 2), new("op", "limbo", 3)],
            strategies:
            [
                new("x", "X", [new("dead", 100), new("none"), new("op"), new("op")], [new("op", "dead", 0.1)]),
                new("x", "X", transitions: [new("iop", "op", 0.5), new("iop", "op", 0.5)], riskRatios: [new("dead", "op", 1)]),
            ]));
        string[] expected =
        [
            "states[3].id: found \"op\" a second time",
            "start[1].state: found \"iop\" a second time",
            "start[2].state: found \"nowhere\"",
            "start: found shares that sum to 0.7999999999999999",
            "transitions[2]: found \"iop\" to \"op\" a second time",
            "transitions[3].from: found \"dead\", which is marked dead",
            "transitions[4].to: found \"limbo\"",
            "riskRatios[0].to: found \"iop\"",
            "riskRatios[2]: found \"op\" to \"limbo\" a second time",
            "transitions: found exits of \"iop\" that sum to 1.5 in cycles 1 through 10",
            "strategies[0].states[0].state: found \"dead\", which is marked dead",
            "strategies[0].states[1].state: found \"none\"",
            "strategies[0].states[3].state: found \"op\" a second time",
            "strategies[0].transitions[0]: found \"op\" to \"dead\"",
            "strategies[1].id: found \"x\" a second time",
            "strategies[1].transitions[1]: found \"iop\" to \"op\" a second time",
            "strategies[1].riskRatios[0].to: found \"op\"",
        ];
        Assert.All(expected, line => Assert.Contains(line, fault.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1.01, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(1.01, false)]
    [InlineData(double.NaN, false)]
    public void A_utility_lies_between_minus_one_and_one(double utility, bool isAllowed) =>
        Assert.Equal(isAllowed, Record.Exception(() => new PathwayState("a", "A", 0, CycleSchedule.Through(3, 0.5, utility))) is null);

    [Theory]
    [InlineData(-0.01, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(1.01, false)]
    [InlineData(double.NaN, false)]
    public void A_probability_lies_between_zero_and_one(double probability, bool isAllowed) =>
        Assert.Equal(isAllowed, Record.Exception(() => new PathwayTransition("a", "b", CycleSchedule.Through(3, probability, 0.5))) is null);

    [Fact]
    public void The_dead_cost_nothing_and_feel_nothing()
    {
        Assert.Throws<ArgumentException>("isDead", () => new PathwayState("d", "Dead", 1, 0, isDead: true));
        Assert.Throws<ArgumentException>("isDead", () => new PathwayState("d", "Dead", 0, CycleSchedule.Through(1, 0.1, 0), isDead: true));
    }

    [Theory]
    [InlineData("USD", 100)]
    [InlineData("JPY", 1)]
    [InlineData("KWD", 1000)]
    public void Minor_units_follow_the_currency(string currency, int perMajor) => Assert.Equal(perMajor, new PriceBasis(currency, 2020).MinorUnitsPerMajor);

    [Theory]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("USDX")]
    [InlineData("ÄÖÜ")]
    public void A_currency_is_three_capital_letters(string currency) => Assert.Throws<ArgumentException>(nameof(currency), () => new PriceBasis(currency, 2020));

    private static void Check(string? fault, Func<object> make)
    {
        var found = Record.Exception(make);
        if (fault is null)
        {
            Assert.Null(found);
        }
        else
        {
            Assert.Contains(fault, Assert.IsType<ArgumentException>(found).Message, StringComparison.Ordinal);
        }
    }

    private static PathwayModel Make(
        int cycles = 10,
        IEnumerable<PathwayState>? states = null,
        IEnumerable<StartShare>? start = null,
        IEnumerable<PathwayTransition>? transitions = null,
        IEnumerable<RiskRatio>? riskRatios = null,
        IEnumerable<PathwayStrategy>? strategies = null) => PathwayModel.Create(
            "model",
            new CycleLength(1, CycleUnit.Week),
            cycles,
            states ?? [Iop, Op, Dead],
            start ?? [new("iop", 1)],
            transitions ?? [new("iop", "op", 0.2), new("op", "dead", 0.1)],
            RewardTiming.HalfCycle,
            Discounting.None,
            new PriceBasis("USD", 2001),
            riskRatios,
            strategies);
}
