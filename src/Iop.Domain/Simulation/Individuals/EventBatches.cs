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

    /// <summary>Gives each patient the event, and keeps those who are still under way after it.</summary>
    private int Advance(int count, MoveCounts moves)
    {
        const int Words = EventLanes.Capacity;
        ref var id = ref MemoryMarshal.GetArrayDataReference(lanes.Ids);
        ref var rowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Rows);
        ref var nowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Now);
        ref var costBy = ref MemoryMarshal.GetArrayDataReference(lanes.CostBy);
        ref var effectBy = ref MemoryMarshal.GetArrayDataReference(lanes.EffectBy);
        ref var word = ref MemoryMarshal.GetArrayDataReference(lanes.Words);
        ref var highs = ref MemoryMarshal.GetArrayDataReference(Tables.Slots.Highs);
        ref var limits = ref MemoryMarshal.GetArrayDataReference(Tables.Slots.Limits);
        ref var ways = ref MemoryMarshal.GetArrayDataReference(Tables.Slots.Ways);
        ref var seen = ref MemoryMarshal.GetArrayDataReference(lanes.Seen);
        ref var pieces = ref Tables.Stays.First;
        var (stride, thresholds, horizon, costs, effects, isSame) = (Tables.Slots.Stride, Tables.Slots.Thresholds, Tables.Horizon, Tables.Costs, Tables.Effects, Tables.IsSame);
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var (row, now) = (Unsafe.Add(ref rowOf, i), Unsafe.Add(ref nowOf, i));
            var drawn = Unsafe.Add(ref word, i);
            var (at, isTie) = (row, false);
            for (var threshold = 0; threshold < thresholds; threshold++)
            {
                var bound = Unsafe.Add(ref highs, (threshold * stride) + row);
                at += drawn > bound ? stride : 0;
                isTie |= drawn == bound;
            }

            var time = StayTables.Read(ref pieces, Unsafe.Add(ref ways, at).FirstPiece, Unsafe.Add(ref word, Words + i));
            for (var race = 0; race < EventRow.OwnRaces; race++)
            {
                drawn = Unsafe.Add(ref word, ((2 + race) * Words) + i);
                if (drawn >= Unsafe.Add(ref limits, (race * stride) + row))
                {
                    var place = ((thresholds + 1 + race) * stride) + row;
                    var rival = StayTables.Read(ref pieces, Unsafe.Add(ref ways, place).FirstPiece, drawn);
                    isTie |= float.IsNaN(rival);
                    (time, at) = rival < time ? (rival, place) : (time, at);
                }
            }

            var who = Unsafe.Add(ref id, i);
            var until = Math.Min(now + time, horizon);
            if (isTie || float.IsNaN(time))
            {
                (until, var slot) = Decide(seed, first + who, move, row, now);
                at = (slot * stride) + row;
            }

            var cost = costs.Until(until);
            var effect = isSame ? cost : effects.Until(until);
            Book((int)who % EventLanes.Capacity, row, now, until, cost - Unsafe.Add(ref costBy, i), effect - Unsafe.Add(ref effectBy, i));
            if (until >= horizon)
            {
                continue;
            }

            ref var way = ref Unsafe.Add(ref ways, at);
            if (way.HasRewards)
            {
                Move((int)who % EventLanes.Capacity, way.Move, until, cost, effect);
            }

            var to = way.State;
            ref var been = ref Unsafe.Add(ref seen, ((int)who % EventLanes.Capacity * wordsOfStates) + (to >> 6));
            moves.Add(Tables.PointFrom(until), way.Move, (int)(~been >> to & 1));
            been |= 1UL << to;
            if (Tables.IsAbsorbing[to])
            {
                Book((int)who % EventLanes.Capacity, to, until, horizon, costs.Until(horizon) - cost, effects.Until(horizon) - effect);
                continue;
            }

            (Unsafe.Add(ref id, kept), Unsafe.Add(ref rowOf, kept), Unsafe.Add(ref nowOf, kept)) = (who, to, until);
            (Unsafe.Add(ref costBy, kept), Unsafe.Add(ref effectBy, kept)) = (cost, effect);
            kept++;
        }

        return kept;
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
