using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Adds up what each patient of a group costs and gains on the way.</summary>
internal static class RewardKernel
{
    /// <summary>Totals of all lanes: <see cref="Measures.Count"/> rows of <see cref="PhiloxLanes.Count"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(RewardTable table, int states, ReadOnlySpan<ushort> ways, Span<int> totals)
    {
        if (table.IsByMeasure)
        {
            for (var lane = 0; lane < PhiloxLanes.Count; lane += 2 * MoveTable.SmallStride)
            {
                Run512(table.Rewards, ways, lane, totals);
            }
        }
        else
        {
            RunScalar(table.Rewards, states, ways, totals);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunScalar(int[] rewards, int states, ReadOnlySpan<ushort> ways, Span<int> totals)
    {
        ref var reward = ref MemoryMarshal.GetArrayDataReference(rewards);
        Span<int> row = stackalloc int[Measures.Padded];
        for (var lane = 0; lane < PhiloxLanes.Count; lane++)
        {
            var sum = Vector256<int>.Zero;
            for (var (at, first) = (lane, 0); at < ways.Length; at += PhiloxLanes.Count, first += states)
            {
                sum += Vector256.LoadUnsafe(ref reward, (nuint)((first + ways[at]) * Measures.Padded));
            }

            sum.CopyTo(row);
            for (var measure = 0; measure < Measures.Count; measure++)
            {
                totals[(measure * PhiloxLanes.Count) + lane] = row[measure];
            }
        }
    }

    /// <summary>Two vectors of patients, six sums each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run512(int[] rewards, ReadOnlySpan<ushort> ways, int lane, Span<int> totals)
    {
        const int Stride = MoveTable.SmallStride;
        ref var reward = ref MemoryMarshal.GetArrayDataReference(rewards);
        ref var way = ref MemoryMarshal.GetReference(ways);
        var (a0, a1, a2, a3, a4, a5) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
        var (b0, b1, b2, b3, b4, b5) = (a0, a0, a0, a0, a0, a0);
        nuint row = 0;
        for (var at = (nuint)lane; at < (nuint)ways.Length; at += PhiloxLanes.Count)
        {
            var a = Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref way, at));
            var b = Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref way, at + Stride));
            var units = Vector512.LoadUnsafe(ref reward, row);
            (a0, b0) = (a0 + Avx512F.PermuteVar16x32(units, a), b0 + Avx512F.PermuteVar16x32(units, b));
            units = Vector512.LoadUnsafe(ref reward, row + Stride);
            (a1, b1) = (a1 + Avx512F.PermuteVar16x32(units, a), b1 + Avx512F.PermuteVar16x32(units, b));
            units = Vector512.LoadUnsafe(ref reward, row + (2 * Stride));
            (a2, b2) = (a2 + Avx512F.PermuteVar16x32(units, a), b2 + Avx512F.PermuteVar16x32(units, b));
            units = Vector512.LoadUnsafe(ref reward, row + (3 * Stride));
            (a3, b3) = (a3 + Avx512F.PermuteVar16x32(units, a), b3 + Avx512F.PermuteVar16x32(units, b));
            units = Vector512.LoadUnsafe(ref reward, row + (4 * Stride));
            (a4, b4) = (a4 + Avx512F.PermuteVar16x32(units, a), b4 + Avx512F.PermuteVar16x32(units, b));
            units = Vector512.LoadUnsafe(ref reward, row + (5 * Stride));
            (a5, b5) = (a5 + Avx512F.PermuteVar16x32(units, a), b5 + Avx512F.PermuteVar16x32(units, b));
            row += Measures.Count * Stride;
        }

        Put(totals, lane, a0, a1, a2, a3, a4, a5);
        Put(totals, lane + Stride, b0, b1, b2, b3, b4, b5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(
        Span<int> totals, int lane, Vector512<int> x0, Vector512<int> x1, Vector512<int> x2, Vector512<int> x3, Vector512<int> x4, Vector512<int> x5)
    {
        x0.CopyTo(totals[lane..]);
        x1.CopyTo(totals[(PhiloxLanes.Count + lane)..]);
        x2.CopyTo(totals[((2 * PhiloxLanes.Count) + lane)..]);
        x3.CopyTo(totals[((3 * PhiloxLanes.Count) + lane)..]);
        x4.CopyTo(totals[((4 * PhiloxLanes.Count) + lane)..]);
        x5.CopyTo(totals[((5 * PhiloxLanes.Count) + lane)..]);
    }
}
