using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>All non-dominated ways to spend one day, by sweeping its sessions in the order of their starts.</summary>
/// <remarks>
/// A label is a set of attended sessions so far: its cost without the waiting still to come, its last end, its first start, and the lanes.
/// A label whose last end has passed is active and can take every later session; active labels are pruned by dominance and by what they must still cost.
/// </remarks>
internal sealed class DayLabels
{
    private const int Buckets = (Calendar.WeekTime.MinutesPerDay / ProgramGrid.Minutes) + 1;

    private readonly DayCandidates candidates = new();
    private readonly int[] bucketHead = new int[Buckets];
    private int[] active = new int[256];
    private int activeCount;
    private DayLabel[] labels = new DayLabel[1024];
    private Vector256<ushort>[] lanes = new Vector256<ushort>[1024];
    private int count;
    private int swept;
    private WeekBounds bounds = null!;
    private long allowed;
    private long limit;
    private CompiledPatient patient = null!;
    private SessionClasses classes = null!;
    private Vector256<ushort>[] waived = [];
    private int blocks;
    private long idleCost;
    private long dayCost;
    private int day;
    private long[] tolls = [];
    private int row;
    private WeekPlaces places = null!;
    private int[] reach = [];
    private int[] stop = [];
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
    /// <param name="forPatient">The patient.</param>
    /// <param name="scale">What one unit of cost is worth.</param>
    /// <param name="waivedLanes">All ones in each lane that is not held to its limit for now.</param>
    public void Begin(CompiledPatient forPatient, long scale, Vector256<ushort>[] waivedLanes)
    {
        patient = forPatient;
        classes = forPatient.Classes;
        waived = waivedLanes;
        blocks = forPatient.Lanes.Blocks;
        idleCost = scale * forPatient.Offering.Weights.IdleMinute;
        dayCost = scale * forPatient.Offering.Weights.Day;
        Results.Begin(forPatient.Lanes, waivedLanes);
        work = 0;
        Created = 0;
        Dominated = 0;
    }

    /// <summary>Takes the bounds, filled for the same costs, by which labels are dropped from now on.</summary>
    public void Use(WeekBounds prepared) => bounds = prepared;

    /// <summary>Forgets all results, as the bounds or the waived lanes have changed.</summary>
    public void Forget() => Results.Forget();

    /// <summary>Makes the non-dominated days.</summary>
    /// <param name="ofDay">0 for Monday.</param>
    /// <param name="choice">For each position: above zero attended, below zero left out, zero free.</param>
    /// <param name="positionCost">Scaled cost of each position.</param>
    /// <param name="weekCutoff">Labels that no week below this cost can hold are dropped.</param>
    /// <param name="workLimit">The work after which to give up.</param>
    /// <returns>First result and count; the count is -1 where forced sessions overlap, or the work limit was met.</returns>
    public (int First, int Count) Sweep(int ofDay, ReadOnlySpan<sbyte> choice, ReadOnlySpan<long> positionCost, long weekCutoff, long workLimit)
    {
        day = ofDay;
        allowed = weekCutoff - bounds.Worth - dayCost;
        tolls = bounds.Tolls;
        limit = workLimit;
        count = 0;
        swept = 0;
        activeCount = 0;
        places = bounds.Places;
        row = places.CellCount * WeekPlaces.Lanes;
        reach = bounds.Reach(day);
        stop = bounds.Stop(day);
        Results.Open();
        Array.Fill(bucketHead, -1);
        if (!candidates.Choose(patient, day, choice, positionCost))
        {
            return (Results.First, -1);
        }

        var fromRoot = true;
        var last = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            var at = candidates.Position(i);
            var session = classes.Of[at];
            if (classes.Row[session] != last)
            {
                last = classes.Row[session];
                Release(classes.Start[session], patient.UseFloorAt.AsSpan(session * blocks, blocks));
                Sift(last);
                if (Work > limit)
                {
                    return (Results.First, -1);
                }
            }

            var before = count;
            Extend(at, session, positionCost[at], fromRoot);
            if (choice[at] > 0)
            {
                activeCount = 0;
                fromRoot = false;
                Results.Open();
                if (count == before)
                {
                    return (Results.First, 0);
                }
            }
        }

