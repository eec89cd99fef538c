using System.Runtime.Intrinsics;
using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Where a week stands, as one number: the minutes it still needs, in units as large as the sessions allow, and what the tally counts.</summary>
/// <remarks>
/// Where all sessions of a modality are equally long and the tally counts each of them, the tally tells their minutes; the units count those of the others. A place is
/// eight times the open units and the state of the tally, so that eight states stand side by side in a table. Short sessions of which there are few may be rounded up:
/// the places are then a relaxation.
/// </remarks>
internal sealed class WeekPlaces
{
    /// <summary>States side by side.</summary>
    public const int Lanes = 8;

    private const int MostRounded = 2;
    private const int MostSlack = 2;

    private readonly int[] told;
    private readonly int[] cellOf;
    private readonly int columns;
    private readonly int total;
    private readonly int planeBits;
    private readonly int slack;
    private readonly int unit;
    private readonly int perDay;

    /// <summary>States what a patient's places mean.</summary>
    /// <param name="requirement">The patient's limits.</param>
    /// <param name="modalities">The offering's modalities.</param>
    /// <param name="classes">The candidate sessions.</param>
    /// <param name="tally">The small limits that states tell.</param>
    /// <param name="detailed">Limits of which the fitting ones get planes; none for one plane.</param>
    public WeekPlaces(WeekRequirement requirement, string[] modalities, SessionClasses classes, WeekTally tally, SideLimit[] detailed)
    {
        Tally = tally;
        var length = new int[modalities.Length];
        for (var modality = 0; modality < length.Length; modality++)
        {
            length[modality] = tally.Caps(modality) ? SoleLength(classes, at => classes.Modality[at] == modality) : 0;
        }

        told = new int[tally.States];
        for (var state = 0; state < told.Length; state++)
        {
            for (var modality = 0; modality < length.Length; modality++)
            {
                told[state] += length[modality] * tally.Counted(state, modality);
            }
        }

        var caps = WeekPlanes.Small(detailed);
        var isTold = Enumerable.Range(0, classes.Count).Select(at => length[classes.Modality[at]] > 0).ToArray();
        var capLengths = caps.Select(cap => LengthOf(cap, classes, isTold)).ToArray();
        (unit, slack) = Unit(requirement, modalities, classes, isTold);
        int[] units = [.. Enumerable.Range(0, classes.Count).Select(at => isTold[at] ? 0 : (classes.Units[at] + unit - 1) / unit)];
        var need = (Math.Min(requirement.MinutesPerWeek.Min ?? 0, WeekTime.MinutesPerWeek) + ProgramGrid.Minutes - 1) / ProgramGrid.Minutes;
        perDay = Math.Min(requirement.MinutesPerDay.Max ?? WeekTime.MinutesPerDay, WeekTime.MinutesPerDay) / ProgramGrid.Minutes;
        Planes = caps.Length > 0 ? WeekPlanes.OfCaps(caps, capLengths, units) : WeekPlanes.OfNeed(detailed, units, classes.Units, unit, Most(0)) ?? WeekPlanes.None(units);
        var whole = (need + unit - 1) / unit;
        columns = Math.Max(0, whole - Planes.Need);
        total = Planes.Need + columns;
        Width = Math.Min(total, Most(0)) + 1;
        planeBits = 32 - int.LeadingZeroCount(Width - 1 + columns + PlaceTable.Abreast);
        (CellAmount, CellUnits, cellOf) = Cells();
        CellBase = [.. Enumerable.Range(0, Planes.Amounts).Select(amount => CellOf(amount, Planes.Minutes(amount)) - Planes.Minutes(amount))];
        Holds = [.. Enumerable.Range(0, CellCount).Select(HoldsOf)];
        StopAt = [.. Enumerable.Range(0, CellCount).Select(cell => After(Start, cell))];
        (StepOf, Next) = StepsOf(units);
        Steps = [.. Enumerable.Range(0, Next.Length / CellCount).Select(step => (Next[step * CellCount], RunsOf(Next.AsSpan(step * CellCount, CellCount))))];
        MostFrom = new int[7][];
        MostBefore = new int[7][];
        for (var day = 0; day < 7; day++)
        {
            (MostFrom[day], MostBefore[day]) = Most(classes, units, day);
        }

        Sources = [.. Enumerable.Range(0, Planes.Count * CellCount).Select(at => Source(at / CellCount, at % CellCount) * Lanes)];
        Done = new int[TableSize];
        Array.Fill(Done, WeekBounds.Never);
        for (var state = 0; state < tally.States; state++)
        {
            for (var plane = 0; tally.Complete[state] && plane < Planes.Count; plane++)
            {
                var open = (Math.Max(0, need - told[state] - Planes.ToldOf(plane)) + unit - 1) / unit;
                for (var column = -Pad; plane % (Planes.Need + 1) == 0 && column <= Math.Min(columns, whole - open); column++)
                {
                    Done[(Cell(plane, column) * Lanes) + state] = 0;
                }
            }
        }
    }

