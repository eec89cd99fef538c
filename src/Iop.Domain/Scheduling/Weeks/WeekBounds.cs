using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Lower bounds on weeks, exact in times, waiting, minutes and a tally of small limits, by which sessions and labels are dropped before they multiply.</summary>
/// <remarks>
/// Two tables a day tell what the rest of the day and of the week must still cost after a time, by the place where the week stands (<see cref="WeekPlaces"/>). Spans, numbers of days and
/// upper limits on minutes of the week are left out, so the bounds hold for every compliant week; leaving sessions out only raises them. Where costs would not fit 32 bits,
/// they are rounded down to whole numbers of a power of two, or weeks beyond a horizon are left out (<see cref="WeekRange"/>).
/// </remarks>
/// <param name="detailed">Whether to use the places with planes (<see cref="CompiledPatient.DetailedPlaces"/>), of a patient that has them.</param>
/// <param name="isKept">Whether it is used for many weeks, so that its tables are worth the making of aligned ones.</param>
internal sealed partial class WeekBounds(bool detailed = false, bool isKept = false)
{
    /// <summary>At or above it a table says that there is no way; far enough below the largest number that sums of two never overflow.</summary>
    public const int Never = 1 << 29;

    /// <summary>At or above it a sum of table values leads nowhere.</summary>
    public const int Unreachable = Never / 2;

    private const int Unit = ProgramGrid.Minutes;
    private const int Lanes = WeekPlaces.Lanes;

    private readonly DayWays[] owned = [.. Enumerable.Range(0, 7).Select(_ => new DayWays())];
    private readonly DayWays[] ways = new DayWays[7];
    private readonly int[][] reach = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private readonly int[][] stop = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private readonly int[][] rest = [.. Enumerable.Range(0, 5).Select(_ => Array.Empty<int>())];
    private readonly int[][] stages = [.. Enumerable.Range(0, 8).Select(_ => Array.Empty<int>())];
    private readonly int[][] ownStarted = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private readonly int[][] ownWhole = [.. Enumerable.Range(0, 7).Select(_ => Array.Empty<int>())];
    private readonly int[][] started = new int[7][];
    private readonly int[][] whole = new int[7][];
    private readonly PlaceTable table = new();
    private readonly WayScratch scratch = new(isKept);
    private readonly WeekTolls tolls = new();
    private readonly int[] mustBy = new int[7];
    private readonly int[] days = new int[7];
    private int dayCount;
    private int[] own = [];
    private bool[] must = [];
    private long[] classCosts = [];
    private long[] positionCosts = [];
    private readonly List<int> forced = [];
    private CompiledPatient patient = null!;
    private WeekPlaces places = null!;
    private SessionClasses classes = null!;
    private WeekRange range;
    private long idleCost;
    private long dayCost;
    private long filled;
    private int row;

    /// <summary>How many binary places the tables leave out of a cost.</summary>
    public int Shift => range.Shift;

    /// <summary>Lower bound on the cost of every compliant week, fixed cost left out; null where there is none.</summary>
    public long? Week { get; private set; }

    /// <summary>What a session of each class is spared of its cost in the tables; below zero what it pays more.</summary>
    public long[] Tolls => tolls.OfClass;

    /// <summary>What every week costs beside what the tables tell.</summary>
    public long Worth => tolls.Worth;

    /// <summary>Whether the places have planes.</summary>
    public bool IsDetailed => detailed;

    /// <summary>What the places of the tables mean.</summary>
    public WeekPlaces Places => places;

    /// <summary>The largest toll that the tables have room for.</summary>
    public long MostToll => range.MostToll;

    /// <summary>Scaled cost of a day.</summary>
    public long DayCost => dayCost;

    /// <summary>Steps made since <see cref="TakeWork"/>, in units of comparisons.</summary>
    public long Work => table.Work + filled;

    /// <summary>Steps made since the last call, in units of comparisons.</summary>
    public long TakeWork()
    {
        var work = Work;
        table.Work = 0;
        filled = 0;
        return work;
    }

    /// <summary>For each row of a day and each place, the least that sessions from the row on and all other days must still cost, less the waiting before them.</summary>
    public int[] Reach(int day) => reach[day];

    /// <summary>For each place the least that all other days must cost.</summary>
    public int[] Stop(int day) => stop[day];

    /// <summary>The row of a day's last session that must be attended, -1 where there is none: no day ends with a session before it.</summary>
    public int MustBy(int day) => mustBy[day];

    /// <summary>Prepares the bound on a patient's week at some costs; the tables of the days are made by <see cref="Fill"/>.</summary>
    /// <param name="forPatient">The patient.</param>
    /// <param name="classCost">Least scaled cost of each class; <see cref="long.MaxValue"/> where all of it is left out.</param>
    /// <param name="scale">What one unit of cost is worth.</param>
    /// <param name="kept">How the tables keep costs: a range for these costs, or for more classes.</param>
    /// <param name="other">A bound of the same patient, to take its tolls; none for none.</param>
    public void Prepare(CompiledPatient forPatient, long[] classCost, long scale, WeekRange kept, WeekBounds? other = null)
    {
        Begin(forPatient, classCost, scale, kept);
        if (other is null)
        {
            tolls.Clear(forPatient);
        }
        else
        {
            tolls.Take(other.tolls, classes.Count, places.Planes.Limits);
        }

        PrepareAgain();
    }

