using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>When patients under way leave, and by which way: the first half of an event; AVX-512.</summary>
internal static class StreamChoice
{
    private const int Lanes = StreamLanes.Vector;
    private const int Half = Lanes / 2;

    /// <summary>Fewer patients of a vector than this who race are taken one at a time.</summary>
    private const int FewRaces = 2;

    /// <summary>Draws the words of the event.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Draw(StreamLanes lanes, ref ulong keys, long first)
    {
        ref var patients = ref lanes.Ids.First;
        ref var moves = ref lanes.Moves.First;
        ref var words = ref lanes.Words.First;
        var (low, high) = ((uint)first, (uint)((ulong)first >> 32));
        for (nuint at = 0; at < StreamLanes.Count; at += 2 * Lanes)
        {
            PhiloxVectors.Draw(
                ref keys, ref Unsafe.Add(ref patients, at), low, high, ref Unsafe.Add(ref moves, at), DrawPurpose.Event, ref Unsafe.Add(ref words, at), StreamLanes.Count);
        }
    }

    /// <summary>Finds ways, and where the stays of these and of their rivals are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Find(StreamLanes lanes, StreamTables tables)
    {
        ref var words = ref lanes.Words.First;
        ref var rows = ref lanes.Rows.First;
        ref var chosen = ref lanes.Ways.First;
        ref var ways = ref tables.Ways.First;
        ref var highs = ref tables.Highs.First;
        ref var limits = ref tables.Limits.First;
        ref var coefficients = ref lanes.Coefficients.First;
        ref var inPiece = ref lanes.InPiece.First;
        ref var left = ref MemoryMarshal.GetArrayDataReference(lanes.Left);
        ref var running = ref MemoryMarshal.GetArrayDataReference(lanes.Running);
        var thresholds = (nuint)tables.Thresholds * Lanes;
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            var at = (nuint)(vector * Lanes);
            var row = Vector512.LoadUnsafe(ref rows, at);
            var word = Vector512.LoadUnsafe(ref words, at);
            var way = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref ways), row);
            var tie = Vector512<uint>.Zero;
            for (nuint threshold = 0; threshold < thresholds; threshold += Lanes)
            {
                var bound = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref highs, threshold), row.AsUInt32());
                tie |= Vector512.Equals(word, bound);
                way = Vector512.ConditionalSelect(
                    Vector512.GreaterThan(word, bound).AsInt32(), Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref ways, threshold + Lanes), row), way);
            }

            Unsafe.Add(ref left, vector) = (uint)tie.ExtractMostSignificantBits();
            way.StoreUnsafe(ref chosen, at);
            StreamTimes.Find(FirstPiece(way), Vector512.LoadUnsafe(ref words, StreamLanes.Count + at), ref Unsafe.Add(ref coefficients, at), ref Unsafe.Add(ref inPiece, at));
            for (var race = 0; race < EventRow.OwnRaces; race++)
            {
                at += StreamLanes.Count;
                word = Vector512.LoadUnsafe(ref words, StreamLanes.Count + at);
                var isRun = Vector512.GreaterThanOrEqual(word, Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref limits, (nuint)race * Lanes), row.AsUInt32()));
                var runners = (uint)isRun.ExtractMostSignificantBits();
                var isFew = BitOperations.PopCount(runners) < FewRaces;
                Unsafe.Add(ref left, vector) |= isFew ? runners : 0;
                Unsafe.Add(ref running, (race * StreamLanes.Vectors) + vector) = isFew ? 0 : runners;
                if (!isFew)
                {
                    var rival = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref ways, thresholds + ((nuint)(1 + race) * Lanes)), row);
                    StreamTimes.Find(FirstPiece(rival) & isRun.AsInt32(), word, ref Unsafe.Add(ref coefficients, at), ref Unsafe.Add(ref inPiece, at));
                }
            }
        }
    }

    /// <summary>Reads the stays that were found, and says who is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(StreamLanes lanes, StreamTables tables, ref float pieces, double horizon)
    {
        ref var coefficients = ref lanes.Coefficients.First;
        ref var inPiece = ref lanes.InPiece.First;
        ref var left = ref MemoryMarshal.GetArrayDataReference(lanes.Left);
        ref var running = ref MemoryMarshal.GetArrayDataReference(lanes.Running);
        ref var rows = ref lanes.Rows.First;
        ref var chosen = ref lanes.Ways.First;
        ref var rivals = ref Unsafe.Add(ref tables.Ways.First, (tables.Thresholds + 1) * Lanes);
        ref var now = ref lanes.Now.First;
        ref var until = ref lanes.Until.First;
        var last = Vector512.Create(horizon);
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            var at = (nuint)(vector * Lanes);
            var time = StreamTimes.Read(ref pieces, ref Unsafe.Add(ref coefficients, at), ref Unsafe.Add(ref inPiece, at));
            Unsafe.Add(ref left, vector) |= (uint)(~Vector512.Equals(time, time)).ExtractMostSignificantBits();
            for (var race = 0; race < EventRow.OwnRaces; race++)
            {
                var runners = Unsafe.Add(ref running, (race * StreamLanes.Vectors) + vector);
                if (runners == 0)
                {
                    continue;
                }

                var place = at + ((nuint)(1 + race) * StreamLanes.Count);
                var rival = StreamTimes.Read(ref pieces, ref Unsafe.Add(ref coefficients, place), ref Unsafe.Add(ref inPiece, place));
                var isFirst = Vector512.LessThan(rival, time) & StreamTimes.Mask(runners).AsSingle();
                var other = Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref rivals, (nuint)race * Lanes), Vector512.LoadUnsafe(ref rows, at));
                time = Vector512.ConditionalSelect(isFirst, rival, time);
                Vector512.ConditionalSelect(isFirst.AsInt32(), other, Vector512.LoadUnsafe(ref chosen, at)).StoreUnsafe(ref chosen, at);
                Unsafe.Add(ref left, vector) |= runners & (uint)(~Vector512.Equals(rival, rival)).ExtractMostSignificantBits();
            }

            // of a time that is no number, the horizon
            var low = Vector512.LoadUnsafe(ref now, at) + Avx512F.ConvertToVector512Double(time.GetLower());
            var high = Vector512.LoadUnsafe(ref now, at + Half) + Avx512F.ConvertToVector512Double(time.GetUpper());
            Avx512F.Min(low, last).StoreUnsafe(ref until, at);
            Avx512F.Min(high, last).StoreUnsafe(ref until, at + Half);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> FirstPiece(Vector512<int> way) => (way & Vector512.Create(~StreamTables.RewardBit)) >>> StreamTables.PieceShift;
}
