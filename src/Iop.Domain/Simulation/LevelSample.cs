using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Queues;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation;

/// <summary>What happened at one level with slots, after the warm-up. Times are in years, rates per year.</summary>
public sealed class LevelSample
{
    private readonly QueueLevel level;
    private readonly int index;
    private readonly CapacityLedger ledger;

    internal LevelSample(PathwayModel model, QueueLevel level, int index, CapacityLedger ledger)
    {
        (this.level, this.index, this.ledger) = (level, index, ledger);
        Targets = model.Options.Capacity!.WaitTargets;
    }

    /// <summary>The id of the state.</summary>
    public string State => level.Of.State;

    /// <summary>The slots, and what those do who find none free.</summary>
    public LevelCapacity Capacity => level.Of;

    /// <summary>The waits of <see cref="AdmittedWithin"/>, in the model's order.</summary>
    public ValueList<PathwayTime> Targets { get; }

    /// <summary>The ids of the sources of patients, in rising order.</summary>
    public ValueList<string> Sources => [.. ledger.Network.SourceIds];

    /// <summary>How many patients a year asked for a slot.</summary>
    public ReplicatedMean AskedPerYear => Of(LevelMeasure.AskedPerYear);

    /// <summary>How many patients a year were admitted.</summary>
    public ReplicatedMean AdmittedPerYear => Of(LevelMeasure.AdmittedPerYear);

    /// <summary>How many patients a year left the level after their stay: its throughput.</summary>
    public ReplicatedMean LeftPerYear => Of(LevelMeasure.LeftPerYear);

    /// <summary>How many stays a year were interrupted because slots were closed.</summary>
    public ReplicatedMean InterruptedPerYear => Of(LevelMeasure.InterruptedPerYear);

    /// <summary>The mean wait of those who were admitted, with zero for those who did not wait.</summary>
    public ReplicatedMean Wait => Of(LevelMeasure.Wait);

    /// <summary>The mean wait of all whose wait ended, also of those who were lost.</summary>
    public ReplicatedMean WaitOfAll => Of(LevelMeasure.WaitOfAll);

    /// <summary>The share of those who asked who found no free slot.</summary>
    public ReplicatedMean Delayed => Of(LevelMeasure.Delayed);

    /// <summary>How many patients wait for the level, on average over time; those who hold a slot elsewhere meanwhile are among them.</summary>
    public ReplicatedMean Waiting => Of(LevelMeasure.Waiting);

    /// <summary>The most who waited at a time.</summary>
    public ReplicatedMean MostWaiting => Of(LevelMeasure.MostWaiting);

    /// <summary>How many slots are taken, on average over time.</summary>
    public ReplicatedMean Occupied => Of(LevelMeasure.Occupied);

    /// <summary>How many of them are held by patients whose stay is over and who wait for another level.</summary>
    public ReplicatedMean Held => Of(LevelMeasure.Held);

    /// <summary>The share of the slots, as scheduled, that is taken; may exceed 1 where slots close only as their patients leave.</summary>
    public ReplicatedMean Utilization => Of(LevelMeasure.Utilization);

    /// <summary>The mean stay of those who left, with the time that they held the slot.</summary>
    public ReplicatedMean Stay => Of(LevelMeasure.Stay);

    /// <summary>The share of those who asked who were lost, for one cause.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cause.</exception>
    public ReplicatedMean Lost(LossCause cause) => Of(LevelMeasure.LostFull + (int)Guard.Against.Undefined(cause));

    /// <summary>The share of the admitted who waited no longer than a target.</summary>
    /// <param name="target">The place of the target in <see cref="Targets"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such target.</exception>
    public ReplicatedMean AdmittedWithin(int target) => Of(LevelMeasure.Within + Guard.Against.OutOfRange(target, 0, Targets.Count - 1));

    /// <summary>The mean wait of the admitted who came from one source.</summary>
    /// <exception cref="ArgumentException">There is no such source; the message lists those there are.</exception>
    public ReplicatedMean WaitOf(string source) => Array.IndexOf(ledger.Network.SourceIds, source) is >= 0 and var place
        ? Of(LevelMeasure.Within + Targets.Count + place)
        : throw new ArgumentException($"There is no source \"{source}\"; there are: {string.Join(", ", ledger.Network.SourceIds)}.", nameof(source));

    /// <summary>The bin in which a quantile of the wait of the admitted lies, in years, over all replications together; a bin is at most 1/128 as wide as its waits are long.</summary>
    /// <param name="share">0 to 1; 0.5 is the median.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> lies outside 0 to 1.</exception>
    /// <exception cref="InvalidOperationException">Nobody was admitted.</exception>
    public HistogramBin WaitQuantile(double share)
    {
        Guard.Against.OutOfRange(share, 0, 1);
        var bins = ledger.Waits[index].Filled().ToList();
        var wanted = Math.Max(1, Math.Ceiling(share * bins.Sum(static bin => bin.Patients)));
        var upTo = 0L;
        foreach (var (bin, patients) in bins)
        {
            upTo += patients;
            if (upTo >= wanted)
            {
                return new(ledger.Network.Clock.Years(LogLinearBins.Least(bin)), ledger.Network.Clock.Years(LogLinearBins.Most(bin)), patients);
            }
        }

        throw new InvalidOperationException("Nobody was admitted.");
    }

    /// <summary>How many wait at each point of the cycles, the mean of all replications.</summary>
    public ValueList<double> WaitingAt => ledger.Trace(ledger.Network.States + index);

    /// <summary>How many slots are taken at each point of the cycles, the mean of all replications.</summary>
    public ValueList<double> OccupiedAt => ledger.Trace(level.State);

    /// <summary>The state and its slots.</summary>
    public override string ToString() => level.Of.ToString();

    private ReplicatedMean Of(LevelMeasure measure) => new(ledger.Rows.Select(row => row.Levels[index][(int)measure]));
}
