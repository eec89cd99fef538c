using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>What stays add and where moves are counted: the second half of an event; AVX-512.</summary>
internal static class StreamBooks
{
    private const int Lanes = StreamLanes.Vector;
    private const int Half = Lanes / 2;

    /// <summary>Adds the stays that end, counts the moves that follow, notes whose event was the last, and lets the next patients begin in their places.</summary>
    /// <param name="lanes">The patients, whose times and ways are decided.</param>
    /// <param name="tables">The tables of the strategy.</param>
    /// <param name="vectors">The same for vectors.</param>
    /// <param name="start">Who begins next.</param>
    /// <param name="moves">To which this adds the moves.</param>
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
        Count(ref lanes.Places.First, ref moves.First);
    }

    /// <summary>Adds the stays that end, and says who moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        ref var actives = ref MemoryMarshal.GetArrayDataReference(lanes.Active);
        ref var movings = ref MemoryMarshal.GetArrayDataReference(lanes.Moving);
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            var at = (nuint)(vector * Lanes);
            var row = Vector512.LoadUnsafe(ref rows, at);
            var (low, high) = (Vector512.LoadUnsafe(ref until, at), Vector512.LoadUnsafe(ref until, at + Half));
            Unsafe.Add(ref movings, vector) = Unsafe.Add(ref actives, vector) & ~((uint)Vector512.GreaterThanOrEqual(low, horizon).ExtractMostSignificantBits()
                | ((uint)Vector512.GreaterThanOrEqual(high, horizon).ExtractMostSignificantBits() << Half));
            var forCostLow = Vector512.LoadUnsafe(ref costUntil, at) - Vector512.LoadUnsafe(ref costBy, at);
            var forCostHigh = Vector512.LoadUnsafe(ref costUntil, at + Half) - Vector512.LoadUnsafe(ref costBy, at + Half);
            var (forEffectLow, forEffectHigh) = (forCostLow, forCostHigh);
            if (!isSame)
            {
                forEffectLow = Vector512.LoadUnsafe(ref effectUntil, at) - Vector512.LoadUnsafe(ref effectBy, at);
                forEffectHigh = Vector512.LoadUnsafe(ref effectUntil, at + Half) - Vector512.LoadUnsafe(ref effectBy, at + Half);
            }

            ref var totals = ref Unsafe.Add(ref sums, at);
            Book(ref totals, ref perYear, Vector512.WidenLower(row), low - Vector512.LoadUnsafe(ref now, at), forCostLow, forEffectLow);
            Book(ref Unsafe.Add(ref totals, Half), ref perYear, Vector512.WidenUpper(row), high - Vector512.LoadUnsafe(ref now, at + Half), forCostHigh, forEffectHigh);
        }
    }

    /// <summary>Finds those to whom something is to be added one at a time.</summary>
    private static void AddEach(StreamLanes lanes, StreamTables vectors, Action<int, uint, uint, uint> addEach)
    {
        var ofState = Vector512.Create((1 << StreamTables.StateBits) - 1);
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            var (active, moving, at) = (lanes.Active[vector], lanes.Moving[vector], (nuint)(vector * Lanes));
            var (row, way) = (Vector512.LoadUnsafe(ref lanes.Rows.First, at), Vector512.LoadUnsafe(ref lanes.Ways.First, at));
            var uneven = active & Among(Bit(row), vectors.Uneven);
            var (rewarded, resting) = (moving & (uint)way.ExtractMostSignificantBits(), moving & Among(Bit(way & ofState), vectors.Resting));
            if ((uneven | rewarded | resting) != 0)
            {
                addEach(vector, uneven, rewarded, resting);
            }
        }
    }

    /// <summary>Says where moves are counted, notes whose event was the last, and lets the next patients begin in their places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Move(StreamLanes lanes, EventTables tables, StreamTables vectors, StreamStart start, MoveCounts moves)
    {
        var horizon = Vector512.Create(tables.Horizon);
        var ofState = Vector512.Create((1 << StreamTables.StateBits) - 1);
        var (isSame, absorbing, ended, next, left, startCost) = (tables.IsSame, vectors.Absorbing, 0, start.Next, start.Left, Vector512.Create(start.Cost));
        ref var rows = ref lanes.Rows.First;
        ref var ways = ref lanes.Ways.First;
        ref var until = ref lanes.Until.First;
        ref var moved = ref lanes.Moves.First;
        ref var been = ref lanes.Seen.First;
        ref var places = ref lanes.Places.First;
        ref var actives = ref MemoryMarshal.GetArrayDataReference(lanes.Active);
        ref var movings = ref MemoryMarshal.GetArrayDataReference(lanes.Moving);
        ref var ids = ref lanes.Ids.First;
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
            var bit = Bit(state);
            var seen = Vector512.LoadUnsafe(ref been, at);
            Place(ref Unsafe.Add(ref places, at), tables, moves, way, Vector512.Equals(seen & bit, Vector512<int>.Zero), moving, low, high);

            // whoever ends is noted, and the next patients begin in the same places
            var ending = (active & ~moving) | (moving & Among(bit, absorbing));
            var coming = BitOperations.PopCount(ending) <= left ? ending : Lowest(ending, left);
            Unsafe.Add(ref actives, vector) = (active & ~ending) | coming;
            var (isEnd, isNew) = (StreamTimes.Mask(ending), StreamTimes.Mask(coming));
            var id = Vector512.LoadUnsafe(ref ids, at);
            Avx512F.Compress(Vector512<int>.Zero, isEnd, Vector512<int>.Indices + Vector512.Create((int)at)).StoreUnsafe(ref lanes.EndedPlaces.First, (nuint)ended);
            Avx512F.Compress(Vector512<uint>.Zero, isEnd.AsUInt32(), id).StoreUnsafe(ref lanes.EndedIds.First, (nuint)ended);
            ended += BitOperations.PopCount(ending);
            var first = Avx512F.Expand(Vector512<int>.Zero, isNew, Vector512.LoadUnsafe(ref starts, (nuint)next));
            Avx512F.Expand(id, isNew.AsUInt32(), Vector512<uint>.Indices + Vector512.Create((uint)next)).StoreUnsafe(ref ids, at);
            (next, left) = (next + BitOperations.PopCount(coming), left - BitOperations.PopCount(coming));
            Vector512.ConditionalSelect(isNew, first & ofState, state).StoreUnsafe(ref rows, at);
            Vector512.ConditionalSelect(isNew, Bit(first >>> StreamTables.StateBits), seen | bit).StoreUnsafe(ref been, at);
            ((Vector512.LoadUnsafe(ref moved, at) + Vector512<uint>.One) & ~isNew.AsUInt32()).StoreUnsafe(ref moved, at);
            Begin(ref Unsafe.Add(ref now, at), ending, coming, horizon, low, ref Unsafe.Add(ref costUntil, at), startCost, ref Unsafe.Add(ref costBy, at));
            Begin(ref Unsafe.Add(ref now, at + Half), ending >> Half, coming >> Half, horizon, high, ref Unsafe.Add(ref costUntil, at + Half), startCost, ref Unsafe.Add(ref costBy, at + Half));
            if (!isSame)
            {
                for (var half = at; half < at + Lanes; half += Half)
                {
                    Vector512.ConditionalSelect(
                        StreamTimes.MaskOfEight(coming >> (int)(half - at)), Vector512.Create(start.Effect), Vector512.LoadUnsafe(ref effectUntil, half)).StoreUnsafe(ref effectBy, half);
                }
            }
        }

        (lanes.Ended, start.Next) = (ended, next);
    }

    /// <summary>Says since when eight patients are where they are, and which discount weights have added up by then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(
        ref double now, uint ending, uint coming, Vector512<double> horizon, Vector512<double> until, ref double costUntil, Vector512<double> startCost, ref double costBy)
    {
        var isComing = StreamTimes.MaskOfEight(coming);
        Vector512.ConditionalSelect(isComing, Vector512<double>.Zero, Vector512.ConditionalSelect(StreamTimes.MaskOfEight(ending), horizon, until)).StoreUnsafe(ref now);
        Vector512.ConditionalSelect(isComing, startCost, Vector512.LoadUnsafe(ref costUntil)).StoreUnsafe(ref costBy);
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Book(ref double totals, ref double perYear, Vector512<long> row, Vector512<double> time, Vector512<double> cost, Vector512<double> effect)
    {
        Add(ref totals, ref perYear, 0, row, cost);
        Add(ref totals, ref perYear, 1, row, effect);
        Add(ref totals, ref perYear, 2, row, effect);
        Add(ref totals, ref perYear, 3, row, time);
        Add(ref totals, ref perYear, 4, row, time);
        Add(ref totals, ref perYear, 5, row, time);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double totals, ref double perYear, nuint measure, Vector512<long> row, Vector512<double> amount)
    {
        var each = Avx512F.PermuteVar8x64x2(
            Vector512.LoadUnsafe(ref perYear, measure * StreamTables.Rows), row, Vector512.LoadUnsafe(ref perYear, (measure * StreamTables.Rows) + Half));
        (Vector512.LoadUnsafe(ref totals, measure * StreamLanes.Row) + (each * amount)).StoreUnsafe(ref totals, measure * StreamLanes.Row);
    }

    /// <summary>Says where moves are counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Place(
        ref int to, EventTables tables, MoveCounts moves, Vector512<int> way, Vector512<int> isFirst, uint moving, Vector512<double> low, Vector512<double> high)
    {
        var (perYear, toPoint) = (Vector512.Create(tables.PointsPerYear), Vector512.Create(EventTables.ToPoint));
        var point = StreamTimes.Joined(
            Avx512F.ConvertToVector256Int32WithTruncation((low * perYear) + toPoint), Avx512F.ConvertToVector256Int32WithTruncation((high * perYear) + toPoint));
        point = Vector512.Min(point, Vector512.Create(tables.Points.Length - 1));
        var twice = (way >>> (StreamTables.StateBits - 1)) & Vector512.Create(((1 << StreamTables.MoveBits) - 1) << 1);
        var place = (point * Vector512.Create(moves.PerPoint)) + twice - isFirst;
        Vector512.ConditionalSelect(StreamTimes.Mask(moving), place, Vector512.Create(moves.Nowhere)).StoreUnsafe(ref to);
    }

    /// <summary>Counts the moves whose places are known by now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ref int places, ref int counts)
    {
        for (nint place = 0; place < StreamLanes.Count; place += 8)
        {
            ref var to = ref Unsafe.Add(ref places, place);
            Unsafe.Add(ref counts, (nint)to)++;
            Unsafe.Add(ref counts, (nint)Unsafe.Add(ref to, 1))++;
            Unsafe.Add(ref counts, (nint)Unsafe.Add(ref to, 2))++;
            Unsafe.Add(ref counts, (nint)Unsafe.Add(ref to, 3))++;
            Unsafe.Add(ref counts, (nint)Unsafe.Add(ref to, 4))++;
            Unsafe.Add(ref counts, (nint)Unsafe.Add(ref to, 5))++;
            Unsafe.Add(ref counts, (nint)Unsafe.Add(ref to, 6))++;
            Unsafe.Add(ref counts, (nint)Unsafe.Add(ref to, 7))++;
        }
    }
}
