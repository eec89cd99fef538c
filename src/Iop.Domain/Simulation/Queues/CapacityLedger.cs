using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Queues;

/// <summary>The measures of all replications of one strategy, in order.</summary>
internal sealed class CapacityLedger
{
    public CapacityLedger(QueueNetwork network)
    {
        Network = network;
        Presence = new long[network.Clock.Points.Length * network.Columns];
        Waits = [.. network.Levels.Select(static _ => new BinCounts())];
    }

    public QueueNetwork Network { get; }

    /// <summary>The measures of each replication, by rising number.</summary>
    public List<ReplicationRow> Rows { get; } = [];

    /// <summary>The waits of all replications, by level.</summary>
    public BinCounts[] Waits { get; }

    /// <summary>The sums of all traces.</summary>
    public long[] Presence { get; }

    public long Events { get; set; }

    /// <summary>Measures of a level in one replication.</summary>
    public int LevelMeasures => (int)LevelMeasure.Within + Network.Targets.Length + Network.Sources.Length;

    /// <summary>Takes a replication whose number is above those there are.</summary>
    public void Take(int number, ReplicationTally tally)
    {
        Events += tally.Events;
        for (var i = 0; i < Presence.Length; i++)
        {
            Presence[i] += tally.Trace[i];
        }

        for (var level = 0; level < Waits.Length; level++)
        {
            Waits[level].Add(tally.Levels[level].Waits);
        }

        var counted = (double)(Network.Clock.Horizon - Network.Clock.WarmUp);
        Rows.Add(new(
            number,
            [tally.Arrived, tally.Final.Sum(), tally.Lost, tally.Present, tally.Exchanges, .. Network.Rewards.Totals(tally.Rewards, tally.StateTime)],
            [.. tally.Levels.Select((level, i) => Measured(level, Network.Levels[i], counted))],
            [.. tally.StateTime.Select(time => (double)time / counted)]));
    }

    /// <summary>The replications of two ledgers of one run in one.</summary>
    public static CapacityLedger Joined(CapacityLedger one, CapacityLedger other)
    {
        var joined = new CapacityLedger(one.Network) { Events = one.Events + other.Events };
        joined.Rows.AddRange(one.Rows.Concat(other.Rows).OrderBy(static row => row.Number));
        for (var i = 0; i < joined.Presence.Length; i++)
        {
            joined.Presence[i] = one.Presence[i] + other.Presence[i];
        }

        foreach (var (waits, level) in joined.Waits.Index().Select(static waits => (waits.Item, waits.Index)))
        {
            waits.Add(one.Waits[level]);
            waits.Add(other.Waits[level]);
        }

        return joined;
    }

    /// <summary>A measure of all patients over the replications.</summary>
    public ReplicatedMean Of(RunMeasure measure, int place = 0) => new(Rows.Select(row => row.Run[(int)measure + place]));

    /// <summary>The mean of a column of the traces at each point.</summary>
    public ValueList<double> Trace(int column) =>
        Enumerable.Range(0, Network.Clock.Points.Length).Select(point => (double)Presence[(point * Network.Columns) + column] / Rows.Count).ToValueList();

    private double[] Measured(LevelTally tally, QueueLevel level, double counted)
    {
        var (clock, years) = (Network.Clock, Network.Clock.CountedYears);
        var ended = tally.Admitted + tally.Lost.Sum() - tally.Lost[(int)LossCause.Cut];
        return
        [
            tally.Asked / years,
            tally.Admitted / years,
            tally.Ended / years,
            tally.Interrupted / years,
            clock.Years((double)tally.Wait) / tally.Admitted,
            clock.Years((double)(tally.Wait + tally.WaitOfLost)) / ended,
            (double)tally.Delayed / tally.Asked,
            (double)tally.Waiting / counted,
            tally.MostWaiting,
            (double)tally.Occupied / counted,
            (double)tally.Held / counted,
            (double)tally.Occupied / (double)level.SlotTime,
            clock.Years((double)tally.Stay) / tally.Ended,
            .. tally.Lost.Select(lost => (double)lost / tally.Asked),
            .. tally.Within.Select(within => (double)within / tally.Admitted),
            .. tally.WaitOf.Select((wait, source) => clock.Years((double)wait) / tally.AdmittedOf[source]),
        ];
    }
}
