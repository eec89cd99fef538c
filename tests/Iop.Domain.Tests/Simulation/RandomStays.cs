using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

/// <summary>Random pathways in continuous time whose patients are alike: stays of all families, destination-first and racing, some with clocks kept, time spent before the start, one-offs and rewards that change.</summary>
internal static class RandomStays
{
    private static readonly string[] Ids = ["a", "b", "c", "dead"];

    public static PathwayModel Model(int seed, bool canReturn = true)
    {
        var random = new Random(seed);
        double Draw(double least, double most) => least + ((most - least) * random.NextDouble());
        bool Sometimes(int of) => random.Next(of) == 0;
        Sojourn Stay() => random.Next(8) switch
        {
            0 => Sojourn.Exponential(Draw(0.05, 2)),
            1 => Sojourn.Weibull(Draw(0.5, 2.5), Draw(0.2, 3)),
            2 => Sojourn.Gamma(Draw(0.5, 3), Draw(0.2, 1)),
            3 => Sojourn.LogNormal(Draw(-1.5, 1), Draw(0.3, 1.5)),
            4 => Sojourn.LogLogistic(Draw(0.4, 2), Draw(20, 500), TimeUnit.Day),
            5 => Sojourn.Gompertz(Draw(-0.5, 0.5), Draw(0.05, 1)),
            6 => Sojourn.PiecewiseExponential([new(0.5, Draw(0, 1)), new(2.2, Draw(0.1, 1))], Draw(0, 0.5)),
            _ => Sojourn.Empirical([new(0.7, Draw(0, 0.2)), new(1.6, 0.3), new(1.6, 0.4), new(3.4, Draw(0.5, 1))]),
        };
        List<PathwayTransition> ways = [];
        foreach (var from in Ids.Take(3))
        {
            var left = 1.0;
            foreach (var to in Ids.Where(to => to != from && (canReturn || string.CompareOrdinal(to, from) > 0)))
            {
                var share = to == "dead" && Sometimes(2) ? left : left * Draw(0.05, 0.6);
                var law = (to, random.Next(3)) switch
                {
                    ("dead", 0) => new RateLaw(Draw(0.005, 0.2)),
                    ("dead", 1) => new ProbabilityLaw(Draw(0, 0.02)),
                    (_, 0) => new SojournLaw(Stay()),
                    _ => (TransitionLaw)new ExitShareLaw(share, Stay()),
                };
                left -= law is ExitShareLaw ? share : 0;
                ways.Add(new(from, to, law, keepsClock: canReturn && seed % 5 == 4 && to != "dead"));
            }
        }

        return PathwayModel.Create(
            "random stays",
            new CycleLength(1, CycleUnit.Month),
            72,
            [
                new("a", "A", random.Next(1000, 900_000), Draw(0.2, 0.9)), new("b", "B", seed % 3 == 0 ? CycleSchedule.Through(20, 5000.0, 90_000.0) : random.Next(1000, 900_000), Draw(0.2, 0.9)),
                new("c", "C", 0, 0.5), new("dead", "Dead", 0, 0, isDead: true),
            ],
            canReturn ? [new("a", 0.5), new("a", 0.2, new(Draw(1, 200), TimeUnit.Day)), new("b", 0.3)] : [new("a", 1)],
            ways,
            RewardTiming.HalfCycle,
            new((DiscountForm)random.Next(2), Draw(0, 0.1), Sometimes(2) ? 0 : Draw(0, 0.1)),
            new("USD", 2020),
            options: new() { OneOffs = Sometimes(2) ? [new(null, "dead", 5000, 0.02), new("a", "b", CycleSchedule.Through(30, 30_000.0, 400.0), 0.001)] : [] });
    }
}
