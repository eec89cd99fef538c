using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Queues;

namespace Iop.Domain.Tests.Simulation.Queues;

/// <summary>Pathways with slots that tests run.</summary>
internal static class QueueModels
{
    /// <summary>A stay that always lasts the same.</summary>
    public static Sojourn Exactly(double years) => Sojourn.Empirical([new(years, 0), new(years, 1)]);

    /// <summary>One level, which patients leave for good; times are years.</summary>
    public static PathwayModel OneLevel(
        ArrivalProcess arrivals, Sojourn stay, LevelCapacity level, int cycles, int yearsOfCycle = 1, double warmUp = 0, IEnumerable<PathwayTime>? targets = null, IEnumerable<PathwayStrategy>? strategies = null) =>
        Create(
            ["iop", "left"],
            [new("iop", "left", new SojournLaw(stay))],
            new CapacityPlan([new("all", arrivals)], [level], new PathwayTime(warmUp, TimeUnit.Year), targets),
            cycles,
            yearsOfCycle,
            strategies);

    public static PathwayModel Create(
        IEnumerable<string> states, IEnumerable<PathwayTransition> transitions, CapacityPlan plan, int cycles, int yearsOfCycle = 1, IEnumerable<PathwayStrategy>? strategies = null)
    {
        var ids = states.ToList();
        return PathwayModel.Create(
            "queue",
            new CycleLength(yearsOfCycle, CycleUnit.Year),
            cycles,
            ids.Select(id => new PathwayState(id, id, 0, 0)),
            [new StartShare(ids[0], 1)],
            transitions,
            RewardTiming.Start,
            new Discounting(DiscountForm.Discrete, 0, 0),
            new PriceBasis("USD", 2020),
            strategies: strategies,
            options: new PathwayOptions { Capacity = plan });
    }

    /// <summary>One replication from event to event, also where the fast recursion would do.</summary>
    public static ReplicationTally ByEvents(PathwayModel model, ulong seed, long replication = 0) =>
        new NetworkRun(new(model, model.Strategies[0]), seed).Run(replication, default);

    /// <summary>Every number of a tally in one text.</summary>
    public static string Text(ReplicationTally tally) => string.Join(
        '\n',
        [
            $"{tally.Arrived} {tally.Lost} {tally.Present} {tally.Exchanges} {tally.Events}",
            string.Join(' ', tally.Final),
            string.Join(' ', tally.StateTime),
            string.Join(' ', tally.Trace),
            .. tally.Levels.Select(static level =>
                $"{level.Asked} {level.Delayed} {level.Admitted} {level.Ended} {level.Interrupted} {level.MostWaiting} | {string.Join(' ', level.Lost)} | {string.Join(' ', level.Within)} | "
                + $"{level.Wait} {level.WaitOfLost} {level.Waiting} {level.Occupied} {level.Held} {level.Stay} | {string.Join(' ', level.WaitOf)} | {string.Join(' ', level.Waits.Filled())}"),
        ]);
}
