using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Cheap lower bounds on weeks, counting minutes alone, by which sessions and labels are dropped before they multiply.</summary>
/// <remarks>
/// For each day the least cost, waiting included, of so many minutes without overlap; for the other days together the least cost of the minutes that the
/// week still needs. Modalities, numbers of days and spans are left out, so the bounds hold for every compliant week; leaving sessions out only raises them.
/// </remarks>
internal sealed class WeekBounds
{
    private const int Unit = ProgramGrid.Minutes;
    private const int DaySlots = WeekTime.MinutesPerDay / Unit;
    private const long Never = long.MaxValue / 8;

    private readonly long[][] free = [.. Enumerable.Range(0, 7).Select(_ => new long[DaySlots + 1])];
    private readonly long[][] whole = [.. Enumerable.Range(0, 7).Select(_ => new long[DaySlots + 1])];
    private readonly long[][] rest = [.. Enumerable.Range(0, 7).Select(_ => new long[DaySlots + 1])];
    private readonly long[][] before = [.. Enumerable.Range(0, 8).Select(_ => new long[(WeekTime.MinutesPerWeek / Unit) + 1])];
    private readonly long[][] after = [.. Enumerable.Range(0, 8).Select(_ => new long[(WeekTime.MinutesPerWeek / Unit) + 1])];
    private readonly long[] elsewhere = new long[(WeekTime.MinutesPerWeek / Unit) + 1];
    private readonly long[] spare = new long[(WeekTime.MinutesPerWeek / Unit) + 1];
    private readonly int[] most = new int[7];
    private long[] table = new long[4096];
    private long[] startedTable = new long[4096];
    private CompiledPatient patient = null!;
    private long dayCost;
    private long idleCost;
    private int need;

    /// <summary>Lower bound on the cost of every compliant week, fixed cost left out.</summary>
    public long Week { get; private set; }

    /// <summary>Prepares the bounds of a patient's week at some costs.</summary>
    /// <param name="forPatient">The patient.</param>
    /// <param name="cost">Scaled cost of each position.</param>
    /// <param name="choice">Below zero where a position is left out.</param>
    /// <param name="scale">What one unit of cost is worth.</param>
    public void Prepare(CompiledPatient forPatient, ReadOnlySpan<long> cost, ReadOnlySpan<sbyte> choice, long scale)
    {
        patient = forPatient;
        dayCost = scale * forPatient.Offering.Weights.Day;
        idleCost = scale * forPatient.Offering.Weights.IdleMinute;
        need = (Math.Min(patient.Patient.Requirement.MinutesPerWeek.Min ?? 0, WeekTime.MinutesPerWeek) + Unit - 1) / Unit;
        for (var day = 0; day < 7; day++)
        {
            FillDay(day, cost, choice);
        }

        before[0].AsSpan(0, need + 1).Fill(Never);
        before[0][0] = 0;
        after[7].AsSpan(0, need + 1).Fill(Never);
        after[7][0] = 0;
        for (var day = 0; day < 7; day++)
        {
            Join(before[day], whole[day], most[day], before[day + 1]);
        }

        for (var day = 6; day >= 0; day--)
        {
            Join(after[day + 1], whole[day], most[day], after[day]);
        }

        Week = before[7][need];
        for (var day = 0; day < 7; day++)
        {
            FillRest(day);
        }
    }

    /// <summary>Least cost of a week in which a day holds at least what a label has, and whatever else.</summary>
    /// <param name="day">The day, 0 for Monday.</param>
    /// <param name="minutes">Minutes that the label attends so far.</param>
    /// <param name="cost">Scaled cost of the label so far, without the day itself.</param>
    public long With(int day, int minutes, long cost) => cost + dayCost + rest[day][Math.Min(minutes / Unit, most[day])];

    /// <summary>Least cost of a week in which all sessions of a closed series are attended.</summary>
    /// <param name="series">Its positions.</param>
    /// <param name="cost">Scaled cost of each position.</param>
    public long WithSeries(ReadOnlySpan<int> series, ReadOnlySpan<long> cost)
    {
        long total = 0;
        var minutes = 0;
        Span<bool> attended = stackalloc bool[7];
        foreach (var position in series)
        {
            var session = patient.Sessions[position];
            total += cost[position] + (attended[patient.Offering.Day[session]] ? 0 : dayCost);
            attended[patient.Offering.Day[session]] = true;
            minutes += patient.Offering.Minutes(session) / Unit;
        }

        var here = elsewhere;
        var next = spare;
        here.AsSpan(0, need + 1).Fill(Never);
        here[0] = 0;
        for (var day = 0; day < 7; day++)
        {
            Join(here, attended[day] ? free[day] : whole[day], most[day], next);
            (here, next) = (next, here);
        }

        return total + here[Math.Max(0, need - minutes)];
    }

