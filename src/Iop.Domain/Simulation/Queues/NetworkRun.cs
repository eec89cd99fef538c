using Iop.Domain.Simulation.Individuals;

namespace Iop.Domain.Simulation.Queues;

/// <summary>Runs replications of a network from event to event. At one time stays end first, then slots change, then patients arrive, then patience ends.</summary>
internal sealed partial class NetworkRun
{
    private const long StayEnds = 0;
    private const long SlotsChange = 1;
    private const long PatientArrives = 2;
    private const long PatienceEnds = 3;
    private const int KindBits = 2;
    private const long Kinds = (1 << KindBits) - 1;

    /// <summary>Events between two looks at whether the run is called off.</summary>
    private const int Look = 1 << 16;

    private readonly QueueNetwork network;
    private readonly ulong seed;
    private readonly EventHeap heap = new();
    private readonly RewardMeter meter;
    private readonly WaitingLine[] lines;
    private readonly int[] free;
    private readonly int[] busy;
    private readonly int[] holding;
    private readonly int[] present;
    private readonly (long Time, int Level, int Slots)[] changes;
    private readonly List<int> toFill = [];
    private QueuePatient[] patients = new QueuePatient[64];
    private PatientStratum[] who = [];
    private int used;
    private int freePlace;
    private bool isStuck;
    private ReplicationTally tally;

    public NetworkRun(QueueNetwork network, ulong seed)
    {
        (this.network, this.seed) = (network, seed);
        var levels = network.Levels.Length;
        lines = [.. network.Levels.Select(_ => new WaitingLine(network.Ranks))];
        (free, busy, holding) = (new int[levels], new int[levels], new int[levels]);
        (caught, ahead, places) = (new bool[levels], new int[levels], new int[levels]);
        present = new int[network.States];
        changes = [.. network.Levels.Index().SelectMany(static level => level.Item.Changes.Select(change => (change.Time, level.Index, change.Slots))).OrderBy(static change => change)];
        meter = new(network);
        tally = new(network);
    }

    /// <summary>Runs one replication.</summary>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    /// <exception cref="InvalidOperationException">Too many patients are present at a time, or one moves in a circle that takes no time.</exception>
    public ReplicationTally Run(long replication, CancellationToken cancel)
    {
        Begin(replication);
        var (horizon, warmUp, points) = (network.Clock.Horizon, network.Clock.WarmUp, network.Clock.Points);
        var (nextPoint, nextChange, isCounting) = (0, 0, false);
        var source = NextSource();
        for (var steps = 1L; ; steps++)
        {
            var arrival = ((source < 0 ? QueueClock.Never : network.Sources[source].Next) << KindBits) | PatientArrives;
            var change = nextChange < changes.Length ? (changes[nextChange].Time << KindBits) | SlotsChange : long.MaxValue;
            var order = Math.Min(heap.NextOrder, Math.Min(arrival, change));
            var time = order >> KindBits;
            if (time >= horizon)
            {
                break;
            }

            for (; points[nextPoint] < time; nextPoint++)
            {
                Watch(nextPoint);
            }

            if (!isCounting && time >= warmUp)
            {
                isCounting = true;
                BeginCounting();
            }

            if (order == arrival)
            {
                Arrive(source, time);
                source = NextSource();
            }
            else if (order == change)
            {
                nextChange = Change(nextChange, time);
            }
            else
            {
                var index = heap.NextIndex;
                heap.Pop();
                Happen(order & Kinds, index, time);
            }

            if (isStuck)
            {
                Untangle(time);
            }

            if (steps % Look == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }

        for (; nextPoint < points.Length; nextPoint++)
        {
            Watch(nextPoint);
        }

        if (!isCounting)
        {
            BeginCounting();
        }

        End();
        return tally;
    }

    private void Begin(long replication)
    {
        tally = new(network);
        meter.Begin(tally.Rewards);
        heap.Clear();
        foreach (var source in network.Sources)
        {
            source.Begin(seed, replication);
        }

        for (var level = 0; level < lines.Length; level++)
        {
            lines[level].Clear();
            free[level] = network.Levels[level].Slots;
        }

        Array.Clear(busy);
        Array.Clear(holding);
        Array.Clear(present);
        (used, freePlace, isStuck) = (0, -1, false);
    }

    private int NextSource()
    {
        var (next, least) = (-1, QueueClock.Never);
        for (var i = 0; i < network.Sources.Length; i++)
        {
            (next, least) = network.Sources[i].Next < least ? (i, network.Sources[i].Next) : (next, least);
        }

        return next;
    }

    private void Happen(long kind, int index, long time)
    {
        // an event of one who has meanwhile been admitted, or interrupted, was called off
        ref readonly var patient = ref patients[index];
        if (patient.Due == time && patient.Status == (kind == StayEnds ? QueueStatus.Staying : QueueStatus.Outside))
        {
            tally.Events++;
            if (kind == StayEnds)
            {
                Move(index, time);
            }
            else
            {
                Lose(index, patient.WaitsFor, LossCause.Reneged, time);
            }
        }
    }

    private void Watch(int point)
    {
        var row = tally.Trace.AsSpan(point * network.Columns, network.Columns);
        for (var state = 0; state < present.Length; state++)
        {
            row[state] = present[state];
        }

        for (var level = 0; level < lines.Length; level++)
        {
            row[present.Length + level] = lines[level].Count;
        }
    }

    private void BeginCounting()
    {
        for (var level = 0; level < lines.Length; level++)
        {
            tally.Levels[level].MostWaiting = lines[level].Count;
        }
    }

    /// <summary>Counts those who are still there.</summary>
    private void End()
    {
        var horizon = network.Clock.Horizon;
        for (var index = 0; index < used; index++)
        {
            ref readonly var patient = ref patients[index];
            if (patient.Status == QueueStatus.None)
            {
                continue;
            }

            tally.Present++;
            if (patient.State >= 0)
            {
                CountStay(index, horizon);
            }
            else
            {
                CountWait(index, horizon);
            }

            if (patient.Status != QueueStatus.Staying)
            {
                tally.Levels[patient.WaitsFor].Waiting += network.Clock.Counted(patient.Asked, horizon);
            }
        }
    }

    private PatientStratum Who(int index) => network.Draw.Alike ?? who[index];
}
