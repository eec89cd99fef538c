using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

public class CellCohortTests
{
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_agrees_with_every_path_that_a_patient_can_take(int seed)
    {
        var model = RandomLaws.Model(seed);
        foreach (var trace in Cohort.RunAll(model))
        {
            var paths = new NaivePaths(model, trace.Strategy);
            var moments = Cohort.Moments(model, trace.Strategy.Id).Discounted;
            Assert.Equal(1, paths.Total, 1e-12);
            for (var point = 0; point <= model.Cycles; point++)
            {
                for (var state = 0; state < model.States.Count; state++)
                {
                    Assert.Equal(paths.Occupancy[point, state], trace.Occupancy(point)[state], 1e-11);
                }
            }

            Near(paths.Mean, trace.Discounted, 1e-9);
            Near(paths.Mean, moments.Mean, 1e-9);
            Near(paths.Variance, moments.Variance, 1e-8);
            Assert.Equal(paths.Covariance, moments.CostQalyCovariance, 1e-8 * (1 + Math.Abs(paths.Covariance)));
            Assert.All(trace.Transitions, flow => Assert.Equal(paths.Moves.GetValueOrDefault((flow.From, flow.To)), flow.PerPatient, 1e-11));
            Assert.All(trace.States, state => Assert.Equal(trace.Transitions.Where(flow => flow.To == state.State).Sum(flow => flow.PerPatient), state.Entries, 1e-12));
            Assert.True(trace.IsExact);
        }
    }

    [Fact]
    public void A_factor_that_changes_nothing_changes_no_plain_model() => RandomPathways.Hold(static model =>
    {
        if (model.Transitions.Count == 0)
        {
            return;
        }

        var way = model.Transitions[0];
        var same = PathwayModel.Create(
            model.Name, model.CycleLength, model.Cycles, model.States, model.Start, model.Transitions, model.Timing, model.Discounting, model.Prices, model.RiskRatios, model.Strategies,
            options: new() { HazardRatios = [new(way.From, way.To, 1)] });
        foreach (var (plain, cells) in Cohort.RunAll(model).Zip(Cohort.RunAll(same)))
        {
            Near(plain.Discounted, cells.Discounted, 1e-12);
            Near(plain.Undiscounted, cells.Undiscounted, 1e-12);
            Assert.All(plain.Transitions.Zip(cells.Transitions), static pair => Assert.Equal(pair.First.PerPatient, pair.Second.PerPatient, 1e-12 * (1 + pair.First.PerPatient)));
            Assert.All(plain.States.Zip(cells.States), static pair => Assert.Equal(pair.First.Entries, pair.Second.Entries, 1e-12 * (1 + pair.First.Entries)));
        }
    });