    /// <summary>Fills the least cost of a day for at least so many minutes, by intervals taken from the last start backwards: sessions alone, and the whole day.</summary>
    /// <remarks>Waiting is counted as the idle cost of the span less that of the minutes attended, so that a gap needs no step of its own.</remarks>
    private void FillDay(int day, ReadOnlySpan<long> cost, ReadOnlySpan<sbyte> choice)
    {
        var (from, to) = (patient.DayStart[day], patient.DayStart[day + 1]);
        var perDay = Math.Min(patient.Patient.Requirement.MinutesPerDay.Max ?? WeekTime.MinutesPerDay, WeekTime.MinutesPerDay) / Unit;
        var width = Math.Min(perDay, DaySlots) + 1;
        most[day] = width - 1;
        var rows = to - from + 1;
        if (table.Length < rows * width)
        {
            table = new long[rows * width * 2];
            startedTable = new long[rows * width * 2];
        }

        var last = table.AsSpan((rows - 1) * width, width);
        last.Fill(Never);
        last[0] = 0;
        startedTable.AsSpan((rows - 1) * width, width).Fill(Never);
        var first = whole[day].AsSpan(0, width);
        first.Fill(Never);
        first[0] = 0;
        var offering = patient.Offering;
        for (var row = rows - 2; row >= 0; row--)
        {
            var here = table.AsSpan(row * width, width);
            var started = startedTable.AsSpan(row * width, width);
            table.AsSpan((row + 1) * width, width).CopyTo(here);
            startedTable.AsSpan((row + 1) * width, width).CopyTo(started);
            var position = from + row;
            if (choice[position] < 0)
            {
                continue;
            }

            var session = patient.Sessions[position];
            var next = row + 1;
            while (next < rows - 1 && offering.Start[patient.Sessions[from + next]] < offering.End[session])
            {
                next++;
            }

            Take(
                cost[position],
                offering.Minutes(session),
                offering.Start[session],
                offering.End[session],
                table.AsSpan(next * width, width),
                startedTable.AsSpan(next * width, width),
                here,
                started,
                first);
        }

        table.AsSpan(0, width).CopyTo(free[day]);
        for (var minutes = 1; minutes < width; minutes++)
        {
            first[minutes] = first[minutes] >= Never / 2 ? Never : first[minutes] + dayCost;
        }

        first[0] = Math.Min(0, first[0] + dayCost);
    }

    private void Take(
        long cost,
        int length,
        int start,
        int end,
        ReadOnlySpan<long> beyond,
        ReadOnlySpan<long> startedBeyond,
        Span<long> here,
        Span<long> started,
        Span<long> first)
    {
        var own = cost - (idleCost * length);
        var ends = idleCost * end;
        for (var minutes = 0; minutes < here.Length; minutes++)
        {
            var left = Math.Max(0, minutes - (length / Unit));
            here[minutes] = Math.Min(here[minutes], cost + beyond[left]);
            var taken = own + (left == 0 ? Math.Min(ends, startedBeyond[0]) : startedBeyond[left]);
            started[minutes] = Math.Min(started[minutes], taken);
            first[minutes] = Math.Min(first[minutes], taken - (idleCost * start));
        }
    }

    private void Join(long[] others, long[] ofDay, int width, long[] joined)
    {
        others.AsSpan(0, need + 1).CopyTo(joined);
        for (var minutes = 0; minutes <= width; minutes++)
        {
            var cost = ofDay[minutes];
            if (cost >= Never / 2 || (minutes == 0 && cost == 0))
            {
                continue;
            }

            for (var open = 0; open <= need; open++)
            {
                joined[open] = Math.Min(joined[open], cost + others[Math.Max(0, open - minutes)]);
            }
        }
    }

    /// <summary>For each number of minutes that a day has, the least that more of the day and all other days must cost.</summary>
    private void FillRest(int day)
    {
        var width = Math.Min(most[day], need);
        for (var open = Math.Max(0, need - width); open <= need; open++)
        {
            var least = Never;
            for (var early = 0; early <= open; early++)
            {
                least = Math.Min(least, before[day][early] + after[day + 1][open - early]);
            }

            elsewhere[open] = least;
        }

        for (var minutes = 0; minutes <= most[day]; minutes++)
        {
            var least = Never;
            for (var total = minutes; total <= most[day]; total++)
            {
                var more = free[day][total - minutes];
                if (more < Never / 2)
                {
                    least = Math.Min(least, more + elsewhere[Math.Max(0, need - total)]);
                }
            }

            rest[day][minutes] = least;
        }
    }
}