    public WeekTally Tally { get; }

    /// <summary>What is told beside open units and the tally.</summary>
    public WeekPlanes Planes { get; }

    /// <summary>Different units before or after one day's sessions.</summary>
    public int Width { get; }

    /// <summary>Columns before the first of a plane, which hold what the first holds.</summary>
    public int Pad => Width - 1;

    /// <summary>The last column of a plane: that of the empty week.</summary>
    public int LastColumn => columns;

    /// <summary>Numbers of a table of the week: all planes, and one more that leads nowhere.</summary>
    public int TableSize => ((Planes.Count + 1) << planeBits) * Lanes;

    /// <summary>The cell of the empty week in a table of the week.</summary>
    public int Start => Cell(Planes.Count - 1, columns);

    /// <summary>Cells of a day: each amount and each number of units that its sessions can come to. The first is that of no session.</summary>
    public int CellCount => CellUnits.Length;

    /// <summary>The amount of each cell of a day.</summary>
    public int[] CellAmount { get; }

    /// <summary>The units of each cell of a day.</summary>
    public int[] CellUnits { get; }

    /// <summary>For each amount of a day its cell of a number of units, less these units.</summary>
    public int[] CellBase { get; }

    /// <summary>For each cell of a day the states that a day may have there, all bits set.</summary>
    public Vector256<int>[] Holds { get; }

    /// <summary>For each cell of a day the cell of the week with that day alone; -1 where that is too much.</summary>
    public int[] StopAt { get; }

    /// <summary>Which steps a session of each class makes.</summary>
    public int[] StepOf { get; }

    /// <summary>For each step and cell of a day the cell after it; -1 where that is too much for a day.</summary>
    public int[] Next { get; }

    /// <summary>The same for each step: the cell after the first, and all as runs of cells.</summary>
    public (int First, CellRun[] Runs)[] Steps { get; }

    /// <summary>For each day and row the most units that sessions from the row on can come to.</summary>
    public int[][] MostFrom { get; }

    /// <summary>For each day and row the most units that sessions can come to that end before the row starts.</summary>
    public int[][] MostBefore { get; }

    /// <summary>Zero at each place where nothing is missing any more, <see cref="WeekBounds.Never"/> elsewhere.</summary>
    public int[] Done { get; }

    /// <summary>The cell of the week at a plane and a column.</summary>
    public int Cell(int plane, int column) => (plane << planeBits) + Pad + column;

    /// <summary>The cell of a day with an amount and a number of units; -1 where there is none.</summary>
    public int CellOf(int amount, int units) => cellOf[(amount * Width) + units];

    /// <summary>The first column of a plane to which so many units, or fewer, lead from the empty week; beyond the last where none does.</summary>
    public int FirstColumn(int plane, int units) => columns + Planes.Need - (plane % (Planes.Need + 1)) - units;

