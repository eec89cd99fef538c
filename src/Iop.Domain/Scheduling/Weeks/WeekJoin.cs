using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Joins the days of a week: the cheapest choice of at most one result a day that meets every weekly limit.</summary>
/// <remarks>
/// Days are joined from the one with the fewest results on. A partial week is dropped where another costs no more and is no worse in any lane, and
/// where its cost plus the least that the days to come must still cost reaches the best week known.
/// A narrow first pass finds a good week; the second pass is exact.
/// </remarks>
internal sealed class WeekJoin
{
    private const int BeamWidth = 100;

    private readonly (int First, int Count, bool Must)[] days = new (int, int, bool)[7];
    private readonly List<int>[] layers = [.. Enumerable.Range(0, 8).Select(_ => new List<int>())];
    private readonly List<(long Bound, int Label)> ranked = [];
    private readonly JoinBounds bounds = new();
    private long[] cost = new long[1024];
    private long[] spared = new long[1024];
    private int[] place = new int[1024];
    private Vector256<ushort>[] lanes = new Vector256<ushort>[1024];
    private int[] parent = new int[1024];
    private int[] taken = new int[1024];
    private int count;
    private LaneLayout layout = null!;
    private DayResults source = null!;
    private Vector256<ushort>[] waived = [];
    private int blocks;
    private int dayCount;
    private long work;

    /// <summary>Comparisons and labels made since <see cref="Begin"/>.</summary>
    public long Work => work + bounds.Work;

    /// <summary>Partial weeks made since <see cref="Begin"/>.</summary>
    public long Created { get; private set; }

    /// <summary>Partial weeks found dominated since <see cref="Begin"/>.</summary>
    public long Dominated { get; private set; }

    /// <summary>Whether the last <see cref="Solve"/> gave up at its work limit.</summary>
    public bool Stopped { get; private set; }

    public void Begin(LaneLayout laneLayout, DayResults results, Vector256<ushort>[] waivedLanes)
    {
        layout = laneLayout;
        source = results;
        waived = waivedLanes;
        blocks = laneLayout.Blocks;
        bounds.Begin(laneLayout, results);
        work = 0;
        Created = 0;
        Dominated = 0;
    }

    /// <summary>Takes the bounds of the week that tell what is counted.</summary>
    public void Use(WeekBounds prepared) => bounds.Use(prepared);

