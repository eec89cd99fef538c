using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>The next events of sixteen patients at a time, where all stays are read from tables. What tables do not decide is left to the path for one patient.</summary>
internal sealed class EventKernel
{
    private const int Lanes = 16;
    private const int Half = 8;
    private readonly StayTables stays;
    private readonly DiscountTable costs;
    private readonly DiscountTable effects;
    private readonly double horizon;
    private readonly int thresholds;
    private readonly uint[] highs;
    private readonly int[] firstPieces;
    private readonly uint[] raceLimits = new uint[EventRow.OwnRaces * Lanes];

    private EventKernel(IReadOnlyList<EventRow> rows, StayTables stays, DiscountTable costs, DiscountTable effects, double horizon)
    {
        (this.stays, this.costs, this.effects, this.horizon) = (stays, costs, effects, horizon);
        thresholds = rows.Max(static row => row.Shared);
        highs = new uint[Math.Max(1, thresholds) * Lanes];
        firstPieces = new int[(thresholds + 1) * Lanes];
        Array.Fill(highs, uint.MaxValue);
        Array.Fill(raceLimits, uint.MaxValue);
        foreach (var (place, row) in rows.Index())
        {
            for (var i = 0; i < row.Shared; i++)
            {
                highs[(i * Lanes) + place] = row.Highs[i];
            }

            foreach (var (i, table) in row.SharedTables.Index())
            {
                firstPieces[(i * Lanes) + place] = table * StayTables.Pieces;
            }

            for (var i = 0; i < row.Races; i++)
            {
                raceLimits[(i * Lanes) + place] = row.RaceLimits[i];
            }
        }
    }

    /// <summary>The kernel of some rows; null where they do not fit it.</summary>
    public static EventKernel? For(IReadOnlyList<EventRow> rows, StayTables stays, DiscountTable costs, DiscountTable effects, double horizon) =>
        rows.Count <= Lanes && rows.All(static row => row.IsTabled && row.Races <= EventRow.OwnRaces) ? new(rows, stays, costs, effects, horizon) : null;

