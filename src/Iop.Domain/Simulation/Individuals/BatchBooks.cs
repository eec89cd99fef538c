using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>What the stays of a batch add and where its moves are counted: the second half of an event.</summary>
internal static class BatchBooks
{
    /// <summary>Adds the stays that end.</summary>
    /// <param name="lanes">The patients, whose times are decided.</param>
    /// <param name="tables">The tables of the strategy.</param>
    /// <param name="effectUntil">The discount weights of effects that have added up by the time they leave.</param>
    /// <param name="patient">To whom all are alike.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Stay(EventLanes lanes, EventTables tables, double[] effectUntil, PatientStratum patient)
    {
        ref var id = ref MemoryMarshal.GetArrayDataReference(lanes.Ids);
        ref var rowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Rows);
        ref var nowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Now);
        ref var untilOf = ref MemoryMarshal.GetArrayDataReference(lanes.Until);
        ref var costBy = ref MemoryMarshal.GetArrayDataReference(lanes.CostBy);
        ref var effectBy = ref MemoryMarshal.GetArrayDataReference(lanes.EffectBy);
        ref var costs = ref MemoryMarshal.GetArrayDataReference(lanes.CostUntil);
        ref var effects = ref MemoryMarshal.GetArrayDataReference(effectUntil);
        ref var totals = ref MemoryMarshal.GetArrayDataReference(lanes.Totals);
        ref var perYear = ref MemoryMarshal.GetArrayDataReference(tables.PerYear);
        ref var isPlain = ref MemoryMarshal.GetArrayDataReference(tables.IsPlain);
        var count = lanes.Count;
        for (nint i = 0; i < count; i++)
        {
            nint row = Unsafe.Add(ref rowOf, i);
            nint place = (nint)(Unsafe.Add(ref id, i) % EventLanes.Capacity * Measures.Padded);
            var (now, until) = (Unsafe.Add(ref nowOf, i), Unsafe.Add(ref untilOf, i));
            if (!Unsafe.Add(ref isPlain, row))
            {
                tables.Rewards.Stay(lanes.Totals.AsSpan((int)place, Measures.Count), tables.Rows[row].State, now, until, tables.Rows[row].Elapsed, patient);
                continue;
            }

            var (cost, effect, time) = (Unsafe.Add(ref costs, i) - Unsafe.Add(ref costBy, i), Unsafe.Add(ref effects, i) - Unsafe.Add(ref effectBy, i), until - now);
            ref var total = ref Unsafe.Add(ref totals, place);
            ref var amount = ref Unsafe.Add(ref perYear, row * Measures.Padded);
            Add(ref total, ref amount, 0, Vector128.Create(cost, effect));
            Add(ref total, ref amount, 2, Vector128.Create(effect, time));
            Add(ref total, ref amount, 4, Vector128.Create(time));
        }

        static void Add(ref double total, ref double perYear, nuint at, Vector128<double> amounts) =>
            (Vector128.LoadUnsafe(ref total, at) + (Vector128.LoadUnsafe(ref perYear, at) * amounts)).StoreUnsafe(ref total, at);
    }

    /// <summary>Gives each patient the move, and keeps those who are still under way after it.</summary>
    /// <param name="lanes">The patients, whose times and ways are decided.</param>
    /// <param name="tables">The tables of the strategy.</param>
    /// <param name="effectUntil">The discount weights of effects that have added up by the time they leave.</param>
    /// <param name="patient">To whom all are alike.</param>
    /// <param name="moves">To which this adds the moves.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Move(EventLanes lanes, EventTables tables, double[] effectUntil, PatientStratum patient, MoveCounts moves)
    {
        ref var id = ref MemoryMarshal.GetArrayDataReference(lanes.Ids);
        ref var rowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Rows);
        ref var nowOf = ref MemoryMarshal.GetArrayDataReference(lanes.Now);
        ref var untilOf = ref MemoryMarshal.GetArrayDataReference(lanes.Until);
        ref var wayOf = ref MemoryMarshal.GetArrayDataReference(lanes.Ways);
        ref var costBy = ref MemoryMarshal.GetArrayDataReference(lanes.CostBy);
        ref var effectBy = ref MemoryMarshal.GetArrayDataReference(lanes.EffectBy);
        ref var costs = ref MemoryMarshal.GetArrayDataReference(lanes.CostUntil);
        ref var effects = ref MemoryMarshal.GetArrayDataReference(effectUntil);
        ref var ways = ref MemoryMarshal.GetArrayDataReference(tables.Slots.Ways);
        ref var seen = ref MemoryMarshal.GetArrayDataReference(lanes.Seen);
        ref var absorbing = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetArrayDataReference(tables.IsAbsorbing));
        ref var resting = ref MemoryMarshal.GetArrayDataReference(tables.IsResting);
        ref var counted = ref moves.First;
        var (horizon, count, kept, wordsOfStates) = (tables.Horizon, lanes.Count, (nint)0, EventLanes.WordsOf(tables.Exits.Length));
        var (perYear, last, perPoint, nowhere) = (tables.PointsPerYear, tables.Points.Length - 1, moves.PerPoint, (nint)moves.Nowhere);
        for (nint i = 0; i < count; i++)
        {
            var (who, until) = (Unsafe.Add(ref id, i), Unsafe.Add(ref untilOf, i));
            var (cost, effect) = (Unsafe.Add(ref costs, i), Unsafe.Add(ref effects, i));
            ref var way = ref Unsafe.Add(ref ways, (nint)Unsafe.Add(ref wayOf, i));
            var to = way.State;

            // all take the way, to no effect where the horizon stops them: who these are is hard to guess
            var isMove = (nint)((BitConverter.DoubleToInt64Bits(until) - BitConverter.DoubleToInt64Bits(horizon)) >> 63);
            if ((way.HasRewards | Unsafe.Add(ref resting, to)) && isMove != 0)
            {
                Add(lanes.Totals.AsSpan((int)(who % EventLanes.Capacity * Measures.Padded), Measures.Count), tables, way, until, cost, effect, patient);
            }

            ref var been = ref Unsafe.Add(ref seen, ((nint)(who % EventLanes.Capacity) * wordsOfStates) + (to >> 6));
            nint place = (Math.Min(last, double.ConvertToIntegerNative<int>((until * perYear) + EventTables.ToPoint)) * perPoint) + (2 * way.Move) + (int)(~been >> to & 1);
            Unsafe.Add(ref counted, nowhere + ((place - nowhere) & isMove))++;
            been |= 1UL << to;
            (Unsafe.Add(ref id, kept), Unsafe.Add(ref rowOf, kept), Unsafe.Add(ref nowOf, kept)) = (who, to, until);
            (Unsafe.Add(ref costBy, kept), Unsafe.Add(ref effectBy, kept)) = (cost, effect);
            kept -= isMove & (Unsafe.Add(ref absorbing, to) - 1);
        }

        lanes.Count = (int)kept;
    }

    /// <summary>Adds what a move adds by itself, and the rest of the time where nobody leaves.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(Span<double> totals, EventTables tables, in EventWay way, double when, double cost, double effect, PatientStratum patient)
    {
        if (way.HasRewards)
        {
            tables.Rewards.Move(totals, way.Move, when, 1 - (tables.Costs.Force * cost), 1 - (tables.Effects.Force * effect));
        }

        if (tables.IsResting[way.State])
        {
            tables.Book(totals, way.State, when, tables.Horizon, 0, tables.Costs.Until(tables.Horizon) - cost, tables.Effects.Until(tables.Horizon) - effect, patient);
        }
    }
}
