using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Tests.Simulation.Individuals;

public class MicrosimulationTests
{
    /// <summary>Five exact standard errors, a fixed family of seeds: the means, the variance of each total, and every share of the trace.</summary>
    [Fact]
    public void It_agrees_with_the_cohort_within_five_standard_errors()
    {
        var seed = 0UL;
        RandomPathways.Hold(
            model =>
            {
                const int Patients = 20_000;
                var run = Microsimulation.Run(model, Patients, ++seed);
                foreach (var sample in run.Strategies)
                {
                    var trace = Cohort.Run(model, sample.Strategy.Id);
                    Near(trace.Discounted.Cost, sample.Discounted.Cost);
                    Near(trace.Discounted.Qalys, sample.Discounted.Qalys);
                    Near(trace.Discounted.LifeYears, sample.Discounted.LifeYears);
                    Near(trace.Undiscounted.Cost, sample.Undiscounted.Cost);
                    Near(trace.Undiscounted.LifeYears, sample.Undiscounted.LifeYears);
                    for (var point = 0; point <= model.Cycles; point++)
                    {
                        for (var state = 0; state < model.States.Count; state++)
                        {
                            var share = trace.Occupancy(point)[state];
                            var error = Math.Sqrt(Math.Max(0, share * (1 - share)) / Patients);
                            Assert.InRange((double)sample.Occupancy(point)[state] / Patients, share - (5 * error) - (5.0 / Patients), share + (5 * error) + (5.0 / Patients));
                        }
                    }
                }
            },
            tests: 60);
    }

    [Fact]
    public void Every_width_gives_the_same_bits() => RandomPathways.Hold(
        static model =>
        {
            var runs = SimdPaths.All.Select(path => Run(model, path, 1000)).ToList();
            Assert.All(runs, run => Same(runs[0], run));
        },
        tests: 100);

    [Fact]
    public void Threads_and_shards_change_no_bit() => RandomPathways.Hold(
        static model =>
        {
            const long Patients = 20_001;
            var whole = Microsimulation.Run(model, Patients, 7, new() { Threads = 1 });
            Same(whole, Microsimulation.Run(model, Patients, 7, new() { Threads = 3 }));
            var parts = Enumerable.Range(1, 3).Select(k => Microsimulation.Run(model, Patients, 7, new() { Shard = new(k, 3) })).ToList();
            Assert.All(parts, part => Assert.False(part.IsComplete));
            Same(whole, parts[0].Merge(parts[1]).Merge(parts[2]));
            Same(whole, parts[2].Merge(parts[0].Merge(parts[1])));
            Same(parts[2].Merge(parts[0]), parts[0].Merge(parts[2]));
        },
        tests: 10);

    [Fact]
    public void A_strategy_that_changes_nothing_differs_by_exactly_zero() => RandomPathways.Hold(
        static model =>
        {
            var same = Microsimulation.Run(model, 500, 3).Differences[0];
            Assert.Equal("same", same.Strategy);
            Assert.Equal(default, same.Discounted.Mean);
            Assert.Equal(default, same.Undiscounted.StandardError);
        },
        tests: 30);

    [Fact]
    public void Paired_differences_are_those_of_the_patients() => RandomPathways.Hold(
        static model =>
        {
            const int Patients = 300;
            var run = Microsimulation.Run(model, Patients, 11, new() { Strategies = ["usual", "other"] });
            var usual = Microsimulation.Trajectories(model, 11, 0, Patients, "usual").Select(patient => patient.Discounted);
            var other = Microsimulation.Trajectories(model, 11, 0, Patients, "other").Select(patient => patient.Discounted);
            var costs = other.Zip(usual, (with, without) => with.Cost - without.Cost).ToList();
            var mean = costs.Average();
            var error = Math.Sqrt(costs.Sum(cost => (cost - mean) * (cost - mean)) / (Patients - 1) / Patients);
            Close(mean, run.Differences[0].Discounted.Cost.Mean);
            Close(error, run.Differences[0].Discounted.Cost.StandardError);
        },
        tests: 30);

