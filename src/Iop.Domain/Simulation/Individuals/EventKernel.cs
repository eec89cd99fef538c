using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>The next events of all patients under way where all stays are read from tables. What tables do not decide is left to the path for one patient.</summary>
internal sealed class EventKernel
{
    private const int Lanes = 16;
    private const int Half = 8;

    /// <summary>Fewer patients of a vector than this who race are taken one at a time.</summary>
    private const int FewRaces = 2;

    private readonly StayTables stays;
    private readonly DiscountTable costs;
    private readonly DiscountTable effects;
    private readonly double horizon;
    private readonly int thresholds;
    private readonly int stride;
    private readonly uint[] highs;
    private readonly int[] firstPieces;
    private readonly uint[] raceLimits;
    private readonly int[] racePieces;

    private EventKernel(EventRow[] rows, EventSlots slots, StayTables stays, DiscountTable costs, DiscountTable effects, double horizon)
    {
        (this.stays, this.costs, this.effects, this.horizon) = (stays, costs, effects, horizon);
        (thresholds, stride) = (slots.Thresholds, slots.Stride);
        highs = new uint[Math.Max(1, thresholds) * stride];
        firstPieces = new int[(thresholds + 1) * stride];
        raceLimits = new uint[EventRow.OwnRaces * stride];
        racePieces = new int[EventRow.OwnRaces * stride];
        Array.Fill(highs, uint.MaxValue);
        Array.Fill(raceLimits, uint.MaxValue);
        foreach (var (place, row) in rows.Index())
        {
            for (var slot = 0; slot < row.Shared; slot++)
            {
                highs[(slot * stride) + place] = row.Highs[slot];
                firstPieces[(slot * stride) + place] = row.TableOf(slot) * StayTables.Pieces;
            }

            for (var race = 0; race < row.Races; race++)
            {
                raceLimits[(race * stride) + place] = row.RaceLimits[race];
                racePieces[(race * stride) + place] = row.TableOf(row.Shared + race) * StayTables.Pieces;
            }
        }
    }

    /// <summary>The kernel of some rows; null where they do not fit it.</summary>
    public static EventKernel? For(EventRow[] rows, EventSlots slots, StayTables stays, DiscountTable costs, DiscountTable effects, double horizon) =>
        rows.All(static row => row.IsTabled && row.Races <= EventRow.OwnRaces) ? new(rows, slots, stays, costs, effects, horizon) : null;

    /// <summary>Fills times, slots and discount weights of all patients under way.</summary>
    /// <param name="path">How wide.</param>
    /// <param name="lanes">The patients.</param>
    /// <param name="other">Does the same for one patient.</param>
    public void Run(SimdPath path, EventLanes lanes, Action<int> other)
    {
        if (path == SimdPath.Vector512 && stride == Lanes)
        {
            Run512(lanes, other);
        }
        else
        {
            RunScalar(lanes, other);
        }
    }

    private void RunScalar(EventLanes lanes, Action<int> other)
    {
        ref var pieces = ref stays.First;
        ref var word = ref MemoryMarshal.GetArrayDataReference(lanes.Words);
        ref var high = ref MemoryMarshal.GetArrayDataReference(highs);
        var isSame = effects.Force == costs.Force;
        for (var i = 0; i < lanes.Count; i++)
        {
            var row = lanes.Rows[i];
            var first = Unsafe.Add(ref word, i);
            var (slot, isTie) = (0, false);
            for (var at = row; at < thresholds * stride; at += stride)
            {
                var bound = Unsafe.Add(ref high, at);
                slot += first > bound ? 1 : 0;
                isTie |= first == bound;
            }

            var time = StayTables.Read(ref pieces, firstPieces[(slot * stride) + row], Unsafe.Add(ref word, EventLanes.Capacity + i));
            for (var race = 0; race < EventRow.OwnRaces; race++)
            {
                var drawn = Unsafe.Add(ref word, ((2 + race) * EventLanes.Capacity) + i);
                if (drawn >= raceLimits[(race * stride) + row])
                {
                    var rival = StayTables.Read(ref pieces, racePieces[(race * stride) + row], drawn);
                    isTie |= double.IsNaN(rival);
                    (time, slot) = rival < time ? (rival, thresholds + 1 + race) : (time, slot);
                }
            }

            if (isTie || double.IsNaN(time))
            {
                other(i);
                continue;
            }

            time += lanes.Now[i];
            var until = time < horizon ? time : horizon;
            (lanes.Until[i], lanes.Slots[i], lanes.CostUntil[i]) = (until, slot, costs.Until(until));
            lanes.EffectUntil[i] = isSame ? lanes.CostUntil[i] : effects.Until(until);
        }
    }

