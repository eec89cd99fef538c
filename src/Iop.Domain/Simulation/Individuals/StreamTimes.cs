using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Sixteen stays or discount weights at once, by the same operations as <see cref="StayTables.Read"/> and <see cref="DiscountTable.Until(double)"/>; AVX-512.</summary>
internal static class StreamTimes
{
    /// <summary>Finds the pieces of sixteen stays.</summary>
    /// <param name="firstPiece">The first pieces of the tables and <see cref="StayTables.FirstPiece"/>.</param>
    /// <param name="word">The random bits.</param>
    /// <param name="coefficients">Where the places of their first coefficients go; beside the table where a word lies in a tail.</param>
    /// <param name="inPiece">Where the places in the pieces go; no number where a word lies in a tail.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Find(Vector512<int> firstPiece, Vector512<uint> word, ref int coefficients, ref float inPiece)
    {
        const int Bits = StayTables.PieceShift;
        const uint InPiece = (1u << Bits) - (1u << (StayTables.PlaceDown - StayTables.PlaceUp));
        var side = word.AsInt32() >> 31;
        var twice = ((word << 1) ^ side.AsUInt32()) | Vector512<uint>.One;
        var zeros = Avx512CD.LeadingZeroCount(twice);
        var moved = Avx512F.ShiftLeftLogicalVariable(twice, zeros);
        var piece = firstPiece + (side & Vector512.Create(StayTables.PiecesOfSide)) - (zeros << 4).AsInt32() + (moved >>> Bits).AsInt32();
        (piece << 2).StoreUnsafe(ref coefficients);
        var at = Avx512F.ConvertToVector512Single((moved & Vector512.Create(InPiece)).AsInt32()) * Vector512.Create(1f / (1 << Bits));
        Vector512.ConditionalSelect(
            Vector512.GreaterThan(zeros, Vector512.Create((uint)StayTables.MostZeros)).AsSingle(), Vector512<float>.AllBitsSet, at).StoreUnsafe(ref inPiece);
    }

    /// <summary>The stays of sixteen patients; no number where a piece is missing or a word lies in a tail.</summary>
    /// <param name="pieces">The first coefficient of the first piece of the first table.</param>
    /// <param name="coefficients">The places of their first coefficients.</param>
    /// <param name="inPiece">The places in the pieces.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Read(ref float pieces, ref int coefficients, ref float inPiece)
    {
        var at = Vector512.LoadUnsafe(ref inPiece);
        var (a, b) = (Fours(ref pieces, ref coefficients, 0), Fours(ref pieces, ref coefficients, 1));
        var (c, d) = (Fours(ref pieces, ref coefficients, 2), Fours(ref pieces, ref coefficients, 3));
        var (abLow, cdLow) = (Avx512F.UnpackLow(a, b).AsDouble(), Avx512F.UnpackLow(c, d).AsDouble());
        var (abHigh, cdHigh) = (Avx512F.UnpackHigh(a, b).AsDouble(), Avx512F.UnpackHigh(c, d).AsDouble());
        var zeroth = Avx512F.UnpackLow(abLow, cdLow).AsSingle();
        var first = Avx512F.UnpackHigh(abLow, cdLow).AsSingle();
        var second = Avx512F.UnpackLow(abHigh, cdHigh).AsSingle();
        var third = Avx512F.UnpackHigh(abHigh, cdHigh).AsSingle();
        return zeroth + (at * (first + (at * (second + (at * third)))));
    }

    /// <summary>The discount weights that have added up by some times: 64 at once, as each step of the polynomial waits for the one before.</summary>
    /// <param name="table">The weights.</param>
    /// <param name="until">The first time.</param>
    /// <param name="to">Where the first weight goes.</param>
    /// <param name="count">How many, a multiple of 64.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Until(DiscountTable table, ref double until, ref double to, int count)
    {
        const int Half = 8;
        if (table.Pieces > 1)
        {
            for (var at = 0; at < count; at++)
            {
                Unsafe.Add(ref to, at) = table.Until(Unsafe.Add(ref until, at));
            }

            return;
        }

        ref var row = ref table.First;
        var middle = Vector512.Create(table.Middle);
        for (nuint at = 0; at < (nuint)count; at += 8 * Half)
        {
            var (a, b) = (Vector512.LoadUnsafe(ref until, at) - middle, Vector512.LoadUnsafe(ref until, at + Half) - middle);
            var (c, d) = (Vector512.LoadUnsafe(ref until, at + (2 * Half)) - middle, Vector512.LoadUnsafe(ref until, at + (3 * Half)) - middle);
            var (e, f) = (Vector512.LoadUnsafe(ref until, at + (4 * Half)) - middle, Vector512.LoadUnsafe(ref until, at + (5 * Half)) - middle);
            var (g, h) = (Vector512.LoadUnsafe(ref until, at + (6 * Half)) - middle, Vector512.LoadUnsafe(ref until, at + (7 * Half)) - middle);
            var first = Vector512.Create(row);
            var (ofA, ofB, ofC, ofD, ofE, ofF, ofG, ofH) = (first, first, first, first, first, first, first, first);
            for (nint power = 1; power <= table.Degree; power++)
            {
                var coefficient = Vector512.Create(Unsafe.Add(ref row, power));
                (ofA, ofB, ofC, ofD) = ((ofA * a) + coefficient, (ofB * b) + coefficient, (ofC * c) + coefficient, (ofD * d) + coefficient);
                (ofE, ofF, ofG, ofH) = ((ofE * e) + coefficient, (ofF * f) + coefficient, (ofG * g) + coefficient, (ofH * h) + coefficient);
            }

            ofA.StoreUnsafe(ref to, at);
            ofB.StoreUnsafe(ref to, at + Half);
            ofC.StoreUnsafe(ref to, at + (2 * Half));
            ofD.StoreUnsafe(ref to, at + (3 * Half));
            ofE.StoreUnsafe(ref to, at + (4 * Half));
            ofF.StoreUnsafe(ref to, at + (5 * Half));
            ofG.StoreUnsafe(ref to, at + (6 * Half));
            ofH.StoreUnsafe(ref to, at + (7 * Half));
        }
    }

    /// <summary>Two halves as one: the usual way to put them together waits for what stood there before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Joined(Vector256<int> low, Vector256<int> high) => Avx512F.InsertVector256(low.AsInt64().ToVector512Unsafe(), high.AsInt64(), 1).AsInt32();

    /// <summary>The places of some bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Mask(uint bits)
    {
        var each = Vector512.Create(1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15);
        return Vector512.Equals(Vector512.Create((int)bits) & each, each);
    }

    /// <summary>The pieces of every fourth patient: put in from memory, which asks less of the machine than from a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Fours(ref float pieces, ref int coefficients, int from)
    {
        var fours = Piece(ref pieces, ref coefficients, from).ToVector256Unsafe().ToVector512Unsafe();
        fours = Avx512F.InsertVector128(fours, Piece(ref pieces, ref coefficients, from + 4), 1);
        fours = Avx512F.InsertVector128(fours, Piece(ref pieces, ref coefficients, from + 8), 2);
        return Avx512F.InsertVector128(fours, Piece(ref pieces, ref coefficients, from + 12), 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Piece(ref float pieces, ref int coefficients, int at) => Vector128.LoadUnsafe(ref Unsafe.Add(ref pieces, (nint)Unsafe.Add(ref coefficients, at)));
}
