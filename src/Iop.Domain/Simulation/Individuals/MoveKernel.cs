using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Leads one group of patients through all cycles: the states of all lanes at point 0, then at point 1, and so on.</summary>
internal static class MoveKernel
{
    /// <summary>Fills the ways of a group from the states in which it begins.</summary>
    /// <param name="path">How wide.</param>
    /// <param name="table">Where each number leads.</param>
    /// <param name="draws">The numbers of the group.</param>
    /// <param name="ways">The states at all points; those at point 0 stand there already.</param>
    public static void Run(SimdPath path, MoveTable table, MoveDraws draws, Span<ushort> ways)
    {
        var cycle = 0;
        for (var stretch = 0; stretch < table.Stretches; stretch++)
        {
            if (path == SimdPath.Vector512 && table.Stride == MoveTable.SmallStride)
            {
                cycle = Run512(table, stretch, draws, ways, cycle);
            }
            else
            {
                cycle = RunScalar(table, stretch, draws, ways, cycle);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int RunScalar(MoveTable table, int stretch, MoveDraws draws, Span<ushort> ways, int cycle)
    {
        var (highs, destinations, stride, exits) = (table.Highs(stretch), table.Destinations, table.Stride, table.Exits);
        for (; cycle < table.LastCycle(stretch); cycle++)
        {
            var before = ways.Slice(cycle * PhiloxLanes.Count, PhiloxLanes.Count);
            var after = ways.Slice((cycle + 1) * PhiloxLanes.Count, PhiloxLanes.Count);
            var words = draws.Words(cycle);
            var shift = MoveDraws.Shift(cycle);
            ref var word = ref MemoryMarshal.GetReference(words);
            ref var high = ref MemoryMarshal.GetArrayDataReference(highs);
            for (var lane = 0; lane < PhiloxLanes.Count; lane++)
            {
                int state = before[lane];
                var upper = (int)((Unsafe.Add(ref word, lane) >> shift) & 0xFFFF);
                var (passed, isTie) = (state, false);
                for (var place = state; place < highs.Length; place += stride)
                {
                    // less than zero where the threshold is above
                    var beyond = upper - Unsafe.Add(ref high, place);
                    passed += stride & ~(beyond >> 31);
                    isTie |= beyond == 0;
                }

                after[lane] = (ushort)(isTie ? table.Next(stretch, state, upper, draws.Detail(cycle, lane)) : destinations[passed]);
            }
        }

        return cycle;
    }

    /// <summary>Four vectors at a time: each table is loaded once for all, and each vector's work fills the waits of the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Run512(MoveTable table, int stretch, MoveDraws draws, Span<ushort> ways, int cycle)
    {
        const int Stride = MoveTable.SmallStride;
        ref var highs = ref MemoryMarshal.GetArrayDataReference(table.Highs(stretch));
        ref var destinations = ref MemoryMarshal.GetArrayDataReference(table.Destinations);
        ref var way = ref MemoryMarshal.GetReference(ways);
        var exits = table.Exits;
        var last = table.LastCycle(stretch);
        var mask = Vector512.Create(0xFFFF);
        var from = (nuint)(cycle * PhiloxLanes.Count);
        var (s0, s1, s2, s3) = (Load(ref way, from), Load(ref way, from + Stride), Load(ref way, from + (2 * Stride)), Load(ref way, from + (3 * Stride)));
        for (; cycle < last; cycle++)
        {
            ref var word = ref MemoryMarshal.GetReference(draws.Words(cycle));
            var shift = MoveDraws.Shift(cycle);
            var u0 = (Vector512.LoadUnsafe(ref word) >>> shift).AsInt32() & mask;
            var u1 = (Vector512.LoadUnsafe(ref word, Stride) >>> shift).AsInt32() & mask;
            var u2 = (Vector512.LoadUnsafe(ref word, 2 * Stride) >>> shift).AsInt32() & mask;
            var u3 = (Vector512.LoadUnsafe(ref word, 3 * Stride) >>> shift).AsInt32() & mask;
            var to = Vector512.LoadUnsafe(ref destinations);
            var (n0, n1, n2, n3) = (Avx512F.PermuteVar16x32(to, s0), Avx512F.PermuteVar16x32(to, s1), Avx512F.PermuteVar16x32(to, s2), Avx512F.PermuteVar16x32(to, s3));
            var nearest = Vector512<uint>.AllBitsSet;
            for (var exit = 0; exit < exits; exit++)
            {
                var high = Vector512.LoadUnsafe(ref highs, (nuint)(exit * Stride));
                to = Vector512.LoadUnsafe(ref destinations, (nuint)((exit + 1) * Stride));
                Pass(u0, s0, high, to, ref n0, ref nearest);
                Pass(u1, s1, high, to, ref n1, ref nearest);
                Pass(u2, s2, high, to, ref n2, ref nearest);
                Pass(u3, s3, high, to, ref n3, ref nearest);
            }

            from += PhiloxLanes.Count;
            Store(n0, ref way, from);
            Store(n1, ref way, from + Stride);
            Store(n2, ref way, from + (2 * Stride));
            Store(n3, ref way, from + (3 * Stride));
            if (Vector512.EqualsAny(nearest, Vector512<uint>.Zero))
            {
                Decide(table, stretch, draws, ways, cycle);
                (n0, n1, n2, n3) = (Load(ref way, from), Load(ref way, from + Stride), Load(ref way, from + (2 * Stride)), Load(ref way, from + (3 * Stride)));
            }

            (s0, s1, s2, s3) = (n0, n1, n2, n3);
        }

        return cycle;
    }

    /// <summary>Moves the lanes that pass one more threshold on to the next destination, and keeps how near any lane came.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(Vector512<int> upper, Vector512<int> state, Vector512<int> highs, Vector512<int> to, ref Vector512<int> next, ref Vector512<uint> nearest)
    {
        var beyond = upper - Avx512F.PermuteVar16x32(highs, state);
        nearest = Vector512.Min(nearest, beyond.AsUInt32());
        next = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(beyond, Vector512<int>.Zero), Avx512F.PermuteVar16x32(to, state), next);
    }

    /// <summary>Somebody's 16 bits equal a threshold's: such a cycle is decided by all 64.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Decide(MoveTable table, int stretch, MoveDraws draws, Span<ushort> ways, int cycle)
    {
        var highs = table.Highs(stretch);
        for (var lane = 0; lane < PhiloxLanes.Count; lane++)
        {
            int state = ways[(cycle * PhiloxLanes.Count) + lane];
            var upper = draws.Upper(cycle, lane);
            for (var place = state; place < highs.Length; place += table.Stride)
            {
                if (highs[place] == upper)
                {
                    ways[((cycle + 1) * PhiloxLanes.Count) + lane] = (ushort)table.Next(stretch, state, upper, draws.Detail(cycle, lane));
                    break;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Load(ref ushort way, nuint at) => Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref way, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<int> states, ref ushort way, nuint at) => Avx512F.ConvertToVector256UInt16(states).StoreUnsafe(ref way, at);
}