    /// <summary>For each plane and cell of a day from where a table of the week is read with the cell taken: the numbers before the plane's first column then.</summary>
    public int[] Sources { get; }

    /// <summary>The plane that a number of <see cref="Sources"/> is read from.</summary>
    public int PlaneOf(int source) => source / Lanes >> planeBits;

    /// <summary>The cell of the week after a cell of a day is taken; -1 where that is too much.</summary>
    public int After(int weekCell, int cell)
    {
        var plane = weekCell >> planeBits;
        var column = weekCell - Cell(plane, 0);
        var at = (plane * Planes.Amounts) + CellAmount[cell];
        return Planes.After[at] < 0 ? -1 : Cell(Planes.After[at], Math.Max(0, column + Planes.Taken[at] - CellUnits[cell]));
    }

    /// <summary>Whether a day may hold more units than the last cells say.</summary>
    public bool MayFillUp => Width > total;

    /// <summary>The most units that a day of a state may hold; below zero where there is no such day.</summary>
    private int Most(int state, int amount = 0)
    {
        var most = perDay + slack - told[state] - (amount == 0 ? 0 : Planes.Told(amount));
        return most < 0 ? -1 : most / unit;
    }

    /// <summary>The largest number that two are multiples of; zero is one of any.</summary>
    public static int Common(int a, int b) => b == 0 ? a : Common(b, a % b);

    private int Source(int plane, int cell)
    {
        var at = (plane * Planes.Amounts) + CellAmount[cell];
        return Planes.After[at] < 0 ? Cell(Planes.Count, 0) : Cell(Planes.After[at], Planes.Taken[at] - CellUnits[cell]);
    }

    private (int[] Amounts, int[] Units, int[] Of) Cells()
    {
        var of = new int[Planes.Amounts * Width];
        var (amounts, sums) = (new List<int>(), new List<int>());
        for (var amount = 0; amount < Planes.Amounts; amount++)
        {
            for (var units = 0; units < Width; units++)
            {
                var exists = Planes.Minutes(amount) <= units;
                of[(amount * Width) + units] = exists ? amounts.Count : -1;
                if (exists)
                {
                    amounts.Add(amount);
                    sums.Add(units);
                }
            }
        }

        return ([.. amounts], [.. sums], of);
    }

    private (int[] Of, int[] Next) StepsOf(int[] units)
    {
        var steps = new List<(int Units, int OfNeed, int OfCaps)>();
        var of = new int[units.Length];
        for (var at = 0; at < units.Length; at++)
        {
            var step = (units[at], Planes.NeedOf[at], Planes.CapsOf[at]);
            of[at] = steps.IndexOf(step);
            if (of[at] < 0)
            {
                of[at] = steps.Count;
                steps.Add(step);
            }
        }

        return (of, [.. steps.SelectMany(step => Enumerable.Range(0, CellCount).Select(cell => Add(cell, step)))]);
    }

    private int Add(int cell, (int Units, int OfNeed, int OfCaps) step)
    {
        var units = CellUnits[cell] + step.Units;
        var amount = Planes.Together(CellAmount[cell], step.OfNeed, step.OfCaps);
        return amount < 0 || (units >= Width && Width <= total) ? -1 : CellOf(amount, Math.Min(units, Width - 1));
    }

    private Vector256<int> HoldsOf(int cell)
    {
        Span<int> holds = stackalloc int[Lanes];
        for (var state = 0; state < Lanes; state++)
        {
            holds[state] = state < Tally.States && CellUnits[cell] <= Most(state, CellAmount[cell]) ? -1 : 0;
        }

        return Vector256.Create<int>(holds);
    }