    /// <summary>Fills times, slots and discount weights of all patients under way.</summary>
    /// <param name="lanes">The patients.</param>
    /// <param name="other">Does the same for one patient.</param>
    public void Run(EventLanes lanes, Action<int> other)
    {
        ref var pieces = ref stays.First;
        ref var words = ref MemoryMarshal.GetArrayDataReference(lanes.Words);
        for (var at = 0; at < lanes.Count; at += Lanes)
        {
            var i = (nuint)at;
            var row = Vector512.LoadUnsafe(ref lanes.Rows[at]);
            var first = Vector512.LoadUnsafe(ref words, i);
            var second = Vector512.LoadUnsafe(ref words, EventLanes.Capacity + i);
            var firstPiece = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref firstPieces[0]), row);
            var slot = Vector512<int>.Zero;
            var distance = Vector512.Min(second, ~second);
            var left = Vector512.LessThan(distance, Vector512.Create(StayTables.Tail));
            for (var threshold = 0; threshold < thresholds; threshold++)
            {
                var high = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref highs[threshold * Lanes]), row.AsUInt32());
                var isPassed = Vector512.GreaterThan(first, high).AsInt32();
                left |= Vector512.Equals(first, high);
                slot -= isPassed;
                firstPiece = Vector512.ConditionalSelect(isPassed, Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref firstPieces[(threshold + 1) * Lanes]), row), firstPiece);
            }

            for (var race = 0; race < EventRow.OwnRaces; race++)
            {
                var limit = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref raceLimits[race * Lanes]), row.AsUInt32());
                left |= Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref words, (nuint)((2 + race) * EventLanes.Capacity) + i), limit);
            }

            slot.StoreUnsafe(ref lanes.Slots[at]);
            distance = Vector512.Max(distance, Vector512.Create(StayTables.Tail));
            firstPiece += ((second >>> 31).AsInt32() * StayTables.PiecesOfSide) - Vector512.Create(StayTables.FirstBits);
            var rest = left.ExtractMostSignificantBits()
                | Times(lanes, at, distance.GetLower().AsInt32(), firstPiece.GetLower(), ref pieces)
                | (Times(lanes, at + Half, distance.GetUpper().AsInt32(), firstPiece.GetUpper(), ref pieces) << Half);
            for (rest &= (1UL << Math.Min(Lanes, lanes.Count - at)) - 1; rest != 0; rest &= rest - 1)
            {
                other(at + BitOperations.TrailingZeroCount(rest));
            }
        }
    }

    /// <summary>The times of eight patients; as bits those whose pieces are not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Times(EventLanes lanes, int at, Vector256<int> distance, Vector256<int> firstPiece, ref double pieces)
    {
        var bits = (Avx512F.ConvertToVector512Double(distance) + Vector512.Create(0.5)).AsUInt64();
        var piece = Avx512F.ConvertToVector512Int64(firstPiece) + (bits >>> StayTables.Shift).AsInt64();
        var inPiece = ((bits & Vector512.Create(StayTables.Mantissa)) | Vector512.Create(StayTables.One)).AsDouble() - Vector512<double>.One;
        var time = Vector512.LoadUnsafe(ref lanes.Now[at]) + At(ref pieces, piece, inPiece);

        // of a time that is no number, the horizon
        var until = Avx512F.Min(time, Vector512.Create(horizon));
        until.StoreUnsafe(ref lanes.Until[at]);
        var cost = Discounted(costs, until);
        cost.StoreUnsafe(ref lanes.CostUntil[at]);
        (effects.Force == costs.Force ? cost : Discounted(effects, until)).StoreUnsafe(ref lanes.EffectUntil[at]);
        return (~Vector512.Equals(time, time)).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Discounted(DiscountTable table, Vector512<double> until)
    {
        var place = until * Vector512.Create(table.PerYear);
        var piece = Avx512F.ConvertToVector256Int32WithTruncation(place);
        return At(ref table.First, Avx512F.ConvertToVector512Int64(piece), place - Avx512F.ConvertToVector512Double(piece));
    }

    /// <summary>Eight cubics: their coefficients are loaded piece by piece and turned, which is faster than to gather them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> At(ref double pieces, Vector512<long> piece, Vector512<double> x)
    {
        var places = piece << 2;
        var (a0, a1, a2, a3) = Turned(ref pieces, places.GetLower());
        var (b0, b1, b2, b3) = Turned(ref pieces, places.GetUpper());
        return Vector512.Create(a0, b0) + (x * (Vector512.Create(a1, b1) + (x * (Vector512.Create(a2, b2) + (x * Vector512.Create(a3, b3))))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> First, Vector256<double> Second, Vector256<double> Third, Vector256<double> Fourth) Turned(ref double pieces, Vector256<long> places)
    {
        var (low, high) = (places.GetLower(), places.GetUpper());
        var p = Vector256.LoadUnsafe(ref pieces, (nuint)low.ToScalar());
        var q = Vector256.LoadUnsafe(ref pieces, (nuint)low.GetElement(1));
        var r = Vector256.LoadUnsafe(ref pieces, (nuint)high.ToScalar());
        var s = Vector256.LoadUnsafe(ref pieces, (nuint)high.GetElement(1));
        var (pqEven, pqOdd, rsEven, rsOdd) = (Avx.UnpackLow(p, q), Avx.UnpackHigh(p, q), Avx.UnpackLow(r, s), Avx.UnpackHigh(r, s));
        return (
            Avx.Permute2x128(pqEven, rsEven, 0x20),
            Avx.Permute2x128(pqOdd, rsOdd, 0x20),
            Avx.Permute2x128(pqEven, rsEven, 0x31),
            Avx.Permute2x128(pqOdd, rsOdd, 0x31));
    }
}
