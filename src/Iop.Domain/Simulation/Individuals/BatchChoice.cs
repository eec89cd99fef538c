using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>When the patients of a batch leave, and by which way: the first half of an event.</summary>
/// <remarks>Nothing here depends on where chance leads but rare words, so that no work waits for a guess that failed. No loop calls anything, for which it would have to put its numbers aside.</remarks>
internal static class BatchChoice
{
    private const int Words = EventLanes.Capacity;

    /// <summary>The bits of a time that is infinite; beyond them it is no number, as none is negative.</summary>
    private const uint Never = 0x7F80_0000;

    /// <summary>Where each patient goes who is not outrun by a rival, and after how long; and whom tables do not decide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Choose(EventLanes lanes, BatchTables tables, ref float pieces)
    {
        ref var places = ref MemoryMarshal.GetArrayDataReference(lanes.Places);
        ref var word = ref MemoryMarshal.GetArrayDataReference(lanes.Words);
        ref var steps = ref MemoryMarshal.GetArrayDataReference(tables.Steps);
        ref var guide = ref MemoryMarshal.GetArrayDataReference(tables.Guide);
        ref var leftOf = ref MemoryMarshal.GetArrayDataReference(lanes.Left);
        var (stride, count, left) = ((nint)tables.Stride, (nint)lanes.Count, (nint)0);
        for (nint i = 0; i < count; i++)
        {
            nint row = Unsafe.Add(ref places, EventLanes.Rows + i);
            var drawn = Unsafe.Add(ref word, i);
            nint at = Unsafe.Add(ref guide, (row * EventSlots.Cells) + (nint)(drawn >> EventSlots.CellShift));
            if (at < 0)
            {
                at = ~at;
                while (drawn > Unsafe.Add(ref steps, at + row).High)
                {
                    at += stride;
                }
            }

            at += row;
            var bound = Unsafe.Add(ref steps, at).High;
            ref var step = ref Unsafe.Add(ref steps, at + (stride & (nint)(((long)bound - drawn) >> 63)));
            Unsafe.Add(ref places, EventLanes.Ways + i) = step.Way;

            // where the first race stands in the first slot, its word is the third
            long limit = Unsafe.Add(ref steps, row).Limit;
            var own = Unsafe.Add(ref word, Words + i + (Words & (nint)(-limit >> 63)));
            var time = BitConverter.SingleToInt32Bits(StayTables.Read(ref pieces, step.FirstPiece & (int)~((own - limit) >> 63), own));
            Unsafe.Add(ref places, EventLanes.Times + i) = time;
            if (drawn == bound || (uint)time > Never)
            {
                Unsafe.Add(ref leftOf, left++) = (int)i;
            }
        }

        lanes.LeftCount = (int)left;
    }

    /// <summary>Finds the exits that race against the ways.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Find(EventLanes lanes, BatchTables tables)
    {
        ref var rows = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lanes.Places), EventLanes.Rows);
        ref var word = ref MemoryMarshal.GetArrayDataReference(lanes.Words);
        ref var steps = ref MemoryMarshal.GetArrayDataReference(tables.Steps);
        ref var rivals = ref MemoryMarshal.GetArrayDataReference(lanes.Rivals);
        var (stride, count, found) = ((nint)tables.Stride, (nint)lanes.Count, (nint)0);
        for (nint race = 0; race < EventRow.OwnRaces; race++)
        {
            ref var drawn = ref Unsafe.Add(ref word, (2 + race) * Words);
            ref var step = ref Unsafe.Add(ref steps, tables.Races + (race * stride));
            for (nint i = 0; i < count; i++)
            {
                Unsafe.Add(ref rivals, found) = (int)((race * Words) + i);
                found += 1 + (nint)(((long)Unsafe.Add(ref drawn, i) - Unsafe.Add(ref step, (nint)Unsafe.Add(ref rows, i)).Limit) >> 63);
            }
        }

        lanes.RivalCount = (int)found;
    }

    /// <summary>Gives rivals the way where they are first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Race(EventLanes lanes, BatchTables tables, ref float pieces)
    {
        ref var places = ref MemoryMarshal.GetArrayDataReference(lanes.Places);
        ref var word = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lanes.Words), 2 * Words);
        ref var steps = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tables.Steps), tables.Races);
        ref var rivals = ref MemoryMarshal.GetArrayDataReference(lanes.Rivals);
        ref var leftOf = ref MemoryMarshal.GetArrayDataReference(lanes.Left);
        var (stride, count, left) = ((nint)tables.Stride, (nint)lanes.RivalCount, (nint)lanes.LeftCount);
        for (nint rival = 0; rival < count; rival++)
        {
            nint place = Unsafe.Add(ref rivals, rival);
            var i = (nint)((nuint)place % Words);
            ref var step = ref Unsafe.Add(ref steps, ((nint)((nuint)place / Words) * stride) + Unsafe.Add(ref places, EventLanes.Rows + i));
            var time = BitConverter.SingleToInt32Bits(StayTables.Read(ref pieces, step.FirstPiece, Unsafe.Add(ref word, place)));
            if ((uint)time > Never)
            {
                Unsafe.Add(ref leftOf, left++) = (int)i;
            }

            // as whole numbers, so that nothing is guessed: bits of times that are not negative are in their order
            ref var other = ref Unsafe.Add(ref places, EventLanes.Times + i);
            ref var way = ref Unsafe.Add(ref places, EventLanes.Ways + i);
            var less = time - other;
            var isFirst = less >> 31;
            other += less & isFirst;
            way += (step.Way - way) & isFirst;
        }

        lanes.LeftCount = (int)left;
    }

    /// <summary>Says when patients leave.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Leave(EventLanes lanes, double horizon)
    {
        ref var times = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lanes.Places), EventLanes.Times);
        ref var numbers = ref MemoryMarshal.GetArrayDataReference(lanes.Numbers);
        var (count, others) = ((nint)lanes.Count, BitConverter.DoubleToInt64Bits(horizon));
        for (nint i = 0; i < count; i++)
        {
            // the lesser, as whole numbers
            var until = Unsafe.Add(ref numbers, EventLanes.Now + i) + BitConverter.Int32BitsToSingle(Unsafe.Add(ref times, i));
            var less = BitConverter.DoubleToInt64Bits(until) - others;
            Unsafe.Add(ref numbers, EventLanes.Until + i) = BitConverter.Int64BitsToDouble(others + (less & (less >> 63)));
        }
    }
}
