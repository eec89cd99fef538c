using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What the days still to be joined must cost at least: by minutes and tally together, and by each other need alone.</summary>
/// <remarks>A partial week's place tells its tally and the minutes it still needs. Costs are rounded down as those of the week's bounds are.</remarks>
internal sealed class JoinBounds
{
    /// <summary>Steps through a table of bounds that take as long as one comparison of labels.</summary>
    private const int CheapSteps = 32;

    private readonly int[] cheapest = new int[8];
    private Vector256<ushort>[] mostSub = new Vector256<ushort>[8];
    private Vector256<ushort>[] floors = new Vector256<ushort>[8];
    private int[] joint = [];
    private int[] tables = [];
    private int[] tableAt = new int[8];
    private int[] tableSize = new int[8];
    private int[] byAmount = new int[64];
    private int[] lanesOf = new int[8];
    private JoinResult[] ordered = new JoinResult[64];
    private readonly (int First, int Count)[] orderedAt = new (int, int)[8];
    private int needCount;
    private LaneLayout layout = null!;
    private DayResults source = null!;
    private WeekBounds week = null!;
    private int blocks;
    private int dayCount;
    private WeekPlaces places = null!;
    private int row;
    private readonly DayWays ways = new();
    private readonly PlaceTable table = new();
    private readonly WayScratch scratch = new(isKept: false);
    private int[] byPlace = [];

    /// <summary>Steps made since <see cref="Begin"/>, in units of comparisons.</summary>
    public long Work { get; private set; }

    /// <summary>The place of the empty week.</summary>
    public int Start => places.Start * WeekPlaces.Lanes;

    public void Use(WeekBounds prepared)
    {
        week = prepared;
        places = prepared.Places;
        row = places.TableSize;
    }

    public void Begin(LaneLayout laneLayout, DayResults results)
    {
        layout = laneLayout;
        source = results;
        blocks = laneLayout.Blocks;
        Work = 0;
    }

    /// <summary>Prepares the bounds of some days, in the order in which they are joined; false where they cannot meet a need.</summary>
    public bool Prepare(ReadOnlySpan<(int First, int Count, bool Must)> days)
    {
        dayCount = days.Length;
        PrepareLanes(days);
        for (var block = 0; block < blocks; block++)
        {
            var open = layout.Initial[block] & layout.NeedMask[block] & layout.WeeklyMask[block];
            if (!Vector256.LessThanOrEqualAll(open, mostSub[block]))
            {
                return false;
            }
        }

        PrepareOrder(days);
        PrepareJoint(days);
        PrepareTables(days);
        return true;
    }

    /// <summary>For each need the most that the days from a depth on can take off it.</summary>
    public ReadOnlySpan<Vector256<ushort>> Most(int depth) => mostSub.AsSpan(depth * blocks, blocks);

    /// <summary>For each upper limit the use below which the days from a depth on can never meet it.</summary>
    public ReadOnlySpan<Vector256<ushort>> Floors(int depth) => floors.AsSpan(depth * blocks, blocks);

    /// <summary>The results of a day, the cheapest first.</summary>
    public ReadOnlySpan<JoinResult> Ordered(int depth) => ordered.AsSpan(orderedAt[depth].First, orderedAt[depth].Count);

    /// <summary>The least that the days from a depth on must cost whatever they hold.</summary>
    public long Cheapest(int depth) => (long)cheapest[depth] << week.Shift;

    /// <summary>The place of a partial week together with a day's result; -1 where that is too much.</summary>
    public int After(int place, JoinResult result)
    {
        var both = places.Tally.Together[(place % WeekPlaces.Lanes * places.Tally.States) + result.State];
        var after = both < 0 ? -1 : places.After(place / WeekPlaces.Lanes, result.Cell);
        return after < 0 ? -1 : (after * WeekPlaces.Lanes) + both;
    }

    /// <summary>The least that a partial week can come to by minutes, tally and tolls.</summary>
    /// <param name="depth">The days from here on are still to be joined.</param>
    /// <param name="cost">Cost so far.</param>
    /// <param name="spared">Tolls spared so far.</param>
    /// <param name="place">Where the week stands.</param>
    public long Least(int depth, long cost, long spared, int place)
    {
        var least = joint[(depth * row) + place];
        return least >= WeekBounds.Never / 2 ? long.MaxValue : cost - spared + week.Worth + ((long)least << week.Shift);
    }

    /// <summary>The same by each need alone as well.</summary>
    public long Least(int depth, long cost, long spared, int place, ReadOnlySpan<Vector256<ushort>> lanes)
    {
        var least = cheapest[depth];
        for (var i = 0; i < needCount; i++)
        {
            var lane = lanesOf[i];
            var open = lanes[lane / LaneLayout.LanesPerBlock].GetElement(lane % LaneLayout.LanesPerBlock);
            least = Math.Max(least, tables[tableAt[i] + (depth * tableSize[i]) + Units(open, lane)]);
        }

        return least >= WeekBounds.Never / 2 ? long.MaxValue : Math.Max(cost + ((long)least << week.Shift), Least(depth, cost, spared, place));
    }

    private static void Ensure<T>(ref T[] array, int size)
    {
        if (array.Length < size)
        {
            array = new T[size * 2];
        }
    }

    private int Units(int amount, int lane) => layout.UnitOf(lane) == 1 ? amount : (amount + ProgramGrid.Minutes - 1) / ProgramGrid.Minutes;

