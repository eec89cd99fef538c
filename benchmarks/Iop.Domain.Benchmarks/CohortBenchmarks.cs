using BenchmarkDotNet.Attributes;
using Iop.Domain.Simulation;

namespace Iop.Domain.Benchmarks;

/// <summary>The cohort engine beside the loop that a researcher would write: one dense matrix, the whole trace, three discounted totals.</summary>
[MemoryDiagnoser]
public class CohortBenchmarks
{
    private PathwayModel model = null!;
    private double[,] matrix = null!;
    private double[] start = null!;
    private double[] costs = null!;
    private double[] utilities = null!;

    [Params(4, 16, 64)]
    public int States { get; set; }

    [Params(52, 1040)]
    public int Cycles { get; set; }

    [GlobalSetup]
    public void Build()
    {
        // a chain of levels with one step down, one step back and death, as pathways of care are: at most three exits from each state
        var dead = States - 1;
        matrix = new double[States, States];
        for (var state = 0; state < dead; state++)
        {
            matrix[state, dead] = 0.001;
            if (state > 0)
            {
                matrix[state, state - 1] = 0.02;
            }

            if (state + 1 < dead)
            {
                matrix[state, state + 1] = 0.1;
            }
        }

        List<PathwayTransition> ways = [];
        for (var from = 0; from < States; from++)
        {
            var leaving = 0.0;
            for (var to = 0; to < States; to++)
            {
                if (matrix[from, to] > 0)
                {
                    ways.Add(new(Id(from), Id(to), matrix[from, to]));
                    leaving += matrix[from, to];
                }
            }

            matrix[from, from] = 1 - leaving;
        }

        start = [1, .. new double[dead]];
        costs = [.. Enumerable.Range(0, States).Select(state => state == dead ? 0.0 : 10_000 / (state + 1))];
        utilities = [.. Enumerable.Range(0, States).Select(state => state == dead ? 0 : 0.7)];
        model = PathwayModel.Create(
            "chain",
            new CycleLength(1, CycleUnit.Week),
            Cycles,
            [.. Enumerable.Range(0, States).Select(state => new PathwayState(Id(state), Id(state), (long)costs[state] * 100, utilities[state], isDead: state == dead))],
            [new(Id(0), 1)],
            ways,
            RewardTiming.Start,
            new Discounting(DiscountForm.Discrete, 0.03, 0.03),
            new PriceBasis("USD", 2001));

        static string Id(int state) => $"s{state}";
    }

    [Benchmark(Baseline = true)]
    public double NaiveMatrix()
    {
        const double Week = 7 / 365.25;
        var trace = new double[Cycles + 1, States];
        for (var state = 0; state < States; state++)
        {
            trace[0, state] = start[state];
        }

        var (cost, qalys, years) = (0.0, 0.0, 0.0);
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            var weight = Math.Pow(1.03, -cycle * Week) * Week;
            for (var from = 0; from < States; from++)
            {
                var share = trace[cycle, from];
                cost += share * costs[from] * weight;
                qalys += share * utilities[from] * weight;
                years += from == States - 1 ? 0 : share * weight;
                for (var to = 0; to < States; to++)
                {
                    trace[cycle + 1, to] += share * matrix[from, to];
                }
            }
        }

        return cost + qalys + years;
    }

    [Benchmark]
    public double CohortEngine()
    {
        var outcome = Cohort.Run(model).Discounted;
        return outcome.Cost + outcome.Qalys + outcome.LifeYears;
    }
}