    private void Run512(EventLanes lanes, Action<int> other)
    {
        ref var pieces = ref stays.First;
        ref var word = ref MemoryMarshal.GetArrayDataReference(lanes.Words);
        for (var at = 0; at < lanes.Count; at += Lanes)
        {
            var i = (nuint)at;
            var row = Vector512.LoadUnsafe(ref lanes.Rows[at]);
            var first = Vector512.LoadUnsafe(ref word, i);
            var firstPiece = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref firstPieces[0]), row);
            var slot = Vector512<int>.Zero;
            var tie = Vector512<uint>.Zero;
            for (var threshold = 0; threshold < thresholds; threshold++)
            {
                var bound = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref highs[threshold * Lanes]), row.AsUInt32());
                var isPassed = Vector512.GreaterThan(first, bound).AsInt32();
                tie |= Vector512.Equals(first, bound);
                slot -= isPassed;
                firstPiece = Vector512.ConditionalSelect(isPassed, Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref firstPieces[(threshold + 1) * Lanes]), row), firstPiece);
            }

            var left = tie.ExtractMostSignificantBits();
            var second = Vector512.LoadUnsafe(ref word, EventLanes.Capacity + i);
            var (low, high) = Times(ref pieces, firstPiece, second);
            left |= Missing(low, high);
            for (var race = 0; race < EventRow.OwnRaces; race++)
            {
                var drawn = Vector512.LoadUnsafe(ref word, (nuint)((2 + race) * EventLanes.Capacity) + i);
                var isRun = Vector512.GreaterThanOrEqual(drawn, Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref raceLimits[race * Lanes]), row.AsUInt32()));
                var running = isRun.ExtractMostSignificantBits();
                if (BitOperations.PopCount(running) < FewRaces)
                {
                    left |= running;
                    continue;
                }

                var racePiece = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref racePieces[race * Lanes]), row);
                racePiece = Vector512.ConditionalSelect(isRun.AsInt32(), racePiece, Vector512<int>.Zero);
                var (otherLow, otherHigh) = Times(ref pieces, racePiece, drawn);
                left |= Missing(otherLow, otherHigh) & running;
                var (isLow, isHigh) = (Vector512.LessThan(otherLow, low), Vector512.LessThan(otherHigh, high));
                low = Vector512.ConditionalSelect(isLow, otherLow, low);
                high = Vector512.ConditionalSelect(isHigh, otherHigh, high);
                var isFirst = Vector512.Create(
                    Avx512F.ConvertToVector256Int32(isLow.AsInt64()), Avx512F.ConvertToVector256Int32(isHigh.AsInt64()));
                slot = Vector512.ConditionalSelect(isFirst, Vector512.Create(thresholds + 1 + race), slot);
            }

            slot.StoreUnsafe(ref lanes.Slots[at]);
            Finish(lanes, at, low);
            Finish(lanes, at + Half, high);
            for (left &= (1UL << Math.Min(Lanes, lanes.Count - at)) - 1; left != 0; left &= left - 1)
            {
                other(at + BitOperations.TrailingZeroCount(left));
            }
        }
    }

    /// <summary>The stays of sixteen patients; no number where a piece is missing or a word lies in a tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Low, Vector512<double> High) Times(ref double pieces, Vector512<int> firstPiece, Vector512<uint> word)
    {
        var distance = Vector512.Min(word, ~word);
        var isTail = Vector512.LessThan(distance, Vector512.Create(StayTables.Tail)).AsInt32();
        distance = Vector512.Max(distance, Vector512.Create(StayTables.Tail));
        var side = (word >>> 31).AsInt32() * StayTables.PiecesOfSide;
        return (
            Times(ref pieces, (firstPiece + side).GetLower(), distance.GetLower().AsInt32(), isTail.GetLower()),
            Times(ref pieces, (firstPiece + side).GetUpper(), distance.GetUpper().AsInt32(), isTail.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Times(ref double pieces, Vector256<int> firstPiece, Vector256<int> distance, Vector256<int> isTail)
    {
        var bits = (Avx512F.ConvertToVector512Double(distance) + Vector512.Create(0.5)).AsUInt64();
        var piece = Avx512F.ConvertToVector512Int64(firstPiece) + (bits >>> StayTables.Shift).AsInt64() - Vector512.Create((long)StayTables.FirstBits);
        var inPiece = ((bits & Vector512.Create(StayTables.Mantissa)) | Vector512.Create(StayTables.One)).AsDouble() - Vector512<double>.One;
        return At(ref pieces, piece, inPiece) + (Avx512F.ConvertToVector512Int64(isTail).AsDouble() & Vector512.Create(double.NaN));
    }

    private static ulong Missing(Vector512<double> low, Vector512<double> high) =>
        (~Vector512.Equals(low, low)).ExtractMostSignificantBits() | ((~Vector512.Equals(high, high)).ExtractMostSignificantBits() << Half);

    /// <summary>Keeps the times of eight patients and the discount weights until then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(EventLanes lanes, int at, Vector512<double> time)
    {
        // of a time that is no number, the horizon
        var until = Avx512F.Min(Vector512.LoadUnsafe(ref lanes.Now[at]) + time, Vector512.Create(horizon));
        until.StoreUnsafe(ref lanes.Until[at]);
        var cost = Discounted(costs, until);
        cost.StoreUnsafe(ref lanes.CostUntil[at]);
        (effects.Force == costs.Force ? cost : Discounted(effects, until)).StoreUnsafe(ref lanes.EffectUntil[at]);
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
