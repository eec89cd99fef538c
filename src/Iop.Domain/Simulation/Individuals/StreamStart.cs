using System.Numerics;
using System.Runtime.Intrinsics;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>The rows in which the patients of a block begin, sixteen drawn at a time; AVX-512.</summary>
internal sealed class StreamStart
{
    private readonly EventTables tables;
    private readonly ulong[] cuts;
    private readonly long[] passed;
    private readonly int[] states;
    private readonly byte[] rows = new byte[EventRunner.Block];

    public StreamStart(EventTables tables)
    {
        this.tables = tables;
        cuts = [.. tables.Start.Cuts];
        passed = new long[cuts.Length + 1];
        (Cost, Effect) = (tables.Costs.Until(0), tables.Effects.Until(0));
        states = [.. tables.Rows.Select(static row => row.State)];
        rows.AsSpan().Fill((byte)tables.FirstRows[0]);
    }

    /// <summary>The discount weights of costs that have added up at the start: zero, or what rounding makes of it.</summary>
    public double Cost { get; }

    /// <summary>Those of effects.</summary>
    public double Effect { get; }

    /// <summary>The row of a patient of the block.</summary>
    public int RowOf(int patient) => rows[patient];

    /// <summary>The state of a row.</summary>
    public int StateOf(int row) => states[row];

    /// <summary>Draws the rows of some patients of a block.</summary>
    /// <param name="keys">The first of the keys.</param>
    /// <param name="first">The number of the block's first patient.</param>
    /// <param name="low">The place of the first patient.</param>
    /// <param name="high">The place after the last.</param>
    /// <param name="moves">To which this adds where they begin.</param>
    public void Draw(ref ulong keys, long first, int low, int high, MoveCounts moves)
    {
        Array.Clear(passed);
        if (cuts.Length > 0)
        {
            for (var place = low & -PhiloxVectors.Count; place < high; place += PhiloxVectors.Count)
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

    private void Draw(ref ulong keys, long first, int place, int low, int high)
    {
        const int Half = PhiloxVectors.Count / 2;
        var patients = Vector512.Create((uint)first + (uint)place) + Vector512<uint>.Indices;
        PhiloxVectors.Draw(ref keys, patients, (uint)((ulong)first >> 32), Vector512<uint>.Zero, DrawPurpose.Start, out var upper, out var lower, out _, out _);
        var some = (Vector512.WidenLower(upper) << 32) | Vector512.WidenLower(lower);
        var others = (Vector512.WidenUpper(upper) << 32) | Vector512.WidenUpper(lower);
        var valid = (uint.MaxValue << Math.Max(0, low - place)) & (uint.MaxValue >> Math.Max(0, 32 - (high - place)));
        var entries = Vector512<int>.Zero;
        for (var cut = 0; cut < cuts.Length; cut++)
        {
            var bits = (uint)Vector512.GreaterThanOrEqual(some, Vector512.Create(cuts[cut])).ExtractMostSignificantBits()
                | ((uint)Vector512.GreaterThanOrEqual(others, Vector512.Create(cuts[cut])).ExtractMostSignificantBits() << Half);
            passed[cut] += BitOperations.PopCount(bits & valid);
            entries += Vector512.ConditionalSelect(StreamTimes.Mask(bits), Vector512<int>.One, Vector512<int>.Zero);
        }

        Span<int> entry = stackalloc int[PhiloxVectors.Count];
        entries.CopyTo(entry);
        for (var lane = 0; lane < entry.Length; lane++)
        {
            rows[place + lane] = (byte)tables.FirstRows[entry[lane]];
        }
    }
}
