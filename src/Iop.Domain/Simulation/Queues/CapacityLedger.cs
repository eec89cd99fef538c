using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Queues;

/// <summary>The measures of all replications of one strategy, in order.</summary>
internal sealed class CapacityLedger
{
    private readonly long[] trace;

    public CapacityLedger(QueueNetwork network)
    {
        Network = network;
        trace = new long[network.Clock.Points.Length * network.Columns];
        Waits = [.. network.Levels.Select(static _ => new BinCounts())];
        Measures = [.. network.Levels.Select(static _ => new List<double[]>())];
        StateMeans = [.. Enumerable.Range(0, network.States).Select(static _ => new List<double>())];
    }

    public QueueNetwork Network { get; }

    /// <summary>The measures of each level, by replication.</summary>
    public List<double[]>[] Measures { get; }

    /// <summary>The waits of all replications, by level.</summary>
    public BinCounts[] Waits { get; }

    /// <summary>The mean number present in each state, by replication.</summary>
    public List<double>[] StateMeans { get; }

    public List<double> Arrived { get; } = [];

    public List<double> Left { get; } = [];

    public List<double> Lost { get; } = [];

    public List<double> Present { get; } = [];

    public List<double> Exchanges { get; } = [];

    public long Events { get; private set; }

    /// <summary>Takes a replication.</summary>
    public void Take(ReplicationTally tally)
    {
        Arrived.Add(tally.Arrived);
        Left.Add(tally.Final.Sum());
        Lost.Add(tally.Lost);
        Present.Add(tally.Present);
        Exchanges.Add(tally.Exchanges);
        Events += tally.Events;
        for (var i = 0; i < trace.Length; i++)
        {
            trace[i] += tally.Trace[i];
        }

        var counted = (double)(Network.Clock.Horizon - Network.Clock.WarmUp);
        for (var state = 0; state < StateMeans.Length; state++)
        {
            StateMeans[state].Add((double)tally.StateTime[state] / counted);
        }

        for (var level = 0; level < Measures.Length; level++)
        {
            Measures[level].Add(Measured(tally.Levels[level], Network.Levels[level], counted));
            Waits[level].Add(tally.Levels[level].Waits);
        }
    }

    /// <summary>The mean of a column of the traces at each point.</summary>
    public ValueList<double> Trace(int column) =>
        Enumerable.Range(0, Network.Clock.Points.Length).Select(point => (double)trace[(point * Network.Columns) + column] / Arrived.Count).ToValueList();

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
