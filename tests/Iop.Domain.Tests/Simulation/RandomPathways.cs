using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Simulation;
using Microsoft.FSharp.Core;

namespace Iop.Domain.Tests.Simulation;

/// <summary>Random sound pathways: chains with short cuts and ways back, steps in every kind of number, a strategy that changes nothing and one that changes much.</summary>
internal static class RandomPathways
{
    public static Arbitrary<Seed> Seeds { get; } = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from states in Gen.Choose(1, 7)
        from cycles in Gen.Choose(1, 40)
        select new Seed(seed, states, cycles),
        static seed => [.. Smaller(seed.States).Select(states => seed with { States = states }), .. Smaller(seed.Cycles).Select(cycles => seed with { Cycles = cycles })]);

    public static void Hold(Action<PathwayModel> body, int tests = 200) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(tests).WithQuietOnSuccess(true).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20_260_105), FSharpOption<int>.None))),
        Prop.ForAll(Seeds, seed => body(seed.Build())));

    private static IEnumerable<int> Smaller(int number) => number > 1 ? [1, number / 2, number - 1] : [];

    public sealed record Seed(int Number, int States, int Cycles)
    {
        public PathwayModel Build() => new Builder(new Random(Number), States, Cycles).Model();
    }

    private sealed class Builder(Random random, int states, int cycles)
    {
        private const double Room = 0.8;

        public PathwayModel Model()
        {
            var transitions = Enumerable.Range(0, states).SelectMany(Row).ToList();
            var ways = transitions.Select(way => (way.From, way.To)).ToList();
            return PathwayModel.Create(
                "random",
                new CycleLength(random.Next(1, 4), (CycleUnit)random.Next(4)),
                cycles,
                [.. Enumerable.Range(0, states).Select(State)],
                Start(),
                transitions,
                (RewardTiming)random.Next(4),
                new Discounting((DiscountForm)random.Next(2), random.Next(10) / 100.0, random.Next(10) / 100.0),
                new PriceBasis(random.Next(2) == 0 ? "USD" : "JPY", 2020),
                Ratios(ways),
                [new("usual", "Usual"), new("same", "Changes nothing"), Other(transitions, ways)],
                note: "drawn");
        }

        private static string Id(int state) => $"s{state}";

        private bool IsDead(int state) => state == states - 1 && states > 2;

        private PathwayState State(int state) => IsDead(state)
            ? new(Id(state), "Dead", 0, 0, isDead: true)
            : new(Id(state), $"State {state}", Costs(), Schedule(() => random.NextDouble()), source: random.Next(2) == 0 ? "drawn" : null);

        private CycleSchedule<double> Costs()
        {
            var (first, last) = ((double)random.NextInt64(-1000, 10_000_000), (double)random.NextInt64(0, 10_000_000));
            return cycles > 1 && random.Next(3) == 0 ? CycleSchedule.Through(random.Next(1, cycles), first, last) : last;
        }

        private IEnumerable<StartShare> Start()
        {
            var shares = Enumerable.Range(0, states).Select(state => state == 0 ? 1.0 : random.Next(3) == 0 ? random.NextDouble() : 0).ToList();
            return shares.Select((share, state) => new StartShare(Id(state), share / shares.Sum()));
        }

        private IEnumerable<PathwayTransition> Row(int from)
        {
            var to = IsDead(from) ? [] : Enumerable.Range(0, states).Where(state => state != from && (state == from + 1 || random.Next(3) == 0)).ToList();
            return [.. to.Select(state => new PathwayTransition(Id(from), Id(state), Schedule(() => (0.05 + (0.95 * random.NextDouble())) * Room / to.Count)))];
        }

        private IEnumerable<RiskRatio> Ratios(IEnumerable<(string From, string To)> ways) =>
            ways.Where(_ => random.Next(4) == 0).Select(way => new RiskRatio(way.From, way.To, Schedule(() => random.NextDouble() * 1.1)));

        private PathwayStrategy Other(List<PathwayTransition> transitions, List<(string From, string To)> ways) => new(
            "other",
            "Changes much",
            [new(Id(0), IsDead(0) ? null : Costs(), null)],
            transitions.Where(_ => random.Next(3) == 0).Select(way => new PathwayTransition(way.From, way.To, CycleSchedule.Constant(way.Probability!.Last * random.NextDouble()))),
            ways.Select(way => way.From).Distinct().Where(_ => random.Next(2) == 0).Select(from => new RiskRatio(from, null, Schedule(random.NextDouble))),
            note: "drawn");

        private CycleSchedule<double> Schedule(Func<double> draw)
        {
            if (cycles < 3 || random.Next(2) == 0)
            {
                return draw();
            }

            var first = random.Next(1, cycles - 1);
            return CycleSchedule.Steps([new CycleStep<double>(first, draw()), new(random.Next(first + 1, cycles), draw())], draw());
        }
    }
}
