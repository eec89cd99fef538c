using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>The rows in which the patients of a block begin, sixteen drawn at a time; AVX-512.</summary>
internal sealed class StreamStart
{
    private const int Together = 2 * PhiloxVectors.Count;
    private readonly EventTables tables;
    private readonly AlignedRow<uint> patients = new(Together);
    private readonly AlignedRow<uint> blocks = new(Together);
    private readonly AlignedRow<uint> words = new(4 * Together);
    private readonly ulong[] cuts;
    private readonly long[] passed;
    private readonly AlignedRow<int> rows = new(EventRunner.Block + PhiloxVectors.Count);
    private readonly int[] rowOf;
    private readonly AlignedRow<int> rowOfEntry = new(PhiloxVectors.Count);
    private readonly AlignedRow<int> next = new(1);
    private int end;

    public StreamStart(EventTables tables)
    {
        this.tables = tables;
        cuts = [.. tables.Start.Cuts];
        passed = new long[cuts.Length + 1];
        (Cost, Effect) = (tables.Costs.Until(0), tables.Effects.Until(0));
        rowOf = [.. tables.FirstRows.Select(row => StreamTables.Entered(row, tables.Rows[row].State))];
        rowOf.AsSpan(0, Math.Min(rowOf.Length, PhiloxVectors.Count)).CopyTo(rowOfEntry.Span);
        rows.Span.Fill(rowOf[0]);
    }

    /// <summary>The discount weights of costs that have added up at the start: zero, or what rounding makes of it.</summary>
    public double Cost { get; }

    /// <summary>Those of effects.</summary>
    public double Effect { get; }

    /// <summary>The row of the block's first patient, with the state as the only one so far.</summary>
    public ref int First => ref rows.First;

    /// <summary>How many patients have not begun yet.</summary>
    public int Left => end - Next;

    /// <summary>The place in the block of the patient who begins next.</summary>
    public ref int Next => ref next.First;

    /// <summary>Draws the rows of some patients of a block.</summary>
    /// <param name="keys">The first of the keys.</param>
    /// <param name="first">The number of the block's first patient.</param>
    /// <param name="low">The place of the first patient.</param>
    /// <param name="high">The place after the last.</param>
    /// <param name="moves">To which this adds where they begin.</param>
    public void Draw(ref ulong keys, long first, int low, int high, MoveCounts moves)
    {
        (Next, end) = (low, high);
        Array.Clear(passed);
        if (cuts.Length > 0)
        {
            for (var place = low & -Together; place < high; place += Together)
            {
                Draw(ref keys, first, place, low, high);
            }
        }

        for (var entry = 0; entry < passed.Length; entry++)
        {
            var from = entry == 0 ? high - low : passed[entry - 1];
            moves.AddStart(tables.Rows[tables.FirstRows[entry]].State, from - passed[entry]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Draw(ref ulong keys, long first, int place, int low, int high)
    {
        (Vector512<uint>.Indices + Vector512.Create((uint)place)).StoreUnsafe(ref patients.First);
        (Vector512<uint>.Indices + Vector512.Create((uint)(place + PhiloxVectors.Count))).StoreUnsafe(ref patients.First, PhiloxVectors.Count);

        PhiloxVectors.Draw(ref keys, ref patients.First, (uint)first, (uint)((ulong)first >> 32), ref blocks.First, DrawPurpose.Start, ref words.First, Together);
        for (var at = 0; at < Together; at += PhiloxVectors.Count)
        {
            Cut(place + at, at, low, high);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Cut(int place, int at, int low, int high)
    {
        const int Half = PhiloxVectors.Count / 2;
        var (upper, lower) = (Vector512.LoadUnsafe(ref words.First, (nuint)at), Vector512.LoadUnsafe(ref words.First, (nuint)(Together + at)));
        var some = (Vector512.WidenLower(upper) << 32) | Vector512.WidenLower(lower);
        var others = (Vector512.WidenUpper(upper) << 32) | Vector512.WidenUpper(lower);
        var counted = Math.Clamp(high - place, 0, PhiloxVectors.Count);
        var valid = (uint)((1UL << counted) - 1) & ~(uint)((1UL << Math.Clamp(low - place, 0, PhiloxVectors.Count)) - 1);
        var entries = Vector512<int>.Zero;
        for (var cut = 0; cut < cuts.Length; cut++)
        {
            var bits = (uint)Vector512.GreaterThanOrEqual(some, Vector512.Create(cuts[cut])).ExtractMostSignificantBits()
                | ((uint)Vector512.GreaterThanOrEqual(others, Vector512.Create(cuts[cut])).ExtractMostSignificantBits() << Half);
            passed[cut] += BitOperations.PopCount(bits & valid);
            entries -= StreamTimes.Mask(bits);
        }

        if (rowOf.Length <= PhiloxVectors.Count)
        {
            Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref rowOfEntry.First), entries).StoreUnsafe(ref rows.First, (nuint)place);
            return;
        }

        for (var lane = 0; lane < PhiloxVectors.Count; lane++)
        {
            rows.Span[place + lane] = rowOf[entries[lane]];
        }
    }
}
