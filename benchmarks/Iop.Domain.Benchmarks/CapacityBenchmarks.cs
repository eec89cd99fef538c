using BenchmarkDotNet.Attributes;
using Iop.Domain.Benchmarks.Naive;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Queues;

namespace Iop.Domain.Benchmarks;

/// <summary>Ten slots, nine arrivals in the time of a stay, on one thread; a time is that of one event. An event is an arrival, the beginning of a stay or its end: three a patient.</summary>
[MemoryDiagnoser]
public class CapacityBenchmarks
{
    public const int Events = 3 * Patients;
    private const int Rate = 9;
    private const int Slots = 10;
    private const int Patients = 200_000;
    private const int Horizon = Patients / Rate;
    private LineRun line = null!;
    private NetworkRun network = null!;
    private NetworkRun ranked = null!;
    private LineRun paidLine = null!;
    private NetworkRun paid = null!;

    [GlobalSetup]
    public void Build()
    {
        var plain = Model(new LevelCapacity("iop", Slots));
        line = new(new(plain, plain.Strategies[0]), 1);
        network = new(new(plain, plain.Strategies[0]), 1);
        var limited = Model(new LevelCapacity("iop", Slots, mostWaiting: 50, patience: Sojourn.Exponential(0.01, TimeUnit.Day)));
        ranked = new(new(limited, limited.Strategies[0]), 1);
        var worth = Model(new LevelCapacity("iop", Slots), isWorth: true);
        paidLine = new(new(worth, worth.Strategies[0]), 1);
        paid = new(new(worth, worth.Strategies[0]), 1);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public double PriorityQueue() => PlainQueue.MeanWait(Rate, Slots, Horizon, seed: 1);

    [Benchmark(OperationsPerInvoke = Events)]
    public long Recursion() => line.Run(0, default).Events;

    [Benchmark(OperationsPerInvoke = Events)]
    public long FromEventToEvent() => network.Run(0, default).Events;

    [Benchmark(OperationsPerInvoke = Events)]
    public long WithPatience() => ranked.Run(0, default).Events;

    [Benchmark(OperationsPerInvoke = Events)]
    public long RecursionWithCosts() => paidLine.Run(0, default).Events;

    [Benchmark(OperationsPerInvoke = Events)]
    public long FromEventToEventWithCosts() => paid.Run(0, default).Events;

    private static PathwayModel Model(LevelCapacity level, bool isWorth = false) => PathwayModel.Create(
        "queue",
        new CycleLength(1, CycleUnit.Day),
        Horizon,
        [new("iop", "Intensive outpatient", isWorth ? 2_410_650 : 0, isWorth ? 0.7 : 0), new("left", "Left care", 0, isWorth ? 0.68 : 0)],
        [new StartShare("iop", 1)],
        [new("iop", "left", new RateLaw(365.25))],
        RewardTiming.Start,
        new Discounting(DiscountForm.Discrete, isWorth ? 0.03 : 0, isWorth ? 0.03 : 0),
        new PriceBasis("USD", 2020),
        options: new PathwayOptions { Capacity = new([new("all", ArrivalProcess.Poisson(Rate, TimeUnit.Day))], [level]) });
}
