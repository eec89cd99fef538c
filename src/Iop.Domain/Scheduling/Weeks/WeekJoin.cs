using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Joins the days of a week: the cheapest choice of at most one result a day that meets every weekly limit.</summary>
/// <remarks>
/// Days are joined from the one with the fewest results on. A partial week is dropped where another costs no more and is no worse in any lane, and
/// where its cost plus the least that the days to come must still cost, by each open need alone, reaches the best week known.
/// A narrow first pass finds a good week; the second pass is exact.
/// </remarks>
internal sealed class WeekJoin
{
    private const int BeamWidth = 24;

    /// <summary>Steps through a table of bounds that take as long as one comparison of labels.</summary>
    private const int CheapSteps = 8;

    private const long Never = long.MaxValue / 4;

    private readonly (int First, int Count, bool Must)[] days = new (int, int, bool)[7];
    private readonly List<int>[] layers = [.. Enumerable.Range(0, 8).Select(_ => new List<int>())];
    private readonly List<(long Bound, int Label)> ranked = [];
    private long[] cost = new long[1024];
    private Vector256<ushort>[] lanes = new Vector256<ushort>[1024];
    private int[] parent = new int[1024];
    private int[] taken = new int[1024];
    private int count;

    private Vector256<ushort>[] mostSub = new Vector256<ushort>[8];
    private Vector256<ushort>[] floors = new Vector256<ushort>[8];
    private long[] tables = new long[1024];
    private int[] tableAt = new int[8];
    private int[] tableSize = new int[8];
    private readonly long[] cheapest = new long[8];
    private readonly long[] byAmount = new long[(Calendar.WeekTime.MinutesPerWeek / ProgramGrid.Minutes) + 2];

    private LaneLayout layout = null!;
    private DayResults source = null!;
    private int blocks;
    private int dayCount;

    /// <summary>Comparisons and labels made since <see cref="Begin"/>.</summary>
    public long Work { get; private set; }

    /// <summary>Partial weeks made since <see cref="Begin"/>.</summary>
    public long Created { get; private set; }

    /// <summary>Partial weeks found dominated since <see cref="Begin"/>.</summary>
    public long Dominated { get; private set; }

    /// <summary>Whether the last <see cref="Solve"/> gave up at its work limit.</summary>
    public bool Stopped { get; private set; }

    public void Begin(LaneLayout laneLayout, DayResults results)
    {
        layout = laneLayout;
        source = results;
        blocks = laneLayout.Blocks;
        Work = 0;
        Created = 0;
        Dominated = 0;
    }

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
        PrepareBounds();
        for (var block = 0; block < blocks; block++)
        {
            var open = layout.Initial[block] & layout.NeedMask[block] & layout.WeeklyMask[block];
            if (!Vector256.LessThanOrEqualAll(open, mostSub[block]))
            {
                return cutoff;
            }
        }

