using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>When the patients of a batch leave, and by which way: the first half of an event.</summary>
/// <remarks>Nothing here depends on where chance leads but rare words, so that no work waits for a guess that failed.</remarks>
internal static class BatchChoice
{
    private const int Words = EventLanes.Capacity;

    /// <summary>Where each patient goes who is not outrun by a racing exit, and after how long; no number where tables do not decide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Choose(EventLanes lanes, EventTables tables)
    {
        ref var rowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Rows);
        ref var timeOf = ref MemoryMarshal.GetArrayDataReference(lanes.Times);
        ref var wayOf = ref MemoryMarshal.GetArrayDataReference(lanes.Ways);
        ref var word = ref MemoryMarshal.GetArrayDataReference(lanes.Words);
        ref var highs = ref MemoryMarshal.GetArrayDataReference(tables.Slots.Highs);
        ref var guide = ref MemoryMarshal.GetArrayDataReference(tables.Slots.Guide);
        ref var ways = ref MemoryMarshal.GetArrayDataReference(tables.Slots.Ways);
        ref var pieces = ref tables.Stays.First;
        var (stride, count) = (tables.Slots.Stride, lanes.Count);
        for (nint i = 0; i < count; i++)
        {
            nint row = Unsafe.Add(ref rowOf, i);
            var drawn = Unsafe.Add(ref word, i);
            nint passed = Unsafe.Add(ref guide, (row * EventSlots.Cells) + (nint)(drawn >> EventSlots.CellShift));
            if (passed < 0)
            {
                passed = tables.Slots.Passed((int)row, drawn);
            }

            var bound = Unsafe.Add(ref highs, passed + row);
            var at = passed + row + (stride & (nint)(((long)bound - drawn) >> 63));
            Unsafe.Add(ref wayOf, i) = (int)at;
            Unsafe.Add(ref timeOf, i) = drawn == bound ? float.NaN : StayTables.Read(ref pieces, Unsafe.Add(ref ways, at).FirstPiece, Unsafe.Add(ref word, Words + i));
        }
    }

    /// <summary>When each patient leaves, and by which way, after racing exits; those whom tables do not decide are left, with no meaning in their times and ways.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Race(EventLanes lanes, EventTables tables)
    {
        ref var rowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Rows);
        ref var timeOf = ref MemoryMarshal.GetArrayDataReference(lanes.Times);
        ref var nowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Now);
        ref var untilOf = ref MemoryMarshal.GetArrayDataReference(lanes.Until);
        ref var wayOf = ref MemoryMarshal.GetArrayDataReference(lanes.Ways);
        ref var word = ref MemoryMarshal.GetArrayDataReference(lanes.Words);
        ref var limits = ref MemoryMarshal.GetArrayDataReference(tables.Slots.Limits);
        ref var ways = ref MemoryMarshal.GetArrayDataReference(tables.Slots.Ways);
        ref var pieces = ref tables.Stays.First;
        ref var leftOf = ref MemoryMarshal.GetArrayDataReference(lanes.Left);
        var (stride, horizon, count, left) = (tables.Slots.Stride, tables.Horizon, lanes.Count, (nint)0);
        var races = (tables.Slots.Thresholds + 1) * stride;
        for (nint i = 0; i < count; i++)
        {
            nint row = Unsafe.Add(ref rowOf, i);
            var (time, at) = (Unsafe.Add(ref timeOf, i), (nint)Unsafe.Add(ref wayOf, i));

            // the first race is run by all, by most of them against a stay that never ends: whether a patient runs is hard to guess
            var place = races + row;
            var drawn = Unsafe.Add(ref word, (2 * Words) + i);
            var isRun = ~(((long)drawn - Unsafe.Add(ref limits, row)) >> 63);
            var rival = StayTables.Read(ref pieces, Unsafe.Add(ref ways, place).FirstPiece & (int)isRun, drawn);
            var isTie = float.IsNaN(time) || (float.IsNaN(rival) && isRun != 0);
            (time, at) = Earlier(time, at, rival, place, isRun);
            for (nint race = 1; race < EventRow.OwnRaces; race++)
            {
                place += stride;
                drawn = Unsafe.Add(ref word, ((2 + race) * Words) + i);
                if (drawn >= Unsafe.Add(ref limits, (race * stride) + row))
                {
                    rival = StayTables.Read(ref pieces, Unsafe.Add(ref ways, place).FirstPiece, drawn);
                    isTie |= float.IsNaN(rival);
                    (time, at) = Earlier(time, at, rival, place, -1);
                }
            }

            Unsafe.Add(ref untilOf, i) = Lesser(Unsafe.Add(ref nowOf, i) + time, horizon);
            Unsafe.Add(ref wayOf, i) = (int)at;
            if (isTie)
            {
                Unsafe.Add(ref leftOf, left++) = (int)i;
            }
        }

        lanes.LeftCount = (int)left;
    }

    /// <summary>The earlier of two times, and its way. As whole numbers, so that nothing is guessed: bits of times that are not negative are in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (float Time, nint Way) Earlier(float time, nint way, float rival, nint ofRival, long isRun)
    {
        long bits = BitConverter.SingleToInt32Bits(time);
        long others = BitConverter.SingleToInt32Bits(rival);
        var isFirst = isRun & ((others - bits) >> 63);
        return (BitConverter.Int32BitsToSingle((int)(bits + ((others - bits) & isFirst))), way + ((ofRival - way) & (nint)isFirst));
    }

    /// <summary>The lesser of two times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Lesser(double one, double other)
    {
        var (bits, others) = (BitConverter.DoubleToInt64Bits(one), BitConverter.DoubleToInt64Bits(other));
        return BitConverter.Int64BitsToDouble(others + ((bits - others) & ((bits - others) >> 63)));
    }
}
