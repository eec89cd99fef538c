using BenchmarkDotNet.Attributes;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Benchmarks;

/// <summary>One patient's week at zero prices, proven cheapest or proven not to exist, for all sixty patients of a program one after the other.</summary>
[MemoryDiagnoser]
public class WeekKernelBenchmarks
{
    private readonly WeekKernel kernel = new();
    private ProgramWeek program = null!;
    private Offering offering = null!;
    private CompiledPatient[] patients = [];
    private WeekState state = null!;

    [GlobalSetup]
    public void Setup()
    {
        program = TestData.Instance("fixed-60");
        offering = Offering.Of(program);
        patients = [.. program.Patients.Select(patient => new CompiledPatient(offering, patient))];
        state = new WeekState(offering);
    }

    /// <summary>As a caller of the library does it: compile each patient, solve, name the sessions.</summary>
    [Benchmark(Baseline = true)]
    public long SolveAllPatients()
    {
        long cost = 0;
        foreach (var patient in program.Patients)
        {
            cost += WeekSolver.Solve(offering, patient).Cost;
        }

        return cost;
    }

    /// <summary>As the program solver does it in each round: patients compiled before, one kernel used again.</summary>
    [Benchmark]
    public long KernelAlone()
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
