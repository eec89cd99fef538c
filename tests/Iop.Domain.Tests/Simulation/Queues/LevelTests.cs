using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Queues;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Tests.Simulation.Queues;

public class LevelTests
{
    private static Arbitrary<int> Seeds { get; } = Arb.From(Gen.Choose(0, 1_000_000));

    [Fact]
    public void The_recursion_gives_every_number_that_events_give() => Props.Holds(
        Seeds,
        static seed =>
        {
            var model = Line(new Random(seed));
            var network = new QueueNetwork(model, model.Strategies[0]);
            Assert.True(network.IsOneLine);
            Assert.Equal(QueueModels.Text(QueueModels.ByEvents(model, (ulong)seed, 3)), QueueModels.Text(new LineRun(network, (ulong)seed).Run(3, default)));
        },
        tests: 150);

    /// <summary>Little's law with no error at all: waits added up by patient are lengths of the queue added up over time.</summary>
    [Fact]
    public void Waits_by_patient_are_lengths_over_time() => Props.Holds(
        Seeds,
        static seed =>
        {
            var random = new Random(seed);
            var model = QueueModels.Create(
                ["iop", "left"],
                [new("iop", "left", new SojournLaw(Stay(random)))],
                new CapacityPlan(
                    Enumerable.Range(0, random.Next(1, 4)).Select(source => new PatientArrivals($"s{source}", Arrivals(random), random.Next(1, 3))),
                    [new("iop",
                        random.Next(1, 4),
                        mostWaiting: random.Next(2) == 0 ? random.Next(6) : null,
                        balking: random.Next(2) == 0 ? new TableColumn([new(2, 0.1)], 0.6) : null,
                        patience: random.Next(2) == 0 ? Stay(random) : null)]),
                12);
            var naive = new NaiveLevel(model, (ulong)seed, 0);
            naive.Run();
            var tally = QueueModels.ByEvents(model, (ulong)seed);
            var level = tally.Levels[0];
            Assert.Equal(naive.Waiting, level.Waiting);
            Assert.Equal(naive.Occupied, level.Occupied);
            Assert.Equal(naive.Wait, level.Wait);
            Assert.Equal(naive.Lost, level.Lost);
            Assert.Equal(naive.Admitted, level.Admitted);
            Assert.Equal(naive.MostWaiting, level.MostWaiting);
            Assert.Equal(level.Asked, level.Admitted + level.Lost.Sum() + tally.Trace[^1]);
            Assert.Equal(tally.Arrived, tally.Final.Sum() + tally.Lost + tally.Present);
        },
        tests: 150);

    [Fact]
    public void One_slot_more_makes_nobody_wait_longer() => Props.Holds(
        Seeds,
        static seed =>
        {
            var random = new Random(seed);
            var (arrivals, stay, slots) = (Arrivals(random), Stay(random), random.Next(1, 5));
            var waits = new[] { slots, slots + 1 }.Select(count => QueueModels.ByEvents(QueueModels.OneLevel(arrivals, stay, new("iop", count), 20), (ulong)seed).Levels[0].Waiting).ToList();
            Assert.True(waits[1] <= waits[0]);
        },
        tests: 100);

    /// <summary>What is drawn for many patients together is what each would draw alone.</summary>
    [Fact]
    public void Draws_of_lanes_are_those_of_one() => Props.Holds(
        Seeds,
        static seed =>
        {
            var words = new uint[PhiloxLanes.WordsPerBlock];
            var hazards = new double[PhiloxLanes.Count];
            PhiloxLanes.Fill(SimdPaths.Best, (ulong)seed, seed * 64L, 0, DrawPurpose.SlotStay, words);
            words[seed % 64] = words[64 + (seed % 64)] = seed % 2 == 0 ? 0 : uint.MaxValue;
            HazardLanes.Fill(words, hazards);
            for (var lane = 0; lane < hazards.Length; lane++)
            {
                var bits = lane == seed % 64 ? (seed % 2 == 0 ? 0 : ulong.MaxValue) : Philox.Words((ulong)seed, (seed * 64L) + lane, 0, DrawPurpose.SlotStay).Upper;
                Assert.Equal(-PortableMath.Log(ValueSampling.Share(bits)), hazards[lane]);
            }
        },
        tests: 50);