    private void Begin(CompiledPatient forPatient, long[] classCost, long scale, WeekRange kept)
    {
        forced.Clear();
        classCosts = classCost;
        patient = forPatient;
        places = detailed ? forPatient.DetailedPlaces! : forPatient.Places;
        classes = forPatient.Classes;
        idleCost = scale * forPatient.Offering.Weights.IdleMinute;
        dayCost = scale * forPatient.Offering.Weights.Day;
        row = places.CellCount * Lanes;
        range = kept;
    }

    /// <summary>Raises the bound by tolls.</summary>
    /// <param name="least">A rise below it is not worth a trial.</param>
    /// <param name="cutoff">A bound that reaches it needs no more.</param>
    /// <param name="mostWork">The work after which no further toll is tried.</param>
    public void Raise(long least, long cutoff, long mostWork) => tolls.Raise(this, least, cutoff, mostWork);

    /// <summary>Prepares the bound anew, as tolls have changed.</summary>
    public void PrepareAgain()
    {
        PrepareOwn(classCosts);
        Week = null;
        if (!Force())
        {
            return;
        }

        for (var day = 0; day < 7; day++)
        {
            FillWays(day);
        }

        JoinDays();
    }

    /// <summary>Prepares the bound on the weeks of another's bound that attend some sessions: higher and dearer, as times and the tally count on their days too.</summary>
    /// <param name="other">Bounds prepared for the same patient and costs.</param>
    /// <param name="attended">The positions that must be attended.</param>
    /// <param name="cost">Scaled cost of each position.</param>
    public void PrepareWith(WeekBounds other, ReadOnlySpan<int> attended, long[] cost)
    {
        forced.Clear();
        forced.AddRange(attended);
        positionCosts = cost;
        classCosts = other.classCosts;
        tolls.Take(other.tolls, other.classes.Count, []);
        patient = other.patient;
        places = other.places;
        classes = other.classes;
        idleCost = other.idleCost;
        dayCost = other.dayCost;
        row = other.row;
        range = other.range;
        other.mustBy.CopyTo(mustBy, 0);
        Ensure(ref own, classes.Count);
        Ensure(ref must, classes.Count);
        other.own.AsSpan(0, classes.Count).CopyTo(own);
        other.must.AsSpan(0, classes.Count).CopyTo(must);
        Week = null;
        if (!Force())
        {
            return;
        }

        other.ways.CopyTo(ways, 0);
        other.started.CopyTo(started, 0);
        other.whole.CopyTo(whole, 0);
        var changed = 0;
        foreach (var position in attended)
        {
            changed |= 1 << patient.Offering.Day[patient.Sessions[position]];
        }

        for (var day = 0; day < 7; day++)
        {
            if ((changed & (1 << day)) != 0)
            {
                FillWays(day, other.mustBy[day] < 0 ? other.started[day] : null);
            }
        }

        JoinDays(other.Beside(changed), changed);
        filled += other.TakeWork();
    }

    /// <summary>Takes the upper limits that the bound lays tolls on out of those that are waived.</summary>
    public void Hold(Vector256<ushort>[] waived) => tolls.Hold(waived);

    /// <summary>Makes the tables of the days, by which labels are dropped.</summary>
    public void Fill()
    {
        if (Week is not null)
        {
            Spread(0, dayCount, 0);
        }
    }

    private static void Ensure<T>(ref T[] array, int size)
    {
        if (array.Length < size)
        {
            array = new T[size * 2];
        }
    }

    private void EnsureTable(ref int[] table, int size)
    {
        if (table.Length < size)
        {
            table = isKept ? AlignedTable.Make(size * 2) : new int[size * 2];
        }
    }

    private void PrepareOwn(ReadOnlySpan<long> classCost)
    {
        Ensure(ref own, classes.Count);
        Ensure(ref must, classes.Count);
        Array.Clear(must);
        Array.Fill(mustBy, -1);
        for (var at = 0; at < classes.Count; at++)
        {
            own[at] = classCost[at] == long.MaxValue ? Never : (int)Math.Min(Never, (classCost[at] - Tolls[at] - (idleCost * classes.Units[at] * Unit)) >> Shift);
        }
    }

    /// <summary>Marks what must be attended and leaves out what overlaps it; false where two such sessions overlap.</summary>
    private bool Force()
    {
        foreach (var position in forced)
        {
            var at = classes.Of[position];
            var day = patient.Offering.Day[patient.Sessions[position]];
            for (var other = classes.DayStart[day]; other < classes.DayStart[day + 1]; other++)
            {
                if (classes.Start[other] < classes.End[at] && classes.Start[at] < classes.End[other])
                {
                    if (must[other])
                    {
                        return false;
                    }

                    own[other] = Never;
                }
            }

            must[at] = true;
            mustBy[day] = Math.Max(mustBy[day], classes.Row[at]);
            own[at] = (int)Math.Min((positionCosts[position] - Tolls[at] - (idleCost * classes.Units[at] * Unit)) >> Shift, range.MostForced(forced.Count));
        }

        return true;
    }

    private void Copy(int[] source, ref int[] target)
    {
        var size = places.TableSize;
        EnsureTable(ref target, size);
        source.AsSpan(0, size).CopyTo(target);
    }
}