        Release(Calendar.WeekTime.MinutesPerDay, patient.UseFloor.AsSpan(day * blocks, blocks));
        Results.Close(labels);
        return (Results.First, Results.Count);
    }

    private void Extend(int at, int session, long sessionCost, bool fromRoot)
    {
        var start = classes.Start[session];
        var end = classes.End[session];
        var cells = places.Next.AsSpan(places.StepOf[session] * places.CellCount, places.CellCount);
        var own = sessionCost - (idleCost * (end - start));
        var modality = classes.Modality[session];
        var next = places.Tally.Next;
        var modalities = patient.Offering.Modalities.Length;
        var toll = tolls[session];
        var rowAt = classes.NextRow[session] * row;
        var ends = classes.Row[session] < bounds.MustBy(day) ? WeekBounds.Never : (int)((idleCost * end) >> bounds.Shift);
        var layout = patient.Lanes;
        Room(activeCount + 1);
        if (fromRoot)
        {
            var (cell, state) = (cells[0], next[modality]);
            if ((cell | state) >= 0)
            {
                var place = (cell * WeekPlaces.Lanes) + state;
                var labelCost = own - (idleCost * start);
                work++;
                if (IsBelowCutoff(labelCost - toll, rowAt, place, ends))
                {
                    patient.First.AsSpan(session * blocks, blocks).CopyTo(lanes.AsSpan(count * blocks));
                    Keep(labelCost, toll, start, end, place, -1, at, layout);
                }
            }
        }

        work += activeCount;
        var all = labels;
        var reaches = reach.AsSpan(rowAt);
        var stops = stop;
        var (shift, most, span) = (bounds.Shift, allowed - own + toll, layout.SpanMax);
        foreach (var from in active.AsSpan(0, activeCount))
        {
            ref readonly var label = ref all[from];
            var cell = cells[label.Place / WeekPlaces.Lanes];
            var state = next[(label.Place % WeekPlaces.Lanes * modalities) + modality];
            if ((cell | state) < 0 || end - label.FirstStart > span)
            {
                continue;
            }

            var place = (cell * WeekPlaces.Lanes) + state;
            var least = Math.Min(reaches[place], stops[place] + ends);
            if (least >= WeekBounds.Never / 2 || label.Cost - label.Spared + ((long)least << shift) >= most)
            {
                continue;
            }

            for (var block = 0; block < blocks; block++)
            {
                var lane = lanes[(from * blocks) + block];
                lanes[(count * blocks) + block] = lane - Vector256.Min(lane, patient.Sub[(session * blocks) + block]) + patient.Add[(session * blocks) + block];
            }

            Keep(label.Cost + own, label.Spared + toll, label.FirstStart, end, place, from, at, layout);
        }
    }

    private bool IsBelowCutoff(long labelCost, int rowAt, int place, int ends)
    {
        var least = Math.Min(reach[rowAt + place], stop[place] + ends);
        return least < WeekBounds.Never / 2 && labelCost + ((long)least << bounds.Shift) < allowed;
    }

    /// <summary>Keeps the label whose lanes stand at the end of the arena where they are within the limits.</summary>
    private void Keep(long labelCost, long spared, int first, int end, int place, int from, int at, LaneLayout layout)
    {
        Created++;
        for (var block = 0; block < blocks; block++)
        {
            if (!Vector256.LessThanOrEqualAll(lanes[(count * blocks) + block], layout.Cap[block] | waived[block]))
            {
                return;
            }
        }

        ref var head = ref bucketHead[end / ProgramGrid.Minutes];
        labels[count] = new(labelCost, spared, first, end, place, from, at, head);
        head = count++;
    }

    /// <summary>Labels that end by a time become active where none dominates them, and a result where none is better.</summary>
    private void Release(int time, ReadOnlySpan<Vector256<ushort>> floors)
    {
        for (; swept <= time / ProgramGrid.Minutes; swept++)
        {
            for (var label = bucketHead[swept]; label >= 0 && Work <= limit; label = labels[label].Next)
            {
                if (patient.Lanes.SpanMin > 0 || !IsDominated(label, floors))
                {
                    Finish(label);
                    if (patient.Lanes.SpanMin == 0 || !IsDominated(label, floors))
                    {
                        if (activeCount == active.Length)
                        {
                            Array.Resize(ref active, activeCount * 2);
                        }

                        active[activeCount++] = label;
                    }
                }
            }
        }
    }

    /// <summary>Drops the active labels that no session from a row on can bring below the cutoff.</summary>
    private void Sift(int startRow)
    {
        var rowAt = startRow * row;
        var kept = 0;
        for (var i = 0; i < activeCount; i++)
        {
            ref readonly var label = ref labels[active[i]];
            var least = reach[rowAt + label.Place];
            if (least < WeekBounds.Never / 2 && label.Cost - label.Spared + ((long)least << bounds.Shift) < allowed)
            {
                active[kept++] = active[i];
            }
        }

        work += activeCount;
        activeCount = kept;
    }

    private bool IsDominated(int label, ReadOnlySpan<Vector256<ushort>> floors)
    {
        var labelCost = labels[label].Cost;
        var mine = lanes.AsSpan(label * blocks, blocks);
        for (var i = 0; i < activeCount; i++)
        {
            work++;
            var other = active[i];
            var others = lanes.AsSpan(other * blocks, blocks);
            if (labels[other].Cost <= labelCost)
            {
                if (LaneLayout.IsBelow(others, mine, floors, waived))
                {
                    Dominated++;
                    return true;
                }
            }
            else if (LaneLayout.IsBelow(mine, others, floors, waived))
            {
                Dominated++;
                active[i--] = active[--activeCount];
            }
        }

        return false;
    }

    private void Finish(int number)
    {
        ref readonly var label = ref labels[number];
        var finished = label.Cost + (idleCost * label.End) + dayCost;
        var least = stop[label.Place];
        if (label.End - label.FirstStart >= patient.Lanes.SpanMin
            && least < WeekBounds.Never / 2 && finished - dayCost - label.Spared + ((long)least << bounds.Shift) < allowed)
        {
            Results.Add(
                number,
                finished,
                label.Spared,
                label.Place,
                lanes.AsSpan(number * blocks, blocks),
                patient.UseFloor.AsSpan(day * blocks, blocks));
        }
    }

    private void Room(int more)
    {
        if (labels.Length < count + more)
        {
            Array.Resize(ref labels, (count + more) * 2);
        }

        if (lanes.Length < (count + more) * blocks)
        {
            Array.Resize(ref lanes, (count + more) * blocks * 2);
        }
    }
}
