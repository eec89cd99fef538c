using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Lower bounds on weeks, exact in times, waiting, minutes and a tally of small limits, by which sessions and labels are dropped before they multiply.</summary>
/// <remarks>
/// Two tables a day: what so many minutes cost on it, and what the rest of the day and of the week must still cost after a time, by the minutes that the
/// week still needs. Upper limits on minutes, numbers of days and spans are left out, so the bounds hold for every compliant week; leaving sessions out only
/// raises them. Costs are rounded down to whole numbers of a power of two where they would not fit 32 bits.
/// </remarks>
internal sealed partial class WeekBounds
{
    /// <summary>At or above it a table says that there is no way; far enough below the largest number that sums of two never overflow.</summary>
    public const int Never = 1 << 29;

    private const int Unit = ProgramGrid.Minutes;
    private const int DaySlots = WeekTime.MinutesPerDay / Unit;
    private const int Unreachable = Never / 2;
    private const int MostMagnitude = 1 << 27;

    private readonly int[][] profile = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private readonly int[][] reach = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private readonly int[][] stop = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private readonly int[][] before = [.. Enumerable.Range(0, 8).Select(_ => Array.Empty<int>())];
    private readonly int[][] after = [.. Enumerable.Range(0, 8).Select(_ => Array.Empty<int>())];
    private readonly int[][] profiles = new int[7][];
    private readonly int[] mustBy = new int[7];
    private readonly int[] lowest = new int[7];
    private readonly int[] width = new int[7];
    private readonly int[] stride = new int[7];
    private int[] started = [];
    private int[] others = [];
    private int[] own = [];
    private bool[] must = [];
    private CompiledPatient patient = null!;
    private WeekTally tally = null!;
    private SessionClasses classes = null!;
    private long idleCost;
    private long dayCost;
    private int need;
    private int weekStride;

    /// <summary>How many binary places the tables leave out of a cost.</summary>
    public int Shift { get; private set; }

    /// <summary>Lower bound on the cost of every compliant week, fixed cost left out; null where there is none.</summary>
    public long? Week { get; private set; }

    /// <summary>What is counted beside minutes.</summary>
    public WeekTally Tally => tally;

    /// <summary>For each row of a day, state and open need, the least that sessions from the row on and all other days must still cost, less the waiting before them.</summary>
    public int[] Reach(int day) => reach[day];

    /// <summary>For each state and open need, the least that all other days must cost.</summary>
    public int[] Stop(int day) => stop[day];

    /// <summary>Open need in units that the first place of a day's tables stands for.</summary>
    public int Lowest(int day) => lowest[day];

    /// <summary>Places of a day's tables for open needs.</summary>
    public int Width(int day) => width[day];

    /// <summary>Distance between two states in a day's tables.</summary>
    public int Stride(int day) => stride[day];

    /// <summary>The row of a day's last session that must be attended, -1 where there is none: no day ends with a session before it.</summary>
    public int MustBy(int day) => mustBy[day];

    /// <summary>Prepares the bound on a patient's week at some costs; the tables of the days are made by <see cref="Fill"/>.</summary>
    /// <param name="forPatient">The patient.</param>
    /// <param name="classCost">Least scaled cost of each class; <see cref="long.MaxValue"/> where all of it is left out.</param>
    /// <param name="counted">What to count beside minutes.</param>
    /// <param name="scale">What one unit of cost is worth.</param>
    public void Prepare(CompiledPatient forPatient, ReadOnlySpan<long> classCost, WeekTally counted, long scale)
    {
        patient = forPatient;
        tally = counted;
        classes = forPatient.Classes;
        idleCost = scale * forPatient.Offering.Weights.IdleMinute;
        freeReady = false;
        need = (Math.Min(patient.Patient.Requirement.MinutesPerWeek.Min ?? 0, WeekTime.MinutesPerWeek) + Unit - 1) / Unit;
        weekStride = Padded(need + 1);
        dayCost = scale * forPatient.Offering.Weights.Day;
        ChooseShift(classCost);
        PrepareOwn(classCost);
        var perDay = Math.Min(patient.Patient.Requirement.MinutesPerDay.Max ?? WeekTime.MinutesPerDay, WeekTime.MinutesPerDay) / Unit;
        for (var day = 0; day < 7; day++)
        {
            lowest[day] = Math.Max(0, need - perDay);
            width[day] = need - lowest[day] + 1;
            stride[day] = Padded(width[day]);
            FillProfile(day);
        }

        JoinForward(0);
    }