    /// <summary>Finds the cheapest week below a cutoff.</summary>
    /// <param name="results">First result, count, and whether the day must be attended, of each day with a result.</param>
    /// <param name="cutoff">Weeks at or above this cost are of no interest.</param>
    /// <param name="workLimit">The work after which to give up.</param>
    /// <param name="week">Receives the day results of the week found.</param>
    /// <returns>The cost of the week; <paramref name="cutoff"/> where there is none below it.</returns>
    public long Solve(ReadOnlySpan<(int First, int Count, bool Must)> results, long cutoff, long workLimit, List<int> week)
    {
        Stopped = false;
        dayCount = results.Length;
        results.CopyTo(days);
        days.AsSpan(0, dayCount).Sort(static (a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : a.First.CompareTo(b.First));
        if (!bounds.Prepare(days.AsSpan(0, dayCount)))
        {
            return cutoff;
        }

        var best = Pass(cutoff, BeamWidth, workLimit, week, out var narrowed);
        return Stopped || !narrowed ? best : Pass(best, int.MaxValue, workLimit, week, out _);
    }

    private long Pass(long cutoff, int width, long workLimit, List<int> week, out bool narrowed)
    {
        narrowed = false;
        count = 0;
        Room(1);
        for (var block = 0; block < blocks; block++)
        {
            lanes[block] = layout.Initial[block];
        }

        cost[0] = 0;
        spared[0] = 0;
        place[0] = bounds.Start;
        parent[0] = -1;
        taken[0] = -1;
        count = 1;
        layers[0].Clear();
        if (bounds.Least(0, 0, 0, place[0], lanes) is var least && least < cutoff)
        {
            layers[0].Add(0);
        }

        for (var depth = 0; depth < dayCount; depth++)
        {
            var next = layers[depth + 1];
            next.Clear();
            foreach (var label in layers[depth])
            {
                if (!days[depth].Must)
                {
                    Step(label, -1, cost[label], spared[label], place[label], depth, cutoff, next);
                }

                Try(label, depth, cutoff, next, workLimit);

                if (Work > workLimit)
                {
                    Stopped = true;
                    return cutoff;
                }
            }

            if (next.Count > width)
            {
                narrowed = true;
                Narrow(next, depth + 1, width);
            }
        }

        var best = cutoff;
        var chosen = -1;
        foreach (var label in layers[dayCount])
        {
            if (cost[label] < best)
            {
                best = cost[label];
                chosen = label;
            }
        }

        if (chosen >= 0)
        {
            narrowed &= best > least;
            week.Clear();
            for (var label = chosen; label > 0; label = parent[label])
            {
                if (taken[label] >= 0)
                {
                    week.Add(taken[label]);
                }
            }
        }

        return best;
    }

    /// <summary>Joins a partial week with the results of a day, the cheapest first, as long as they can be cheap enough.</summary>
    private void Try(int label, int depth, long cutoff, List<int> next, long workLimit)
    {
        var results = bounds.Ordered(depth);
        var most = cutoff - cost[label] - bounds.Cheapest(depth + 1);
        for (var i = 0; i < results.Length && results[i].Cost < most && Work <= workLimit; i++)
        {
            work++;
            var reached = bounds.After(place[label], results[i]);
            if (reached >= 0 && bounds.Least(depth + 1, cost[label] + results[i].Cost, spared[label] + results[i].Spared, reached) < cutoff)
            {
                Step(label, results[i].Number, cost[label] + results[i].Cost, spared[label] + results[i].Spared, reached, depth, cutoff, next);
            }
        }
    }

    private void Step(int label, int result, long costs, long tolls, int reached, int depth, long cutoff, List<int> next)
    {
        Room(count + 1);
        Created++;
        var most = bounds.Most(depth + 1);
        var after = result < 0 ? default : source.Lanes(result);
        for (var block = 0; block < blocks; block++)
        {
            var lane = lanes[(label * blocks) + block];
            if (result >= 0)
            {
                var need = layout.NeedMask[block];
                lane = lane - Vector256.Min(lane, (layout.Initial[block] - after[block]) & need & layout.WeeklyMask[block]) + (after[block] & ~need);
            }

            if (!Vector256.LessThanOrEqualAll(lane, layout.Cap[block] | waived[block])
                || !Vector256.LessThanOrEqualAll(lane & layout.NeedMask[block] & layout.WeeklyMask[block], most[block]))
            {
                return;
            }

            lanes[(count * blocks) + block] = lane;
        }

        cost[count] = costs;
        spared[count] = tolls;
        place[count] = reached;
        if (bounds.Least(depth + 1, costs, tolls, reached, lanes.AsSpan(count * blocks, blocks)) >= cutoff || IsDominated(count, depth + 1, next))
        {
            return;
        }

        parent[count] = label;
        taken[count] = result;
        next.Add(count++);
    }

    private bool IsDominated(int label, int depth, List<int> others)
    {
        var mine = lanes.AsSpan(label * blocks, blocks);
        var floor = bounds.Floors(depth);
        for (var i = 0; i < others.Count; i++)
        {
            work++;
            var other = lanes.AsSpan(others[i] * blocks, blocks);
            if (cost[others[i]] <= cost[label] && LaneLayout.IsBelow(other, mine, floor, waived))
            {
                Dominated++;
                return true;
            }

            if (cost[others[i]] >= cost[label] && LaneLayout.IsBelow(mine, other, floor, waived))
            {
                Dominated++;
                others[i--] = others[^1];
                others.RemoveAt(others.Count - 1);
            }
        }

        return false;
    }

    private void Narrow(List<int> labels, int depth, int width)
    {
        ranked.Clear();
        foreach (var label in labels)
        {
            ranked.Add((bounds.Least(depth, cost[label], spared[label], place[label], lanes.AsSpan(label * blocks, blocks)), label));
        }

        ranked.Sort(static (a, b) => a.Bound != b.Bound ? a.Bound.CompareTo(b.Bound) : a.Label.CompareTo(b.Label));
        labels.Clear();
        for (var i = 0; i < width; i++)
        {
            labels.Add(ranked[i].Label);
        }
    }

    private void Room(int labels)
    {
        if (cost.Length < labels)
        {
            Array.Resize(ref cost, labels * 2);
            Array.Resize(ref spared, labels * 2);
            Array.Resize(ref place, labels * 2);
            Array.Resize(ref parent, labels * 2);
            Array.Resize(ref taken, labels * 2);
        }

        if (lanes.Length < labels * blocks)
        {
            Array.Resize(ref lanes, labels * blocks * 2);
        }
    }
}
