namespace Iop.Domain.Simulation.Queues;

/// <summary>One level, first come first served, by the recursion of Kiefer and Wolfowitz: each patient begins when the first slot is free. The same to the last bit as from event to event.</summary>
internal sealed class LineRun
{
    /// <summary>Patients between two looks at whether the run is called off.</summary>
    private const int Look = 1 << 14;

    private readonly QueueNetwork network;
    private readonly QueueStays stays;
    private readonly QueueClock clock;
    private readonly FreeTimes slots;
    private readonly RewardMeter meter;
    private readonly int state;
    private readonly ulong seed;
    private long[] starts = new long[64];

    public LineRun(QueueNetwork network, ulong seed)
    {
        (this.network, this.seed, clock) = (network, seed, network.Clock);
        state = network.Levels[0].State;
        stays = network.Stays[state];
        slots = new(network.Levels[0].Slots);
        meter = new(network);
    }

    /// <summary>Runs one replication.</summary>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public ReplicationTally Run(long replication, CancellationToken cancel)
    {
        var tally = new ReplicationTally(network);
        meter.Begin(tally.Rewards);
        var level = tally.Levels[0];
        var (horizon, warmUp, columns) = (clock.Horizon, clock.WarmUp, network.Columns);
        var (arrivalPoint, startPoint) = (new PointWalk(clock.Points), new PointWalk(clock.Points));
        var (firstWaiting, waiting, isCounting) = (0, 0, warmUp == 0);
        slots.Clear();
        foreach (var source in network.Sources)
        {
            source.Begin(seed, replication);
        }

        while (Next() is var place && network.Sources[place] is { Next: < QueueClock.Never } source)
        {
            var (arrival, number, hazard) = (source.Next, source.Number, source.FirstHazard);
            source.Advance();
            tally.Arrived++;
            for (; waiting > 0 && starts[firstWaiting] <= arrival && (isCounting || starts[firstWaiting] < warmUp); waiting--)
            {
                firstWaiting = firstWaiting + 1 == starts.Length ? 0 : firstWaiting + 1;
            }

            if (!isCounting && arrival >= warmUp)
            {
                isCounting = true;
                level.MostWaiting = waiting;
                for (; waiting > 0 && starts[firstWaiting] <= arrival; waiting--)
                {
                    firstWaiting = firstWaiting + 1 == starts.Length ? 0 : firstWaiting + 1;
                }
            }

            var free = slots.First;
            var isAtOnce = free <= arrival;
            var start = Math.Min(horizon, Math.Max(free, arrival));
            level.Asked += isCounting ? 1 : 0;
            if (!isAtOnce)
            {
                level.Delayed += isCounting ? 1 : 0;
                Wait(start, ref firstWaiting, ref waiting);
                meter.BeginWait(0, arrival);
                meter.EndWait(0, clock.Counted(arrival, start), arrival, start, arrival, network.Draw.Alike!);
                level.MostWaiting = isCounting ? Math.Max(level.MostWaiting, waiting) : 0;
                tally.Trace[(arrivalPoint.At(arrival) * columns) + network.States]++;
            }

            if (start < horizon)
            {
                Stay(tally, arrival, start, number, hazard, place, startPoint.At(start), isAtOnce);
            }
            else
            {
                tally.Present++;
                level.Waiting += clock.Counted(arrival, horizon);
            }

            if (tally.Arrived % Look == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }

        if (!isCounting)
        {
            level.MostWaiting = CountAt(warmUp, firstWaiting, waiting);
        }

        tally.Events += tally.Arrived;
        for (var i = columns; i < tally.Trace.Length; i++)
        {
            tally.Trace[i] += tally.Trace[i - columns];
        }

        level.Occupied = tally.StateTime[state];
        return tally;
    }

    private void Stay(ReplicationTally tally, long arrival, long start, long number, double hazard, int source, int point, bool isAtOnce)
    {
        var (level, columns) = (tally.Levels[0], network.Columns);
        var end = Math.Min(QueueClock.Never, start + stays.Draw(seed, number, 0, start - arrival, 0, clock.Horizon - start, network.Draw.Alike!, hazard, out var exit));
        slots.Replace(end);
        tally.Events++;
        if (start >= clock.WarmUp)
        {
            level.Admit(start - arrival, source);
            level.Waiting += clock.Counted(arrival, start);
        }

        tally.StateTime[state] += clock.Counted(start, end);
        meter.Come(state, start);
        meter.Go(state, start, Math.Min(end, clock.Horizon), arrival, 0, network.Draw.Alike!);
        tally.Trace[(point * columns) + state]++;
        if (!isAtOnce)
        {
            tally.Trace[(point * columns) + network.States]--;
        }

        if (end >= clock.Horizon)
        {
            tally.Present++;
            return;
        }

        tally.Events++;
        if (end >= clock.WarmUp)
        {
            level.End(end - start);
        }

        var (to, left) = (stays.To(exit), clock.PointFrom(end) * columns);
        tally.Final[to]++;
        tally.StateTime[to] += clock.Counted(end, clock.Horizon);
        if (network.Rewards.MoveBy(state, exit) is > 0 and var move)
        {
            meter.Move(move, end, arrival);
        }

        meter.Remain(to, end, arrival, stays.KeepsClock(exit) ? end - start : 0, network.Draw.Alike!);
        tally.Trace[left + state]--;
        tally.Trace[left + to]++;
    }

    private void Wait(long start, ref int first, ref int waiting)
    {
        if (waiting == starts.Length)
        {
            var larger = new long[2 * starts.Length];
            starts.AsSpan(first).CopyTo(larger);
            starts.AsSpan(0, first).CopyTo(larger.AsSpan(starts.Length - first));
            (starts, first) = (larger, 0);
        }

        var place = first + waiting++;
        starts[place < starts.Length ? place : place - starts.Length] = start;
    }

    private int CountAt(long time, int first, int waiting)
    {
        var count = 0;
        for (var i = 0; i < waiting; i++)
        {
            var place = first + i;
            count += starts[place < starts.Length ? place : place - starts.Length] >= time ? 1 : 0;
        }

        return count;
    }

    private int Next()
    {
        var next = 0;
        for (var i = 1; i < network.Sources.Length; i++)
        {
            next = network.Sources[i].Next < network.Sources[next].Next ? i : next;
        }

        return next;
    }

    /// <summary>Places times that do not fall on the points of the cycles.</summary>
    private struct PointWalk(long[] points)
    {
        private int point;

        /// <summary>The first point at a time or after it.</summary>
        public int At(long time)
        {
            while (points[point] < time)
            {
                point++;
            }

            return point;
        }
    }
}
