using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Iop.Domain.Simulation.Randomness;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Patients by batches on any machine: the numbers of all who are under way are drawn together, then each takes the event.</summary>
internal sealed class EventBatches : EventRunner
{
    private readonly SimdPath path;
    private readonly EventLanes lanes;
    private readonly int wordsOfStates;
    private ulong seed;
    private long first;
    private uint move;

    public EventBatches(EventTables tables, PatientStratum patient, SimdPath path)
        : base(tables, patient)
    {
        this.path = path;
        lanes = new(tables.Exits.Length);
        wordsOfStates = EventLanes.WordsOf(tables.Exits.Length);
    }

    /// <inheritdoc/>
    public override void Run(ulong seed, long first, int low, int high, MoveCounts moves, StateCounts counts, PatientTotals[] groups, int strategy)
    {
        (this.seed, this.first) = (seed, first);
        for (var from = low; from < high; from = (from | (EventLanes.Capacity - 1)) + 1)
        {
            var end = Math.Min(high, (from | (EventLanes.Capacity - 1)) + 1);
            Begin(from, end - from, moves);
            for (move = 0; lanes.Count > 0; move++)
            {
                if (move == EventTables.MostMoves)
                {
                    throw EventLife.Circle(first + lanes.Ids[0]);
                }

                PhiloxList.Fill(path, seed, first, lanes.Ids, lanes.Count, move, DrawPurpose.Event, lanes.Words);
                moves.Expect(lanes.Count, counts);
                lanes.Count = Advance(lanes.Count, moves);
            }

            for (var place = from; place < end; place++)
            {
                groups[place / PhiloxLanes.Count].Set(
                    strategy, place % PhiloxLanes.Count, lanes.Totals.AsSpan(place % EventLanes.Capacity * Measures.Padded, Measures.Count));
            }
        }
    }

    private void Begin(int from, int count, MoveCounts moves)
    {
        Array.Clear(lanes.Totals);
        Array.Clear(lanes.Seen);
        lanes.Count = count;
        for (var i = 0; i < count; i++)
        {
            lanes.Ids[i] = (uint)(from + i);
        }

        if (Tables.FirstRows.Length > 1)
        {
            PhiloxList.Fill(path, seed, first, lanes.Ids, count, 0, DrawPurpose.Start, lanes.Words);
        }

        var (cost, effect) = (Tables.Costs.Until(0), Tables.Effects.Until(0));
        for (var i = 0; i < count; i++)
        {
            var entry = Tables.FirstRows.Length == 1 ? 0 : Tables.Start.Entry(((ulong)lanes.Words[i] << 32) | lanes.Words[EventLanes.Capacity + i]);
            var row = Tables.FirstRows[entry];
            (lanes.Rows[i], lanes.Now[i], lanes.CostBy[i], lanes.EffectBy[i]) = (row, 0, cost, effect);
            var state = Tables.Rows[row].State;
            lanes.Seen[((from + i) % EventLanes.Capacity * wordsOfStates) + (state >> 6)] |= 1UL << state;
            moves.AddStart(state, 1);
        }
    }

