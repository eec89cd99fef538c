using BenchmarkDotNet.Attributes;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Benchmarks;

/// <summary>How the time for a week grows with the candidate sessions, at zero prices and at random ones.</summary>
[MemoryDiagnoser]
public class WeekGrowthBenchmarks
{
    private readonly WeekKernel kernel = new();
    private CompiledPatient patient = null!;
    private WeekState free = null!;
    private WeekState priced = null!;

    [Params(50, 100, 200, 400, 800)]
    public int Sessions { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var program = GrowingWeek.Of(Sessions);
        patient = new CompiledPatient(Offering.Of(program), program.Patients[0]);
        free = new WeekState(patient.Offering);
        priced = GrowingWeek.Priced(patient.Offering);
    }

    [Benchmark(Baseline = true)]
    public long ZeroPrices() => Solve(free);

    [Benchmark]
    public long RandomPrices() => Solve(priced);

    private long Solve(WeekState state)
    {
        kernel.Solve(patient, state);
        return kernel.Cost;
    }
}
