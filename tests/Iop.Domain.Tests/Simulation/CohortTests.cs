using Iop.Domain.Foundation;
using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

public class CohortTests
{
    [Fact]
    public void It_agrees_with_a_dense_matrix_for_each_cycle() => RandomPathways.Hold(
        model =>
        {
            foreach (var trace in Cohort.RunAll(model))
            {
                var (points, outcome) = NaiveCohort.Run(model, trace.Strategy);
                for (var point = 0; point <= model.Cycles; point++)
                {
                    Near(points[point], trace.Occupancy(point));
                }

                Near(outcome, trace.Discounted);
            }
        },
        tests: 500);

    [Fact]
    public void The_whole_cohort_is_somewhere_at_every_point() => RandomPathways.Hold(static model =>
    {
        foreach (var trace in Cohort.RunAll(model))
        {
            for (var point = 0; point <= trace.Cycles; point++)
            {
                var shares = trace.Occupancy(point).ToArray();
                Assert.InRange(shares.Sum(), 1 - 1e-12, 1 + 1e-12);
                Assert.All(shares, share => Assert.InRange(share, 0, 1 + 1e-12));
            }
        }
    });

    [Fact]
    public void A_state_that_nobody_leaves_never_loses_anyone() => RandomPathways.Hold(static model =>
    {
        var left = model.Transitions.Select(way => way.From).ToHashSet();
        foreach (var trace in Cohort.RunAll(model))
        {
            foreach (var state in model.States.Where(state => !left.Contains(state.Id)))
            {
                var shares = trace.OccupancyOf(state.Id);
                Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.Second >= pair.First));
            }
        }
    });

    [Fact]
    public void Another_order_of_states_and_transitions_changes_nothing_but_the_order() => RandomPathways.Hold(static model =>
    {
        var turned = With(model, [.. model.States.Reverse()], [.. model.Transitions.Reverse()]);
        foreach (var trace in Cohort.RunAll(model))
        {
            var other = Cohort.Run(turned, trace.Strategy.Id);
            Near(trace.Discounted, other.Discounted);
            for (var point = 0; point <= trace.Cycles; point++)
            {
                var shares = trace.Occupancy(point).ToArray();
                Array.Reverse(shares);
                Near(shares, other.Occupancy(point));
            }
        }
    });

    [Fact]
    public void Other_names_of_states_change_nothing() => RandomPathways.Hold(static model =>
    {
        var renamed = With(
            model,
            [.. model.States.Select(state => new PathwayState(New(state.Id), "new", state.Cost, state.Utility, state.Level, state.IsDead))],
            [.. model.Transitions.Select(Renamed)],
            [.. model.Start.Select(share => new StartShare(New(share.State), share.Share))],
            [.. model.RiskRatios.Select(RenamedRatio)],
            [.. model.Strategies.Select(strategy => new PathwayStrategy(
                strategy.Id,
                strategy.Name,
                strategy.States.Select(state => new StateOverride(New(state.State), state.Cost, state.Utility)),
                strategy.Transitions.Select(Renamed),
                strategy.RiskRatios.Select(RenamedRatio)))]);
        foreach (var trace in Cohort.RunAll(model))
        {
            var other = Cohort.Run(renamed, trace.Strategy.Id);
            Assert.Equal(trace.Discounted, other.Discounted);
            Assert.Equal(trace.Undiscounted, other.Undiscounted);
            Assert.Equal(trace.Occupancy(trace.Cycles), other.Occupancy(trace.Cycles));
        }

        static string New(string id) => $"z{9 - int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)}";
        static PathwayTransition Renamed(PathwayTransition way) => new(New(way.From), New(way.To), way.Probability!);
        static RiskRatio RenamedRatio(RiskRatio ratio) => new(New(ratio.From), ratio.To is null ? null : New(ratio.To), ratio.Ratio);
    });

    [Fact]
    public void Costs_four_times_as_high_make_totals_four_times_as_high_and_leave_effects_alone() => RandomPathways.Hold(static model =>
    {
        var dear = With(
            model,
            [.. model.States.Select(state => new PathwayState(state.Id, state.Name, Times(state.Cost), state.Utility, state.Level, state.IsDead))],
            model.Transitions,
            strategies: [.. model.Strategies.Select(strategy => new PathwayStrategy(
                strategy.Id,
                strategy.Name,
                strategy.States.Select(state => new StateOverride(state.State, state.Cost is null ? null : Times(state.Cost), state.Utility)),
                strategy.Transitions,
                strategy.RiskRatios))]);
        foreach (var trace in Cohort.RunAll(model))
        {
            var other = Cohort.Run(dear, trace.Strategy.Id);
            Assert.Equal(4 * trace.Discounted.Cost, other.Discounted.Cost);
            Assert.Equal(4 * trace.Undiscounted.Cost, other.Undiscounted.Cost);
            Assert.Equal((trace.Discounted.Qalys, trace.Discounted.LifeYears), (other.Discounted.Qalys, other.Discounted.LifeYears));
        }

        static CycleSchedule<double> Times(CycleSchedule<double> costs) =>
            CycleSchedule.Steps(costs.Steps.Select(step => new CycleStep<double>(step.ThroughCycle, 4 * step.Value)), 4 * costs.Last);
    });

    [Fact]
    public void A_strategy_that_changes_nothing_differs_by_exactly_zero() => RandomPathways.Hold(static model =>
    {
        var compared = Cohort.Compare(Cohort.Run(model, "usual"), Cohort.Run(model, "same"));
        Assert.Equal(default, compared.Difference);
        Assert.Null(compared.CostPerQaly);
        Assert.False(compared.Dominates || compared.IsDominated);
    });

    [Fact]
    public void Without_discounting_both_totals_are_the_same() => RandomPathways.Hold(static model =>
    {
        foreach (var trace in Cohort.RunAll(With(model, model.States, model.Transitions, discounting: Discounting.None)))
        {
            Assert.Equal(trace.Undiscounted, trace.Discounted);
        }
    });

    [Fact]
    public void A_half_cycle_is_the_mean_of_start_and_end() => RandomPathways.Hold(static model =>
    {
        var (start, half, end) = (At(RewardTiming.Start), At(RewardTiming.HalfCycle), At(RewardTiming.End));
        Near(new((start.Cost + end.Cost) / 2, (start.Qalys + end.Qalys) / 2, (start.LifeYears + end.LifeYears) / 2), half);
        Assert.True(end.LifeYears <= half.LifeYears + 1e-12 && half.LifeYears <= start.LifeYears + 1e-12, "the living only grow fewer");

        PathwayOutcome At(RewardTiming timing) => Cohort.Run(With(model, model.States, model.Transitions, timing: timing)).Discounted;
    });

    [Fact]
    public void A_shorter_run_is_the_beginning_of_the_longer_one() => RandomPathways.Hold(static model =>
    {
        var (whole, half) = (Cohort.Run(model), Cohort.Run(model, cycles: (model.Cycles + 1) / 2));
        for (var point = 0; point <= half.Cycles; point++)
        {
            Assert.Equal(whole.Occupancy(point), half.Occupancy(point));
        }
    });

    [Fact]
    public void States_add_up_to_the_totals_and_to_the_time_that_passed() => RandomPathways.Hold(static model =>
    {
        var trace = Cohort.Run(model);
        var points = model.Timing == RewardTiming.EveryPoint ? model.Cycles + 1 : model.Cycles;
        Assert.Equal(points * model.CycleLength.Years, trace.States.Sum(state => state.Years), 1e-9);
        Near(trace.Discounted, trace.States.Aggregate(default(PathwayOutcome), (sum, state) => sum + state.Discounted));
    });

    [Fact]
    public void A_run_allocates_no_more_for_more_cycles_than_its_trace()
    {
        var model = new RandomPathways.Seed(7, 5, 40).Build();
        Cohort.Run(model, cycles: 1000);
        var shorter = Allocated.Least(() => Cohort.Run(model, cycles: 1000));
        var longer = Allocated.Least(() => Cohort.Run(model, cycles: 3000));

        // a point of the trace is five shares and two weights of eight bytes
        Assert.Equal(2000 * 7 * 8, longer - shorter);
    }

    [Fact]
    public void Runs_under_different_conventions_are_not_compared()
    {
        var model = new RandomPathways.Seed(3, 3, 10).Build();
        Assert.Throws<ArgumentException>("strategy", () => Cohort.Compare(Cohort.Run(model), Cohort.Run(model, cycles: 9)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_001)]
    public void The_cycles_to_run_are_within_limits(int cycles) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(cycles), () => Cohort.Run(new RandomPathways.Seed(3, 3, 10).Build(), cycles: cycles));

    [Fact]
    public void An_unknown_strategy_or_state_is_named_with_those_there_are()
    {
        var model = new RandomPathways.Seed(3, 3, 10).Build();
        Assert.Contains("usual, same, other", Assert.Throws<ArgumentException>("id", () => Cohort.Run(model, "none")).Message, StringComparison.Ordinal);
        Assert.Contains("s0, s1, s2", Assert.Throws<ArgumentException>("state", () => Cohort.Run(model).OccupancyOf("none")).Message, StringComparison.Ordinal);
    }

    private static PathwayModel With(
        PathwayModel model,
        ValueList<PathwayState> states,
        ValueList<PathwayTransition> transitions,
        ValueList<StartShare>? start = null,
        ValueList<RiskRatio>? riskRatios = null,
        ValueList<PathwayStrategy>? strategies = null,
        RewardTiming? timing = null,
        Discounting? discounting = null) => PathwayModel.Create(
            model.Name,
            model.CycleLength,
            model.Cycles,
            states,
            start ?? model.Start,
            transitions,
            timing ?? model.Timing,
            discounting ?? model.Discounting,
            model.Prices,
            riskRatios ?? model.RiskRatios,
            strategies ?? model.Strategies);

    private static void Near(PathwayOutcome expected, PathwayOutcome actual) =>
        Near([expected.Cost, expected.Qalys, expected.LifeYears], [actual.Cost, actual.Qalys, actual.LifeYears]);

    private static void Near(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 1e-12 + (1e-10 * Math.Abs(expected[i])));
        }
    }
}
