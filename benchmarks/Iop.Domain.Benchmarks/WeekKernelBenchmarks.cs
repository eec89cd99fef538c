using BenchmarkDotNet.Attributes;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Benchmarks;

/// <summary>One patient's week, proven cheapest or proven not to exist, for all sixty patients of a program one after the other.</summary>
[MemoryDiagnoser]
public class WeekKernelBenchmarks
{
    private readonly WeekKernel kernel = new();
    private ProgramWeek program = null!;
    private Offering offering = null!;
    private CompiledPatient[] patients = [];
    private WeekState free = null!;
    private WeekState priced = null!;

    [GlobalSetup]
    public void Setup()
    {
        program = TestData.Instance("fixed-60");
        offering = Offering.Of(program);
        patients = [.. program.Patients.Select(patient => new CompiledPatient(offering, patient))];
        free = new WeekState(offering);
        priced = new WeekState(offering) { Scale = Multipliers.Scale };
        foreach (var price in ProgramSolver.Solve(program, new ProgramSolverOptions { Iterations = 500, Threads = 1 }).Prices.Where(price => price.Thing == ScarceThing.Seat))
        {
            priced.Price[offering.IndexOf[price.Id]] = price.Thousandths;
        }
    }

    /// <summary>As the program solver does it before there are prices: patients compiled before, one kernel used again.</summary>
    [Benchmark(Baseline = true)]
    public long ZeroPrices() => Solve(free);

    /// <summary>The same at the prices that the program solver ends with.</summary>
    [Benchmark]
    public long FinalPrices() => Solve(priced);

    /// <summary>Compiling each patient alone.</summary>
    [Benchmark]
    public int Compile()
    {
        var candidates = 0;
        foreach (var patient in program.Patients)
        {
            candidates += new CompiledPatient(offering, patient).Sessions.Length;
        }

        return candidates;
    }

    /// <summary>As a caller of the library does it: compile each patient, solve, break ties, name the sessions.</summary>
    [Benchmark]
    public long CompileAndSolve()
    {
        long cost = 0;
        foreach (var patient in program.Patients)
        {
            cost += WeekSolver.Solve(offering, patient).Cost;
        }

        return cost;
    }

    /// <summary>The ten best weeks of each patient.</summary>
    [Benchmark]
    public long TenBest()
    {
        long cost = 0;
        foreach (var patient in program.Patients)
        {
            cost += WeekSolver.Best(offering, patient, 10).Weeks.Sum(week => week.Cost);
        }

        return cost;
    }

    private long Solve(WeekState state)
    {
        long cost = 0;
        foreach (var patient in patients)
        {
            kernel.Solve(patient, state);
            cost += kernel.HasWeek ? kernel.Cost : 0;
        }

        return cost;
    }
}
