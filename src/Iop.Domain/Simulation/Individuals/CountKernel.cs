using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Counts where the patients of a group are, when they come, and when they come for the first time.</summary>
internal static class CountKernel
{
    /// <summary>More states than this are counted one patient at a time.</summary>
    private const int MostMasks = 64;

    /// <summary>Adds a group.</summary>
    /// <param name="path">How wide.</param>
    /// <param name="ways">The states of all lanes at all points.</param>
    /// <param name="valid">The lanes that count, as bits.</param>
    /// <param name="counts">To which this adds.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(SimdPath path, ReadOnlySpan<ushort> ways, ulong valid, StateCounts counts)
    {
        if (path == SimdPath.Vector512 && counts.States <= MostMasks)
        {
            Run512(ways, valid, counts);
        }
        else
        {
            RunScalar(ways, valid, counts);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunScalar(ReadOnlySpan<ushort> ways, ulong valid, StateCounts counts)
    {
        var states = counts.States;
        var seen = new bool[states];
        for (; valid != 0; valid &= valid - 1)
        {
            var lane = BitOperations.TrailingZeroCount(valid);
            Array.Clear(seen);
            var before = ways[lane];
            for (var (at, row) = (lane, 0); at < ways.Length; at += PhiloxLanes.Count, row += states)
            {
                var state = ways[at];
                counts.Present[row + state]++;
                if (state != before)
                {
                    counts.Entered[row + state]++;
                    before = state;
                }

                if (!seen[state])
                {
                    seen[state] = true;
                    counts.FirstTime[row + state]++;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run512(ReadOnlySpan<ushort> ways, ulong valid, StateCounts counts)
    {
        var states = counts.States;
        Span<ulong> before = stackalloc ulong[states];
        Span<ulong> seen = stackalloc ulong[states];
        before.Fill(ulong.MaxValue);
        seen.Clear();
        ref var way = ref MemoryMarshal.GetReference(ways);
        var row = 0;
        for (nuint at = 0; at < (nuint)ways.Length; at += PhiloxLanes.Count, row += states)
        {
            var (low, high) = (Vector512.LoadUnsafe(ref way, at), Vector512.LoadUnsafe(ref way, at + 32));
            var present = counts.Present.AsSpan(row, states);
            var entered = counts.Entered.AsSpan(row, states);
            var firstTime = counts.FirstTime.AsSpan(row, states);
            for (var state = 0; state < states; state++)
            {
                var which = Vector512.Create((ushort)state);
                var here = valid & (Vector512.Equals(low, which).ExtractMostSignificantBits() | (Vector512.Equals(high, which).ExtractMostSignificantBits() << 32));
                present[state] += BitOperations.PopCount(here);
                var came = here & ~before[state];
                if (came != 0)
                {
                    entered[state] += BitOperations.PopCount(came);
                    firstTime[state] += BitOperations.PopCount(came & ~seen[state]);
                    seen[state] |= here;
                }

                before[state] = here;
            }

            if (at == 0)
            {
                // whoever begins in a state did not come from another one
                for (var state = 0; state < states; state++)
                {
                    seen[state] = before[state];
                    firstTime[state] += BitOperations.PopCount(before[state]);
                }
            }
        }
    }
}
