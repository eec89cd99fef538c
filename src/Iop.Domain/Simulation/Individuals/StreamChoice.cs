using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>When patients under way leave, and by which way: the first half of an event; AVX-512.</summary>
internal static class StreamChoice
{
    private const int Lanes = StreamLanes.Vector;
    private const int Half = Lanes / 2;

    /// <summary>Draws the words of the event, and counts the moves of the one before meanwhile: the one asks for little but products, the other for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Draw(StreamLanes lanes, ref ulong keys, long first, ref int counts)
    {
        ref var patients = ref lanes.Ids.First;
        ref var moves = ref lanes.Moves.First;
        ref var words = ref lanes.Words.First;
        ref var places = ref lanes.Places.First;
        var (low, high) = ((uint)first, (uint)((ulong)first >> 32));
        for (nuint at = 0; at < StreamLanes.Count; at += 2 * Lanes)
        {
            PhiloxVectors.Draw(
                ref keys, ref Unsafe.Add(ref patients, at), low, high, ref Unsafe.Add(ref moves, at), DrawPurpose.Event, ref Unsafe.Add(ref words, at), StreamLanes.Count, new StreamBooks.Counting(ref Unsafe.Add(ref places, at), ref counts));
        }
    }

    /// <summary>Finds ways and where their stays are read, and who has rivals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Find(StreamLanes lanes, StreamTables tables)
    {
        ref var words = ref lanes.Words.First;
        ref var rows = ref lanes.Rows.First;
        ref var chosen = ref lanes.Ways.First;
        ref var ways = ref tables.Ways.First;
        ref var highs = ref tables.Highs.First;
        ref var coefficients = ref lanes.Coefficients.First;
        ref var inPiece = ref lanes.InPiece.First;
        ref var left = ref lanes.Left.First;
        ref var rivalPlaces = ref lanes.RivalPlaces.First;
        ref var rivalWays = ref lanes.RivalWays.First;
        ref var rivalWords = ref lanes.RivalWords.First;
        var cuts = (nuint)tables.Cuts * Lanes;
        ref var races = ref Unsafe.Add(ref ways, (tables.Thresholds + 1) * Lanes);
        ref var limits = ref tables.Limits.First;
        var aloneLimits = Vector512.LoadUnsafe(ref tables.AloneLimits.First);
        var nobody = Vector512.Create(StreamLanes.NoRival);
        nuint count = 0;
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            var at = (nuint)(vector * Lanes);
            var row = Vector512.LoadUnsafe(ref rows, at);
            var word = Vector512.LoadUnsafe(ref words, at);
            var way = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref ways), row);
            var nearest = Vector512<uint>.AllBitsSet;
            for (nuint cut = 0; cut < cuts; cut += Lanes)
            {
                var bound = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref highs, cut), row.AsUInt32());
                nearest = Vector512.Min(nearest, bound - word);
                way = Vector512.ConditionalSelect(
                    Vector512.GreaterThan(word, bound).AsInt32(), Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref ways, cut + Lanes), row), way);
            }

            Unsafe.Add(ref left, vector) = (uint)Vector512.Equals(nearest, Vector512<uint>.Zero).ExtractMostSignificantBits();
            way.StoreUnsafe(ref chosen, at);
            var (second, third) = (Vector512.LoadUnsafe(ref words, StreamLanes.Count + at), Vector512.LoadUnsafe(ref words, (2 * StreamLanes.Count) + at));
            var limit = Avx512F.PermuteVar16x32(aloneLimits, row.AsUInt32());
            var stay = Vector512.ConditionalSelect(Vector512.Equals(limit, Vector512<uint>.Zero), second, third);
            StreamTimes.Find(
                Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(stay, limit).AsInt32(), way >>> StreamTables.PieceShift, Vector512.Create(StayTables.FirstPiece)), stay, ref Unsafe.Add(ref coefficients, at), ref Unsafe.Add(ref inPiece, at));
            for (nuint race = 0; race < EventRow.OwnRaces; race++)
            {
                word = Vector512.LoadUnsafe(ref words, ((2 + race) * StreamLanes.Count) + at);
                var isRun = Vector512.GreaterThanOrEqual(word, Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref limits, race * Lanes), row.AsUInt32()));
                var runners = (uint)isRun.ExtractMostSignificantBits();

                // the first race has runners nearly always, the second rarely
                if (race == 0 || runners != 0)
                {
                    var rival = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref races, race * Lanes), row);
                    Avx512F.Compress(Vector512<uint>.Zero, isRun, word).StoreUnsafe(ref rivalWords, count);
                    Avx512F.Compress(nobody, isRun.AsInt32(), rival).StoreUnsafe(ref rivalWays, count);
                    Avx512F.Compress(Vector512<int>.Zero, isRun.AsInt32(), Vector512<int>.Indices + Vector512.Create((int)at)).StoreUnsafe(ref rivalPlaces, count);
                    count += (nuint)BitOperations.PopCount(runners);
                }
            }
        }

        lanes.Rivals = (int)count;
    }

    /// <summary>Reads the stays that were found, and says who is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Read(StreamLanes lanes, ref float pieces)
    {
        ref var coefficients = ref lanes.Coefficients.First;
        ref var inPiece = ref lanes.InPiece.First;
        ref var times = ref lanes.Times.First;
        ref var left = ref lanes.Left.First;
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            var at = (nuint)(vector * Lanes);
            var time = StreamTimes.Read(ref pieces, ref Unsafe.Add(ref coefficients, at), ref Unsafe.Add(ref inPiece, at));
            Unsafe.Add(ref left, vector) |= (uint)(~Vector512.Equals(time, time)).ExtractMostSignificantBits();
            time.StoreUnsafe(ref times, at);
        }
    }

    /// <summary>Reads how long it takes the rivals, and gives them the way where they are first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Race(StreamLanes lanes, ref float pieces)
    {
        ref var coefficients = ref lanes.Coefficients.First;
        ref var inPiece = ref lanes.InPiece.First;
        ref var words = ref lanes.RivalWords.First;
        ref var rivals = ref lanes.RivalWays.First;
        ref var rivalTimes = ref lanes.RivalTimes.First;
        var count = lanes.Rivals;
        for (nuint at = 0; at < (nuint)count; at += Lanes)
        {
            StreamTimes.Find(Vector512.LoadUnsafe(ref rivals, at) >>> StreamTables.PieceShift, Vector512.LoadUnsafe(ref words, at), ref coefficients, ref inPiece);
            var time = StreamTimes.Read(ref pieces, ref coefficients, ref inPiece);
            time.StoreUnsafe(ref rivalTimes, at);
            var unknown = (uint)(~Vector512.Equals(time, time)).ExtractMostSignificantBits();
            if (unknown != 0)
            {
                Leave(lanes, unknown, (int)at);
            }
        }

        // as whole numbers, so that nothing is guessed: bits of times that are not negative are in their order
        ref var places = ref lanes.RivalPlaces.First;
        ref var times = ref Unsafe.As<float, int>(ref lanes.Times.First);
        ref var others = ref Unsafe.As<float, int>(ref rivalTimes);
        ref var ways = ref lanes.Ways.First;
        for (nint i = 0; i < count; i++)
        {
            nint place = Unsafe.Add(ref places, i);
            ref var time = ref Unsafe.Add(ref times, place);
            ref var way = ref Unsafe.Add(ref ways, place);
            var less = Unsafe.Add(ref others, i) - time;
            var isFirst = less >> 31;
            time += less & isFirst;
            way += (Unsafe.Add(ref rivals, i) - way) & isFirst;
        }
    }

    /// <summary>Leaves those whose rival's time is no number.</summary>
    private static void Leave(StreamLanes lanes, uint unknown, int at)
    {
        for (; unknown != 0; unknown &= unknown - 1)
        {
            if (at + BitOperations.TrailingZeroCount(unknown) is var rival && rival < lanes.Rivals)
            {
                var place = lanes.RivalPlaces.Span[rival];
                lanes.Left.Span[place / Lanes] |= 1u << (place % Lanes);
            }
        }
    }

    /// <summary>Says when patients leave.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Leave(StreamLanes lanes, double horizon)
    {
        ref var times = ref lanes.Times.First;
        ref var now = ref lanes.Now.First;
        ref var until = ref lanes.Until.First;
        var last = Vector512.Create(horizon);
        for (nuint at = 0; at < StreamLanes.Count; at += Lanes)
        {
            // of a time that is no number, the horizon
            var time = Vector512.LoadUnsafe(ref times, at);
            var low = Vector512.LoadUnsafe(ref now, at) + Avx512F.ConvertToVector512Double(time.GetLower());
            var high = Vector512.LoadUnsafe(ref now, at + Half) + Avx512F.ConvertToVector512Double(time.GetUpper());
            Avx512F.Min(low, last).StoreUnsafe(ref until, at);
            Avx512F.Min(high, last).StoreUnsafe(ref until, at + Half);
        }
    }
}
