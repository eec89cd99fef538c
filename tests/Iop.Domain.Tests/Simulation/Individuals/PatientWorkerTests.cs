using Iop.Domain.Foundation;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Tests.Simulation.Individuals;

/// <summary>Which worker runs which patients, after which others, and what else the machine does meanwhile is left to chance where threads share a run: no bit may depend on it.</summary>
public class PatientWorkerTests
{
    private const int Block = EventRunner.Block;

    /// <summary>Ranges that fill no vector, all but fill one block of places, end and begin within blocks, or span several: none touches another.</summary>
    private static readonly (long From, long End)[] Ranges =
    [
        (0, 1), (Block, Block + 127), (40, 41), (Block + 127, Block + 255), (2 * Block, (2 * Block) + 129), (3 * Block, (5 * Block) + 100), (100, 900), ((8 * Block) - 100, (8 * Block) + 300),
        ((1L << 32) - 100, (1L << 32) + 300), (7 * Block, (7 * Block) + 64), (20 * Block, 21 * Block), (6 * Block, (6 * Block) + 1000),
    ];

    public static TheoryData<string> Models => [.. new[] { "lost", "step-down", "step-down by cycles", "random 3", "random 4", "random 7", "random 11" }];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_worker_that_has_run_others_gives_the_bits_of_one_that_has_not(string name)
    {
        var (model, method) = Model(name);
        var ranges = method == MicrosimulationMethod.Cycles ? Ranges[..5] : Ranges;
        var expected = Each(Engine(model, SimdPath.Scalar, method), ranges);
        foreach (var path in SimdPaths.All)
        {
            var engine = Engine(model, path, method);
            MicrosimulationTests.Same(expected, Together(engine, ranges));
            MicrosimulationTests.Same(expected, Together(engine, [.. ranges.Reverse()]));
        }
    }

    /// <summary>The second shard begins with a few patients of one block and goes on with those of the next: the places that stayed empty at first are filled then.</summary>
    [Theory]
    [InlineData("lost", 16_300)]
    [InlineData("step-down", 16_300)]
    [InlineData("step-down", 16_382)]
    [InlineData("step-down", 16_126)]
    public void Shards_and_threads_that_leave_places_empty_change_no_bit(string name, long patients)
    {
        var (model, method) = Model(name);
        var expected = Run(1, new(1, 1), SimdPath.Scalar);
        for (var threads = 1; threads <= 3; threads++)
        {
            MicrosimulationTests.Same(expected, Run(threads, new(1, 1), SimdPaths.Best));
            MicrosimulationTests.Same(expected, Run(threads, new(2, 2), SimdPaths.Best).Merge(Run(threads, new(1, 2), SimdPaths.Best)));
        }

        MicrosimulationResult Run(int threads, Shard shard, SimdPath path) =>
            Microsimulation.Run(Engine(model, path, method), patients, 42, new() { Threads = threads, Shard = shard }, null, default);
    }

    /// <summary>Runs of random models in random parts on several threads, while another thread moves everything that can be moved in memory.</summary>
    [Fact]
    public void Collections_and_chance_change_no_bit()
    {
        var isOver = false;
        var collector = new Thread(() =>
        {
            var (random, kept) = (new Random(2), new byte[500][]);
            while (!Volatile.Read(ref isOver))
            {
                for (var i = 0; i < 200; i++)
                {
                    kept[random.Next(kept.Length)] = new byte[random.Next(1, 3000)];
                }

                GC.Collect(random.Next(3), GCCollectionMode.Forced, blocking: true, compacting: true);
                Thread.Sleep(random.Next(3));
            }
        });
        collector.Start();
        try
        {
            var random = new Random(1);
            for (var round = 0; round < 8; round++)
            {
                var model = round % 4 == 0 ? Lost() : RandomStays.Model(random.Next(1000));
                var (patients, seed) = (random.Next(1, 3 * Block), (ulong)random.NextInt64());
                var expected = Run(model, SimdPath.Scalar, patients, seed, new() { Threads = 1 });
                foreach (var path in SimdPaths.All)
                {
                    var of = random.Next(1, 4);
                    var parts = Enumerable.Range(1, of).Select(k => Run(model, path, patients, seed, new() { Threads = random.Next(1, 5), Shard = new(k, of) })).ToList();
                    MicrosimulationTests.Same(expected, parts.Skip(1).Aggregate(parts[0], static (sum, part) => sum.Merge(part)));
                }
            }
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            collector.Join();
        }

        static MicrosimulationResult Run(PathwayModel model, SimdPath path, long patients, ulong seed, MicrosimulationOptions options) =>
            Microsimulation.Run(Engine(model, path, MicrosimulationMethod.Events), patients, seed, options, null, default);
    }

    /// <summary>A state that nobody leaves and in which time adds a cost: what a place adds up after its last patient has gone there must not reach the next one.</summary>
    internal static PathwayModel Lost() => PathwayModel.Create(
        "lost",
        new CycleLength(1, CycleUnit.Year),
        60,
        [new("a", "A", 1_000, 0.5), new("b", "B", CycleSchedule.Through(7, 500.0, 9_000.0), 0.7), new("lost", "Lost", 30_000, 0.3), new("dead", "Dead", 0, 0, isDead: true)],
        [new("a", 0.75), new("b", 0.25)],
        [
            new("a", "b", new SojournLaw(Sojourn.Weibull(1.4, 3))), new("a", "lost", new RateLaw(0.05)), new("b", "a", new SojournLaw(Sojourn.LogNormal(0.5, 0.7))),
            new("b", "dead", new RateLaw(0.02)),
        ],
        RewardTiming.HalfCycle,
        new(DiscountForm.Continuous, 0.5, 0.01),
        new("USD", 2020),
        options: new() { OneOffs = [new(null, "lost", 5000, 0.02), new("a", "b", 300, 0)] });

    private static (PathwayModel Model, MicrosimulationMethod Method) Model(string name) => name.Split(' ') switch
    {
        ["lost"] => (Lost(), MicrosimulationMethod.Events),
        ["step-down"] => (PathwayModels.AdultStepDown, MicrosimulationMethod.Events),
        ["random", var seed] => (RandomStays.Model(int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)), MicrosimulationMethod.Events),
        _ => (PathwayModels.AdultStepDown, MicrosimulationMethod.Cycles),
    };

    private static PatientEngine Engine(PathwayModel model, SimdPath path, MicrosimulationMethod method) => Microsimulation.Engine(model, [], path, method);

    private static MicrosimulationResult Each(PatientEngine engine, (long From, long End)[] ranges)
    {
        var totals = engine.Empty();
        foreach (var range in ranges)
        {
            totals.Add(Together(engine, [range]).Totals);
        }

        return Result(engine, ranges, totals);
    }

    private static MicrosimulationResult Together(PatientEngine engine, (long From, long End)[] ranges)
    {
        var (worker, totals) = (engine.Worker(5), engine.Empty());
        foreach (var (from, end) in ranges)
        {
            worker.Run(from, end, totals);
        }

        worker.Finish(totals);
        return Result(engine, ranges, totals);
    }

    private static MicrosimulationResult Result(PatientEngine engine, (long From, long End)[] ranges, RunTotals totals) => new(
        engine.Model, engine.Strategies.ToValueList(), engine.Method, engine.Units, 5, 1L << 40, [.. ranges.Order().Select(static range => new PatientRange(range.From, range.End))], totals);
}
