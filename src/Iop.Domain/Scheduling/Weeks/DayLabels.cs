using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>All non-dominated ways to spend one day, by sweeping its sessions in the order of their starts.</summary>
/// <remarks>
/// A label is a set of attended sessions so far: its cost without the waiting still to come, its last end, its first start, and the lanes.
/// A label whose last end has passed is active and can take every later session; active labels are pruned by dominance.
/// Results of a day are kept in an arena, so that nodes which decide a day's sessions in the same way share them.
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

    private CompiledPatient patient = null!;
    private int blocks;
    private long idleCost;
    private long dayCost;
    private int day;

    private Vector256<ushort>[] resultLanes = new Vector256<ushort>[256];
    private long[] resultCost = new long[256];
    private int[] resultStart = new int[256];
    private int[] resultLength = new int[256];
    private int[] resultLabel = new int[256];
    private int[] members = new int[1024];
    private int results;
    private int memberCount;

    /// <summary>Comparisons and labels made since <see cref="Begin"/>.</summary>
    public long Work { get; private set; }

    /// <summary>Labels made since <see cref="Begin"/>.</summary>
    public long Created { get; private set; }

    /// <summary>Labels found dominated since <see cref="Begin"/>.</summary>
    public long Dominated { get; private set; }

    public long Cost(int result) => resultCost[result];

    /// <summary>The lanes after the day alone, in units of state: needs still open, uses.</summary>
    public ReadOnlySpan<Vector256<ushort>> Lanes(int result) => resultLanes.AsSpan(result * blocks, blocks);

    /// <summary>Positions attended, in the order of time.</summary>
    public ReadOnlySpan<int> Members(int result) => members.AsSpan(resultStart[result], resultLength[result]);

    /// <summary>Starts afresh for a patient.</summary>
    public void Begin(CompiledPatient forPatient, long scale, WeekBounds weekBounds)
    {
        patient = forPatient;
        bounds = weekBounds;
        blocks = forPatient.Lanes.Blocks;
        idleCost = scale * forPatient.Offering.Weights.IdleMinute;
        dayCost = scale * forPatient.Offering.Weights.Day;
        results = 0;
        memberCount = 0;
        Work = 0;
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
        count = 0;
        swept = 0;
        var firstResult = results;
        active.Clear();
        Array.Fill(bucketHead, -1);
        if (!Choose(choice, positionCost))
        {
            return (firstResult, -1);
        }

        var fromRoot = true;
        foreach (var at in candidates)
        {
            var session = patient.Sessions[at];
            var start = patient.Offering.Start[session];
            Release(start, patient.UseFloorAt.AsSpan(at * blocks, blocks), firstResult);
            if (Work > workLimit)
            {
                return (firstResult, -1);
            }

            var before = count;
            Extend(at, session, positionCost[at], fromRoot);
            if (choice[at] > 0)
            {
                active.Clear();
                fromRoot = false;
                results = firstResult;
                if (count == before)
                {
                    return (firstResult, 0);
                }
            }
        }

        Release(Calendar.WeekTime.MinutesPerDay, patient.UseFloor.AsSpan(day * blocks, blocks), firstResult);
        KeepMembers(firstResult);
        return (firstResult, results - firstResult);
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
        Work++;
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
    private void Release(int time, ReadOnlySpan<Vector256<ushort>> floors, int firstResult)
    {
        for (; swept <= time / ProgramGrid.Minutes; swept++)
        {
            for (var label = bucketHead[swept]; label >= 0; label = next[label])
            {
                if (patient.Lanes.SpanMin > 0 || !IsDominated(label, floors))
                {
                    Finish(label, swept * ProgramGrid.Minutes, firstResult);
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
            Work++;
            var other = active[i];
            if (cost[other] <= labelCost)
            {
                if (Below(lanes.AsSpan(other * blocks, blocks), lanes.AsSpan(label * blocks, blocks), floors))
                {
                    Dominated++;
                    return true;
                }
            }
            else if (Below(lanes.AsSpan(label * blocks, blocks), lanes.AsSpan(other * blocks, blocks), floors))
            {
                Dominated++;
                active[i--] = active[^1];
                active.RemoveAt(active.Count - 1);
            }
        }

        return false;
    }

    /// <summary>Whether no lane of one label is above the other's, uses that can never bind taken as equal.</summary>
    private static bool Below(ReadOnlySpan<Vector256<ushort>> low, ReadOnlySpan<Vector256<ushort>> high, ReadOnlySpan<Vector256<ushort>> floors)
    {
        for (var block = 0; block < low.Length; block++)
        {
            if (!Vector256.LessThanOrEqualAll(low[block], Vector256.Max(high[block], floors[block])))
            {
                return false;
            }
        }

        return true;
    }

    private void Finish(int label, int end, int firstResult)
    {
        var layout = patient.Lanes;
        if (end - firstStart[label] < layout.SpanMin)
        {
            return;
        }

        if (resultCost.Length <= results)
        {
            Array.Resize(ref resultCost, results * 2);
            Array.Resize(ref resultStart, results * 2);
            Array.Resize(ref resultLength, results * 2);
            Array.Resize(ref resultLabel, results * 2);
        }

        if (resultLanes.Length < (results + 1) * blocks)
        {
            Array.Resize(ref resultLanes, (results + 1) * blocks * 2);
        }

        for (var block = 0; block < blocks; block++)
        {
            var lane = lanes[(label * blocks) + block];
            if ((lane & layout.NeedMask[block] & ~layout.WeeklyMask[block]) != Vector256<ushort>.Zero)
            {
                return;
            }

            lane &= layout.WeeklyMask[block];
            resultLanes[(results * blocks) + block] = lane - Vector256.Min(lane, layout.DaySub[block]) + layout.DayAdd[block];
        }

        var finalCost = cost[label] + (idleCost * end) + dayCost;
        var mine = resultLanes.AsSpan(results * blocks, blocks);
        var floors = patient.UseFloor.AsSpan(day * blocks, blocks);
        for (var other = firstResult; other < results; other++)
        {
            Work++;
            if (resultCost[other] <= finalCost && Below(resultLanes.AsSpan(other * blocks, blocks), mine, floors))
            {
                return;
            }
        }

        var kept = firstResult;
        for (var other = firstResult; other < results; other++)
        {
            if (resultCost[other] >= finalCost && Below(mine, resultLanes.AsSpan(other * blocks, blocks), floors))
            {
                continue;
            }

            if (kept != other)
            {
                resultCost[kept] = resultCost[other];
                resultLabel[kept] = resultLabel[other];
                resultLanes.AsSpan(other * blocks, blocks).CopyTo(resultLanes.AsSpan(kept * blocks));
            }

            kept++;
        }

        resultCost[kept] = finalCost;
        resultLabel[kept] = label;
        if (kept != results)
        {
            mine.CopyTo(resultLanes.AsSpan(kept * blocks));
        }

        results = kept + 1;
    }

    private void KeepMembers(int firstResult)
    {
        for (var result = firstResult; result < results; result++)
        {
            resultStart[result] = memberCount;
            for (var label = resultLabel[result]; label >= 0; label = parent[label])
            {
                if (memberCount == members.Length)
                {
                    Array.Resize(ref members, memberCount * 2);
                }

                members[memberCount++] = position[label];
            }

            resultLength[result] = memberCount - resultStart[result];
            members.AsSpan(resultStart[result], resultLength[result]).Reverse();
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
