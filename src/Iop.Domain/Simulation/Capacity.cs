using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Individuals;
using Iop.Domain.Simulation.Queues;

namespace Iop.Domain.Simulation;

/// <summary>Patients who arrive one by one and share the slots of levels of care: how long they wait, how full levels are, who is lost.</summary>
/// <remarks>
/// Each random number is a pure function of seed, replication, patient, move and purpose. Hence the result is the same to the last bit for any number of threads and any
/// machine; strategies share their numbers; and an added slot changes nobody's stay.
/// </remarks>
public static class Capacity
{
    /// <summary>The most replications of one run.</summary>
    public const int MostReplications = 100_000;

    /// <summary>Runs replications of a pathway with <see cref="PathwayOptions.Capacity"/>, each from an empty start to the model's horizon, under every strategy.</summary>
    /// <param name="model">The pathway.</param>
    /// <param name="replications">How many, 1 to <see cref="MostReplications"/>; two or more for standard errors.</param>
    /// <param name="seed">Another seed gives other patients.</param>
    /// <param name="options">Strategies, shard and threads; the default runs all strategies and all replications.</param>
    /// <param name="progress">Told after each replication, by any thread, how many of the shard are done.</param>
    /// <param name="cancel">Ends the run early. Nothing is thrown: the result holds the first so many replications of the shard.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replications"/> is out of bounds, or the options ask for no threads.</exception>
    /// <exception cref="ArgumentException">The model has no capacity, has not the strategies, or has a law without a meaning in continuous time; the message names the transition.</exception>
    /// <exception cref="InvalidOperationException">A queue grows beyond 20 million patients, a patient moves in a circle that takes no time, or attributes without a bound lead to a total beyond all others.</exception>
    public static CapacityResult Run(
        PathwayModel model, int replications, ulong seed, CapacityOptions? options = null, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        Guard.Against.Null(model);
        Guard.Against.OutOfRange(replications, 1, MostReplications);
        options ??= CapacityOptions.Default;
        var chosen = options.Strategies.Count == 0 ? model.Strategies : options.Strategies.Select(model.Strategy).ToValueList();
        if (Obstacle(model, chosen) is { } obstacle)
        {
            throw new ArgumentException(obstacle, nameof(model));
        }

        var (from, end) = options.Shard.Of(replications);
        var ledgers = chosen.Select(strategy => new CapacityLedger(new(model, strategy))).ToArray();
        var done = 0;
        ReplicationRun.Run(
            model,
            chosen,
            (int)from,
            (int)end,
            seed,
            Guard.Against.NegativeOrZero(options.Threads ?? 2, nameof(options)),
            tallies =>
            {
                for (var i = 0; i < ledgers.Length; i++)
                {
                    ledgers[i].Take((int)from + done, tallies[i]);
                }

                done++;
                progress?.Report(done);
            },
            cancel);
        return new(model, seed, replications, chosen.Select((strategy, i) => new CapacitySample(model, strategy, ledgers[i])).ToValueList());
    }

    /// <summary>Why a model cannot be run; null where it can.</summary>
    internal static string? Obstacle(PathwayModel model, ValueList<PathwayStrategy> strategies)
    {
        if (model.Options.Capacity is null)
        {
            return "The model has no capacity: neither arrivals nor slots.";
        }

        if (strategies.Distinct().Count() < strategies.Count)
        {
            return "A strategy is asked for twice.";
        }

        if ((long)(model.Cycles + 1) * (model.States.Count + model.Options.Capacity.Levels.Count) * strategies.Count > PathwayLimits.MostIndividualCells)
        {
            return string.Create(CultureInfo.InvariantCulture, $"States and levels x (cycles + 1) x strategies exceeds {PathwayLimits.MostIndividualCells}; run fewer strategies at a time, or longer cycles.");
        }

        return model.Options.Tables.FirstOrDefault(static table => table.Axis == TableAxis.CalendarYear) is { } table
            ? $"Table \"{table.Id}\" is read by calendar year; patients who arrive at different times have no common start."
            : EventEngine.Obstacle(model, strategies) is { } law ? $"The model cannot be run from event to event ({law})." : null;
    }
}
