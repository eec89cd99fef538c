using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>All non-dominated ways to spend one day, by sweeping its sessions in the order of their starts.</summary>
/// <remarks>
/// A label is a set of attended sessions so far: its cost without the waiting still to come, its last end, its first start, and the lanes.
/// A label whose last end has passed is active and can take every later session; active labels are pruned by dominance.
/// </remarks>
internal sealed class DayLabels
{
    private const int Buckets = (Calendar.WeekTime.MinutesPerDay / ProgramGrid.Minutes) + 1;

    private readonly List<int> active = [];
    private readonly List<int> candidates = [];
    private readonly int[] bucketHead = new int[Buckets];
    private long[] cost = new long[1024];
    private Vector256<ushort>[] lanes = new Vector256<ushort>[1024];
    private int[] firstStart = new int[1024];
    private int[] minutes = new int[1024];
    private int[] parent = new int[1024];
    private int[] position = new int[1024];
    private int[] next = new int[1024];
    private int count;
    private int swept;
    private WeekBounds bounds = null!;
    private long cutoff;
    private long limit;

    private CompiledPatient patient = null!;
    private int blocks;
    private long idleCost;
    private long dayCost;
    private int day;

    private long work;

    /// <summary>The results of the days swept since <see cref="Begin"/>.</summary>
    public DayResults Results { get; } = new();

    /// <summary>Comparisons and labels made since <see cref="Begin"/>.</summary>
    public long Work => work + Results.Work;

    /// <summary>Labels made since <see cref="Begin"/>.</summary>
    public long Created { get; private set; }

    /// <summary>Labels found dominated since <see cref="Begin"/>.</summary>
    public long Dominated { get; private set; }

    /// <summary>Starts afresh for a patient.</summary>
    public void Begin(CompiledPatient forPatient, long scale, WeekBounds weekBounds)
    {
        patient = forPatient;
        bounds = weekBounds;
        blocks = forPatient.Lanes.Blocks;
        idleCost = scale * forPatient.Offering.Weights.IdleMinute;
        dayCost = scale * forPatient.Offering.Weights.Day;
        Results.Begin(forPatient.Lanes);
        work = 0;
        Created = 0;
        Dominated = 0;
    }

    /// <summary>Makes the non-dominated days.</summary>
    /// <param name="ofDay">0 for Monday.</param>
    /// <param name="choice">For each position: above zero attended, below zero left out, zero free.</param>
    /// <param name="positionCost">Scaled cost of each position.</param>
    /// <param name="weekCutoff">Labels that no week below this cost can hold are dropped.</param>
    /// <param name="workLimit">The work after which to give up.</param>
    /// <returns>First result and count; the count is -1 where forced sessions overlap or reach the cutoff, or the work limit was met.</returns>
    public (int First, int Count) Sweep(int ofDay, ReadOnlySpan<sbyte> choice, ReadOnlySpan<long> positionCost, long weekCutoff, long workLimit)
    {
        day = ofDay;
        cutoff = weekCutoff;
        limit = workLimit;
        count = 0;
        swept = 0;
        Results.Open();
        active.Clear();
        Array.Fill(bucketHead, -1);
        if (!Choose(choice, positionCost))
        {
            return (Results.First, -1);
        }

        var fromRoot = true;
        foreach (var at in candidates)
        {
            var session = patient.Sessions[at];
            var start = patient.Offering.Start[session];
            Release(start, patient.UseFloorAt.AsSpan(at * blocks, blocks));
            if (Work > limit)
            {
                return (Results.First, -1);
            }

            var before = count;
            Extend(at, session, positionCost[at], fromRoot);
            if (choice[at] > 0)
            {
                active.Clear();
                fromRoot = false;
                Results.Open();
                if (count == before)
                {
                    return (Results.First, 0);
                }
            }
        }

        Release(Calendar.WeekTime.MinutesPerDay, patient.UseFloor.AsSpan(day * blocks, blocks));
        Results.Close(parent, position);
        return (Results.First, Results.Count);
    }

    /// <summary>Picks the day's candidates: forced ones, and of each class with the same times and modality the cheapest that meets no forced one.</summary>
    private bool Choose(ReadOnlySpan<sbyte> choice, ReadOnlySpan<long> positionCost)
    {
        candidates.Clear();
        var offering = patient.Offering;
        var lastForcedEnd = -1;
        for (var at = patient.DayStart[day]; at < patient.DayStart[day + 1]; at++)
        {
            if (choice[at] > 0)
            {
                var session = patient.Sessions[at];
                if (offering.Start[session] < lastForcedEnd || bounds.With(day, offering.Minutes(session), positionCost[at]) >= cutoff)
                {
                    return false;
                }

                lastForcedEnd = offering.End[session];
            }
        }

        for (var at = patient.DayStart[day]; at < patient.DayStart[day + 1]; at++)
        {
            if (choice[at] < 0
                || bounds.With(day, offering.Minutes(patient.Sessions[at]), positionCost[at]) >= cutoff
                || (choice[at] == 0 && lastForcedEnd >= 0 && MeetsForced(at, choice)))
            {
                continue;
            }

            if (candidates.Count > 0 && SameClass(candidates[^1], at))
            {
                var held = candidates[^1];
                var cheaper = positionCost[at] < positionCost[held]
                    || (positionCost[at] == positionCost[held] && patient.SeriesAt[held] >= 0 && patient.SeriesAt[at] < 0);
                if (cheaper && choice[held] == 0)
                {
                    candidates[^1] = at;
                }
            }
            else
            {
                candidates.Add(at);
            }
        }

        return true;
    }