    [Fact]
    public void Any_patient_can_be_derived_again() => RandomPathways.Hold(
        static model =>
        {
            const int Patients = 200;
            var run = Microsimulation.Run(model, Patients, 5, new() { Strategies = ["other"] }).Strategies[0];
            var counts = new long[model.Cycles + 1, model.States.Count];
            var ids = model.States.Select(state => state.Id).ToList();
            var cost = 0.0;
            foreach (var patient in Enumerable.Range(0, Patients).Select(number => Microsimulation.Replay(model, 5, number, "other")))
            {
                cost += patient.Undiscounted.Cost;
                Assert.Equal(0, patient.Stays[0].From);
                Assert.Equal(model.CycleLength.YearsAfter(model.Cycles), patient.Stays[^1].Until);
                Assert.All(patient.Stays.Zip(patient.Stays.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
                for (var point = 0; point <= model.Cycles; point++)
                {
                    var years = model.CycleLength.YearsAfter(point);
                    counts[point, ids.IndexOf(patient.Stays.Last(stay => stay.From <= years).State)]++;
                }
            }

            Close(cost / Patients, run.Undiscounted.Cost.Mean);
            for (var point = 0; point <= model.Cycles; point++)
            {
                Assert.Equal(Enumerable.Range(0, ids.Count).Select(state => counts[point, state]), run.Occupancy(point).ToArray());
            }
        },
        tests: 30);

    [Fact]
    public void Other_names_and_another_order_of_states_change_no_patient() => RandomPathways.Hold(
        static model =>
        {
            var turned = PathwayModel.Create(
                model.Name, model.CycleLength, model.Cycles, model.States.Reverse(), model.Start, model.Transitions, model.Timing, model.Discounting, model.Prices, model.RiskRatios, model.Strategies);
            var (run, other) = (Microsimulation.Run(model, 700, 9), Microsimulation.Run(turned, 700, 9));
            for (var i = 0; i < model.Strategies.Count; i++)
            {
                Assert.Equal(run.Strategies[i].Discounted.Mean, other.Strategies[i].Discounted.Mean);
                Assert.All(model.States, state => Assert.Equal(run.Strategies[i].OccupancyOf(state.Id), other.Strategies[i].OccupancyOf(state.Id)));
            }
        },
        tests: 30);

    [Fact]
    public void What_is_done_when_a_run_is_interrupted_is_a_run_of_fewer_patients()
    {
        var model = new RandomPathways.Seed(5, 4, 20).Build();
        using var stop = new CancellationTokenSource();
        var progress = new Counting(patients =>
        {
            if (patients > 30_000)
            {
                stop.Cancel();
            }
        });
        var run = Microsimulation.Run(model, 10_000_000, 2, new() { Threads = 2 }, progress, stop.Token);
        Assert.False(run.IsComplete);
        var range = Assert.Single(run.Ranges);
        Assert.Equal(0, range.First);
        Assert.InRange(run.Count, 30_000, 9_999_999);
        var fewer = Microsimulation.Run(model, run.Count, 2);
        Assert.Equal(fewer.Strategies[^1].Discounted.Mean, run.Strategies[^1].Discounted.Mean);
        Assert.Equal(fewer.Strategies[^1].Discounted.Cost.Variance, run.Strategies[^1].Discounted.Cost.Variance);
    }

    [Fact]
    public void A_run_stopped_before_it_begins_holds_nobody()
    {
        var model = new RandomPathways.Seed(5, 4, 20).Build();
        var run = Microsimulation.Run(model, 10, 2, cancel: new CancellationToken(canceled: true));
        Assert.Equal(0, run.Count);
        Assert.Empty(run.Ranges);
        Assert.True(double.IsNaN(run.Strategies[0].Discounted.Cost.Mean));
    }

    [Fact]
    public void Parts_of_different_runs_do_not_merge()
    {
        var model = new RandomPathways.Seed(5, 4, 20).Build();
        var part = Microsimulation.Run(model, 10, 2, new() { Shard = new(1, 2) });
        Assert.Throws<ArgumentException>(() => { part.Merge(part); });
        Assert.Throws<ArgumentException>(() => { part.Merge(Microsimulation.Run(model, 10, 3, new() { Shard = new(2, 2) })); });
        Assert.Throws<ArgumentException>(() => { part.Merge(Microsimulation.Run(model, 11, 2, new() { Shard = new(2, 2) })); });
        Assert.Throws<ArgumentException>(() => { part.Merge(Microsimulation.Run(model, 10, 2, new() { Shard = new(2, 2), Strategies = ["usual"] })); });
    }

    [Fact]
    public void Curves_follow_from_the_ways() => RandomPathways.Hold(
        static model =>
        {
            const int Patients = 150;
            var run = Microsimulation.Run(model, Patients, 4, new() { Strategies = ["usual"] }).Strategies[0];
            var ways = Microsimulation.Trajectories(model, 4, 0, Patients, "usual").ToList();
            foreach (var state in model.States)
            {
                var reached = run.TimeTo(state.Id);
                Assert.Equal(run.EntriesOf(state.Id).Sum(), ways.Sum(way => way.Stays.Skip(1).LongCount(stay => stay.State == state.Id)));
                Assert.All(reached, at => Assert.Equal(at.Patients, ways.LongCount(way => way.Stays.Any(stay => stay.State == state.Id && stay.From <= at.Years))));
            }

            var dead = model.States.Where(state => state.IsDead).Select(state => state.Id).ToHashSet();
            Assert.All(run.Survival, at => Assert.Equal(at.Patients, ways.LongCount(way => !way.Stays.Any(stay => dead.Contains(stay.State) && stay.From <= at.Years))));
        },
        tests: 30);

    [Fact]
    public void Histograms_hold_everybody_and_quantiles_follow_from_them() => RandomPathways.Hold(
        static model =>
        {
            const int Patients = 101;
            var total = Microsimulation.Run(model, Patients, 4, new() { Strategies = ["usual"] }).Strategies[0].Discounted.Cost;
            var costs = Microsimulation.Trajectories(model, 4, 0, Patients, "usual").Select(way => way.Discounted.Cost).Order().ToList();
            Assert.Equal(Patients, total.Histogram.Sum(bin => bin.Patients));
            foreach (var share in new[] { 0, 0.25, 0.5, 0.9, 1 })
            {
                var bin = total.Quantile(share);
                Assert.InRange(costs[Math.Max(0, (int)Math.Ceiling(share * Patients) - 1)], bin.Least, bin.Most);
            }
        },
        tests: 30);

    internal static void Same(MicrosimulationResult expected, MicrosimulationResult run)
    {
        Assert.Equal(expected.Ranges, run.Ranges);
        for (var i = 0; i < expected.Totals.Samples.Length; i++)
        {
            Same(expected.Totals.Samples[i], run.Totals.Samples[i]);
            Assert.Equal(expected.Totals.Counts[i].Present, run.Totals.Counts[i].Present);
            Assert.Equal(expected.Totals.Counts[i].Entered, run.Totals.Counts[i].Entered);
            Assert.Equal(expected.Totals.Counts[i].FirstTime, run.Totals.Counts[i].FirstTime);
        }

        for (var i = 0; i < expected.Totals.Differences.Length; i++)
        {
            Same(expected.Totals.Differences[i], run.Totals.Differences[i]);
        }
    }

    private static void Same(SampleTotals expected, SampleTotals sample)
    {
        foreach (var (one, other) in new[] { (expected.Discounted, sample.Discounted), (expected.Undiscounted, sample.Undiscounted) })
        {
            for (var kind = 0; kind < 3; kind++)
            {
                Assert.Equal(one.Sum(kind), other.Sum(kind));
                Assert.All(Enumerable.Range(0, 3), second => Assert.Equal(one.Product(kind, second), other.Product(kind, second)));
            }
        }

        Assert.All(expected.Bins.Zip(sample.Bins), pair => Assert.Equal(pair.First.Filled(), pair.Second.Filled()));
    }

    private static MicrosimulationResult Run(PathwayModel model, SimdPath path, long patients) =>
        Microsimulation.Run(Microsimulation.Engine(model, [], path), patients, 42, MicrosimulationOptions.Default, null, default);

    private static void Near(double expected, SampledTotal total) =>
        Assert.InRange(total.Mean, expected - (5 * total.StandardError) - (1e-7 * Math.Abs(expected)) - 1e-9, expected + (5 * total.StandardError) + (1e-7 * Math.Abs(expected)) + 1e-9);

    private static void Close(double expected, double value) => Assert.InRange(value, expected - 1e-6 - (1e-6 * Math.Abs(expected)), expected + 1e-6 + (1e-6 * Math.Abs(expected)));

    private sealed class Counting(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