    [Theory]
    [InlineData("usual", "same")]
    public void A_strategy_that_changes_nothing_differs_by_exactly_zero(string usual, string same)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var model = RandomLaws.Model(seed);
            Assert.Equal(default, Cohort.Compare(Cohort.Run(model, usual), Cohort.Run(model, same)).Difference);
        }
    }

    [Fact]
    public void Who_has_been_there_before_stays_as_the_rest_of_the_distribution_says()
    {
        var stay = Sojourn.LogLogistic(0.41, 411, TimeUnit.Day);
        var model = Leaving(new SojournLaw(stay), 300, [new("in", 1, new(100, TimeUnit.Day))]);
        var trace = Cohort.Run(model);
        foreach (var day in new[] { 1, 20, 300 })
        {
            Assert.Equal(stay.Survival(100 + day) / stay.Survival(100), trace.Occupancy(day)[0], 1e-12);
        }
    }

    [Fact]
    public void A_stay_alone_is_left_as_its_survival_says()
    {
        Sojourn[] stays =
        [
            Sojourn.Exponential(0.02, TimeUnit.Day), Sojourn.Weibull(1.3, 50, TimeUnit.Day), Sojourn.Gamma(2.5, 20, TimeUnit.Day), Sojourn.LogNormal(3.5, 0.8, TimeUnit.Day),
            Sojourn.Gompertz(-0.01, 0.03, TimeUnit.Day), Sojourn.PiecewiseExponential([new(10.5, 0.05), new(30, 0.01)], 0.02, TimeUnit.Day),
            Sojourn.Empirical([new(7.5, 0.1), new(30, 0.4), new(30, 0.7), new(90, 1)], TimeUnit.Day),
        ];
        foreach (var stay in stays)
        {
            var trace = Cohort.Run(Leaving(new SojournLaw(stay), 100, [new("in", 1)]));
            foreach (var day in new[] { 1, 7, 29, 30, 31, 90, 100 })
            {
                Assert.Equal(stay.Survival(day), trace.Occupancy(day)[0], 1e-12);
            }
        }
    }

    [Fact]
    public void Shares_of_exits_leave_as_drawn_each_after_its_own_stay()
    {
        var (completed, dropped) = (Sojourn.Weibull(1.4, 60, TimeUnit.Day), Sojourn.Weibull(0.9, 35, TimeUnit.Day));
        var model = PathwayModel.Create(
            "reasons",
            new(1, CycleUnit.Day),
            2000,
            [new("in", "In", 0, 1), new("completed", "Completed", 0, 1), new("dropped", "Dropped", 0, 1)],
            [new("in", 1)],
            [new("in", "completed", new ExitShareLaw(0.6, completed)), new("in", "dropped", new ExitShareLaw(0.4, dropped))],
            RewardTiming.End,
            Discounting.None,
            new("USD", 2020));
        var trace = Cohort.Run(model);
        foreach (var day in new[] { 1, 26, 50, 400 })
        {
            Assert.Equal(0.6 * (1 - completed.Survival(day)), trace.Occupancy(day)[1], 1e-10);
            Assert.Equal(0.4 * (1 - dropped.Survival(day)), trace.Occupancy(day)[2], 1e-10);
        }

        Assert.Equal(0.6, trace.Occupancy(2000)[1], 1e-10);
    }

    [Fact]
    public void Points_weigh_as_published_tutorials_weigh_them()
    {
        var model = Leaving(new ProbabilityLaw(0), 6, [new("in", 1)], RewardTiming.SimpsonLike);
        Assert.Equal((1 / 3.0) + (2 / 3.0) + (4 / 3.0) + (2 / 3.0) + (4 / 3.0) + (2 / 3.0) + (1 / 3.0), Cohort.Run(model).Undiscounted.LifeYears * 365.25, 1e-12);
    }

    [Fact]
    public void A_continuous_modifier_of_rewards_gives_the_exact_mean_and_variance()
    {
        var model = PathwayModel.Create(
            "effect modifier",
            new(1, CycleUnit.Year),
            3,
            [new("in", "In", 0, 0.8, adjustments: [RewardAdjustment.ByModifier(RewardKind.Utility, "x")])],
            [new("in", 1)],
            [],
            RewardTiming.Start,
            Discounting.None,
            new("USD", 2020),
            options: new() { Patients = new(modifiers: [new("x", ValueDistribution.Uniform(0.5, 1.5))]) });
        var moments = Cohort.Moments(model).Undiscounted;
        Assert.Equal(2.4, moments.Mean.Qalys, 1e-12);
        Assert.Equal(2.4 * 2.4 / 12, moments.Variance.Qalys, 1e-12);
        Assert.True(Cohort.Run(model).IsExact);
    }

    [Fact]
    public void A_gamma_frailty_gives_the_survival_of_its_laplace_transform()
    {
        var model = PathwayModel.Create(
            "frailty",
            new(1, CycleUnit.Year),
            10,
            [new("in", "In", 0, 1), new("out", "Out", 0, 1)],
            [new("in", 1)],
            [new("in", "out", new RateLaw(0.3))],
            RewardTiming.Start,
            Discounting.None,
            new("USD", 2020),
            options: new() { HazardRatios = [new("in", "out", 1, modifier: "z")], Patients = new(modifiers: [new("z", ValueDistribution.Gamma(2, 0.5))]) });
        var trace = Cohort.Run(model);
        Assert.Equal(Math.Pow(1 + (0.5 * 0.3 * 10), -2), trace.Occupancy(10)[0], 1e-9);
        Assert.False(trace.IsExact);
    }

    [Fact]
    public void Memory_of_a_long_stay_grows_with_time_and_not_with_its_square()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Cohort.Run(Leaving(new SojournLaw(Sojourn.Weibull(1.1, 900, TimeUnit.Cycle)), 4000, [new("in", 1)]));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    private static PathwayModel Leaving(TransitionLaw law, int cycles, StartShare[] start, RewardTiming timing = RewardTiming.End) => PathwayModel.Create(
        "leaving",
        new(1, CycleUnit.Day),
        cycles,
        [new("in", "In", 100, 0.5), new("out", "Out", 0, 0.9)],
        start.Length == 1 && law is ProbabilityLaw ? [.. start.Select(share => new StartShare(share.State, 0.5)), new("out", 0.5)] : start,
        [new("in", "out", law)],
        timing,
        Discounting.None,
        new("USD", 2020));

    private static void Near(PathwayOutcome expected, PathwayOutcome actual, double relative)
    {
        Assert.Equal(expected.Cost, actual.Cost, relative * (1 + Math.Abs(expected.Cost)));
        Assert.Equal(expected.Qalys, actual.Qalys, relative * (1 + Math.Abs(expected.Qalys)));
        Assert.Equal(expected.LifeYears, actual.LifeYears, relative * (1 + Math.Abs(expected.LifeYears)));
    }
}