    private CellRun[] RunsOf(ReadOnlySpan<int> next)
    {
        var runs = new List<CellRun>();
        for (var cell = 0; cell < next.Length; cell++)
        {
            if (next[cell] < 0)
            {
                continue;
            }

            var last = runs.Count - 1;
            if (last >= 0 && CellUnits[cell] > 0 && runs[last].From + runs[last].Count == cell && runs[last].To + runs[last].Count == next[cell] && CellAmount[cell] == CellAmount[cell - 1])
            {
                runs[last] = runs[last] with { Count = runs[last].Count + 1 };
            }
            else
            {
                runs.Add(new(cell, next[cell], CellUnits[cell], 1));
            }
        }

        return [.. runs];
    }

    private (int[] From, int[] Before) Most(SessionClasses classes, int[] units, int day)
    {
        var rows = classes.Rows[day];
        var (from, before) = (new int[rows + 1], new int[rows + 1]);
        for (var at = classes.DayStart[day + 1] - 1; at >= classes.DayStart[day]; at--)
        {
            var row = classes.Row[at];
            from[row] = Math.Max(Math.Max(from[row], from[row + 1]), Math.Min(Width - 1, units[at] + from[classes.NextRow[at]]));
        }

        for (var at = classes.DayStart[day]; at < classes.DayStart[day + 1]; at++)
        {
            var row = classes.Row[at];
            before[row] = row == 0 ? 0 : Math.Max(before[row], before[row - 1]);
            var next = classes.NextRow[at];
            before[next] = Math.Max(before[next], Math.Min(Width - 1, before[row] + units[at]));
        }

        return (from, before);
    }

    /// <summary>The length that planes tell of a limit's sessions: that of each of them, where nothing else tells it; zero otherwise. What they tell is marked.</summary>
    private static int LengthOf(SideLimit cap, SessionClasses classes, bool[] isTold)
    {
        var length = Enumerable.Range(0, isTold.Length).Any(at => isTold[at] && cap.Amounts[at] > 0) ? 0 : SoleLength(classes, at => cap.Amounts[at] > 0);
        for (var at = 0; length > 0 && at < isTold.Length; at++)
        {
            isTold[at] |= cap.Amounts[at] > 0;
        }

        return length;
    }

    private static int SoleLength(SessionClasses classes, Func<int, bool> counts)
    {
        var sole = 0;
        for (var at = 0; at < classes.Count; at++)
        {
            if (counts(at))
            {
                sole = sole == 0 || sole == classes.Units[at] ? classes.Units[at] : int.MaxValue;
            }
        }

        return sole == int.MaxValue ? 0 : sole;
    }

    /// <summary>The largest unit in which all other sessions are whole, or so few and so nearly whole that rounding them up matters little; and by how much that can be too much.</summary>
    private static (int Unit, int Slack) Unit(WeekRequirement requirement, string[] modalities, SessionClasses classes, bool[] isTold)
    {
        var most = new int[modalities.Length];
        Array.Fill(most, int.MaxValue);
        foreach (var limit in requirement.Modalities)
        {
            var modality = Array.BinarySearch(modalities, limit.Modality.Word, StringComparer.Ordinal);
            if (modality >= 0 && limit.Sessions.Max is { } max and <= MostRounded)
            {
                most[modality] = max;
            }
        }

        var open = Enumerable.Range(0, classes.Count).Where(at => !isTold[at]).ToArray();
        var common = open.Where(at => most[classes.Modality[at]] == int.MaxValue).Aggregate(0, (common, at) => Common(common, classes.Units[at]));
        for (var size = common; size > 1; size--)
        {
            var over = common % size != 0 ? int.MaxValue : Enumerable.Range(0, modalities.Length).Where(modality => most[modality] < int.MaxValue)
                .Sum(modality => most[modality] * open.Where(at => classes.Modality[at] == modality).Select(at => (size - (classes.Units[at] % size)) % size).DefaultIfEmpty(0).Max());
            if (over <= MostSlack)
            {
                return (size, over);
            }
        }

        return (1, 0);
    }
}