    private bool MeetsForced(int at, ReadOnlySpan<sbyte> choice)
    {
        var offering = patient.Offering;
        var session = patient.Sessions[at];
        for (var other = patient.DayStart[day]; other < patient.DayStart[day + 1]; other++)
        {
            if (choice[other] > 0 && offering.Start[patient.Sessions[other]] < offering.End[session]
                && offering.Start[session] < offering.End[patient.Sessions[other]])
            {
                return true;
            }
        }

        return false;
    }

    private bool SameClass(int a, int b)
    {
        var offering = patient.Offering;
        var (x, y) = (patient.Sessions[a], patient.Sessions[b]);
        return offering.Start[x] == offering.Start[y] && offering.End[x] == offering.End[y] && offering.Modality[x] == offering.Modality[y];
    }

    private void Extend(int at, int session, long sessionCost, bool fromRoot)
    {
        var offering = patient.Offering;
        var start = offering.Start[session];
        var end = offering.End[session];
        var own = sessionCost - (idleCost * (end - start));
        var layout = patient.Lanes;
        if (fromRoot)
        {
            Room(count + 1);
            patient.First.AsSpan(at * blocks, blocks).CopyTo(lanes.AsSpan(count * blocks));
            Keep(own - (idleCost * start), start, end, end - start, -1, at, layout);
        }

        foreach (var label in active)
        {
            if (end - firstStart[label] > layout.SpanMax)
            {
                continue;
            }

            Room(count + 1);
            for (var block = 0; block < blocks; block++)
            {
                var lane = lanes[(label * blocks) + block];
                lanes[(count * blocks) + block] = lane - Vector256.Min(lane, patient.Sub[(at * blocks) + block]) + patient.Add[(at * blocks) + block];
            }

            Keep(cost[label] + own, firstStart[label], end, minutes[label] + end - start, label, at, layout);
        }
    }

    /// <summary>Keeps the label whose lanes stand at the end of the arena where they are within the limits.</summary>
    private void Keep(long labelCost, int first, int end, int attended, int from, int at, LaneLayout layout)
    {
        work++;
        Created++;
        if (bounds.With(day, attended, labelCost + (idleCost * end)) >= cutoff)
        {
            return;
        }

        for (var block = 0; block < blocks; block++)
        {
            if (!Vector256.LessThanOrEqualAll(lanes[(count * blocks) + block], layout.Cap[block]))
            {
                return;
            }
        }

        cost[count] = labelCost;
        firstStart[count] = first;
        minutes[count] = attended;
        parent[count] = from;
        position[count] = at;
        next[count] = bucketHead[end / ProgramGrid.Minutes];
        bucketHead[end / ProgramGrid.Minutes] = count++;
    }

    /// <summary>Labels that end by a time become active where none dominates them, and a result where none is better.</summary>
    private void Release(int time, ReadOnlySpan<Vector256<ushort>> floors)
    {
        for (; swept <= time / ProgramGrid.Minutes; swept++)
        {
            for (var label = bucketHead[swept]; label >= 0 && Work <= limit; label = next[label])
            {
                if (patient.Lanes.SpanMin > 0 || !IsDominated(label, floors))
                {
                    Finish(label, swept * ProgramGrid.Minutes);
                    if (patient.Lanes.SpanMin == 0 || !IsDominated(label, floors))
                    {
                        active.Add(label);
                    }
                }
            }
        }
    }

    private bool IsDominated(int label, ReadOnlySpan<Vector256<ushort>> floors)
    {
        var labelCost = cost[label];
        for (var i = 0; i < active.Count; i++)
        {
            work++;
            var other = active[i];
            if (cost[other] <= labelCost)
            {
                if (LaneLayout.IsBelow(lanes.AsSpan(other * blocks, blocks), lanes.AsSpan(label * blocks, blocks), floors))
                {
                    Dominated++;
                    return true;
                }
            }
            else if (LaneLayout.IsBelow(lanes.AsSpan(label * blocks, blocks), lanes.AsSpan(other * blocks, blocks), floors))
            {
                Dominated++;
                active[i--] = active[^1];
                active.RemoveAt(active.Count - 1);
            }
        }

        return false;
    }

    private void Finish(int label, int end)
    {
        if (end - firstStart[label] >= patient.Lanes.SpanMin)
        {
            Results.Add(
                label, cost[label] + (idleCost * end) + dayCost, lanes.AsSpan(label * blocks, blocks), patient.UseFloor.AsSpan(day * blocks, blocks));
        }
    }

    private void Room(int labels)
    {
        if (cost.Length < labels)
        {
            var size = labels * 2;
            Array.Resize(ref cost, size);
            Array.Resize(ref firstStart, size);
            Array.Resize(ref minutes, size);
            Array.Resize(ref parent, size);
            Array.Resize(ref position, size);
            Array.Resize(ref next, size);
        }

        if (lanes.Length < labels * blocks)
        {
            Array.Resize(ref lanes, labels * blocks * 2);
        }
    }
}
