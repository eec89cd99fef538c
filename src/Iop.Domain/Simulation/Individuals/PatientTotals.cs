using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Whole totals of a group of patients under all strategies on their way to the sums: those of usual size by vectors, others one patient at a time, to the same sums.</summary>
internal sealed class PatientTotals
{
    private const int Group = PhiloxLanes.Count;
    private const int OfStrategy = Group * Measures.Count;

    /// <summary>Totals below this, and differences of two, have products that fit 64 bits.</summary>
    private const double MostUsual = 1L << 29;

    private readonly PatientUnits units;
    private readonly double[] perValue;
    private readonly int[] usual;
    private readonly long[] wide;
    private readonly ulong[] isWide;
    private readonly int[] differences = new int[OfStrategy];

    public PatientTotals(PatientUnits units, int strategies)
    {
        this.units = units;
        perValue = [.. Enumerable.Range(0, Measures.Count).Select(units.PerValue), 0, 0];
        usual = new int[strategies * OfStrategy];
        wide = new long[strategies * OfStrategy];
        isWide = new ulong[strategies];
    }

    /// <summary>Rounds the totals of a patient to whole units and keeps them.</summary>
    /// <param name="strategy">The strategy's place.</param>
    /// <param name="lane">The patient's place in the group.</param>
    /// <param name="totals">The six totals, in major units and years.</param>
    /// <exception cref="InvalidOperationException">One is beyond <see cref="PatientUnits.Most"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Set(int strategy, int lane, ReadOnlySpan<double> totals)
    {
        var first = (strategy * OfStrategy) + lane;
        ref var to = ref usual[first];
        ref var factors = ref MemoryMarshal.GetArrayDataReference(perValue);
        ref var from = ref MemoryMarshal.GetReference(totals[..Measures.Count]);
        var most = 0.0;
        for (nint measure = 0; measure < Measures.Count; measure++)
        {
            var scaled = Unsafe.Add(ref from, measure) * Unsafe.Add(ref factors, measure);
            most = Math.Max(most, Math.Abs(scaled));
            Unsafe.Add(ref to, measure * Group) = double.ConvertToIntegerNative<int>(Math.Round(scaled));
        }

        isWide[strategy] &= ~(1UL << lane);
        if (!(most < MostUsual))
        {
            isWide[strategy] |= 1UL << lane;
            for (var measure = 0; measure < Measures.Count; measure++)
            {
                wide[first + (measure * Group)] = units.Units(measure, totals[measure]);
            }
        }
    }

