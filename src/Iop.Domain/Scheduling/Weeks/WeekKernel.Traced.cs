using System.Runtime.Intrinsics;
using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>The week that a bound leads to: where it keeps every limit it is taken, and where it costs no more than the bound nothing is left to search.</content>
internal sealed partial class WeekKernel
{
    private readonly List<int> traced = [];
    private Vector256<ushort>[] stillOpen = new Vector256<ushort>[1];
    private Vector256<ushort>[] today = new Vector256<ushort>[1];

    /// <summary>Takes the week that a bound leads to where it attends what it must, keeps every limit and is cheaper than the best; true where no week can be cheaper.</summary>
    /// <param name="prepared">The bound, which is below the best.</param>
    /// <param name="choice">The choice that it was prepared for.</param>
    private bool TakeTraced(WeekBounds prepared, sbyte[] choice)
    {
        prepared.Trace();
        traced.Clear();
        foreach (var number in prepared.Traced)
        {
            traced.Add(PositionOf(number, choice));
        }

        traced.Sort();
        nodeWork += traced.Count;
        foreach (var at in attended)
        {
            if (!traced.Contains(at))
            {
                return false;
            }
        }

        if (Complies() is not { } value || value + (patient.FixedCost * state.Scale) is var total && total >= best)
        {
            return false;
        }

        weekPositions.Clear();
        weekPositions.AddRange(traced);
        if (!IsSound())
        {
            return false;
        }

        best = Keep(total);
        return IsBeyond(prepared);
    }

    /// <summary>The same with the week without series that the finer bound leads to; true where no week can be cheaper than it.</summary>
    private bool TakeDetailed(sbyte[] root)
    {
        var at = Detail(bounds);
        if (!IsBeyond(at))
        {
            TakeTraced(at, leafChoice);
        }

        if (IsBeyond(bounds))
        {
            return true;
        }

        whole.Prepare(patient, classCost, state.Scale, range, bounds);
        nodeWork += whole.TakeWork();
        return IsBeyond(whole) || TakeTraced(whole, root);
    }

    /// <summary>The position of a class that must be attended, or else the cheapest that may be.</summary>
    private int PositionOf(int number, sbyte[] choice)
    {
        var cheapest = -1;
        for (var at = patient.Classes.First[number]; at < patient.Classes.First[number + 1]; at++)
        {
            if (choice[at] > 0)
            {
                return at;
            }

            cheapest = choice[at] == 0 && (cheapest < 0 || cost[at] < cost[cheapest]) ? at : cheapest;
        }

        return cheapest;
    }

    /// <summary>The cost of the traced week, its fixed cost left out; null where it breaks a limit.</summary>
    private long? Complies()
    {
        var layout = patient.Lanes;
        if (stillOpen.Length < layout.Blocks)
        {
            stillOpen = new Vector256<ushort>[layout.Blocks];
            today = new Vector256<ushort>[layout.Blocks];
        }

        layout.Initial.CopyTo(stillOpen, 0);
        long sum = 0;
        for (var (from, to) = (0, 0); from < traced.Count; from = to)
        {
            while (to < traced.Count && DayOf(to) == DayOf(from))
            {
                to++;
            }

            if (Day(from, to) is not { } value)
            {
                return null;
            }

            sum += value;
        }

        for (var block = 0; block < layout.Blocks; block++)
        {
            if ((stillOpen[block] & layout.NeedMask[block] & layout.WeeklyMask[block]) != Vector256<ushort>.Zero)
            {
                return null;
            }
        }

        return sum;
    }

    private int DayOf(int place) => patient.Offering.Day[patient.Sessions[traced[place]]];

    /// <summary>The cost of a day of the traced week, which is taken off what the week needs; null where it breaks a limit.</summary>
    private long? Day(int from, int to)
    {
        var (layout, classes, weights) = (patient.Lanes, patient.Classes, patient.Offering.Weights);
        var (start, end) = (classes.Start[classes.Of[traced[from]]], classes.End[classes.Of[traced[to - 1]]]);
        if (end - start < layout.SpanMin || end - start > layout.SpanMax)
        {
            return null;
        }

        var sum = state.Scale * (weights.Day + ((long)weights.IdleMinute * (end - start)));
        for (var i = from; i < to; i++)
        {
            var at = classes.Of[traced[i]];
            sum += cost[traced[i]] - (state.Scale * weights.IdleMinute * (classes.End[at] - classes.Start[at]));
        }

        for (var block = 0; block < layout.Blocks; block++)
        {
            today[block] = patient.First[(classes.Of[traced[from]] * layout.Blocks) + block];
            for (var i = from + 1; i < to; i++)
            {
                var at = (classes.Of[traced[i]] * layout.Blocks) + block;
                today[block] = today[block] - Vector256.Min(today[block], patient.Sub[at]) + patient.Add[at];
            }

            var (need, weekly) = (layout.NeedMask[block], layout.WeeklyMask[block]);
            if (!Vector256.LessThanOrEqualAll(today[block], layout.Cap[block]) || (today[block] & need & ~weekly) != Vector256<ushort>.Zero)
            {
                return null;
            }

            var after = today[block] & weekly;
            after = after - Vector256.Min(after, layout.DaySub[block]) + layout.DayAdd[block];
            stillOpen[block] = stillOpen[block] - Vector256.Min(stillOpen[block], (layout.Initial[block] - after) & need & weekly) + (after & ~need);
            if (!Vector256.LessThanOrEqualAll(stillOpen[block], layout.Cap[block]))
            {
                return null;
            }
        }

        return sum;
    }
}
