using Iop.Domain.Foundation;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;
using Iop.Domain.Simulation.Queues;

namespace Iop.Domain.Tests.Simulation.Queues;

/// <summary>What patients with slots cost and gain, by scenes told by hand, by the microsimulation where there is room for all, and by the fast recursion.</summary>
public class RewardTests
{
    /// <summary>One slot, stays of two years, three patients at once: they are cared for in years 0 to 2, 2 to 4 and 4 to 6, and wait for 0, 2 and 4 years.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Three_patients_and_one_slot_cost_what_a_calculation_by_hand_says(bool waitsAs, bool varies)
    {
        var given = Line(new("iop", 1, waitsAs: waitsAs ? "home" : null), varies, new(DiscountForm.Discrete, 0.05, 0.02));
        var run = Capacity.Run(given, 2, 1);
        var sample = run.Strategies[0];
        var waits = waitsAs ? 1 : 0;

        // 3 x 2 years of care; 10 - 2, 10 - 4 and 10 - 6 years afterwards; 2 + 4 years of waiting; 50.00 for each who leaves
        Assert.Equal((6 * 100) + (18 * 10) + (6 * 3 * waits) + (3 * 50), sample.Undiscounted.Cost.Mean, 9);
        Assert.Equal((6 * 0.5) + (18 * 0.75) + (6 * 0.25 * waits) - (3 * 0.125), sample.Undiscounted.Qalys.Mean, 9);
        Assert.Equal(6 + 18 + (6 * waits), sample.Undiscounted.LifeYears.Mean, 9);
        double[] ends = [2, 4, 6];
        Assert.Equal(
            ends.Sum(end => (100 * Spell(0.05, end - 2, end)) + (10 * Spell(0.05, end, 10)) + (3 * waits * Spell(0.05, 0, end - 2)) + (50 * Math.Pow(1.05, -end))),
            sample.Discounted.Cost.Mean, 9);
        Assert.Equal(
            ends.Sum(end => (0.5 * Spell(0.02, end - 2, end)) + (0.75 * Spell(0.02, end, 10)) + (0.25 * waits * Spell(0.02, 0, end - 2)) - (0.125 * Math.Pow(1.02, -end))),
            sample.Discounted.Qalys.Mean, 9);
        Assert.Equal(0, sample.Discounted.Cost.Variance);
    }

    [Fact]
    public void What_lies_before_the_warm_up_does_not_count_and_discounting_begins_there()
    {
        var sample = Capacity.Run(Line(new("iop", 1, waitsAs: "home"), varies: false, new(DiscountForm.Continuous, 0.05, 0.02), warmUp: 3), 1, 1).Strategies[0];
        Assert.Equal((3 * 100) + ((7 + 6 + 4) * 10) + (1 * 3) + (2 * 50), sample.Undiscounted.Cost.Mean, 9);
        Assert.Equal(
            (100 * Flow(0.05, 0, 3)) + (10 * (Flow(0.05, 0, 7) + Flow(0.05, 1, 7) + Flow(0.05, 3, 7))) + (3 * Flow(0.05, 0, 1)) + (50 * (Math.Exp(-0.05) + Math.Exp(-0.15))),
            sample.Discounted.Cost.Mean, 9);
    }

    /// <summary>A patient who is blocked holds the slot upstream and costs what that costs; the move counts when it is made, the wait over.</summary>
    [Fact]
    public void Who_is_blocked_counts_upstream_and_who_gave_up_the_slot_as_the_level_says()
    {
        foreach (var (transfers, waiting) in new[] { (TransferWait.HoldSlot, 1000.0), (TransferWait.GiveUpSlot, 7.0) })
        {
            // both begin in the first level, stay a year, and need two years of the second, which has one slot
            var given = Model(
                [new("php", 100_000), new("iop", 10_000), new("home", 700), new("left", 0)],
                [Way("php", "iop", 1), Way("iop", "left", 2)],
                new([new("all", ArrivalProcess.At([new(0, 2)]), start: [new("php", 1)])], [new("php", 2), new("iop", 1, transfers: transfers, waitsAs: "home")]),
                [new("php", "iop", 2_000, 0), new(null, "left", 30_000, 0)]);
            var cost = Capacity.Run(given, 1, 1).Strategies[0].Undiscounted.Cost.Mean;
            Assert.Equal((2 * 1000) + (2 * waiting) + (4 * 100) + (2 * 20) + (2 * 300), cost, 9);
        }
    }

