using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

/// <summary>Random sound pathways of few cycles with every kind of law, factor, reward and patient.</summary>
internal static class RandomLaws
{
    private static readonly string[] Ids = ["a", "b", "c", "dead"];

    /// <summary>The model of a seed; a draw whose rows exceed 1, as few do, gives way to the next.</summary>
    public static PathwayModel Model(int seed)
    {
        while (true)
        {
            try
            {
                return Draft(seed);
            }
            catch (ArgumentException excess) when (excess.Message.Contains("that sum to", StringComparison.Ordinal))
            {
                seed += 1000;
            }
        }
    }

    private static PathwayModel Draft(int seed)
    {
        var random = new Random(seed);
        double Draw(double least, double most) => least + ((most - least) * random.NextDouble());
        bool Sometimes(int of) => random.Next(of) == 0;
        CycleSchedule<double> Schedule(double least, double most) => Sometimes(3) ? CycleSchedule.Through(random.Next(1, 3), Draw(least, most), Draw(least, most)) : Draw(least, most);
        var unit = (CycleUnit)random.Next(1, 4);
        var length = new CycleLength(random.Next(1, 3), unit, 1 + (seed % 3));
        Sojourn Stay() => random.Next(8) switch
        {
            0 => Sojourn.Exponential(Draw(0.05, 0.5), TimeUnit.Cycle),
            1 => Sojourn.Weibull(Draw(0.5, 2), Draw(1, 5), TimeUnit.Cycle),
            2 => Sojourn.Gamma(Draw(0.5, 3), Draw(0.5, 3), TimeUnit.Cycle),
            3 => Sojourn.LogNormal(Draw(-0.5, 1.5), Draw(0.3, 1.5), TimeUnit.Cycle),
            4 => Sojourn.LogLogistic(Draw(0.4, 2), Draw(1, 200), TimeUnit.Day),
            5 => Sojourn.Gompertz(Draw(-0.5, 0.5), Draw(0.05, 0.3), TimeUnit.Cycle),
            6 => Sojourn.PiecewiseExponential([new(0.5, Draw(0, 1)), new(2.2, Draw(0, 1))], Draw(0, 0.5), TimeUnit.Cycle),
            _ => Sojourn.Empirical([new(0.7, Draw(0, 0.2)), new(1.6, 0.3), new(1.6, 0.4), new(3.4, Draw(0.5, 0.9))], TimeUnit.Cycle),
        };
        TransitionLaw Law(string from, string to, bool shares) => random.Next(shares ? 8 : 6) switch
        {
            0 => new ProbabilityLaw(Schedule(0, 0.1)),
            1 => new RateLaw(Schedule(0, 0.3 / length.Years)),
            2 => new TableLaw("risk", TableMeaning.Probability),
            3 => new TableLaw("mortality", TableMeaning.Rate),
            4 => new SojournLaw(Stay(), SojournClock.Forward),
            5 => new SojournLaw(Stay()),
            _ => new ExitShareLaw(Draw(0, 0.3), Stay()),
        };
        List<PathwayTransition> ways = [];
        foreach (var from in Ids.Take(3))
        {
            foreach (var to in Ids.Where(to => to != from && (to == "dead" || to == Ids[(Ids.IndexOf(from) + 1) % 3] || Sometimes(2))))
            {
                var law = from != "a" && to == "dead" && Sometimes(2) ? new HazardRatioLaw("a", "dead", Schedule(0.2, 3)) : Law(from, to, shares: !(from == "a" && to == "dead"));
                ways.Add(new(from, to, law, ofSurvivors: to != "dead" && Sometimes(3), keepsClock: Sometimes(3), isAlone: law is not ExitShareLaw && seed % 4 == 3 && ways.Count % 2 == 0));
            }
        }

        TableColumn Column(double least, double most) => new([new(2, Draw(least, most)), new(42.5, Draw(least, most))], Draw(least, most));
        var byState = TableAxis.YearsInState + random.Next(2);
        PathwayState State(string id) => new(id, id, random.Next(1000, 900_000), Schedule(0.2, 0.9), adjustments: Sometimes(2)
            ? [new(RewardKind.Utility, AdjustmentForm.Multiply, "byState"), RewardAdjustment.ByModifier(RewardKind.Cost, "frailty"), new(RewardKind.Cost, AdjustmentForm.Add, "mortality")]
            : [],
            costUnit: (TimeUnit)((seed + id[0]) % 5));
        return PathwayModel.Create(
            "random laws",
            length,
            3,
            [State("a"), State("b"), State("c"), new("dead", "Dead", 0, 0, isDead: true)],
            [new("a", 0.7), new("b", 0.2, new(2.5, TimeUnit.Week)), new("b", 0.1)],
            ways,
            (RewardTiming)random.Next(5),
            new((DiscountForm)random.Next(2), Draw(0, 0.1), Draw(0, 0.1)),
            new("USD", 2020),
            riskRatios: Sometimes(3) ? [new("a", null, Schedule(0.3, 1))] : [],
            strategies:
            [
                new("usual", "Usual"),
                new("same", "Changes nothing"),
                new(
                    "other",
                    "Changes much",
                    [new("b", 5000, adjustments: [new(RewardKind.Utility, AdjustmentForm.Add, "byState")], costUnit: (TimeUnit)(seed % 5))],
                    [new("c", "dead", new RateLaw(0.1 / length.Years))],
                    start: [new("a", 0.5, new(1, TimeUnit.Cycle)), new("c", 0.5)],
                    hazardRatios: [new("a", null, Draw(0.4, 0.9), waning: new((WaningForm)random.Next(2), new(1, TimeUnit.Cycle), new(2, TimeUnit.Cycle), (SojournClock)random.Next(2)))],
                    oneOffs: [new(null, "dead", 100, 0.01), new("a", null, 700, 0)]),
            ],
            options: new()
            {
                Patients = new(
                    ValueDistribution.Discrete([new(40, 0.25), new(42, 0.75)]),
                    0.4,
                    [new("frailty", ValueDistribution.Discrete([new(0.6, 0.5), new(1.4, 0.5)]))]),
                Tables =
                [
                    new("mortality", TableAxis.Age, Column(0.01, 0.4), Column(0.01, 0.4)),
                    new("risk", (TableAxis)random.Next(6), Column(0, 0.1)),
                    new("byState", byState, new TableColumn([new(byState == TableAxis.YearsInState ? 1.5 * length.Years : 1, Draw(0.5, 1))], Draw(0.5, 1))),
                ],
                HazardRatios =
                [
                    new("b", null, Schedule(0.5, 1.5), table: "byState", modifier: "frailty"),
                    new("a", "dead", 1.2, waning: new(WaningForm.Exponential, PathwayTime.Zero, new(1, TimeUnit.Cycle))),
                ],
                OneOffs = [new(null, "dead", 5000, 0.02), new("b", "c", CycleSchedule.Through(1, 300.0, 400.0), 0.001)],
                OneOffTiming = (OneOffTiming)random.Next(4),
                StartYear = 0.5 + random.Next(1, 3),
            });
    }
}
