using BenchmarkDotNet.Attributes;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Benchmarks;

/// <summary>The step-down model from event to event on one thread, five years of 6.4 stays a patient, on each path of the machine beside a loop over patients; a time is that of one stay.</summary>
public class EventBenchmarks
{
    private const int Patients = 500_000;
    private const int Stays = 3_200_000;
    private readonly StayLoop loop = new(PathwayModels.AdultStepDown);
    private PatientEngine engine = null!;

    [ParamsSource(nameof(Paths))]
    public string Path { get; set; } = "";

    public static IEnumerable<string> Paths => SimdPaths.All.Select(path => path.ToString());

    [GlobalSetup]
    public void Build()
    {
        engine = Microsimulation.Engine(PathwayModels.AdultStepDown, ["usual"], Enum.Parse<SimdPath>(Path), MicrosimulationMethod.Events);
        var sample = Run();
        var stays = Patients + engine.Model.States.Sum(state => sample.EntriesOf(state.Id).Sum());
        var (cost, others) = loop.Run(Patients, seed: 1);
        if (Math.Abs(cost - sample.Discounted.Cost.Mean) > 8 * sample.Discounted.Cost.StandardError || Math.Abs(stays - Stays) > Stays / 50 || Math.Abs(others - stays) > Stays / 50)
        {
            throw new InvalidOperationException("The loop runs other patients.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Stays)]
    public double NaiveLoop() => loop.Run(Patients, seed: 1).Cost;

    [Benchmark(OperationsPerInvoke = Stays)]
    public double Individuals() => Run().Discounted.Cost.Mean;

    private StrategySample Run() => Microsimulation.Run(engine, Patients, 1, new MicrosimulationOptions { Threads = 1 }, null, default).Strategies[0];
}