    private void PrepareLanes(ReadOnlySpan<(int First, int Count, bool Must)> days)
    {
        var vectors = (dayCount + 1) * blocks;
        Ensure(ref mostSub, vectors);
        Ensure(ref floors, vectors);
        mostSub.AsSpan(dayCount * blocks, blocks).Clear();
        cheapest[dayCount] = 0;
        for (var depth = dayCount - 1; depth >= 0; depth--)
        {
            var least = days[depth].Must ? WeekBounds.Never : 0;
            for (var result = days[depth].First; result < days[depth].First + days[depth].Count; result++)
            {
                least = Math.Min(least, (int)(source.Cost(result) >> week.Shift));
            }

            cheapest[depth] = Math.Min(WeekBounds.Never, cheapest[depth + 1] + least);
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
    }

    private void PrepareOrder(ReadOnlySpan<(int First, int Count, bool Must)> days)
    {
        var all = 0;
        for (var depth = 0; depth < dayCount; depth++)
        {
            orderedAt[depth] = (all, days[depth].Count);
            if (ordered.Length < all + days[depth].Count)
            {
                Array.Resize(ref ordered, (all + days[depth].Count) * 2);
            }

            for (var result = days[depth].First; result < days[depth].First + days[depth].Count; result++)
            {
                var (cell, state) = Math.DivRem(source.Place(result), WeekPlaces.Lanes);
                ordered[all++] = new(source.Cost(result), source.Spared(result), result, state, cell);
            }

            ordered.AsSpan(orderedAt[depth].First, days[depth].Count)
                .Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : a.Number.CompareTo(b.Number));
        }
    }

    private int Open(int result, int lane) => source.Lanes(result)[lane / LaneLayout.LanesPerBlock].GetElement(lane % LaneLayout.LanesPerBlock);

    private void PrepareJoint(ReadOnlySpan<(int First, int Count, bool Must)> days)
    {
        var size = places.CellCount * WeekPlaces.Lanes;
        Ensure(ref joint, (dayCount + 1) * row);
        Ensure(ref byPlace, size);
        places.Done.CopyTo(joint, dayCount * row);
        for (var depth = dayCount - 1; depth >= 0; depth--)
        {
            ways.Clear();
            ways.Must = days[depth].Must;
            byPlace.AsSpan(0, size).Fill(WeekBounds.Never);
            foreach (var result in Ordered(depth))
            {
                ref var least = ref byPlace[(result.Cell * WeekPlaces.Lanes) + result.State];
                least = Math.Min(least, (int)((result.Cost - result.Spared) >> week.Shift));
            }

            ways.List(byPlace.AsSpan(0, size), places, 0, scratch);
            table.Join(places, ways, joint.AsSpan((depth + 1) * row, row), joint.AsSpan(depth * row, row), depth == 0 ? PlaceTable.Nothing : PlaceTable.Unlimited);
        }

        Work += table.Work;
        table.Work = 0;
    }

    private void PrepareTables(ReadOnlySpan<(int First, int Count, bool Must)> days)
    {
        var needs = layout.WeeklyNeeds;
        Ensure(ref tableAt, needs.Length);
        Ensure(ref tableSize, needs.Length);
        Ensure(ref lanesOf, needs.Length);
        needCount = 0;
        var size = 0;
        foreach (var lane in needs)
        {
            if (lane != layout.MinutesNeed)
            {
                lanesOf[needCount] = lane;
                tableAt[needCount] = size;
                tableSize[needCount] = ((Units(layout.Lanes[lane].Bound, lane) + 8) & ~7) + 8;
                size += tableSize[needCount++] * (dayCount + 1);
            }
        }

        Ensure(ref tables, size);
        for (var i = 0; i < needCount; i++)
        {
            FillTable(days, lanesOf[i], tables.AsSpan(tableAt[i], tableSize[i] * (dayCount + 1)), tableSize[i]);
        }
    }

    private void FillTable(ReadOnlySpan<(int First, int Count, bool Must)> days, int lane, Span<int> table, int size)
    {
        var initial = layout.Lanes[lane].Bound;
        var most = Units(initial, lane);
        Ensure(ref byAmount, size);
        var last = table[(dayCount * size)..];
        last[..size].Fill(WeekBounds.Never);
        last[0] = 0;
        for (var depth = dayCount - 1; depth >= 0; depth--)
        {
            var amounts = byAmount.AsSpan(0, size);
            amounts.Fill(WeekBounds.Never);
            for (var result = days[depth].First; result < days[depth].First + days[depth].Count; result++)
            {
                var amount = Units(initial - Open(result, lane), lane);
                amounts[amount] = Math.Min(amounts[amount], (int)(source.Cost(result) >> week.Shift));
            }

            var after = table.Slice((depth + 1) * size, size);
            var here = table.Slice(depth * size, size);
            if (days[depth].Must)
            {
                here.Fill(WeekBounds.Never);
            }
            else
            {
                after.CopyTo(here);
            }

            for (var amount = 0; amount <= most; amount++)
            {
                if (amounts[amount] < WeekBounds.Never)
                {
                    Work += size / CheapSteps;
                    Lower(after, here, most, amount, amounts[amount]);
                }
            }
        }

        Work += (long)size * dayCount / CheapSteps;
    }

    /// <summary>Lowers the places of a table to what another holds so many units earlier, and a cost; the places that pad it may hold anything.</summary>
    private static void Lower(ReadOnlySpan<int> source, Span<int> target, int most, int units, int cost)
    {
        for (var i = 0; i < units && i <= most; i++)
        {
            target[i] = Math.Min(target[i], source[0] + cost);
        }

        ref var old = ref MemoryMarshal.GetReference(source);
        ref var here = ref MemoryMarshal.GetReference(target);
        for (var i = units; i <= most; i += Vector256<int>.Count)
        {
            Vector256.Min(Vector256.LoadUnsafe(ref here, (nuint)i), Vector256.LoadUnsafe(ref old, (nuint)(i - units)) + Vector256.Create(cost)).StoreUnsafe(ref here, (nuint)i);
        }
    }
}
