using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>Steps through tables, eight places at a time; the places that pad a table may hold anything.</content>
internal sealed partial class WeekBounds
{
    /// <summary>Lowers the places from <paramref name="from"/> to <paramref name="to"/> of a table to what another holds so many units earlier, and a cost.</summary>
    public static void Lower(ReadOnlySpan<int> source, Span<int> target, int from, int to, int units, int cost)
    {
        var least = source[0] + cost;
        ref var old = ref MemoryMarshal.GetReference(source);
        ref var here = ref MemoryMarshal.GetReference(target);
        for (var i = from; i < units && i <= to; i += Vector256<int>.Count)
        {
            Vector256.Min(Vector256.LoadUnsafe(ref here, (nuint)(i - from)), Upto(units - i, least)).StoreUnsafe(ref here, (nuint)(i - from));
        }

        var costs = Vector256.Create(cost);
        for (var i = Math.Max(from, units); i <= to; i += Vector256<int>.Count)
        {
            Vector256.Min(Vector256.LoadUnsafe(ref here, (nuint)(i - from)), Vector256.LoadUnsafe(ref old, (nuint)(i - units)) + costs)
                .StoreUnsafe(ref here, (nuint)(i - from));
        }
    }

    /// <summary>A value in the first places, <see cref="Never"/> in the others.</summary>
    private static Vector256<int> Upto(int places, int value) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(places)), Vector256.Create(value), Vector256.Create(Never));

    private static void Take(ReadOnlySpan<int> beyond, Span<int> here, Span<int> first, int units, int wide, int cost, int ends, int starts)
    {
        var least = cost + Math.Min(beyond[0], ends);
        var costs = Vector256.Create(cost);
        var firsts = Vector256.Create(starts);
        ref var from = ref MemoryMarshal.GetReference(beyond);
        ref var to = ref MemoryMarshal.GetReference(here);
        ref var day = ref MemoryMarshal.GetReference(first);
        for (var i = 0; i < units; i += Vector256<int>.Count)
        {
            var value = Upto(units - i, least);
            Vector256.Min(Vector256.LoadUnsafe(ref to, (nuint)i), value).StoreUnsafe(ref to, (nuint)i);
            Vector256.Min(Vector256.LoadUnsafe(ref day, (nuint)i), value + firsts).StoreUnsafe(ref day, (nuint)i);
        }

        for (var i = units; i < wide; i += Vector256<int>.Count)
        {
            var value = Vector256.LoadUnsafe(ref from, (nuint)(i - units)) + costs;
            Vector256.Min(Vector256.LoadUnsafe(ref to, (nuint)i), value).StoreUnsafe(ref to, (nuint)i);
            Vector256.Min(Vector256.LoadUnsafe(ref day, (nuint)i), value + firsts).StoreUnsafe(ref day, (nuint)i);
        }

        if (units < wide)
        {
            here[units] = Math.Min(here[units], cost + ends);
            first[units] = Math.Min(first[units], cost + ends + starts);
        }
    }

    private static void Reach(ReadOnlySpan<int> beyond, ReadOnlySpan<int> stops, Span<int> here, int units, int wide, bool saturates, int cost, int ends)
    {
        ref var from = ref MemoryMarshal.GetReference(beyond);
        ref var days = ref MemoryMarshal.GetReference(stops);
        ref var to = ref MemoryMarshal.GetReference(here);
        if (saturates)
        {
            var least = cost + Math.Min(beyond[0], stops[0] + ends);
            for (var i = 0; i < units; i += Vector256<int>.Count)
            {
                Vector256.Min(Vector256.LoadUnsafe(ref to, (nuint)i), Upto(units - i, least)).StoreUnsafe(ref to, (nuint)i);
            }
        }

        var costs = Vector256.Create(cost);
        var waits = Vector256.Create(ends);
        for (var i = units; i < wide; i += Vector256<int>.Count)
        {
            var value = Vector256.Min(Vector256.LoadUnsafe(ref from, (nuint)(i - units)), Vector256.LoadUnsafe(ref days, (nuint)(i - units)) + waits) + costs;
            Vector256.Min(Vector256.LoadUnsafe(ref to, (nuint)i), value).StoreUnsafe(ref to, (nuint)i);
        }
    }
}
