using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Patients as a stream through the places of vectors: whoever ends makes room for the next, so that all places are busy until the block runs out; AVX-512.</summary>
internal sealed class EventStream : EventRunner
{
    private const int Lanes = StreamLanes.Vector;
    private readonly StreamTables vectors;
    private readonly StreamStart start;
    private readonly StreamLanes lanes = new();
    private readonly AlignedRow<ulong> keys = new(PhiloxVectors.Keys);
    private readonly AlignedRow<double> ended = new(Measures.Padded * Block);
    private readonly Action<int, uint, uint, uint> addEach;
    private ulong seed;
    private long first;

    public EventStream(EventTables tables, PatientStratum patient)
        : base(tables, patient)
    {
        vectors = new(tables);
        start = new(tables);
        addEach = AddEach;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public override void Run(ulong seed, long first, int low, int high, MoveCounts moves, StateCounts counts, PatientTotals[] groups, int strategy)
    {
        (this.seed, this.first) = (seed, first);
        PhiloxVectors.FillKeys(seed, keys.Span);
        start.Draw(ref keys.First, first, low, high, moves);
        Begin(moves);
        for (var (step, left) = (0, high - low); left > 0; step++)
        {
            moves.Expect(StreamLanes.Count, counts);
            StreamChoice.Draw(lanes, ref keys.First, first, ref moves.First);
            StreamChoice.Find(lanes, vectors);
            StreamChoice.Read(lanes, ref Tables.Stays.First);
            StreamChoice.Race(lanes, ref Tables.Stays.First);
            StreamChoice.Leave(lanes, Tables.Horizon);
            Decide();
            StreamBooks.Run(lanes, Tables, vectors, start, moves, addEach);
            End();
            left -= lanes.Ended;
            if (step >= EventTables.MostMoves)
            {
                Check();
            }
        }

        StreamBooks.Count(lanes, ref moves.First);

        for (var group = low / PhiloxLanes.Count; group * PhiloxLanes.Count < high; group++)
        {
            groups[group].SetAll(strategy, ref Unsafe.Add(ref ended.First, group * PhiloxLanes.Count * Measures.Padded));
        }
    }

    /// <summary>Lets the first patients begin. In places where nobody is under way sums go on that nobody reads: what blocks before have left there is cleared.</summary>
    private void Begin(MoveCounts moves)
    {
        lanes.Totals.Span.Clear();
        lanes.Places.Span.Fill(moves.Nowhere);
        for (var place = 0; place < StreamLanes.Count; place++)
        {
            var bit = 1u << (place % Lanes);
            lanes.Active.Span[place / Lanes] &= ~bit;
            lanes.Now.Span[place] = Tables.Horizon;
            if (start.Left > 0)
            {
                lanes.Active.Span[place / Lanes] |= bit;
                lanes.Rows.Span[place] = Unsafe.Add(ref start.First, start.Next);
                (lanes.Ids.Span[place], lanes.Moves.Span[place], lanes.Now.Span[place]) = ((uint)start.Next, 0, 0);
                (lanes.CostBy.Span[place], lanes.EffectBy.Span[place]) = (start.Cost, start.Effect);
                start.Next++;
            }
        }
    }

    /// <summary>Keeps the totals of those who have ended, and leaves none in their places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void End()
    {
        ref var places = ref lanes.EndedPlaces.First;
        ref var ids = ref lanes.EndedIds.First;
        ref var totals = ref lanes.Totals.First;
        ref var kept = ref ended.First;
        for (nint i = 0; i < lanes.Ended; i++)
        {
            ref var total = ref Unsafe.Add(ref totals, (nint)Unsafe.Add(ref places, i) * Measures.Padded);
            Vector512.LoadUnsafe(ref total).StoreUnsafe(ref kept, (nuint)Unsafe.Add(ref ids, i) * Measures.Padded);
            Vector512<double>.Zero.StoreUnsafe(ref total);
        }
    }

    /// <summary>The next events of those whom tables do not decide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Decide()
    {
        for (var vector = 0; vector < StreamLanes.Vectors; vector++)
        {
            for (var left = lanes.Left.Span[vector] & lanes.Active.Span[vector]; left != 0; left &= left - 1)
            {
                var place = (vector * Lanes) + BitOperations.TrailingZeroCount(left);
                var row = StreamTables.RowOf(lanes.Rows.Span[place]);
                var (until, slot) = Decide(seed, first + lanes.Ids.Span[place], lanes.Moves.Span[place], row, lanes.Now.Span[place]);
                (lanes.Until.Span[place], lanes.Ways.Span[place]) = (until, vectors.Ways.Span[(slot * StreamTables.Rows) + row]);
            }
        }
    }

    private void AddEach(int vector, uint uneven, uint rewarded, uint resting)
    {
        for (var left = uneven | rewarded | resting; left != 0; left &= left - 1)
        {
            var bit = left & (0 - left);
            var place = (vector * Lanes) + BitOperations.TrailingZeroCount(left);
            var totals = lanes.Totals.Span.Slice(place * Measures.Padded, Measures.Count);
            var (row, until, way) = (StreamTables.RowOf(lanes.Rows.Span[place]), lanes.Until.Span[place], lanes.Ways.Span[place]);
            var (cost, effect) = (Tables.Costs.Until(until), Tables.Effects.Until(until));
            if ((uneven & bit) != 0)
            {
                Tables.Rewards.Stay(totals, Tables.Rows[row].State, lanes.Now.Span[place], until, Tables.Rows[row].Elapsed, Patient);
            }

            if ((rewarded & bit) != 0)
            {
                Tables.Rewards.Move(totals, StreamTables.MoveOf(way), until, 1 - (Tables.Costs.Force * cost), 1 - (Tables.Effects.Force * effect));
            }

            if ((resting & bit) != 0)
            {
                var (costs, effects) = (Tables.Costs.Until(Tables.Horizon), Tables.Effects.Until(Tables.Horizon));
                Tables.Book(totals, StreamTables.StateOf(way), until, Tables.Horizon, 0, costs - cost, effects - effect, Patient);
            }
        }
    }

    /// <summary>Stops a patient who moves in a circle.</summary>
    private void Check()
    {
        for (var place = 0; place < StreamLanes.Count; place++)
        {
            if ((lanes.Active.Span[place / Lanes] >> (place % Lanes) & 1) != 0 && lanes.Moves.Span[place] >= EventTables.MostMoves)
            {
                throw EventLife.Circle(first + lanes.Ids.Span[place]);
            }
        }
    }
}