    /// <summary>When each patient leaves, and by which way. Nothing here depends on where chance leads but the rare word that tables do not decide, so that no work waits for a guess that failed.</summary>
    private void Choose(int count)
    {
        const int Words = EventLanes.Capacity;
        ref var rowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Rows);
        ref var nowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Now);
        ref var untilOf = ref MemoryMarshal.GetArrayDataReference(lanes.Until);
        ref var wayOf = ref MemoryMarshal.GetArrayDataReference(lanes.Ways);
        ref var word = ref MemoryMarshal.GetArrayDataReference(lanes.Words);
        ref var highs = ref MemoryMarshal.GetArrayDataReference(Tables.Slots.Highs);
        ref var limits = ref MemoryMarshal.GetArrayDataReference(Tables.Slots.Limits);
        ref var ways = ref MemoryMarshal.GetArrayDataReference(Tables.Slots.Ways);
        ref var pieces = ref Tables.Stays.First;
        var (stride, thresholds, horizon) = (Tables.Slots.Stride, Tables.Slots.Thresholds, Tables.Horizon);
        for (nint i = 0; i < count; i++)
        {
            nint row = Unsafe.Add(ref rowOf, i);
            var drawn = Unsafe.Add(ref word, i);
            var (at, isTie) = (row, false);
            var bounds = row;
            for (var threshold = 0; threshold < thresholds; threshold++, bounds += stride)
            {
                var bound = Unsafe.Add(ref highs, bounds);
                at += stride & (nint)(((long)bound - drawn) >> 63);
                isTie |= drawn == bound;
            }

            var time = StayTables.Read(ref pieces, Unsafe.Add(ref ways, at).FirstPiece, Unsafe.Add(ref word, Words + i));

            isTie |= float.IsNaN(time);

            // the first race is run by all, by most of them against a stay that never ends: whether a patient runs is hard to guess
            var place = ((thresholds + 1) * stride) + row;
            drawn = Unsafe.Add(ref word, (2 * Words) + i);
            var isRun = ~(((long)drawn - Unsafe.Add(ref limits, row)) >> 63);
            var rival = StayTables.Read(ref pieces, Unsafe.Add(ref ways, place).FirstPiece & (int)isRun, drawn);
            isTie |= float.IsNaN(rival) & isRun != 0;
            (time, at) = Earlier(time, at, rival, place, isRun);
            for (nint race = 1; race < EventRow.OwnRaces; race++)
            {
                place += stride;
                drawn = Unsafe.Add(ref word, ((2 + race) * Words) + i);
                if (drawn >= Unsafe.Add(ref limits, (race * stride) + row))
                {
                    rival = StayTables.Read(ref pieces, Unsafe.Add(ref ways, place).FirstPiece, drawn);
                    isTie |= float.IsNaN(rival);
                    (time, at) = Earlier(time, at, rival, place, -1);
                }
            }

            var now = Unsafe.Add(ref nowOf, i);
            var until = now + time;
            until = until < horizon ? until : horizon;
            if (isTie)
            {
                (until, var slot) = Decide(seed, first + lanes.Ids[i], move, (int)row, now);
                at = (slot * stride) + row;
            }

            Unsafe.Add(ref untilOf, i) = until;
            Unsafe.Add(ref wayOf, i) = (int)at;
        }
    }

    /// <summary>The earlier of two times, and its way. As whole numbers, so that nothing is guessed: bits of times that are not negative are in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (float Time, nint Way) Earlier(float time, nint way, float rival, nint ofRival, long isRun)
    {
        long bits = BitConverter.SingleToInt32Bits(time);
        long others = BitConverter.SingleToInt32Bits(rival);
        var isFirst = isRun & ((others - bits) >> 63);
        return (BitConverter.Int32BitsToSingle((int)(bits + ((others - bits) & isFirst))), way + ((ofRival - way) & (nint)isFirst));
    }

    /// <summary>Gives each patient the event, and keeps those who are still under way after it.</summary>
    private int Advance(int count, MoveCounts moves)
    {
        Choose(count);
        Tables.Costs.Until(lanes.Until.AsSpan(0, count), lanes.CostUntil);
        var effectUntil = lanes.CostUntil;
        if (!Tables.IsSame)
        {
            Tables.Effects.Until(lanes.Until.AsSpan(0, count), lanes.EffectUntil);
            effectUntil = lanes.EffectUntil;
        }

        ref var id = ref MemoryMarshal.GetArrayDataReference(lanes.Ids);
        ref var rowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Rows);
        ref var nowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Now);
        ref var untilOf = ref MemoryMarshal.GetArrayDataReference(lanes.Until);
        ref var wayOf = ref MemoryMarshal.GetArrayDataReference(lanes.Ways);
        ref var costBy = ref MemoryMarshal.GetArrayDataReference(lanes.CostBy);
        ref var effectBy = ref MemoryMarshal.GetArrayDataReference(lanes.EffectBy);
        ref var costs = ref MemoryMarshal.GetArrayDataReference(lanes.CostUntil);
        ref var effects = ref MemoryMarshal.GetArrayDataReference(effectUntil);
        ref var ways = ref MemoryMarshal.GetArrayDataReference(Tables.Slots.Ways);
        ref var seen = ref MemoryMarshal.GetArrayDataReference(lanes.Seen);
        var (horizon, kept) = (Tables.Horizon, (nint)0);
        for (nint i = 0; i < count; i++)
        {
            var (who, row, until) = (Unsafe.Add(ref id, i), Unsafe.Add(ref rowOf, i), Unsafe.Add(ref untilOf, i));
            var (cost, effect) = (Unsafe.Add(ref costs, i), Unsafe.Add(ref effects, i));
            var inBatch = (int)who % EventLanes.Capacity;
            Book(inBatch, row, Unsafe.Add(ref nowOf, i), until, cost - Unsafe.Add(ref costBy, i), effect - Unsafe.Add(ref effectBy, i));
            if (until >= horizon)
            {
                continue;
            }

            ref var way = ref Unsafe.Add(ref ways, (nint)Unsafe.Add(ref wayOf, i));
            if (way.HasRewards)
            {
                Move(inBatch, way.Move, until, cost, effect);
            }

            var to = way.State;
            ref var been = ref Unsafe.Add(ref seen, (inBatch * wordsOfStates) + (to >> 6));
            moves.Add(Tables.PointFrom(until), way.Move, (int)(~been >> to & 1));
            been |= 1UL << to;
            if (Tables.IsAbsorbing[to])
            {
                Book(inBatch, to, until, horizon, Tables.Costs.Until(horizon) - cost, Tables.Effects.Until(horizon) - effect);
                continue;
            }

            (Unsafe.Add(ref id, kept), Unsafe.Add(ref rowOf, kept), Unsafe.Add(ref nowOf, kept)) = (who, to, until);
            (Unsafe.Add(ref costBy, kept), Unsafe.Add(ref effectBy, kept)) = (cost, effect);
            kept++;
        }

        return (int)kept;
    }

    /// <summary>Adds a stay to the totals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Book(int place, int row, double from, double until, double cost, double effect)
    {
        if (!Tables.IsPlain[row])
        {
            Tables.Rewards.Stay(
                lanes.Totals.AsSpan(place * Measures.Padded, Measures.Count), Tables.Rows[row].State, from, until, Tables.Rows[row].Elapsed, Patient);
            return;
        }

        var time = until - from;
        ref var total = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lanes.Totals), place * Measures.Padded);
        ref var perYear = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Tables.PerYear), row * Measures.Padded);
        Add(ref total, ref perYear, 0, Vector128.Create(cost, effect));
        Add(ref total, ref perYear, 2, Vector128.Create(effect, time));
        Add(ref total, ref perYear, 4, Vector128.Create(time));

        static void Add(ref double total, ref double perYear, nuint at, Vector128<double> amounts) =>
            (Vector128.LoadUnsafe(ref total, at) + (Vector128.LoadUnsafe(ref perYear, at) * amounts)).StoreUnsafe(ref total, at);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Move(int place, int move, double when, double cost, double effect) => Tables.Rewards.Move(
        lanes.Totals.AsSpan(place * Measures.Padded, Measures.Count), move, when, 1 - (Tables.Costs.Force * cost), 1 - (Tables.Effects.Force * effect));
}