    [Fact]
    public void Who_is_lost_counts_where_the_lost_go_and_entries_of_them()
    {
        var given = Model(
            [new("iop", 10_000), new("home", 700), new("gone", 5_000), new("left", 0)],
            [Way("iop", "left", 4), Way("gone", "left", 100)],
            new([new("all", ArrivalProcess.At([new(0, 2)]), start: [new("iop", 1)])], [new("iop", 1, patience: QueueModels.Exactly(1), lostTo: "gone", waitsAs: "home")]),
            [new(null, "gone", 4_000, 0.5), new("gone", null, 900_000, 0)]);
        var totals = Capacity.Run(given, 1, 1).Strategies[0].Undiscounted;
        Assert.Equal((4 * 100) + (1 * 7) + (9 * 50) + 40, totals.Cost.Mean, 9);
        Assert.Equal(4 + 1 + 9 + 6, totals.LifeYears.Mean, 9);
        Assert.Equal(-0.5, totals.Qalys.Mean, 9);
    }

    [Fact]
    public void The_recursion_gives_what_events_give_to_the_last_bit()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var given = Line(
                new("iop", random.Next(1, 4), waitsAs: random.Next(2) == 0 ? "home" : null), seed % 2 == 0, new(DiscountForm.Discrete, random.Next(3) * 0.03, random.Next(3) * 0.03),
                random.Next(2) * 2.5, ArrivalProcess.Poisson(0.5 + (2 * random.NextDouble())), Sojourn.Weibull(1.3, 1.1));
            var network = new QueueNetwork(given, given.Strategies[0]);
            Assert.True(network.IsOneLine);
            var (one, other) = (new LineRun(network, (ulong)seed).Run(2, default), new NetworkRun(network, (ulong)seed).Run(2, default));
            Assert.Equal(Text(one), Text(other));
            Assert.Equal(network.Rewards.Totals(one.Rewards, one.StateTime), network.Rewards.Totals(other.Rewards, other.StateTime));
        }

        static string Text(ReplicationTally tally) =>
            $"{string.Join(' ', tally.Rewards.Varying)} | {string.Join(' ', tally.Rewards.WaitTime)} | {string.Join(' ', tally.Rewards.Weighted.SelectMany(static list => list))}";
    }

    [Fact]
    public void Room_for_all_costs_what_the_microsimulation_costs()
    {
        const int Patients = 4_000;
        var agreed = 0;
        for (var seed = 0; agreed < 5; seed++)
        {
            var given = RandomLaws.Model(seed);
            PathwayModel With(int patients) => PathwayModel.Create(
                given.Name, given.CycleLength, given.Cycles, given.States, given.Start, given.Transitions, given.Timing, given.Discounting, given.Prices, given.RiskRatios, given.Strategies,
                options: given.Options with { Capacity = new CapacityPlan([new("all", ArrivalProcess.At([new(0, patients)]))], []) });
            CapacityResult run;
            try
            {
                run = Capacity.Run(With(Patients), 2, 7);
            }
            catch (ArgumentException refused) when (refused.Message.Contains("event to event", StringComparison.Ordinal) || refused.Message.Contains("calendar year", StringComparison.Ordinal))
            {
                continue;
            }

            agreed++;
            var expected = Microsimulation.Run(given, 20 * Patients, 7, new() { Method = MicrosimulationMethod.Events });
            foreach (var (sample, other) in run.Strategies.Zip(expected.Strategies))
            {
                Near(sample.Discounted, other.Discounted);
                Near(sample.Undiscounted, other.Undiscounted);
            }
        }

        static void Near(CapacityOutcome one, OutcomeSample other)
        {
            foreach (var (mean, total) in new[] { (one.Cost, other.Cost), (one.Qalys, other.Qalys), (one.LifeYears, other.LifeYears) })
            {
                var error = Math.Sqrt(total.Variance * ((1.0 / (2 * Patients)) + (1.0 / (20 * Patients))));
                Assert.InRange((mean.Mean / Patients) - total.Mean, (-5 * error) - 1e-9, (5 * error) + 1e-9);
            }
        }
    }

    [Fact]
    public void Twice_the_costs_cost_twice_as_much_and_the_frontier_knows_them()
    {
        PathwayModel With(long factor) => Model(
            [new("iop", 10_000 * factor), new("home", 700 * factor), new("left", 300 * factor)],
            [new("iop", "left", new SojournLaw(Sojourn.Weibull(1.4, 0.7)))],
            new([new("all", ArrivalProcess.Poisson(4), start: [new("iop", 1)])], [new("iop", 2, waitsAs: "home")]),
            [new("iop", "left", 4_000 * factor, 0)],
            [new("usual", "As it is"), new("more", "One more", levels: [new("iop", 3, waitsAs: "home")])]);
        var (one, two) = (Capacity.Run(With(1), 5, 3), Capacity.Run(With(2), 5, 3));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(one.Strategies[i].Discounted.Cost.Values.Select(static cost => 2 * cost), two.Strategies[i].Discounted.Cost.Values);
        }

        var frontier = CostEffectiveness.Frontier(one.Strategies.Select(static sample => StrategyOutcome.Of(sample, OutcomeKind.LifeYears)));
        Assert.Equal(one.Strategies.Select(static sample => sample.Discounted.Cost.Mean).Order(), frontier.Entries.Select(static entry => entry.Outcome.Cost));
    }

    [Fact]
    public void Parts_merge_into_the_whole()
    {
        var model = Line(new("iop", 1, waitsAs: "home"), varies: true, new(DiscountForm.Discrete, 0.03, 0.03), 2, ArrivalProcess.Poisson(1), Sojourn.Weibull(1.3, 1.1));
        var whole = Capacity.Run(model, 11, 5);
        var parts = Enumerable.Range(1, 3).Select(k => Capacity.Run(model, 11, 5, new() { Shard = new(k, 3), Threads = k })).ToList();
        Assert.Equal([0, 1, 2], parts[0].Numbers);
        Assert.False(parts[0].IsComplete);
        foreach (var merged in new[] { parts[0].Merge(parts[1]).Merge(parts[2]), parts[2].Merge(parts[0].Merge(parts[1])) })
        {
            Assert.True(merged.IsComplete);
            var (one, other) = (whole.Strategies[0], merged.Strategies[0]);
            Assert.Equal(one.Discounted.Cost.Values, other.Discounted.Cost.Values);
            Assert.Equal(one.Level("iop").Wait.Values, other.Level("iop").Wait.Values);
            Assert.Equal(one.PresentAt("left"), other.PresentAt("left"));
            Assert.Equal(one.Level("iop").WaitQuantile(0.9), other.Level("iop").WaitQuantile(0.9));
            Assert.Equal(one.Events, other.Events);
        }

        Assert.Contains("share replications", Assert.Throws<ArgumentException>(() => whole.Merge(parts[0])).Message, StringComparison.Ordinal);
        Assert.Contains("seed", Assert.Throws<ArgumentException>(() => parts[0].Merge(Capacity.Run(model, 11, 6, new() { Shard = new(2, 3) }))).Message, StringComparison.Ordinal);
        Assert.Contains("number of replications", Assert.Throws<ArgumentException>(() => parts[0].Merge(Capacity.Run(model, 12, 5, new() { Shard = new(2, 3) }))).Message, StringComparison.Ordinal);
    }

    /// <summary>The level, an end, and a state that is only there to be waited in; ten years.</summary>
    private static PathwayModel Line(LevelCapacity level, bool varies, Discounting discounting, double warmUp = 0, ArrivalProcess? arrivals = null, Sojourn? stay = null)
    {
        // steps that change nothing: the same worth, read year by year
        PathwayState home = new("home", "home", 300, varies ? CycleSchedule.Steps([new CycleStep<double>(1, 0.25)], 0.25) : 0.25);
        var cost = varies ? CycleSchedule.Steps([new CycleStep<double>(4, 10_000)], 10_000) : 10_000;
        return PathwayModel.Create(
            "line",
            new CycleLength(1, CycleUnit.Year),
            10,
            [new("iop", "iop", cost, 0.5), new("left", "left", 1_000, 0.75), .. level.WaitsAs is null ? Array.Empty<PathwayState>() : [home]],
            [new StartShare("iop", 1)],
            [new("iop", "left", new SojournLaw(stay ?? QueueModels.Exactly(2)))],
            RewardTiming.HalfCycle,
            discounting,
            new PriceBasis("USD", 2020),
            options: new PathwayOptions
            {
                OneOffs = [new("iop", "left", 5_000, 0.125)],
                Capacity = new CapacityPlan([new("all", arrivals ?? ArrivalProcess.At([new(0, 3)]))], [level], new PathwayTime(warmUp, TimeUnit.Year)),
            });
    }

    private static PathwayModel Model(
        (string Id, long Cost)[] states, PathwayTransition[] ways, CapacityPlan plan, ValueList<OneOffReward> oneOffs, IEnumerable<PathwayStrategy>? strategies = null) => PathwayModel.Create(
        "network",
        new CycleLength(1, CycleUnit.Year),
        10,
        states.Select(static state => new PathwayState(state.Id, state.Id, state.Cost, 0)),
        [new StartShare(states[0].Id, 1)],
        ways,
        RewardTiming.Start,
        new Discounting(DiscountForm.Discrete, 0, 0),
        new PriceBasis("USD", 2020),
        strategies: strategies,
        options: new PathwayOptions { OneOffs = oneOffs, Capacity = plan });

    private static PathwayTransition Way(string from, string to, double years) => new(from, to, new SojournLaw(QueueModels.Exactly(years)));

    /// <summary>A spell from year to year, discounted by 1 / (1 + r)^t.</summary>
    private static double Spell(double rate, double from, double until) => Flow(Math.Log(1 + rate), from, until);

    private static double Flow(double force, double from, double until) => (Math.Exp(-force * from) - Math.Exp(-force * until)) / force;
}