    [Fact]
    public void Threads_change_no_bit()
    {
        var model = Line(new Random(4));
        var runs = new[] { 1, 2, 7 }.Select(threads => Capacity.Run(model, 20, 9, new() { Threads = threads }).Strategies[0]).ToList();
        foreach (var run in runs)
        {
            Assert.Equal(runs[0].Level("iop").Wait.Values, run.Level("iop").Wait.Values);
            Assert.Equal(runs[0].PresentAt("left"), run.PresentAt("left"));
            Assert.Equal(runs[0].Level("iop").WaitQuantile(0.9), run.Level("iop").WaitQuantile(0.9));
        }
    }

    [Fact]
    public void A_strategy_that_changes_nothing_differs_by_exactly_zero()
    {
        var model = QueueModels.OneLevel(
            ArrivalProcess.Poisson(4), Sojourn.Gamma(2, 0.5), new("iop", 4), 50,
            strategies: [new("usual", "Usual"), new("same", "The same"), new("more", "One more", levels: [new("iop", 5)])]);
        var run = Capacity.Run(model, 10, 2);
        Assert.All(run.Strategies[1].Level("iop").Wait.Minus(run.Strategies[0].Level("iop").Wait).Values, static value => Assert.Equal(0, value));
        var more = run.Strategies[2].Level("iop").Wait.Minus(run.Strategies[0].Level("iop").Wait);
        Assert.True(more.Mean + more.HalfWidth() < 0);
        Assert.True(more.StandardError < run.Strategies[0].Level("iop").Wait.StandardError);
    }

    [Fact]
    public void A_run_that_is_ended_early_holds_the_first_replications()
    {
        var model = Line(new Random(4));
        using var cancel = new CancellationTokenSource();
        var run = Capacity.Run(model, 1000, 9, new() { Threads = 3 }, new Count(5, cancel), cancel.Token);
        Assert.InRange(run.Replications, 5, 999);
        Assert.Equal(Capacity.Run(model, run.Replications, 9).Strategies[0].Level("iop").Wait.Values, run.Strategies[0].Level("iop").Wait.Values);
    }

    [Fact]
    public void The_interval_is_that_of_student()
    {
        // 2.262157 is the 97.5th percentile with 9 degrees of freedom
        var mean = new ReplicatedMean(Enumerable.Range(1, 10).Select(static value => (double)value));
        Assert.Equal(5.5, mean.Mean);
        Assert.Equal(2.262157 * Math.Sqrt(82.5 / 9 / 10), mean.HalfWidth(), 1e-5);
        Assert.Equal(1.833113 * Math.Sqrt(82.5 / 9 / 10), mean.HalfWidth(0.9), 1e-5);
        Assert.True(double.IsNaN(new ReplicatedMean([1]).HalfWidth()));
    }

    internal static PathwayModel Line(Random random) => QueueModels.OneLevel(
        Arrivals(random), Stay(random), new("iop", random.Next(1, 8)), random.Next(5, 40), warmUp: random.Next(3) * 2, targets: [new PathwayTime(0, TimeUnit.Year), new PathwayTime(0.3, TimeUnit.Year)]);

    private static ArrivalProcess Arrivals(Random random) => random.Next(4) switch
    {
        0 => ArrivalProcess.Poisson(1 + (4 * random.NextDouble())),
        1 => ArrivalProcess.Poisson([new(0.5, 6), new(0.7, 0)], 2, period: 1),
        2 => ArrivalProcess.Renewal(QueueModels.Exactly(0.25)),
        _ => ArrivalProcess.At([new(0, 3), new(1.5, 7), new(1.5, 2), new(4, 1)]),
    };

    private static Sojourn Stay(Random random) => random.Next(4) switch
    {
        0 => Sojourn.Exponential(0.5 + random.NextDouble()),
        1 => Sojourn.Weibull(1.5, 1),
        2 => QueueModels.Exactly(0.5),
        _ => Sojourn.LogNormal(-0.5, 1),
    };

    private sealed class Count(int most, CancellationTokenSource cancel) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value >= most)
            {
                cancel.Cancel();
            }
        }
    }
}
