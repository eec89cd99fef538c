using Iop.Domain.Simulation;

namespace Iop.Domain.Tests.Simulation;

/// <summary>The same expectations by a dense matrix for each cycle and the runtime's own powers: slow, and written from the format's page alone.</summary>
internal static class NaiveCohort
{
    public static (double[][] Trace, PathwayOutcome Discounted) Run(PathwayModel model, PathwayStrategy strategy)
    {
        var ids = model.States.Select(state => state.Id).ToList();
        var now = ids.Select(id => model.Start.Where(share => share.State == id).Sum(share => share.Share)).ToArray();
        List<double[]> trace = [now];
        for (var cycle = 1; cycle <= model.Cycles; cycle++)
        {
            var matrix = Matrix(model, strategy, ids, cycle);
            now = [.. ids.Select((_, to) => ids.Select((_, from) => trace[^1][from] * matrix[from, to]).Sum())];
            trace.Add(now);
        }

        var (cost, qalys, years) = (0.0, 0.0, 0.0);
        for (var cycle = 1; cycle <= model.Cycles; cycle++)
        {
            var isLast = cycle == model.Cycles;
            var (atStart, atEnd) = model.Timing switch
            {
                RewardTiming.Start => (1.0, 0.0),
                RewardTiming.End => (0.0, 1.0),
                RewardTiming.HalfCycle => (0.5, 0.5),
                _ => (1.0, isLast ? 1.0 : 0.0),
            };
            foreach (var (part, point) in new[] { (atStart, cycle - 1), (atEnd, cycle) })
            {
                for (var state = 0; state < ids.Count; state++)
                {
                    var given = strategy.States.FirstOrDefault(other => other.State == ids[state]);
                    var here = part * trace[point][state] * Years(model.CycleLength, 1);
                    var time = Years(model.CycleLength, point);
                    cost += here * Weight(model.Discounting.CostRate, time) * (given?.Cost ?? model.States[state].Cost)[cycle] / model.Prices.MinorUnitsPerMajor;
                    qalys += here * Weight(model.Discounting.EffectRate, time) * (given?.Utility ?? model.States[state].Utility)[cycle];
                    years += model.States[state].IsDead ? 0 : here * Weight(model.Discounting.EffectRate, time);
                }
            }
        }

        return ([.. trace], new(cost, qalys, years));

        double Weight(double rate, double time) => model.Discounting.Form == DiscountForm.Discrete ? Math.Pow(1 + rate, -time) : Math.Exp(-rate * time);
    }

    private static double[,] Matrix(PathwayModel model, PathwayStrategy strategy, List<string> ids, int cycle)
    {
        var matrix = new double[ids.Count, ids.Count];
        foreach (var way in model.Transitions.Concat(strategy.Transitions))
        {
            matrix[ids.IndexOf(way.From), ids.IndexOf(way.To)] = way.Probability![cycle];
        }

        foreach (var ratio in model.RiskRatios.Concat(strategy.RiskRatios))
        {
            for (var to = 0; to < ids.Count; to++)
            {
                if (ratio.To is null || ratio.To == ids[to])
                {
                    matrix[ids.IndexOf(ratio.From), to] *= ratio.Ratio[cycle];
                }
            }
        }

        for (var from = 0; from < ids.Count; from++)
        {
            matrix[from, from] = 1 - Enumerable.Range(0, ids.Count).Where(to => to != from).Sum(to => matrix[from, to]);
        }

        return matrix;
    }

    private static double Years(CycleLength length, int cycles) => length.Unit switch
    {
        CycleUnit.Day => cycles * length.Count / 365.25,
        CycleUnit.Week => cycles * length.Count * 7 / 365.25,
        CycleUnit.Month => cycles * length.Count / 12.0,
        _ => cycles * length.Count,
    };
}
