using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>The non-dominated ways to spend each day swept so far, in one arena, so that nodes which decide a day's sessions in the same way share them.</summary>
internal sealed class DayResults
{
    private Vector256<ushort>[] lanes = new Vector256<ushort>[256];
    private long[] cost = new long[256];
    private long[] spared = new long[256];
    private int[] start = new int[256];
    private int[] length = new int[256];
    private int[] label = new int[256];
    private int[] place = new int[256];
    private int[] members = new int[1024];
    private int end;
    private int memberEnd;
    private int closedAt;
    private LaneLayout layout = null!;
    private Vector256<ushort>[] waived = [];
    private int blocks;

    /// <summary>Comparisons made since <see cref="Begin"/>.</summary>
    public long Work { get; private set; }

    /// <summary>Number of the first result of the day that is open, or was closed last.</summary>
    public int First { get; private set; }

    /// <summary>Results of that day.</summary>
    public int Count => end - First;

    /// <summary>Scaled cost of a result, day cost included.</summary>
    public long Cost(int result) => cost[result];

    /// <summary>Tolls that a result is spared.</summary>
    public long Spared(int result) => spared[result];

    /// <summary>Place of a result in the day's tables.</summary>
    public int Place(int result) => place[result];

    /// <summary>The lanes after the day alone, in units of the lanes: needs still open, uses.</summary>
    public ReadOnlySpan<Vector256<ushort>> Lanes(int result) => lanes.AsSpan(result * blocks, blocks);

    /// <summary>Positions attended, in the order of time.</summary>
    public ReadOnlySpan<int> Members(int result) => members.AsSpan(start[result], length[result]);

    /// <summary>Starts afresh for a patient.</summary>
    public void Begin(LaneLayout laneLayout, Vector256<ushort>[] waivedLanes)
    {
        waived = waivedLanes;
        layout = laneLayout;
        blocks = laneLayout.Blocks;
        Work = 0;
        Forget();
    }

    /// <summary>Forgets all days.</summary>
    public void Forget()
    {
        end = 0;
        First = 0;
        memberEnd = 0;
        closedAt = 0;
    }

    /// <summary>Opens a day, or empties the one that is open.</summary>
    public void Open() => First = end = closedAt;

    /// <summary>Adds a finished day where its own limits are met and no other result is better in everything.</summary>
    public void Add(int ofLabel, long dayCost, long tolls, int ofPlace, ReadOnlySpan<Vector256<ushort>> reached, ReadOnlySpan<Vector256<ushort>> floors)
    {
        Room();
        for (var block = 0; block < blocks; block++)
        {
            var lane = reached[block];
            if ((lane & layout.NeedMask[block] & ~layout.WeeklyMask[block]) != Vector256<ushort>.Zero)
            {
                return;
            }

            lane &= layout.WeeklyMask[block];
            lanes[(end * blocks) + block] = lane - Vector256.Min(lane, layout.DaySub[block]) + layout.DayAdd[block];
        }

        var mine = lanes.AsSpan(end * blocks, blocks);
        for (var other = First; other < end; other++)
        {
            Work++;
            if (cost[other] <= dayCost && LaneLayout.IsBelow(lanes.AsSpan(other * blocks, blocks), mine, floors, waived))
            {
                return;
            }
        }

        Work += end - First;
        var kept = First;
        for (var other = First; other < end; other++)
        {
            if (cost[other] >= dayCost && LaneLayout.IsBelow(mine, lanes.AsSpan(other * blocks, blocks), floors, waived))
            {
                continue;
            }

            if (kept != other)
            {
                cost[kept] = cost[other];
                label[kept] = label[other];
                spared[kept] = spared[other];
                place[kept] = place[other];
                lanes.AsSpan(other * blocks, blocks).CopyTo(lanes.AsSpan(kept * blocks));
            }

            kept++;
        }

        cost[kept] = dayCost;
        label[kept] = ofLabel;
        spared[kept] = tolls;
        place[kept] = ofPlace;
        if (kept != end)
        {
            mine.CopyTo(lanes.AsSpan(kept * blocks));
        }

        end = kept + 1;
    }

    /// <summary>Closes the day: its labels are about to be forgotten, so the positions they attend are written down.</summary>
    public void Close(DayLabel[] labels)
    {
        for (var result = First; result < end; result++)
        {
            start[result] = memberEnd;
            for (var at = label[result]; at >= 0; at = labels[at].Parent)
            {
                if (memberEnd == members.Length)
                {
                    Array.Resize(ref members, memberEnd * 2);
                }

                members[memberEnd++] = labels[at].Position;
            }

            length[result] = memberEnd - start[result];
            members.AsSpan(start[result], length[result]).Reverse();
        }

        closedAt = end;
    }

    private void Room()
    {
        if (cost.Length <= end)
        {
            Array.Resize(ref cost, end * 2);
            Array.Resize(ref spared, end * 2);
            Array.Resize(ref start, end * 2);
            Array.Resize(ref length, end * 2);
            Array.Resize(ref label, end * 2);
            Array.Resize(ref place, end * 2);
        }

        if (lanes.Length < (end + 1) * blocks)
        {
            Array.Resize(ref lanes, (end + 1) * blocks * 2);
        }
    }
}
