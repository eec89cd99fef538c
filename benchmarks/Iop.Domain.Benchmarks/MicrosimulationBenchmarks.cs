using BenchmarkDotNet.Attributes;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Benchmarks;

/// <summary>The four-state case on one thread, 30 cycles a patient, on each path of the machine beside the loop over patients that one writes first.</summary>
public class MicrosimulationBenchmarks
{
    private const int Patients = 100_000;
    private PatientEngine engine = null!;

    [ParamsSource(nameof(Paths))]
    public string Path { get; set; } = "";

    public static IEnumerable<string> Paths => SimdPaths.All.Select(path => path.ToString());

    [GlobalSetup]
    public void Build() => engine = Microsimulation.Engine(SickSickerModel.Create(), ["usual"], Enum.Parse<SimdPath>(Path));

    [Benchmark(Baseline = true, OperationsPerInvoke = Patients * SickSickerModel.Cycles)]
    public double NaiveLoop() => PatientLoop.MeanCost(Patients, seed: 1);

    [Benchmark(OperationsPerInvoke = Patients * SickSickerModel.Cycles)]
    public double Individuals() =>
        Microsimulation.Run(engine, Patients, 1, new MicrosimulationOptions { Threads = 1 }, null, default).Strategies[0].Discounted.Cost.Mean;
}
