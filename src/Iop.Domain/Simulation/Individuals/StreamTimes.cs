using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Sixteen stays or discount weights at once, by the same operations as <see cref="StayTables.Read"/> and <see cref="DiscountTable.Until"/>; AVX-512.</summary>
internal static class StreamTimes
{
    /// <summary>Finds the pieces of sixteen stays.</summary>
    /// <param name="firstPiece">The first pieces of the tables.</param>
    /// <param name="word">The random bits.</param>
    /// <param name="coefficients">Where the places of their first coefficients go.</param>
    /// <param name="inPiece">Where the places in the pieces go; no number where a word lies in a tail.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Find(Vector512<int> firstPiece, Vector512<uint> word, ref int coefficients, ref float inPiece)
    {
        var side = word.AsInt32() >> 31;
        var twice = ((word ^ side.AsUInt32()) << 1) | Vector512<uint>.One;
        var zeros = Avx512CD.LeadingZeroCount(twice);
        var isTail = Vector512.GreaterThan(zeros, Vector512.Create((uint)StayTables.MostZeros));
        zeros = Vector512.Min(zeros, Vector512.Create((uint)StayTables.MostZeros));
        var moved = Avx512F.ShiftLeftLogicalVariable(twice, zeros) | Vector512.Create(1u << 31);
        var piece = firstPiece + (side & Vector512.Create(StayTables.PiecesOfSide)) + Vector512.Create(StayTables.FirstPiece)
            - (zeros << 4).AsInt32() + (moved >>> StayTables.PieceShift).AsInt32();
        (piece << 2).StoreUnsafe(ref coefficients);
        var at = Avx512F.ConvertToVector512Single((moved << StayTables.PlaceUp >>> StayTables.PlaceDown).AsInt32()) * Vector512.Create(StayTables.Place);
        (at | isTail.AsSingle()).StoreUnsafe(ref inPiece);
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

    /// <summary>The discount weights that have added up by eight times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Low, Vector512<double> High) Until(DiscountTable table, Vector512<double> low, Vector512<double> high)
    {
        if (table.Pieces > 1)
        {
            return (Each(table, low), Each(table, high));
        }

        ref var row = ref table.First;
        var middle = Vector512.Create(table.Middle);
        (low, high) = (low - middle, high - middle);
        var sumLow = Vector512.Create(row);
        var sumHigh = sumLow;
        for (var power = 1; power <= table.Degree; power++)
        {
            var coefficient = Vector512.Create(Unsafe.Add(ref row, power));
            (sumLow, sumHigh) = ((sumLow * low) + coefficient, (sumHigh * high) + coefficient);
        }

        return (sumLow, sumHigh);
    }

    /// <summary>The places of some bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Mask(uint bits)
    {
        var each = Vector512.Create(1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15);
        return Vector512.Equals(Vector512.Create((int)bits) & each, each);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> Each(DiscountTable table, Vector512<double> until)
    {
        Span<double> each = stackalloc double[Vector512<double>.Count];
        until.CopyTo(each);
        for (var i = 0; i < each.Length; i++)
        {
            each[i] = table.Until(each[i]);
        }

        return Vector512.Create<double>(each);
    }

    /// <summary>The pieces of every fourth patient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Fours(ref float pieces, ref int coefficients, int from)
    {
        var low = Avx.InsertVector128(
            Piece(ref pieces, ref coefficients, from).ToVector256Unsafe(), Piece(ref pieces, ref coefficients, from + 4), 1);
        var high = Avx.InsertVector128(
            Piece(ref pieces, ref coefficients, from + 8).ToVector256Unsafe(), Piece(ref pieces, ref coefficients, from + 12), 1);
        return Avx512DQ.InsertVector256(low.ToVector512Unsafe(), high, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Piece(ref float pieces, ref int coefficients, int at) => Vector128.LoadUnsafe(ref pieces, (uint)Unsafe.Add(ref coefficients, at));
}
