using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>Steps through tables, eight places at a time; the places that pad a table may hold anything.</content>
internal sealed partial class WeekBounds
{
    private int[] padded = [];
    private int[] steps = [];
    private int[] stepCosts = [];
    private int[] firstStep = [];

    /// <summary>Lowers the places from <paramref name="from"/> to <paramref name="to"/> of a table to what another holds so many units earlier, and a cost.</summary>
    public static void Lower(ReadOnlySpan<int> source, Span<int> target, int from, int to, int units, int cost)
    {
        var least = source[0] + cost;
        ref var old = ref MemoryMarshal.GetReference(source);
        ref var here = ref MemoryMarshal.GetReference(target);
        for (var i = from; i < units && i <= to; i += Vector256<int>.Count)
        {
            Vector256.Min(Vector256.LoadUnsafe(ref here, (nuint)(i - from)), Upto(units - i, least)).StoreUnsafe(ref here, (nuint)(i - from));
        }

        var costs = Vector256.Create(cost);
        for (var i = Math.Max(from, units); i <= to; i += Vector256<int>.Count)
        {
            Vector256.Min(Vector256.LoadUnsafe(ref here, (nuint)(i - from)), Vector256.LoadUnsafe(ref old, (nuint)(i - units)) + costs)
                .StoreUnsafe(ref here, (nuint)(i - from));
        }
    }

    /// <summary>Lists what each state of a table offers: units and cost, dearer ones only for more units.</summary>
    /// <param name="table">The table.</param>
    /// <param name="step">Distance between two of its states.</param>
    /// <param name="places">Places of a state.</param>
    /// <param name="except">A cost of doing nothing that is not listed; <see cref="Never"/> for none.</param>
    private void List(ReadOnlySpan<int> table, int step, int places, int except)
    {
        Ensure(ref steps, tally.States * places);
        Ensure(ref stepCosts, tally.States * places);
        Ensure(ref firstStep, tally.States + 1);
        var count = 0;
        for (var state = 0; state < tally.States; state++)
        {
            firstStep[state] = count;
            var costs = table.Slice(state * step, places);
            for (var units = 0; units < costs.Length; units++)
            {
                var cost = costs[units];
                if (cost < Unreachable && (units + 1 == costs.Length || costs[units + 1] != cost) && (state > 0 || units > 0 || cost != except))
                {
                    steps[count] = units;
                    stepCosts[count++] = cost;
                }
            }
        }

        firstStep[tally.States] = count;
    }

    /// <summary>Copies a state of a week's table behind as many places that hold its first value: fewer units than none are needed as cheaply as none.</summary>
    private void Pad(ReadOnlySpan<int> weeks, int state)
    {
        var row = weeks.Slice(state * weekStride, weekStride);
        Ensure(ref padded, weekStride * 2);
        padded.AsSpan(0, weekStride).Fill(row[0]);
        row.CopyTo(padded.AsSpan(weekStride));
    }

    /// <summary>Lowers the places from <paramref name="from"/> to <paramref name="to"/> of a table to what the padded one holds beside each way listed of a state.</summary>
    private void Lower(Span<int> target, int from, int to, int state)
    {
        ref var old = ref padded[weekStride + from];
        ref var here = ref MemoryMarshal.GetReference(target);
        var units = steps.AsSpan(firstStep[state], firstStep[state + 1] - firstStep[state]);
        var costs = stepCosts.AsSpan(firstStep[state], units.Length);
        var at = 0;
        for (; at + (3 * Vector256<int>.Count) <= to - from; at += 4 * Vector256<int>.Count)
        {
            var a = Vector256.LoadUnsafe(ref here, (nuint)at);
            var b = Vector256.LoadUnsafe(ref here, (nuint)(at + 8));
            var c = Vector256.LoadUnsafe(ref here, (nuint)(at + 16));
            var d = Vector256.LoadUnsafe(ref here, (nuint)(at + 24));
            for (var i = 0; i < units.Length; i++)
            {
                ref var source = ref Unsafe.Add(ref old, at - units[i]);
                var cost = Vector256.Create(costs[i]);
                a = Vector256.Min(a, Vector256.LoadUnsafe(ref source) + cost);
                b = Vector256.Min(b, Vector256.LoadUnsafe(ref source, 8) + cost);
                c = Vector256.Min(c, Vector256.LoadUnsafe(ref source, 16) + cost);
                d = Vector256.Min(d, Vector256.LoadUnsafe(ref source, 24) + cost);
            }

            a.StoreUnsafe(ref here, (nuint)at);
            b.StoreUnsafe(ref here, (nuint)(at + 8));
            c.StoreUnsafe(ref here, (nuint)(at + 16));
            d.StoreUnsafe(ref here, (nuint)(at + 24));
        }

        for (; at <= to - from; at += Vector256<int>.Count)
        {
            var a = Vector256.LoadUnsafe(ref here, (nuint)at);
            for (var i = 0; i < units.Length; i++)
            {
                a = Vector256.Min(a, Vector256.LoadUnsafe(ref Unsafe.Add(ref old, at - units[i])) + Vector256.Create(costs[i]));
            }

            a.StoreUnsafe(ref here, (nuint)at);
        }
    }