    /// <summary>Makes the tables of the days, by which labels are dropped.</summary>
    public void Fill()
    {
        Empty(ref after[7]);
        for (var day = 6; day > 0; day--)
        {
            Join(day, after[day + 1], ref after[day]);
        }

        for (var day = 0; day < 7 && Week is not null; day++)
        {
            FillStop(day);
            FillReach(day);
        }
    }

    private static int Padded(int places) => ((places + 7) & ~7) + 8;

    private static void Ensure(ref int[] array, int size)
    {
        if (array.Length < size)
        {
            array = new int[size * 2];
        }
    }

    private int Complete(int[] weeks)
    {
        var least = Never;
        for (var state = 0; state < tally.States; state++)
        {
            least = tally.Complete[state] ? Math.Min(least, weeks[(state * weekStride) + need]) : least;
        }

        return least;
    }

    private void ChooseShift(ReadOnlySpan<long> classCost)
    {
        long largest = 0;
        foreach (var cost in classCost)
        {
            largest = cost == long.MaxValue ? largest : Math.Max(largest, Math.Abs(cost));
        }

        var most = ((Int128)largest * Math.Max(1, classes.MostSessions)) + (dayCost * 7) + ((Int128)idleCost * WeekTime.MinutesPerDay * 8);
        Shift = 0;
        while (most >> Shift > MostMagnitude)
        {
            Shift++;
        }
    }

    private void Empty(ref int[] week)
    {
        Ensure(ref week, tally.States * weekStride);
        week.AsSpan(0, tally.States * weekStride).Fill(Never);
        week[0] = 0;
    }

    private void PrepareOwn(ReadOnlySpan<long> classCost)
    {
        Ensure(ref own, classes.Count);
        if (must.Length < classes.Count)
        {
            must = new bool[classes.Count * 2];
        }

        Array.Clear(must);
        Array.Fill(mustBy, -1);
        for (var at = 0; at < classes.Count; at++)
        {
            own[at] = classCost[at] == long.MaxValue ? Never : (int)((classCost[at] - (idleCost * classes.Units[at] * Unit)) >> Shift);
        }
    }

    /// <summary>Joins the days in their order from one on, and so finds the bound on the week.</summary>
    private void JoinForward(int from)
    {
        if (from == 0)
        {
            Empty(ref before[0]);
        }

        for (var day = from; day < 7; day++)
        {
            Join(day, before[day], ref before[day + 1]);
        }

        var least = Complete(before[7]);
        Week = least >= Unreachable ? null : (long)least << Shift;
    }

    /// <summary>Least cost of the day for at least so many minutes and exactly a state, by classes from the last start backwards; what must be attended is.</summary>
    private void FillProfile(int day)
    {
        var states = tally.States;
        var row = states * stride[day];
        var rows = classes.Rows[day];
        Ensure(ref profile[day], row);
        Ensure(ref started, (rows + 1) * row);
        profiles[day] = profile[day];
        var first = profile[day].AsSpan(0, row);
        first.Fill(Never);
        started.AsSpan(rows * row, row).Fill(Never);
        var at = classes.DayStart[day + 1] - 1;
        for (var r = rows - 1; r >= 0; r--)
        {
            started.AsSpan((r + 1) * row, row).CopyTo(started.AsSpan(r * row));
            for (; at >= classes.DayStart[day] && classes.Row[at] == r; at--)
            {
                if (must[at])
                {
                    started.AsSpan(r * row, row).Fill(Never);
                    first.Fill(Never);
                }

                if (own[at] != Never)
                {
                    Take(day, at, r >= mustBy[day]);
                }
            }

            Add(started.AsSpan(r * row, row), first, (int)((-idleCost * classes.Start[at + 1]) >> Shift));
        }

        var ofDay = (int)(dayCost >> Shift);
        for (var place = 0; place < row; place++)
        {
            first[place] = first[place] >= Unreachable ? Never : first[place] + ofDay;
        }

        first[0] = mustBy[day] < 0 ? Math.Min(0, first[0]) : first[0];
    }

