using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>What stays add and where moves are counted: the second half of an event; AVX-512.</summary>
internal static class StreamBooks
{
    private const int Lanes = StreamLanes.Vector;
    private const int Half = Lanes / 2;

    /// <summary>Adds the stays that end, says where the moves that follow are to be counted, notes whose event was the last, and lets the next patients begin in their places.</summary>
    /// <param name="lanes">The patients, whose times and ways are decided.</param>
    /// <param name="tables">The tables of the strategy.</param>
    /// <param name="vectors">The same for vectors.</param>
    /// <param name="start">Who begins next.</param>
    /// <param name="moves">To which the moves are to be added.</param>
    /// <param name="addEach">Adds what vectors do not, by vector: stays in uneven rows, moves that add something by themselves, the rest of the time where nobody leaves.</param>
    public static void Run(StreamLanes lanes, EventTables tables, StreamTables vectors, StreamStart start, MoveCounts moves, Action<int, uint, uint, uint> addEach)
    {
        StreamTimes.Until(tables.Costs, ref lanes.Until.First, ref lanes.CostUntil.First, StreamLanes.Count);
        if (!tables.IsSame)
        {
            StreamTimes.Until(tables.Effects, ref lanes.Until.First, ref lanes.EffectUntil.First, StreamLanes.Count);
        }

        Stay(lanes, tables, vectors);
        if (vectors.AddsEach)
        {
            AddEach(lanes, vectors, addEach);
        }

        Move(lanes, tables, vectors, start, moves);
    }

