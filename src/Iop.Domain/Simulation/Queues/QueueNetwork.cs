using Iop.Domain.Simulation.Individuals;

namespace Iop.Domain.Simulation.Queues;

/// <summary>A pathway with slots under one strategy, read for one thread.</summary>
internal sealed class QueueNetwork
{
    private readonly int[] ranks;

    public QueueNetwork(PathwayModel model, PathwayStrategy strategy)
    {
        var plan = model.Options.Capacity!;
        var reading = new StrategyReading(model, strategy);
        var points = Enumerable.Range(0, model.Cycles + 1).Select(model.CycleLength.YearsAfter).ToArray();
        Clock = new(model);
        Draw = new(model);
        States = model.States.Count;
        Targets = [.. plan.WaitTargets.Select(target => Clock.Ticks(target.Years(model.CycleLength)))];
        var levels = strategy.LevelsIn(plan).OrderBy(static level => level.State, StringComparer.Ordinal).ToArray();
        var sources = strategy.ArrivalsIn(plan).OrderBy(static source => source.Id, StringComparer.Ordinal).ToArray();
        ranks = [.. sources.Select(static source => source.Rank).Concat(levels.Select(static level => level.TransferRank).OfType<int>()).Distinct().Order()];
        Stays = [.. Enumerable.Range(0, States).Select(state => new QueueStays(reading, state, Clock, points))];
        Rewards = new(reading, strategy, Clock, points, levels);
        SourceIds = [.. sources.Select(static source => source.Id)];
        Levels = [.. levels.Select(level => new QueueLevel(level, reading, Clock, ranks))];
        var places = model.Strategies.SelectMany(other => other.ArrivalsIn(plan)).Select(static source => source.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Sources = [.. sources.Select(source => new PatientSource(source, places.IndexOf(source.Id), reading, Clock, ranks, levels.Any(static level => level.Patience is not null)))];
        LevelOf = new int[States];
        Array.Fill(LevelOf, -1);
        foreach (var (i, level) in Levels.Index())
        {
            LevelOf[level.State] = i;
        }
    }

    public QueueClock Clock { get; }

    /// <summary>The levels with slots, in the order of their ids.</summary>
    public QueueLevel[] Levels { get; }

    /// <summary>The sources, in the order of their ids.</summary>
    public PatientSource[] Sources { get; }

    /// <summary>Their ids.</summary>
    public string[] SourceIds { get; }

    /// <summary>The stays of each state, in the model's order.</summary>
    public QueueStays[] Stays { get; }

    /// <summary>The place of each state among the levels; -1 where it has no slots.</summary>
    public int[] LevelOf { get; }

    /// <summary>What patients cost and gain.</summary>
    public QueueRewards Rewards { get; }

    /// <summary>Who patients are.</summary>
    public PatientDraw Draw { get; }

    /// <summary>How many states there are.</summary>
    public int States { get; }

    /// <summary>Columns of a trace.</summary>
    public int Columns => States + Levels.Length;

    /// <summary>The waits for which results count who was admitted within them.</summary>
    public long[] Targets { get; }

    /// <summary>How many ranks there are.</summary>
    public int Ranks => ranks.Length;

    /// <summary>Whether all patients come anew to one level, first come first served, and then to where nobody leaves: then starts follow from each other.</summary>
    public bool IsOneLine
    {
        get
        {
            if (Levels is not [{ IsPlain: true } level] || Ranks != 1 || Draw.Alike is null || level.Slots == 0)
            {
                return false;
            }

            var stays = Stays[level.State];
            return stays.IsSteady
                && Array.TrueForAll(Sources, source => source.IsFresh && !source.States.ContainsAnyExcept(level.State))
                && Enumerable.Range(0, stays.Exits).All(exit => Stays[stays.To(exit)].IsFinal);
        }
    }
}