    /// <summary>Adds the ways that take a class next to those of its row.</summary>
    private void Take(int day, int at, bool mayEnd)
    {
        var (wide, step) = (width[day], stride[day]);
        var row = tally.States * step;
        var ends = (int)((idleCost * classes.End[at]) >> Shift);
        for (var state = 0; state < tally.States; state++)
        {
            var to = tally.Next[(state * patient.Offering.Modalities.Length) + classes.Modality[at]];
            var beyond = started.AsSpan((classes.NextRow[at] * row) + (state * step), step);
            if (to >= 0 && (beyond[0] < Unreachable || (state == 0 && mayEnd)))
            {
                Take(
                    beyond,
                    started.AsSpan((classes.Row[at] * row) + (to * step), step),
                    Math.Min(classes.Units[at], wide),
                    wide,
                    own[at],
                    state == 0 && mayEnd ? ends : Never);
            }
        }
    }

    private void Join(int day, int[] weeks, ref int[] joined)
    {
        var states = tally.States;
        var mustAttend = mustBy[day] >= 0;
        Ensure(ref joined, states * weekStride);
        if (mustAttend)
        {
            joined.AsSpan(0, states * weekStride).Fill(Never);
        }
        else
        {
            weeks.AsSpan(0, states * weekStride).CopyTo(joined);
        }

        List(profiles[day], stride[day], width[day], except: mustAttend ? Never : 0);
        for (var other = 0; other < states; other++)
        {
            if (weeks[other * weekStride] < Unreachable)
            {
                Pad(weeks, other);
                for (var state = 0; state < states; state++)
                {
                    var both = tally.Together[(state * states) + other];
                    if (both >= 0)
                    {
                        Lower(joined.AsSpan(both * weekStride, weekStride), 0, need, state);
                    }
                }
            }
        }
    }

    private void FillStop(int day)
    {
        var states = tally.States;
        var step = stride[day];
        Ensure(ref others, states * step);
        Ensure(ref stop[day], states * step);
        others.AsSpan(0, states * step).Fill(Never);
        List(before[day], weekStride, need + 1, except: Never);
        for (var other = 0; other < states; other++)
        {
            if (after[day + 1][other * weekStride] < Unreachable)
            {
                Pad(after[day + 1], other);
                for (var state = 0; state < states; state++)
                {
                    var both = tally.Together[(state * states) + other];
                    if (both >= 0)
                    {
                        Lower(others.AsSpan(both * step, step), lowest[day], need, state);
                    }
                }
            }
        }

        for (var state = 0; state < states; state++)
        {
            var here = stop[day].AsSpan(state * step, step);
            here.Fill(Never);
            for (var other = 0; other < states; other++)
            {
                var both = tally.Together[(state * states) + other];
                if (both >= 0 && tally.Complete[both])
                {
                    Lower(others.AsSpan(other * step, step), here, 0, width[day] - 1, 0, 0);
                }
            }
        }
    }

    private void FillReach(int day)
    {
        var states = tally.States;
        var (wide, step) = (width[day], stride[day]);
        var row = states * step;
        var rows = classes.Rows[day];
        Ensure(ref reach[day], (rows + 1) * row);
        var table = reach[day];
        table.AsSpan(rows * row, row).Fill(Never);
        var at = classes.DayStart[day + 1] - 1;
        for (var r = rows - 1; r >= 0; r--)
        {
            table.AsSpan((r + 1) * row, row).CopyTo(table.AsSpan(r * row));
            for (; at >= classes.DayStart[day] && classes.Row[at] == r; at--)
            {
                if (must[at])
                {
                    table.AsSpan(r * row, row).Fill(Never);
                }

                var ends = r < mustBy[day] ? Never : (int)((idleCost * classes.End[at]) >> Shift);
                for (var state = 0; state < states && own[at] != Never; state++)
                {
                    var to = tally.Next[(state * patient.Offering.Modalities.Length) + classes.Modality[at]];
                    if (to >= 0 && (lowest[day] > 0 || table[(classes.NextRow[at] * row) + (to * step)] < Unreachable || stop[day][to * step] < Unreachable))
                    {
                        Reach(
                            table.AsSpan((classes.NextRow[at] * row) + (to * step), step),
                            stop[day].AsSpan(to * step, step),
                            table.AsSpan((r * row) + (state * step), step),
                            Math.Min(classes.Units[at], wide),
                            wide,
                            lowest[day] == 0,
                            own[at],
                            ends);
                    }
                }
            }
        }
    }
}