    /// <summary>Adds the stays that end, and says who moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Stay(StreamLanes lanes, EventTables tables, StreamTables vectors)
    {
        var horizon = Vector512.Create(tables.Horizon);
        var isSame = tables.IsSame;
        ref var rows = ref lanes.Rows.First;
        ref var until = ref lanes.Until.First;
        ref var now = ref lanes.Now.First;
        ref var sums = ref lanes.Totals.First;
        ref var perYear = ref vectors.PerYear.First;
        ref var costBy = ref lanes.CostBy.First;
        ref var effectBy = ref lanes.EffectBy.First;
        ref var costUntil = ref lanes.CostUntil.First;
        ref var effectUntil = ref lanes.EffectUntil.First;
        ref var actives = ref lanes.Active.First;
        ref var movings = ref lanes.Moving.First;
        ref var amounts = ref vectors.Amounts.First;
        var (of0, of1) = (Vector512.LoadUnsafe(ref amounts), Vector512.LoadUnsafe(ref amounts, Half));
        var (of2, of3) = (Vector512.LoadUnsafe(ref amounts, 2 * Half), Vector512.LoadUnsafe(ref amounts, 3 * Half));
        var (of4, of5) = (Vector512.LoadUnsafe(ref amounts, 4 * Half), Vector512.LoadUnsafe(ref amounts, 5 * Half));
        var (of6, of7) = (Vector512.LoadUnsafe(ref amounts, 6 * Half), Vector512.LoadUnsafe(ref amounts, 7 * Half));
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            var at = (nuint)(vector * Lanes);
            var (low, high) = (Vector512.LoadUnsafe(ref until, at), Vector512.LoadUnsafe(ref until, at + Half));
            Unsafe.Add(ref movings, vector) = Unsafe.Add(ref actives, vector) & ~((uint)Vector512.GreaterThanOrEqual(low, horizon).ExtractMostSignificantBits()
                | ((uint)Vector512.GreaterThanOrEqual(high, horizon).ExtractMostSignificantBits() << Half));
            var forCostLow = Vector512.LoadUnsafe(ref costUntil, at) - Vector512.LoadUnsafe(ref costBy, at);
            var forCostHigh = Vector512.LoadUnsafe(ref costUntil, at + Half) - Vector512.LoadUnsafe(ref costBy, at + Half);
            ref var totals = ref Unsafe.Add(ref sums, at * Measures.Padded);
            ref var others = ref Unsafe.Add(ref totals, Half * Measures.Padded);
            ref var row = ref Unsafe.Add(ref rows, at);
            ref var otherRow = ref Unsafe.Add(ref row, Half);
            var (timeLow, timeHigh) = (low - Vector512.LoadUnsafe(ref now, at), high - Vector512.LoadUnsafe(ref now, at + Half));
            if (isSame)
            {
                // cost, QALYs and life years by the one amount, then by the other
                Add(ref totals, ref perYear, ref row, 0, Avx512F.PermuteVar8x64x2(forCostLow, of0, timeLow));
                Add(ref totals, ref perYear, ref row, 1, Avx512F.PermuteVar8x64x2(forCostLow, of1, timeLow));
                Add(ref totals, ref perYear, ref row, 2, Avx512F.PermuteVar8x64x2(forCostLow, of2, timeLow));
                Add(ref totals, ref perYear, ref row, 3, Avx512F.PermuteVar8x64x2(forCostLow, of3, timeLow));
                Add(ref totals, ref perYear, ref row, 4, Avx512F.PermuteVar8x64x2(forCostLow, of4, timeLow));
                Add(ref totals, ref perYear, ref row, 5, Avx512F.PermuteVar8x64x2(forCostLow, of5, timeLow));
                Add(ref totals, ref perYear, ref row, 6, Avx512F.PermuteVar8x64x2(forCostLow, of6, timeLow));
                Add(ref totals, ref perYear, ref row, 7, Avx512F.PermuteVar8x64x2(forCostLow, of7, timeLow));
                Add(ref others, ref perYear, ref otherRow, 0, Avx512F.PermuteVar8x64x2(forCostHigh, of0, timeHigh));
                Add(ref others, ref perYear, ref otherRow, 1, Avx512F.PermuteVar8x64x2(forCostHigh, of1, timeHigh));
                Add(ref others, ref perYear, ref otherRow, 2, Avx512F.PermuteVar8x64x2(forCostHigh, of2, timeHigh));
                Add(ref others, ref perYear, ref otherRow, 3, Avx512F.PermuteVar8x64x2(forCostHigh, of3, timeHigh));
                Add(ref others, ref perYear, ref otherRow, 4, Avx512F.PermuteVar8x64x2(forCostHigh, of4, timeHigh));
                Add(ref others, ref perYear, ref otherRow, 5, Avx512F.PermuteVar8x64x2(forCostHigh, of5, timeHigh));
                Add(ref others, ref perYear, ref otherRow, 6, Avx512F.PermuteVar8x64x2(forCostHigh, of6, timeHigh));
                Add(ref others, ref perYear, ref otherRow, 7, Avx512F.PermuteVar8x64x2(forCostHigh, of7, timeHigh));
            }
            else
            {
                var forEffectLow = Vector512.LoadUnsafe(ref effectUntil, at) - Vector512.LoadUnsafe(ref effectBy, at);
                var forEffectHigh = Vector512.LoadUnsafe(ref effectUntil, at + Half) - Vector512.LoadUnsafe(ref effectBy, at + Half);
                Book(ref totals, ref perYear, ref row, forCostLow, forEffectLow, timeLow);
                Book(ref others, ref perYear, ref otherRow, forCostHigh, forEffectHigh, timeHigh);
            }
        }
    }

    /// <summary>Finds those to whom something is to be added one at a time.</summary>
    private static void AddEach(StreamLanes lanes, StreamTables vectors, Action<int, uint, uint, uint> addEach)
    {
        var (ofState, ofRow) = (Vector512.Create((1 << StreamTables.StateBits) - 1), Vector512.Create(StreamTables.Rows - 1));
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            var (active, moving, at) = (lanes.Active.Span[vector], lanes.Moving.Span[vector], (nuint)(vector * Lanes));
            var (row, way) = (Vector512.LoadUnsafe(ref lanes.Rows.First, at), Vector512.LoadUnsafe(ref lanes.Ways.First, at));
            var uneven = active & Among(Bit(row & ofRow), vectors.Uneven);
            var (rewarded, resting) = (moving & Among(way, StreamTables.RewardBit), moving & Among(Bit(way & ofState), vectors.Resting));
            if ((uneven | rewarded | resting) != 0)
            {
                addEach(vector, uneven, rewarded, resting);
            }
        }
    }

    /// <summary>Says where moves are to be counted, notes whose event was the last, and lets the next patients begin in their places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Move(StreamLanes lanes, EventTables tables, StreamTables vectors, StreamStart start, MoveCounts moves)
    {
        var ofState = Vector512.Create((1 << StreamTables.StateBits) - 1);
        var (isSame, absorbing, ended, next, left) = (tables.IsSame, vectors.Absorbing << StreamTables.SeenShift, 0, start.Next, start.Left);
        var (startCost, startEffect) = (Vector512.Create(start.Cost), Vector512.Create(start.Effect));
        var (perYear, toPoint, last) = (Vector512.Create(tables.PointsPerYear), Vector512.Create(EventTables.ToPoint), Vector512.Create(tables.Points.Length - 1));
        var (perPoint, nowhere) = (Vector512.Create(moves.PerPoint), Vector512.Create(moves.Nowhere));
        ref var rows = ref lanes.Rows.First;
        ref var ways = ref lanes.Ways.First;
        ref var until = ref lanes.Until.First;
        ref var moved = ref lanes.Moves.First;
        ref var places = ref lanes.Places.First;
        ref var actives = ref lanes.Active.First;
        ref var movings = ref lanes.Moving.First;
        ref var ids = ref lanes.Ids.First;
        ref var endedPlaces = ref lanes.EndedPlaces.First;
        ref var endedIds = ref lanes.EndedIds.First;
        ref var starts = ref start.First;
        ref var now = ref lanes.Now.First;
        ref var costBy = ref lanes.CostBy.First;
        ref var effectBy = ref lanes.EffectBy.First;
        ref var costUntil = ref lanes.CostUntil.First;
        ref var effectUntil = ref lanes.EffectUntil.First;
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            var (active, moving) = (Unsafe.Add(ref actives, vector), Unsafe.Add(ref movings, vector));
            var at = (nuint)(vector * Lanes);
            var way = Vector512.LoadUnsafe(ref ways, at);
            var (low, high) = (Vector512.LoadUnsafe(ref until, at), Vector512.LoadUnsafe(ref until, at + Half));
            var state = way & ofState;
            var row = Vector512.LoadUnsafe(ref rows, at);
            var bit = Avx512F.ShiftLeftLogicalVariable(Vector512.Create(1 << StreamTables.SeenShift), state.AsUInt32());

            // where the move is counted
            var point = StreamTimes.Joined(
                Avx512F.ConvertToVector256Int32WithTruncation((low * perYear) + toPoint), Avx512F.ConvertToVector256Int32WithTruncation((high * perYear) + toPoint));
            var place = (Vector512.Min(point, last) * perPoint) + ((way >>> (StreamTables.StateBits - 1)) & Vector512.Create(((1 << StreamTables.MoveBits) - 1) << 1));
            place = Vector512.ConditionalSelect(Vector512.Equals(row & bit, Vector512<int>.Zero), place + Vector512<int>.One, place);
            Vector512.ConditionalSelect(StreamTimes.Mask(moving), place, nowhere).StoreUnsafe(ref places, at);

            // whoever ends is noted, and the next patients begin in the same places
            var ending = (active & ~moving) | (moving & Among(bit, absorbing));
            var coming = BitOperations.PopCount(ending) <= left ? ending : Lowest(ending, left);
            Unsafe.Add(ref actives, vector) = (active & ~ending) | coming;
            var (isEnd, isNew) = (StreamTimes.Mask(ending), StreamTimes.Mask(coming));
            var id = Vector512.LoadUnsafe(ref ids, at);
            Avx512F.Compress(Vector512<int>.Zero, isEnd, Vector512<int>.Indices + Vector512.Create((int)at)).StoreUnsafe(ref endedPlaces, (nuint)ended);
            Avx512F.Compress(Vector512<uint>.Zero, isEnd.AsUInt32(), id).StoreUnsafe(ref endedIds, (nuint)ended);
            ended += BitOperations.PopCount(ending);
            Avx512F.Expand((row & Vector512.Create(-1 << StreamTables.SeenShift)) | bit | state, isNew, Vector512.LoadUnsafe(ref starts, (nuint)next)).StoreUnsafe(ref rows, at);
            Avx512F.Expand(id, isNew.AsUInt32(), Vector512<uint>.Indices + Vector512.Create((uint)next)).StoreUnsafe(ref ids, at);
            (next, left) = (next + BitOperations.PopCount(coming), left - BitOperations.PopCount(coming));
            ((Vector512.LoadUnsafe(ref moved, at) + Vector512<uint>.One) & ~isNew.AsUInt32()).StoreUnsafe(ref moved, at);
            var (isNewLow, isNewHigh) = (Vector512.WidenLower(isNew).AsDouble(), Vector512.WidenUpper(isNew).AsDouble());
            (low & ~isNewLow).StoreUnsafe(ref now, at);
            (high & ~isNewHigh).StoreUnsafe(ref now, at + Half);
            Vector512.ConditionalSelect(isNewLow, startCost, Vector512.LoadUnsafe(ref costUntil, at)).StoreUnsafe(ref costBy, at);
            Vector512.ConditionalSelect(isNewHigh, startCost, Vector512.LoadUnsafe(ref costUntil, at + Half)).StoreUnsafe(ref costBy, at + Half);
            if (!isSame)
            {
                Vector512.ConditionalSelect(isNewLow, startEffect, Vector512.LoadUnsafe(ref effectUntil, at)).StoreUnsafe(ref effectBy, at);
                Vector512.ConditionalSelect(isNewHigh, startEffect, Vector512.LoadUnsafe(ref effectUntil, at + Half)).StoreUnsafe(ref effectBy, at + Half);
            }
        }

        (lanes.Ended, start.Next) = (ended, next);
    }

    /// <summary>The bits of states or rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Bit(Vector512<int> number) => Avx512F.ShiftLeftLogicalVariable(Vector512<int>.One, number.AsUInt32());

    /// <summary>The places whose bit is among some.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Among(Vector512<int> bit, uint bits) => (uint)(~Vector512.Equals(bit & Vector512.Create((int)bits), Vector512<int>.Zero)).ExtractMostSignificantBits();

    /// <summary>The lowest of some bits, as many as a number.</summary>
    private static uint Lowest(uint bits, int count)
    {
        var left = bits;
        for (; count > 0; count--)
        {
            left &= left - 1;
        }

        return bits & ~left;
    }

    /// <summary>Adds a stay of eight patients.</summary>
    private static void Book(ref double totals, ref double perYear, ref int rows, Vector512<double> cost, Vector512<double> effect, Vector512<double> time)
    {
        for (var lane = 0; lane < Half; lane++)
        {
            Add(ref totals, ref perYear, ref rows, lane, Vector512.Create(cost[lane], effect[lane], effect[lane], time[lane], time[lane], time[lane], 0, 0));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double totals, ref double perYear, ref int rows, nint lane, Vector512<double> amounts)
    {
        ref var total = ref Unsafe.Add(ref totals, lane * Measures.Padded);
        (Vector512.LoadUnsafe(ref total) + (Vector512.LoadUnsafe(ref perYear, (nuint)Unsafe.As<int, byte>(ref Unsafe.Add(ref rows, lane)) * Measures.Padded) * amounts)).StoreUnsafe(ref total);
    }

    /// <summary>Counts moves whose places are known by now.</summary>
    public static void Count(StreamLanes lanes, ref int counts)
    {
        foreach (var place in lanes.Places.Span)
        {
            Unsafe.Add(ref counts, place)++;
        }
    }

    /// <summary>Counts the moves of two vectors while the next words are drawn.</summary>
    internal readonly ref struct Counting(ref int places, ref int counts) : PhiloxVectors.IMeanwhile
    {
        private readonly ref int places = ref places;
        private readonly ref int counts = ref counts;

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Do(nint part)
        {
            if (part < Lanes)
            {
                ref var to = ref Unsafe.Add(ref places, 2 * part);
                Unsafe.Add(ref counts, (nint)to)++;
                Unsafe.Add(ref counts, (nint)Unsafe.Add(ref to, 1))++;
            }
        }
    }
}
