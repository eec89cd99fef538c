using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>What the stays of a batch add and where its moves are counted: the second half of an event.</summary>
internal static class BatchBooks
{
    /// <summary>Adds the stays that end, but those in rows where a year does not always add the same.</summary>
    /// <param name="lanes">The patients, whose times are decided.</param>
    /// <param name="tables">The tables of the strategy.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Stay(EventLanes lanes, EventTables tables)
    {
        ref var places = ref MemoryMarshal.GetArrayDataReference(lanes.Places);
        ref var numbers = ref MemoryMarshal.GetArrayDataReference(lanes.Numbers);
        ref var totals = ref MemoryMarshal.GetArrayDataReference(lanes.Totals);
        ref var perYear = ref MemoryMarshal.GetArrayDataReference(tables.PerYear);
        var (count, toEffects) = ((nint)lanes.Count, (nint)(tables.IsSame ? 0 : EventLanes.Capacity));
        for (nint i = 0; i < count; i++)
        {
            var time = Unsafe.Add(ref numbers, EventLanes.Until + i) - Unsafe.Add(ref numbers, EventLanes.Now + i);
            var cost = Unsafe.Add(ref numbers, EventLanes.CostUntil + i) - Unsafe.Add(ref numbers, EventLanes.CostBy + i);
            var effect = Unsafe.Add(ref numbers, EventLanes.CostUntil + i + toEffects) - Unsafe.Add(ref numbers, EventLanes.CostBy + i + toEffects);
            ref var total = ref Unsafe.Add(ref totals, (nint)((uint)Unsafe.Add(ref places, EventLanes.Ids + i) % EventLanes.Capacity * Measures.Padded));
            ref var amount = ref Unsafe.Add(ref perYear, (nint)Unsafe.Add(ref places, EventLanes.Rows + i) * Measures.Padded);
            Add(ref total, ref amount, 0, cost, effect);
            Add(ref total, ref amount, 2, effect, time);
            Add(ref total, ref amount, 4, time, time);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double total, ref double perYear, nuint at, double one, double other)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            (Vector128.LoadUnsafe(ref total, at) + (Vector128.LoadUnsafe(ref perYear, at) * Vector128.Create(one, other))).StoreUnsafe(ref total, at);
        }
        else
        {
            Unsafe.Add(ref total, at) += Unsafe.Add(ref perYear, at) * one;
            Unsafe.Add(ref total, at + 1) += Unsafe.Add(ref perYear, at + 1) * other;
        }
    }

    /// <summary>Adds what is not the same for all: stays in rows where a year does not always add the same, moves that add something by themselves, the rest of the time where nobody leaves.</summary>
    /// <param name="lanes">The patients, whose times and ways are decided.</param>
    /// <param name="tables">The tables of the strategy.</param>
    /// <param name="patient">To whom all are alike.</param>
    public static void AddEach(EventLanes lanes, EventTables tables, PatientStratum patient)
    {
        var toEffects = tables.IsSame ? 0 : EventLanes.Capacity;
        for (var i = 0; i < lanes.Count; i++)
        {
            var (row, way) = (lanes.Places[EventLanes.Rows + i], lanes.Places[EventLanes.Ways + i]);
            var totals = lanes.Totals.AsSpan(lanes.Places[EventLanes.Ids + i] % EventLanes.Capacity * Measures.Padded, Measures.Count);
            var (until, cost, effect) = (lanes.Numbers[EventLanes.Until + i], lanes.Numbers[EventLanes.CostUntil + i], lanes.Numbers[EventLanes.CostUntil + i + toEffects]);
            if (!tables.IsPlain[row])
            {
                tables.Rewards.Stay(totals, tables.Rows[row].State, lanes.Numbers[EventLanes.Now + i], until, tables.Rows[row].Elapsed, patient);
            }

            if ((way & EventStep.RewardBit) != 0 && until < tables.Horizon)
            {
                tables.Rewards.Move(totals, EventStep.TwiceMoveOf(way) / 2, until, 1 - (tables.Costs.Force * cost), 1 - (tables.Effects.Force * effect));
            }

            if ((way & EventStep.RestBit) != 0 && until < tables.Horizon)
            {
                var (costs, effects) = (tables.Costs.Until(tables.Horizon), tables.Effects.Until(tables.Horizon));
                tables.Book(totals, EventStep.StateOf(way), until, tables.Horizon, 0, costs - cost, effects - effect, patient);
            }
        }
    }

    /// <summary>Gives each patient the move, and keeps those who are still under way after it.</summary>
    /// <param name="lanes">The patients, whose times and ways are decided.</param>
    /// <param name="tables">The tables of the strategy.</param>
    /// <param name="moves">To which this adds the moves.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Move(EventLanes lanes, EventTables tables, MoveCounts moves)
    {
        ref var places = ref MemoryMarshal.GetArrayDataReference(lanes.Places);
        ref var numbers = ref MemoryMarshal.GetArrayDataReference(lanes.Numbers);
        ref var seen = ref MemoryMarshal.GetArrayDataReference(lanes.Seen);
        ref var counted = ref moves.First;
        var (horizon, count, kept, wordsOfStates) = (BitConverter.DoubleToInt64Bits(tables.Horizon), (nint)lanes.Count, (nint)0, (nint)EventLanes.WordsOf(tables.Exits.Length));
        var (perYear, last, perPoint, nowhere) = (tables.PointsPerYear, tables.Points.Length - 1, moves.PerPoint, (nint)moves.Nowhere);
        var toEffects = (nint)(tables.IsSame ? 0 : EventLanes.Capacity);
        for (nint i = 0; i < count; i++)
        {
            var (way, until) = (Unsafe.Add(ref places, EventLanes.Ways + i), Unsafe.Add(ref numbers, EventLanes.Until + i));
            var (who, to) = (Unsafe.Add(ref places, EventLanes.Ids + i), EventStep.StateOf(way));

            // all take the way, to no effect where the horizon stops them: who these are is hard to guess
            var isMove = (nint)((BitConverter.DoubleToInt64Bits(until) - horizon) >> 63);
            ref var been = ref Unsafe.Add(ref seen, ((nint)((uint)who % EventLanes.Capacity) * wordsOfStates) + (to >> 6));
            var point = double.ConvertToIntegerNative<int>((until * perYear) + EventTables.ToPoint);
            point = last + ((point - last) & ((point - last) >> 31));
            nint place = (point * perPoint) + EventStep.TwiceMoveOf(way) + (int)(~been >> to & 1);
            Unsafe.Add(ref counted, nowhere + ((place - nowhere) & isMove))++;
            been |= 1UL << to;
            (Unsafe.Add(ref places, EventLanes.Ids + kept), Unsafe.Add(ref places, EventLanes.Rows + kept)) = (who, to);
            Unsafe.Add(ref numbers, EventLanes.Now + kept) = until;
            Unsafe.Add(ref numbers, EventLanes.EffectBy + kept) = Unsafe.Add(ref numbers, EventLanes.CostUntil + i + toEffects);
            Unsafe.Add(ref numbers, EventLanes.CostBy + kept) = Unsafe.Add(ref numbers, EventLanes.CostUntil + i);
            kept -= isMove & ((way & EventStep.EndBit) - 1);
        }

        lanes.Count = (int)kept;
    }
}
