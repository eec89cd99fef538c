using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Queues;

/// <summary>What happened at one level in one replication, as far as it is counted: numbers of patients, and times in ticks.</summary>
internal sealed class LevelTally(ReadOnlySpan<long> targets, int sources)
{
    private readonly long[] targets = targets.ToArray();

    public long Asked { get; set; }

    public long Delayed { get; set; }

    public long Admitted { get; private set; }

    public long Ended { get; private set; }

    public long Interrupted { get; set; }

    public long MostWaiting { get; set; }

    /// <summary>Lost patients by <see cref="LossCause"/>.</summary>
    public long[] Lost { get; } = new long[4];

    /// <summary>Those admitted within each target.</summary>
    public long[] Within { get; } = new long[targets.Length];

    /// <summary>The admitted of each source.</summary>
    public long[] AdmittedOf { get; } = new long[sources];

    /// <summary>Their waits.</summary>
    public Int128[] WaitOf { get; } = new Int128[sources];

    /// <summary>The waits of the admitted.</summary>
    public Int128 Wait { get; private set; }

    /// <summary>The waits of the lost.</summary>
    public Int128 WaitOfLost { get; private set; }

    /// <summary>All time that was waited.</summary>
    public Int128 Waiting { get; set; }

    /// <summary>All time that slots were taken.</summary>
    public Int128 Occupied { get; set; }

    /// <summary>All time that slots were held by those who waited for another level.</summary>
    public Int128 Held { get; set; }

    /// <summary>The stays that ended, with the time that slots were held.</summary>
    public Int128 Stay { get; private set; }

    /// <summary>How waits of the admitted are distributed.</summary>
    public BinCounts Waits { get; } = new();

    /// <summary>Counts an admission.</summary>
    public void Admit(long wait, int source)
    {
        AdmittedOf[source]++;
        WaitOf[source] += wait;
        Admitted++;
        Wait += wait;
        Waits.Add(wait);
        for (var i = 0; i < targets.Length; i++)
        {
            Within[i] += wait <= targets[i] ? 1 : 0;
        }
    }

    /// <summary>Counts a loss.</summary>
    public void Lose(LossCause cause, long wait)
    {
        Lost[(int)cause]++;
        WaitOfLost += wait;
    }

    /// <summary>Counts the end of a stay.</summary>
    public void End(long stay)
    {
        Ended++;
        Stay += stay;
    }
}