    /// <summary>A value in the first places, <see cref="Never"/> in the others.</summary>
    private static Vector256<int> Upto(int places, int value) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(places)), Vector256.Create(value), Vector256.Create(Never));

    private static void Take(ReadOnlySpan<int> beyond, Span<int> here, int units, int wide, int cost, int ends)
    {
        var least = cost + Math.Min(beyond[0], ends);
        var costs = Vector256.Create(cost);
        ref var from = ref MemoryMarshal.GetReference(beyond);
        ref var to = ref MemoryMarshal.GetReference(here);
        for (var i = 0; i < units; i += Vector256<int>.Count)
        {
            Vector256.Min(Vector256.LoadUnsafe(ref to, (nuint)i), Upto(units - i, least)).StoreUnsafe(ref to, (nuint)i);
        }

        for (var i = units; i < wide; i += Vector256<int>.Count)
        {
            Vector256.Min(Vector256.LoadUnsafe(ref to, (nuint)i), Vector256.LoadUnsafe(ref from, (nuint)(i - units)) + costs).StoreUnsafe(ref to, (nuint)i);
        }

        if (units < wide)
        {
            here[units] = Math.Min(here[units], cost + ends);
        }
    }

    /// <summary>Lowers a table to what another holds, and a cost.</summary>
    private static void Add(ReadOnlySpan<int> source, Span<int> target, int cost)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        for (var i = 0; i < source.Length; i += Vector256<int>.Count)
        {
            Vector256.Min(Vector256.LoadUnsafe(ref to, (nuint)i), Vector256.LoadUnsafe(ref from, (nuint)i) + Vector256.Create(cost)).StoreUnsafe(ref to, (nuint)i);
        }
    }

    private static void Reach(ReadOnlySpan<int> beyond, ReadOnlySpan<int> stops, Span<int> here, int units, int wide, bool saturates, int cost, int ends)
    {
        ref var from = ref MemoryMarshal.GetReference(beyond);
        ref var days = ref MemoryMarshal.GetReference(stops);
        ref var to = ref MemoryMarshal.GetReference(here);
        if (saturates)
        {
            var least = cost + Math.Min(beyond[0], stops[0] + ends);
            for (var i = 0; i < units; i += Vector256<int>.Count)
            {
                Vector256.Min(Vector256.LoadUnsafe(ref to, (nuint)i), Upto(units - i, least)).StoreUnsafe(ref to, (nuint)i);
            }
        }

        var costs = Vector256.Create(cost);
        var waits = Vector256.Create(ends);
        for (var i = units; i < wide; i += Vector256<int>.Count)
        {
            var value = Vector256.Min(Vector256.LoadUnsafe(ref from, (nuint)(i - units)), Vector256.LoadUnsafe(ref days, (nuint)(i - units)) + waits) + costs;
            Vector256.Min(Vector256.LoadUnsafe(ref to, (nuint)i), value).StoreUnsafe(ref to, (nuint)i);
        }
    }
}
