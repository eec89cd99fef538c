using BenchmarkDotNet.Attributes;
using Iop.Domain.Simulation;

namespace Iop.Domain.Benchmarks;

/// <summary>A stay that depends on the time in state: cells beside the dense matrix of tunnel states that tutorials build, whose memory grows with the square of the cycles.</summary>
[MemoryDiagnoser]
public class TimeInStateBenchmarks
{
    private PathwayModel model = null!;

    [Params(52, 208)]
    public int Cycles { get; set; }

    [GlobalSetup]
    public void Build() => model = PathwayModel.Create(
        "stay",
        new(1, CycleUnit.Week),
        Cycles,
        [new("iop", "In care", 2_410_650, 0.7), new("out", "Out of care", 0, 0.68), new("dead", "Dead", 0, 0, isDead: true)],
        [new("iop", 1)],
        [
            new("iop", "out", new SojournLaw(Sojourn.Weibull(1.3, 8, TimeUnit.Week))),
            new("out", "iop", new RateLaw(0.3)),
            new("iop", "dead", new RateLaw(0.005)),
            new("out", "dead", new RateLaw(0.01)),
        ],
        RewardTiming.HalfCycle,
        new(DiscountForm.Discrete, 0.03, 0.03),
        new("USD", 2001));

    [Benchmark]
    public double Cells() => Cohort.Run(model).OccupancyOf("iop")[Cycles];

    [Benchmark]
    public double CellsWithVariance() => Cohort.Moments(model).Discounted.Variance.Cost;

    [Benchmark(Baseline = true)]
    public double TunnelMatrix()
    {
        var size = Cycles + 2;
        var (length, matrix) = (model.CycleLength.Years, new double[size, size]);
        var (outState, dead) = (Cycles, Cycles + 1);
        for (var week = 0; week < Cycles; week++)
        {
            var leave = Math.Pow((week + 1) / 8.0, 1.3) - Math.Pow(week / 8.0, 1.3);
            var (die, all) = (0.005 * length, leave + (0.005 * length));
            var gone = 1 - Math.Exp(-all);
            matrix[week, outState] = gone * leave / all;
            matrix[week, dead] = gone * die / all;
            matrix[week, Math.Min(week + 1, Cycles - 1)] += 1 - gone;
        }

        var moved = 1 - Math.Exp(-0.31 * length);
        matrix[outState, 0] = moved * 0.3 / 0.31;
        matrix[outState, dead] = moved * 0.01 / 0.31;
        matrix[outState, outState] = 1 - moved;
        matrix[dead, dead] = 1;
        var now = new double[size];
        now[0] = 1;
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            var next = new double[size];
            for (var from = 0; from < size; from++)
            {
                for (var to = 0; to < size; to++)
                {
                    next[to] += now[from] * matrix[from, to];
                }
            }

            now = next;
        }

        return now.Take(Cycles).Sum();
    }
}
