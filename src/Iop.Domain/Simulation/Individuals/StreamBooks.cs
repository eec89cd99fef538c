using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>What stays add and where moves are counted: the second half of an event; AVX-512.</summary>
internal static class StreamBooks
{
    private const int Lanes = StreamLanes.Vector;
    private const int Half = Lanes / 2;

    /// <summary>Adds the stays that end, counts the moves that follow, and says whose event was the last.</summary>
    /// <param name="lanes">The patients, whose times and ways are decided.</param>
    /// <param name="tables">The tables of the strategy.</param>
    /// <param name="vectors">The same for vectors.</param>
    /// <param name="moves">To which this adds the moves.</param>
    /// <param name="addEach">Adds what vectors do not, by vector: stays in uneven rows, moves that add something by themselves, the rest of the time where nobody leaves.</param>
    public static void Run(StreamLanes lanes, EventTables tables, StreamTables vectors, MoveCounts moves, Action<int, uint, uint, uint> addEach)
    {
        var horizon = Vector512.Create(tables.Horizon);
        var isSame = tables.IsSame;
        ref var now = ref lanes.Now.First;
        ref var costBy = ref lanes.CostBy.First;
        ref var effectBy = ref lanes.EffectBy.First;
        var (uneven, absorbing, resting) = (vectors.Uneven, vectors.Absorbing, vectors.Absorbing & ~vectors.Silent);
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            var active = lanes.Active[vector];
            var at = (nuint)(vector * Lanes);
            var row = Vector512.LoadUnsafe(ref lanes.Rows.First, at);
            var way = Vector512.LoadUnsafe(ref lanes.Ways.First, at);
            var (low, high) = (Vector512.LoadUnsafe(ref lanes.Until.First, at), Vector512.LoadUnsafe(ref lanes.Until.First, at + Half));
            var (costLow, costHigh) = StreamTimes.Until(tables.Costs, low, high);
            var (forCostLow, forCostHigh) = (costLow - Vector512.LoadUnsafe(ref costBy, at), costHigh - Vector512.LoadUnsafe(ref costBy, at + Half));
            var (forEffectLow, forEffectHigh) = (forCostLow, forCostHigh);
            if (!isSame)
            {
                var (effectLow, effectHigh) = StreamTimes.Until(tables.Effects, low, high);
                (forEffectLow, forEffectHigh) = (effectLow - Vector512.LoadUnsafe(ref effectBy, at), effectHigh - Vector512.LoadUnsafe(ref effectBy, at + Half));
                effectLow.StoreUnsafe(ref effectBy, at);
                effectHigh.StoreUnsafe(ref effectBy, at + Half);
            }

            ref var totals = ref Unsafe.Add(ref lanes.Totals.First, at);
            ref var perYear = ref vectors.PerYear.First;
            Book(ref totals, ref perYear, Vector512.WidenLower(row), low - Vector512.LoadUnsafe(ref now, at), forCostLow, forEffectLow);
            Book(ref Unsafe.Add(ref totals, Half), ref perYear, Vector512.WidenUpper(row), high - Vector512.LoadUnsafe(ref now, at + Half), forCostHigh, forEffectHigh);
            var moving = active & ~((uint)Vector512.GreaterThanOrEqual(low, horizon).ExtractMostSignificantBits()
                | ((uint)Vector512.GreaterThanOrEqual(high, horizon).ExtractMostSignificantBits() << Half));
            var state = way & Vector512.Create((1 << StreamTables.StateBits) - 1);
            var bit = Avx512F.ShiftLeftLogicalVariable(Vector512<int>.One, state.AsUInt32());
            var unevenly = uneven == 0 ? 0 : active & Among(Avx512F.ShiftLeftLogicalVariable(Vector512<int>.One, row.AsUInt32()), uneven);
            var (rewarded, rests) = (moving & (uint)way.ExtractMostSignificantBits(), resting == 0 ? 0 : moving & Among(bit, resting));
            if ((unevenly | rewarded | rests) != 0)
            {
                addEach(vector, unevenly, rewarded, rests);
            }

            var seen = Vector512.LoadUnsafe(ref lanes.Seen.First, at);
            (seen | bit).StoreUnsafe(ref lanes.Seen.First, at);
            Place(lanes, at, tables, moves, way, Vector512.Equals(seen & bit, Vector512<int>.Zero), moving, low, high);
            low.StoreUnsafe(ref now, at);
            high.StoreUnsafe(ref now, at + Half);
            costLow.StoreUnsafe(ref costBy, at);
            costHigh.StoreUnsafe(ref costBy, at + Half);
            state.StoreUnsafe(ref lanes.Rows.First, at);
            (Vector512.LoadUnsafe(ref lanes.Moves.First, at) + Vector512<uint>.One).StoreUnsafe(ref lanes.Moves.First, at);
            lanes.Ending[vector] = (active & ~moving) | (moving & Among(bit, absorbing));
        }

        Count(ref lanes.Places.First, ref moves.First);
    }

    /// <summary>The places whose bit is among some.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Among(Vector512<int> bit, uint bits) => (uint)(~Vector512.Equals(bit & Vector512.Create((int)bits), Vector512<int>.Zero)).ExtractMostSignificantBits();

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
        (Vector512.LoadUnsafe(ref totals, measure * StreamLanes.Count) + (each * amount)).StoreUnsafe(ref totals, measure * StreamLanes.Count);
    }

    /// <summary>Says where moves are counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Place(
        StreamLanes lanes, nuint at, EventTables tables, MoveCounts moves, Vector512<int> way, Vector512<int> isFirst, uint moving, Vector512<double> low, Vector512<double> high)
    {
        var (perYear, toPoint) = (Vector512.Create(tables.PointsPerYear), Vector512.Create(EventTables.ToPoint));
        var point = Vector512.Create(
            Avx512F.ConvertToVector256Int32WithTruncation((low * perYear) + toPoint), Avx512F.ConvertToVector256Int32WithTruncation((high * perYear) + toPoint));
        point = Vector512.Min(point, Vector512.Create(tables.Points.Length - 1));
        var twice = (way >>> (StreamTables.StateBits - 1)) & Vector512.Create(((1 << StreamTables.MoveBits) - 1) << 1);
        var place = (point * Vector512.Create(moves.PerPoint)) + twice - isFirst;
        ref var to = ref Unsafe.Add(ref lanes.Places.First, at);
        Vector512.ConditionalSelect(StreamTimes.Mask(moving), place, Vector512.Create(moves.Nowhere)).StoreUnsafe(ref to);
    }

    /// <summary>Counts the moves whose places are known by now.</summary>
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
