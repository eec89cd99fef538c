using Iop.Domain.Calendar;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>The stays of a plan: phases at one level that follow each other, a long weekend between two at most; made in one pass over the phases in order of time.</summary>
internal sealed class PhaseStays
{
    // as directly as a taper follows: a long weekend may lie between two phases
    private const int MostFreeDays = 3;

    private readonly CarePeriod[] dates;
    private readonly int[] first;
    private readonly int[] inTime;

    public PhaseStays(ValueList<PlanPhase> phases)
    {
        (dates, first) = (new CarePeriod[phases.Count], new int[phases.Count]);
        var order = new int[phases.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        inTime = [.. order];
        Array.Sort(inTime, (one, other) => InTime(phases[one], phases[other]) is var before and not 0 ? before : one.CompareTo(other));
        Array.Sort(order, (one, other) => Compare(phases, one, other));
        for (var from = 0; from < order.Length;)
        {
            var (to, end, level) = (from + 1, phases[order[from]].Dates.End, phases[order[from]].Level);
            while (to < order.Length && phases[order[to]].Level == level && !(phases[order[to]].Dates.Start > end?.DaysLater(MostFreeDays + 1)))
            {
                var next = phases[order[to++]].Dates.End;
                end = end is { } one && next is { } other ? LocalDate.Max(one, other) : null;
            }

            var stay = new CarePeriod(phases[order[from]].Dates.Start, end);
            for (var i = from; i < to; i++)
            {
                (dates[order[i]], first[order[i]]) = (stay, order[from]);
            }

            from = to;
        }
    }

    /// <summary>The positions of all phases in order of time; of those that nothing tells apart, as they stand in the plan.</summary>
    public ReadOnlySpan<int> InOrder => inTime;

    /// <summary>The days of the stay to which a phase belongs.</summary>
    public CarePeriod DatesOf(int phase) => dates[phase];

    /// <summary>The phase that begins the stay to which a phase belongs.</summary>
    public int FirstOf(int phase) => first[phase];

    /// <summary>By level, then in order of time; of phases that begin and end together, by what they prescribe, then as they stand in the plan.</summary>
    private static int Compare(ValueList<PlanPhase> phases, int one, int other)
    {
        var order = string.CompareOrdinal(phases[one].Level.Id, phases[other].Level.Id);
        order = order != 0 ? order : InTime(phases[one], phases[other]);
        return order != 0 ? order : one.CompareTo(other);
    }

    /// <summary>The order of phases in time: by start, end, level and what they prescribe; 0 where nothing that a rule counts tells them apart.</summary>
    public static int InTime(PlanPhase one, PlanPhase other)
    {
        var order = one.Dates.Start.CompareTo(other.Dates.Start);
        order = order != 0 ? order : (one.Dates.End ?? LocalDate.MaxIsoValue).CompareTo(other.Dates.End ?? LocalDate.MaxIsoValue);
        order = order != 0 ? order : string.CompareOrdinal(one.Level.Id, other.Level.Id);
        order = order != 0 ? order : one.Sessions.Count.CompareTo(other.Sessions.Count);
        for (var i = 0; order == 0 && i < one.Sessions.Count; i++)
        {
            var (left, right) = (one.Sessions[i], other.Sessions[i]);
            order = string.CompareOrdinal(left.Modality.Word, right.Modality.Word);
            order = order != 0 ? order : left.NetMinutes.CompareTo(right.NetMinutes);
            order = order != 0 ? order : left.TimesPerWeek.CompareTo(right.TimesPerWeek);
            order = order != 0 ? order : (left.Services ?? -1).CompareTo(right.Services ?? -1);
        }

        return order;
    }
}
