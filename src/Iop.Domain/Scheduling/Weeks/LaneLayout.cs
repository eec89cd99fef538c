using System.Runtime.Intrinsics;
using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>How a patient's limits are packed into vectors of 16-bit lanes in which lower is always better.</summary>
/// <remarks>
/// A lower limit is a lane of what is still needed (saturating at zero), an upper limit a lane of what is used. One label dominates another where it costs
/// no more and none of its lanes is higher. Lanes of the day (minutes, sessions, span) start afresh on each day.
/// </remarks>
internal sealed class LaneLayout
{
    public const int LanesPerBlock = 16;

    private readonly List<Lane> lanes = [];

    public LaneLayout(WeekRequirement requirement, string[] modalities, SessionLimits asked = default)
    {
        Add(requirement.MinutesPerWeek, LaneMeasure.Minutes, WeekTime.MinutesPerWeek);
        Add(requirement.DaysPerWeek, LaneMeasure.Days, 7);
        foreach (var limit in requirement.Modalities)
        {
            var modality = Array.BinarySearch(modalities, limit.Modality.Word, StringComparer.Ordinal);
            modality = modality < 0 ? int.MaxValue : modality;
            Add(limit.Sessions, LaneMeasure.Sessions, WeekTime.MinutesPerWeek / ProgramGrid.Minutes, modality);
            Add(limit.Minutes, LaneMeasure.Minutes, WeekTime.MinutesPerWeek, modality);
        }

        Add(requirement.MinutesPerDay, LaneMeasure.Minutes, WeekTime.MinutesPerDay, local: true);
        Add(requirement.SessionsPerDay, LaneMeasure.Sessions, WeekTime.MinutesPerDay / ProgramGrid.Minutes, local: true);
        Add(asked.Attended, LaneMeasure.Sessions, WeekTime.MinutesPerWeek / ProgramGrid.Minutes);
        Add(asked.Kept, LaneMeasure.Kept, WeekTime.MinutesPerWeek / ProgramGrid.Minutes);
        Add(asked.Added, LaneMeasure.Added, WeekTime.MinutesPerWeek / ProgramGrid.Minutes);
        SpanMin = requirement.SpanPerDay.Min ?? 0;
        SpanMax = requirement.SpanPerDay.Max is { } most && most < WeekTime.MinutesPerDay ? most : int.MaxValue;
        if (SpanMax < int.MaxValue)
        {
            lanes.Add(new(Need: false, Local: true, ushort.MaxValue, LaneMeasure.LateStart, -1));
        }

        if (SpanMin > 0)
        {
            lanes.Add(new(Need: false, Local: true, ushort.MaxValue, LaneMeasure.EarlyStart, -1));
        }

        Blocks = Math.Max(1, (lanes.Count + LanesPerBlock - 1) / LanesPerBlock);
        Initial = Pack(lane => lane.Need ? lane.Bound : 0);
        Cap = Pack(lane => lane.Need ? ushort.MaxValue : lane.Bound, ushort.MaxValue);
        NeedMask = Pack(lane => lane.Need ? ushort.MaxValue : 0);
        WeeklyMask = Pack(lane => lane.Local ? 0 : ushort.MaxValue);
        DaySub = Pack(lane => lane is { Need: true, Measure: LaneMeasure.Days } ? 1 : 0);
        DayAdd = Pack(lane => lane is { Need: false, Measure: LaneMeasure.Days } ? 1 : 0);
        WeeklyNeeds = [.. lanes.Index().Where(item => item.Item is { Need: true, Local: false }).Select(item => item.Index)];
        MinutesNeed = lanes.FindIndex(lane => lane is { Need: true, Local: false, Measure: LaneMeasure.Minutes, Modality: -1 });
    }

    /// <summary>Vectors a label occupies.</summary>
    public int Blocks { get; }

    /// <summary>Whether some weekly lower limit is above what any week can hold; a limit of the day leaves the empty week.</summary>
    public bool Impossible { get; private set; }

    public int SpanMin { get; }

    public int SpanMax { get; }

    public Vector256<ushort>[] Initial { get; }

    public Vector256<ushort>[] Cap { get; }

    public Vector256<ushort>[] NeedMask { get; }

    public Vector256<ushort>[] WeeklyMask { get; }

    public Vector256<ushort>[] DaySub { get; }

    public Vector256<ushort>[] DayAdd { get; }

    /// <summary>Numbers of the weekly lanes of lower limits.</summary>
    public int[] WeeklyNeeds { get; }

    /// <summary>Number of the lane of the minutes a week still needs; -1 where there is none.</summary>
    public int MinutesNeed { get; }

    public IReadOnlyList<Lane> Lanes => lanes;

    /// <summary>The grid on which a lane counts: five minutes, or one.</summary>
    public int UnitOf(int lane) => lanes[lane].Measure == LaneMeasure.Minutes ? ProgramGrid.Minutes : 1;

    public Vector256<ushort>[] Pack(Func<Lane, int> value, ushort rest = 0)
    {
        var packed = new ushort[Blocks * LanesPerBlock];
        Array.Fill(packed, rest);
        for (var i = 0; i < lanes.Count; i++)
        {
            packed[i] = (ushort)Math.Clamp(value(lanes[i]), 0, ushort.MaxValue);
        }

        return [.. Enumerable.Range(0, Blocks).Select(block => Vector256.Create(packed, block * LanesPerBlock))];
    }

    /// <summary>Whether no lane of one label is above the other's, waived lanes and uses below a floor, which can never bind, taken as equal.</summary>
    public static bool IsBelow(
        ReadOnlySpan<Vector256<ushort>> low,
        ReadOnlySpan<Vector256<ushort>> high,
        ReadOnlySpan<Vector256<ushort>> floors,
        ReadOnlySpan<Vector256<ushort>> waived)
    {
        for (var block = 0; block < low.Length; block++)
        {
            if (!Vector256.LessThanOrEqualAll(low[block], Vector256.Max(high[block], floors[block]) | waived[block]))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(Limit limit, LaneMeasure measure, int most, int modality = -1, bool local = false)
    {
        if (limit.Min is { } min && min > 0)
        {
            Impossible |= !local && min > most;
            lanes.Add(new(Need: true, local, Math.Min(min, most + 1), measure, modality));
        }

        if (limit.Max is { } max && max < most)
        {
            lanes.Add(new(Need: false, local, max, measure, modality));
        }
    }
}