    /// <summary>Rounds the totals of all patients of the group and keeps them; AVX-512.</summary>
    /// <param name="strategy">The strategy's place.</param>
    /// <param name="totals">The six totals of the first patient and two places that are not read, then those of the others.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void SetAll(int strategy, ref double totals)
    {
        var isUsual = Vector512<double>.AllBitsSet;
        ref var to = ref usual[strategy * OfStrategy];
        for (nuint lane = 0; lane < Group; lane += 8)
        {
            ref var from = ref Unsafe.Add(ref totals, lane * Measures.Padded);
            var (a, b) = (Pair(ref from, 0, ref isUsual), Pair(ref from, 1, ref isUsual));
            var (c, d) = (Pair(ref from, 2, ref isUsual), Pair(ref from, 3, ref isUsual));
            var (abLow, cdLow) = (Avx512F.UnpackLow(a, b).AsInt64(), Avx512F.UnpackLow(c, d).AsInt64());
            var (abHigh, cdHigh) = (Avx512F.UnpackHigh(a, b).AsInt64(), Avx512F.UnpackHigh(c, d).AsInt64());
            var (first, second, third) = (Sorted(Avx512F.UnpackLow(abLow, cdLow)), Sorted(Avx512F.UnpackHigh(abLow, cdLow)), Sorted(Avx512F.UnpackLow(abHigh, cdHigh)));
            first.GetLower().StoreUnsafe(ref to, lane);
            second.GetLower().StoreUnsafe(ref to, Group + lane);
            third.GetLower().StoreUnsafe(ref to, (2 * Group) + lane);
            Sorted(Avx512F.UnpackHigh(abHigh, cdHigh)).GetLower().StoreUnsafe(ref to, (3 * Group) + lane);
            first.GetUpper().StoreUnsafe(ref to, (4 * Group) + lane);
            second.GetUpper().StoreUnsafe(ref to, (5 * Group) + lane);
        }

        isWide[strategy] = 0;
        if (isUsual.ExtractMostSignificantBits() != 0xFF)
        {
            for (var lane = 0; lane < Group; lane++)
            {
                Set(strategy, lane, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref totals, lane * Measures.Padded), Measures.Count));
            }
        }

        // by measure, the patients in order; the fifth and the sixth measure stand above the first and the second
        static Vector512<int> Sorted(Vector512<long> of) => Avx512F.Shuffle4x128(of.AsInt32(), of.AsInt32(), 0b11_01_10_00);
    }

    /// <summary>The whole totals of a patient and, above them, of the one four places on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<int> Pair(ref double totals, nuint lane, ref Vector512<double> isUsual)
    {
        var factors = Vector512.LoadUnsafe(ref perValue[0]);
        var (low, high) = (Vector512.LoadUnsafe(ref totals, lane * Measures.Padded) * factors, Vector512.LoadUnsafe(ref totals, (lane + 4) * Measures.Padded) * factors);
        var most = Vector512.Create(MostUsual);
        isUsual &= Vector512.LessThan(Vector512.Abs(low), most) & Vector512.LessThan(Vector512.Abs(high), most);
        return StreamTimes.Joined(Avx512F.ConvertToVector256Int32(low), Avx512F.ConvertToVector256Int32(high));
    }

    /// <summary>A patient whose totals were kept under a strategy, with the stays.</summary>
    public PatientTrajectory Trajectory(PatientEngine engine, long patient, int strategy, IEnumerable<PatientStay> stays)
    {
        var lane = (int)(patient % Group);
        return new(
            patient,
            engine.Strategies[strategy].Id,
            stays.ToValueList(),
            units.Outcome(Of(strategy, lane, 0), Of(strategy, lane, 1), Of(strategy, lane, 2)),
            units.Outcome(Of(strategy, lane, 3), Of(strategy, lane, 4), Of(strategy, lane, 5)));
    }

    private long Of(int strategy, int lane, int measure)
    {
        var at = (strategy * OfStrategy) + (measure * Group) + lane;
        return (isWide[strategy] >> lane & 1) != 0 ? wide[at] : usual[at];
    }

    /// <summary>Adds the totals under all strategies, and what those after the first have more than it.</summary>
    /// <param name="to">To which this adds.</param>
    /// <param name="valid">The lanes that count, as bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void AddTo(RunTotals to, ulong valid)
    {
        for (var strategy = 0; strategy < isWide.Length; strategy++)
        {
            var own = usual.AsSpan(strategy * OfStrategy, OfStrategy);
            Add(to.Samples[strategy], own, valid, isWide[strategy], strategy, isDifference: false);
            if (strategy > 0)
            {
                for (var i = 0; i < own.Length; i++)
                {
                    differences[i] = own[i] - usual[i];
                }

                Add(to.Differences[strategy - 1], differences, valid, isWide[strategy] | isWide[0], strategy, isDifference: true);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Add(SampleTotals to, Span<int> rows, ulong valid, ulong large, int strategy, bool isDifference)
    {
        Span<long> row = stackalloc long[Measures.Count];
        for (var silent = large | ~valid; silent != 0; silent &= silent - 1)
        {
            var lane = BitOperations.TrailingZeroCount(silent);
            for (var measure = 0; measure < row.Length; measure++)
            {
                row[measure] = Of(strategy, lane, measure) - (isDifference ? Of(0, lane, measure) : 0);
                rows[(measure * Group) + lane] = 0;
            }

            if ((valid >> lane & 1) != 0)
            {
                to.Add(row);
            }
        }

        to.Add(rows, valid & ~large);
    }
}