        var best = cutoff;
        best = Pass(best, BeamWidth, workLimit, week);
        return Stopped ? best : Pass(best, int.MaxValue, workLimit, week);
    }

    private long Pass(long cutoff, int width, long workLimit, List<int> week)
    {
        count = 0;
        Room(1);
        for (var block = 0; block < blocks; block++)
        {
            lanes[block] = layout.Initial[block];
        }

        cost[0] = 0;
        parent[0] = -1;
        taken[0] = -1;
        count = 1;
        layers[0].Clear();
        if (Bound(0, 0) < cutoff)
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
                    Step(label, -1, depth, cutoff, next);
                }

                for (var result = days[depth].First; result < days[depth].First + days[depth].Count && Work <= workLimit; result++)
                {
                    Step(label, result, depth, cutoff, next);
                }

                if (Work > workLimit)
                {
                    Stopped = true;
                    return cutoff;
                }
            }

            Narrow(next, depth + 1, width);
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

    private void Step(int label, int result, int depth, long cutoff, List<int> next)
    {
        Work++;
        Created++;
        Room(count + 1);
        var most = mostSub.AsSpan((depth + 1) * blocks, blocks);
        for (var block = 0; block < blocks; block++)
        {
            var lane = lanes[(label * blocks) + block];
            if (result >= 0)
            {
                var after = source.Lanes(result)[block];
                var need = layout.NeedMask[block];
                lane = lane - Vector256.Min(lane, (layout.Initial[block] - after) & need & layout.WeeklyMask[block]) + (after & ~need);
            }

            if (!Vector256.LessThanOrEqualAll(lane, layout.Cap[block])
                || !Vector256.LessThanOrEqualAll(lane & layout.NeedMask[block] & layout.WeeklyMask[block], most[block]))
            {
                return;
            }

            lanes[(count * blocks) + block] = lane;
        }

        cost[count] = cost[label] + (result >= 0 ? source.Cost(result) : 0);
        if (Bound(count, depth + 1) >= cutoff || IsDominated(count, depth + 1, next))
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
        var floor = floors.AsSpan(depth * blocks, blocks);
        for (var i = 0; i < others.Count; i++)
        {
            Work++;
            var other = lanes.AsSpan(others[i] * blocks, blocks);
            if (cost[others[i]] <= cost[label] && LaneLayout.IsBelow(other, mine, floor))
            {
                Dominated++;
                return true;
            }

            if (cost[others[i]] >= cost[label] && LaneLayout.IsBelow(mine, other, floor))
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
        if (labels.Count <= width)
        {
            return;
        }

        ranked.Clear();
        foreach (var label in labels)
        {
            ranked.Add((Bound(label, depth), label));
        }

        ranked.Sort();
        labels.Clear();
        for (var i = 0; i < width; i++)
        {
            labels.Add(ranked[i].Label);
        }
    }

    /// <summary>Cost so far plus the least that the days from a depth on must cost, taking each open need by itself.</summary>
    private long Bound(int label, int depth)
    {
        var least = cheapest[depth];
        for (var i = 0; i < layout.WeeklyNeeds.Length; i++)
        {
            var lane = layout.WeeklyNeeds[i];
            var open = lanes[(label * blocks) + (lane / LaneLayout.LanesPerBlock)].GetElement(lane % LaneLayout.LanesPerBlock);
            var unit = layout.UnitOf(lane);
            least = Math.Max(least, tables[tableAt[i] + (depth * tableSize[i]) + ((open + unit - 1) / unit)]);
        }

        return cost[label] + least;
    }

    private void PrepareBounds()
    {
        var vectors = (dayCount + 1) * blocks;
        if (mostSub.Length < vectors)
        {
            mostSub = new Vector256<ushort>[vectors];
            floors = new Vector256<ushort>[vectors];
        }

        for (var block = 0; block < blocks; block++)
        {
            mostSub[(dayCount * blocks) + block] = Vector256<ushort>.Zero;
        }

        cheapest[dayCount] = 0;
        for (var depth = dayCount - 1; depth >= 0; depth--)
        {
            var least = days[depth].Must ? Never : 0;
            for (var result = days[depth].First; result < days[depth].First + days[depth].Count; result++)
            {
                least = Math.Min(least, source.Cost(result));
            }

            cheapest[depth] = Math.Min(Never, cheapest[depth + 1] + least);
            for (var block = 0; block < blocks; block++)
            {
                var most = Vector256<ushort>.Zero;
                for (var result = days[depth].First; result < days[depth].First + days[depth].Count; result++)
                {
                    var after = source.Lanes(result)[block];
                    most = Vector256.Max(most, Vector256.ConditionalSelect(layout.NeedMask[block], layout.Initial[block] - after, after));
                }

                mostSub[(depth * blocks) + block] = mostSub[((depth + 1) * blocks) + block] + (most & layout.WeeklyMask[block]);
            }
        }

        for (var at = 0; at < vectors; at++)
        {
            var block = at % blocks;
            var cap = layout.Cap[block];
            floors[at] = (cap - Vector256.Min(cap, mostSub[at])) & ~layout.NeedMask[block] & layout.WeeklyMask[block];
        }

        PrepareTables();
    }

    private void PrepareTables()
    {
        var needs = layout.WeeklyNeeds;
        if (tableAt.Length < needs.Length)
        {
            tableAt = new int[needs.Length];
            tableSize = new int[needs.Length];
        }

        var size = 0;
        for (var i = 0; i < needs.Length; i++)
        {
            tableAt[i] = size;
            tableSize[i] = ((layout.Lanes[needs[i]].Bound + layout.UnitOf(needs[i]) - 1) / layout.UnitOf(needs[i])) + 1;
            size += tableSize[i] * (dayCount + 1);
        }

        if (tables.Length < size)
        {
            tables = new long[size];
        }

        for (var i = 0; i < needs.Length; i++)
        {
            FillTable(needs[i], tables.AsSpan(tableAt[i], tableSize[i] * (dayCount + 1)), tableSize[i]);
        }
    }

    private void FillTable(int lane, Span<long> table, int size)
    {
        var unit = layout.UnitOf(lane);
        var block = lane / LaneLayout.LanesPerBlock;
        var element = lane % LaneLayout.LanesPerBlock;
        var initial = layout.Initial[block].GetElement(element);
        var last = table[(dayCount * size)..];
        last[..size].Fill(Never);
        last[0] = 0;
        for (var depth = dayCount - 1; depth >= 0; depth--)
        {
            var amounts = byAmount.AsSpan(0, size);
            amounts.Fill(Never);
            amounts[0] = days[depth].Must ? Never : 0;
            for (var result = days[depth].First; result < days[depth].First + days[depth].Count; result++)
            {
                var amount = (initial - source.Lanes(result)[block].GetElement(element) + unit - 1) / unit;
                amounts[amount] = Math.Min(amounts[amount], source.Cost(result));
            }

            var after = table.Slice((depth + 1) * size, size);
            var here = table.Slice(depth * size, size);
            here.Fill(Never);
            for (var amount = 0; amount < size; amount++)
            {
                if (amounts[amount] >= Never)
                {
                    continue;
                }

                Work += size / CheapSteps;
                for (var open = 0; open < size; open++)
                {
                    here[open] = Math.Min(here[open], amounts[amount] + after[Math.Max(0, open - amount)]);
                }
            }
        }

        Work += (long)size * dayCount;
    }

    private void Room(int labels)
    {
        if (cost.Length < labels)
        {
            Array.Resize(ref cost, labels * 2);
            Array.Resize(ref parent, labels * 2);
            Array.Resize(ref taken, labels * 2);
        }

        if (lanes.Length < labels * blocks)
        {
            Array.Resize(ref lanes, labels * blocks * 2);
        }
    }
}
