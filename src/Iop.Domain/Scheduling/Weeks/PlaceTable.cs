using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Joins what days can add to tables that tell, for each place of a week, the least that the days joined so far must still cost.</summary>
internal sealed class PlaceTable
{
    private const int Lanes = WeekPlaces.Lanes;
    private int[] copies = [];

    private static Vector256<int> Nowhere => Vector256.Create(WeekBounds.Never);

    /// <summary>Steps made, in units of comparisons.</summary>
    public long Work { get; set; }

    /// <summary>How far apart the copies of a table for two states stand.</summary>
    public static int Stride(WeekPlaces places) => ((places.Need + 1) * 2 * Lanes) + (4 * Lanes);

    /// <summary>Joins a day to a table.</summary>
    /// <param name="places">What the places mean.</param>
    /// <param name="day">The day.</param>
    /// <param name="table">The table before, and after.</param>
    /// <param name="from">Places below it are not wanted.</param>
    public void Join(WeekPlaces places, DayWays day, int[] table, int from)
    {
        if (day.Count == 0 && !day.Must)
        {
            return;
        }

        var need = places.Need;
        var stride = Stride(places);
        if (copies.Length < stride * Lanes)
        {
            copies = new int[stride * Lanes];
        }

        ref var here = ref MemoryMarshal.GetArrayDataReference(table);
        ref var beside = ref MemoryMarshal.GetArrayDataReference(copies);
        CopyMoved(places, day.States, ref here, ref beside, stride);

        var back = day.Back;
        var costs = day.Costs;
        var never = Vector256.Create(WeekBounds.Never);
        for (var place = from; place <= need; place += 4)
        {
            ref var to = ref Unsafe.Add(ref here, place * Lanes);
            ref var source = ref Unsafe.Add(ref beside, (need + 1 + place) * Lanes);
            var (a, b, c, d) = (never, never, never, never);
            for (var i = 0; i < back.Length; i++)
            {
                ref var old = ref Unsafe.Add(ref source, back[i]);
                var cost = Vector256.Create(costs[i]);
                a = Vector256.Min(a, Vector256.LoadUnsafe(ref old) + cost);
                b = Vector256.Min(b, Vector256.LoadUnsafe(ref old, Lanes) + cost);
                c = Vector256.Min(c, Vector256.LoadUnsafe(ref old, 2 * Lanes) + cost);
                d = Vector256.Min(d, Vector256.LoadUnsafe(ref old, 3 * Lanes) + cost);
            }

            Keep(ref to, 0, a, day.Must, place <= need);
            Keep(ref to, 1, b, day.Must, place + 1 <= need);
            Keep(ref to, 2, c, day.Must, place + 2 <= need);
            Keep(ref to, 3, d, day.Must, place + 3 <= need);
        }

        Work += ((long)back.Length * (need + 1 - from)) / 4;
    }

    /// <summary>Joins a day to tables in several planes: a way of some planes takes each from the one so many below, or from the lowest.</summary>
    /// <param name="places">What the places mean.</param>
    /// <param name="day">The day.</param>
    /// <param name="table">The planes before, and after.</param>
    /// <param name="planes">How many.</param>
    /// <param name="planeSize">How far apart they stand.</param>
    public void JoinPlanes(WeekPlaces places, DayWays day, Span<int> table, int planes, int planeSize)
    {
        if (day.Count == 0 && !day.Must)
        {
            return;
        }

        var need = places.Need;
        var stride = Stride(places);
        if (copies.Length < stride * Lanes * planes)
        {
            copies = new int[stride * Lanes * planes];
        }

        ref var all = ref MemoryMarshal.GetReference(table);
        ref var beside = ref MemoryMarshal.GetArrayDataReference(copies);
        for (var plane = 0; plane < planes; plane++)
        {
            CopyMoved(places, day.States, ref Unsafe.Add(ref all, plane * planeSize), ref Unsafe.Add(ref beside, plane * Lanes * stride), stride);
        }

        var back = day.Back;
        var costs = day.Costs;
        var down = day.Planes;
        for (var plane = 0; plane < planes; plane++)
        {
            for (var place = 0; place <= need; place += 4)
            {
                ref var to = ref Unsafe.Add(ref all, (plane * planeSize) + (place * Lanes));
                var (a, b, c, d) = (Nowhere, Nowhere, Nowhere, Nowhere);
                for (var i = 0; i < back.Length; i++)
                {
                    ref var old = ref Unsafe.Add(ref beside, (Math.Max(0, plane - down[i]) * Lanes * stride) + ((need + 1 + place) * Lanes) + back[i]);
                    var cost = Vector256.Create(costs[i]);
                    a = Vector256.Min(a, Vector256.LoadUnsafe(ref old) + cost);
                    b = Vector256.Min(b, Vector256.LoadUnsafe(ref old, Lanes) + cost);
                    c = Vector256.Min(c, Vector256.LoadUnsafe(ref old, 2 * Lanes) + cost);
                    d = Vector256.Min(d, Vector256.LoadUnsafe(ref old, 3 * Lanes) + cost);
                }

                Keep(ref to, 0, a, day.Must, place <= need);
                Keep(ref to, 1, b, day.Must, place + 1 <= need);
                Keep(ref to, 2, c, day.Must, place + 2 <= need);
                Keep(ref to, 3, d, day.Must, place + 3 <= need);
            }
        }

        Work += (long)back.Length * planes * (need + 1) / 4;
    }

    /// <summary>Copies a table once for each state that a day's ways lead from, moved into its place; below the lowest place stands what the lowest holds.</summary>
    private static void CopyMoved(WeekPlaces places, int states, ref int here, ref int beside, int stride)
    {
        var need = places.Need;
        for (; states != 0; states &= states - 1)
        {
            var state = BitOperations.TrailingZeroCount(states);
            var move = places.Beside[state];
            ref var copy = ref Unsafe.Add(ref beside, state * stride);
            var none = move.Apply(Vector256.LoadUnsafe(ref here));
            for (var place = 0; place <= need; place++)
            {
                none.StoreUnsafe(ref copy, (nuint)(place * Lanes));
                move.Apply(Vector256.LoadUnsafe(ref here, (nuint)(place * Lanes))).StoreUnsafe(ref copy, (nuint)((need + 1 + place) * Lanes));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(ref int to, int at, Vector256<int> least, bool must, bool wanted)
    {
        if (wanted)
        {
            (must ? least : Vector256.Min(least, Vector256.LoadUnsafe(ref to, (nuint)(at * Lanes)))).StoreUnsafe(ref to, (nuint)(at * Lanes));
        }
    }
}
