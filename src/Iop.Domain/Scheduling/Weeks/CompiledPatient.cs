using System.Collections.Concurrent;
using System.Runtime.Intrinsics;
using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>A patient compiled against an offering: the sessions that could be attended at all, their costs, and the limits as lanes.</summary>
/// <remarks>Positions number the patient's candidates, sorted by day, start, end and modality. Costs are unscaled.</remarks>
internal sealed class CompiledPatient
{
    /// <summary>Cells of a day, and numbers of a table of the week, above which places have no planes: their tables would take longer than the search they save.</summary>
    private const int MostDetailedCells = 192;
    private const int MostDetailedSize = 16_384;

    private readonly bool[] isCurrent;

    /// <summary>Compiles a patient.</summary>
    /// <param name="offering">The sessions.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="asked">Further limits, on numbers of sessions and of changes.</param>
    /// <param name="known">Candidates of other patients, to share them; null to share none.</param>
    public CompiledPatient(Offering offering, ProgramPatient patient, SessionLimits asked = default, ConcurrentDictionary<int[], CandidateSessions>? known = null)
    {
        Offering = offering;
        Patient = patient;
        Lanes = new LaneLayout(patient.Requirement, offering.Modalities, asked);
        var current = patient.Current is null ? null : patient.Current.Select(id => offering.IndexOf[id]).ToHashSet();
        var pinned = patient.Pinned.Select(id => offering.IndexOf[id]).ToHashSet();
        foreach (var session in pinned.Where(session => offering.SeriesOf[session] >= 0).ToArray())
        {
            pinned.UnionWith(offering.SeriesMembers[offering.SeriesOf[session]]);
        }

        isCurrent = current is null ? offering.None : new bool[offering.Count];
        foreach (var session in current ?? [])
        {
            isCurrent[session] = true;
        }

        var candidates = CandidateSessions.Of(offering, Candidates(offering, patient, Lanes, isCurrent), isCurrent, known);
        (Sessions, DayStart, Classes) = (candidates.Sessions, candidates.DayStart, candidates.Classes);
        (Series, SeriesAt, SeriesAlike) = (candidates.Series, candidates.SeriesAt, candidates.SeriesAlike);
        Hopeless = Lanes.Impossible || pinned.Except(Sessions).Any();
        Pinned = pinned.Count == 0 ? offering.None : [.. Sessions.Select(pinned.Contains)];
        FixedCost = current is null ? 0 : (long)offering.Weights.Change * current.Count;
        Cost = current is null && patient.PrimaryClinician is null && patient.Dislikes.Count == 0 ? offering.Free : [.. Sessions.Select(session => CostOf(session, current))];
        Tally = WeekTally.Of(patient.Requirement, offering.Modalities);
        SideLimits = [.. Lanes.Lanes.Index().Where(item => IsSide(item.Index, item.Item)).Select(item => new SideLimit(item.Index, item.Item.Need, item.Item.Bound, AmountsOf(item.Item)))];
        Places = new WeekPlaces(patient.Requirement, offering.Modalities, Classes, Tally, []);
        DetailedPlaces = Detailed(needs: true) ?? Detailed(needs: false);
        Waivable = Lanes.Pack(lane => lane.Need || lane.Local || IsTold(lane) ? 0 : ushort.MaxValue);
        Sub = new Vector256<ushort>[Classes.Count * Lanes.Blocks];
        Add = new Vector256<ushort>[Classes.Count * Lanes.Blocks];
        First = new Vector256<ushort>[Classes.Count * Lanes.Blocks];
        PackSessions();
        UseFloor = new Vector256<ushort>[7 * Lanes.Blocks];
        UseFloorAt = new Vector256<ushort>[Classes.Count * Lanes.Blocks];
        PackFloors();
    }

    public Offering Offering { get; }

    public ProgramPatient Patient { get; }

    public LaneLayout Lanes { get; }

    /// <summary>Numbers of the candidate sessions.</summary>
    public int[] Sessions { get; }

    /// <summary>Dislikes, other clinician and change, for each position, after which zeros may follow; a kept session of the current schedule is negative.</summary>
    public long[] Cost { get; }

    /// <summary>What a served week costs before any session: the whole current schedule dropped.</summary>
    public long FixedCost { get; }

    /// <summary>Whether each position is pinned; more may follow that are not.</summary>
    public bool[] Pinned { get; }

    /// <summary>Whether no week can ever be compliant: a pinned session cannot be attended, or a limit is out of reach.</summary>
    public bool Hopeless { get; }

    /// <summary>First position of each day, and the end of the last.</summary>
    public int[] DayStart { get; }

    /// <summary>The candidates by day, times and modality.</summary>
    public SessionClasses Classes { get; }

    /// <summary>The small limits on modalities.</summary>
    public WeekTally Tally { get; }

    /// <summary>Upper limits of the week that a cheap week seldom meets: they are held against it only once it breaks them. Those that the tally caps are not among them.</summary>
    public Vector256<ushort>[] Waivable { get; }

    /// <summary>Weekly limits that places do not tell.</summary>
    public SideLimit[] SideLimits { get; }

    /// <summary>The minutes that the week needs and the tally, as one number.</summary>
    public WeekPlaces Places { get; }

    /// <summary>The same with planes for what else would loosen the bound most; null where nothing would.</summary>
    public WeekPlaces? DetailedPlaces { get; }

    /// <summary>Positions of each closed series.</summary>
    public int[][] Series { get; }

    /// <summary>For each series, the first one that has its classes.</summary>
    public int[] SeriesAlike { get; }

    /// <summary>The closed series at each position, or -1.</summary>
    public int[] SeriesAt { get; }

    /// <summary>What a session of each class takes off the needs.</summary>
    public Vector256<ushort>[] Sub { get; }

    /// <summary>What a session of each class adds to the uses.</summary>
    public Vector256<ushort>[] Add { get; }

    /// <summary>The lanes of a day that begins with a session of each class.</summary>
    public Vector256<ushort>[] First { get; }

    /// <summary>For each day, how much of each upper limit it may use without the other days ever meeting it: below it, less use is no better.</summary>
    public Vector256<ushort>[] UseFloor { get; }

    /// <summary>The same for each class, while the sessions that start with it or later may still add to the day.</summary>
    public Vector256<ushort>[] UseFloorAt { get; }

    private static int[] Candidates(Offering offering, ProgramPatient patient, LaneLayout lanes, bool[] isCurrent)
    {
        var busy = Enumerable.Range(1, 7).Select(day => patient.Unavailable.Where(window => (int)window.When.Day == day)
            .Select(window => (window.When.StartMinute, window.When.EndMinute)).ToArray()).ToArray();
        var open = new bool[offering.Count];
        for (var session = 0; session < open.Length; session++)
        {
            open[session] = IsOpen(offering, patient, lanes, busy, session);
        }

        foreach (var members in offering.SeriesMembers)
        {
            if (!Array.TrueForAll(members, member => open[member]) || ExceedsWhole(offering, lanes, members, isCurrent) || Array.Exists(members, a => Array.Exists(members, b => a < b && Overlap(offering, a, b))))
            {
                foreach (var member in members)
                {
                    open[member] = false;
                }
            }
        }

        var sessions = Array.FindAll(offering.Order, session => open[session]);
        for (var at = 1; at < sessions.Length; at++)
        {
            for (var to = at; to > 0 && isCurrent[sessions[to]] && !isCurrent[sessions[to - 1]] && SessionClasses.AtOnce(offering, sessions[to - 1], sessions[to]); to--)
            {
                (sessions[to - 1], sessions[to]) = (sessions[to], sessions[to - 1]);
            }
        }

        return sessions;
    }

    /// <summary>Whether sessions attended together exceed an upper limit of the week, or of one of its days.</summary>
    private static bool ExceedsWhole(Offering offering, LaneLayout lanes, int[] sessions, bool[] isCurrent) => lanes.Lanes.Any(lane =>
        lane is { Need: false, Measure: not (LaneMeasure.LateStart or LaneMeasure.EarlyStart) }
        && (lane.Measure == LaneMeasure.Days
            ? sessions.Select(session => offering.Day[session]).Distinct().Count() > lane.Bound
            : sessions.GroupBy(session => lane.Local ? offering.Day[session] : 0)
                .Any(day => day.Sum(session => lane.Amount(offering.Minutes(session), offering.Modality[session], isCurrent[session])) > lane.Bound)));

    private static bool IsOpen(Offering offering, ProgramPatient patient, LaneLayout lanes, (int Start, int End)[][] busy, int session)
    {
        var (start, end, modality) = (offering.Start[session], offering.End[session], offering.Modality[session]);
        if (end - start > lanes.SpanMax || (offering.Asks[session] && !offering.AdmitsAll && !IsAdmitted(offering.Sessions[session], patient)))
        {
            return false;
        }

        foreach (var lane in lanes.Lanes)
        {
            if (lane is { Need: false, Measure: LaneMeasure.Minutes or LaneMeasure.Sessions } && lane.Amount(end - start, modality) > lane.Bound)
            {
                return false;
            }
        }

        var travel = offering.Telehealth[session] ? 0L : patient.TravelMinutes;
        foreach (var (from, to) in busy[offering.Day[session]])
        {
            if (start - travel < to && from < end + travel)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAdmitted(Session session, ProgramPatient patient)
    {
        foreach (var trait in session.Requires)
        {
            if (!patient.Traits.Contains(trait))
            {
                return false;
            }
        }

        return session.Levels.Count == 0 || session.Levels.Contains(patient.Level);
    }

    private static bool Overlap(Offering offering, int a, int b) =>
        offering.Day[a] == offering.Day[b] && offering.Start[a] < offering.End[b] && offering.Start[b] < offering.End[a];

    private WeekPlaces? Detailed(bool needs)
    {
        SideLimit[] limits = [.. SideLimits.Where(limit => limit.IsNeed == needs)];
        if (limits.Length == 0)
        {
            return null;
        }

        var places = new WeekPlaces(Patient.Requirement, Offering.Modalities, Classes, Tally, limits);
        return places.Planes.Count > 1 && places.CellCount <= MostDetailedCells && places.TableSize <= MostDetailedSize ? places : null;
    }

    private bool IsTold(Lane lane) =>
        (lane.Measure == LaneMeasure.Sessions && Tally.Caps(lane.Modality)) || (DetailedPlaces?.Planes.Limits.Any(limit => Lanes.Lanes[limit.Lane] == lane) ?? false);

    private bool IsSide(int index, Lane lane) =>
        lane is { Local: false, Measure: LaneMeasure.Minutes or LaneMeasure.Sessions or LaneMeasure.Kept or LaneMeasure.Added }
            && index != Lanes.MinutesNeed && !(lane is { Measure: LaneMeasure.Sessions, Modality: >= 0 } && (lane.Need ? Tally.Counts(lane.Modality) : Tally.Caps(lane.Modality)));

    private int[] AmountsOf(Lane lane) => [.. Enumerable.Range(0, Classes.Count).Select(at =>
        lane.Amount(Classes.Units[at] * ProgramGrid.Minutes, Classes.Modality[at], isCurrent[Sessions[Classes.First[at]]]))];

    private long CostOf(int index, HashSet<int>? current)
    {
        var session = Offering.Sessions[index];
        long cost = 0;
        foreach (var dislike in Patient.Dislikes)
        {
            cost += dislike.When.Overlaps(session.When) ? dislike.Penalty : 0;
        }

        if (Patient.PrimaryClinician is { } primary && session.Modality == Care.Modality.Individual && session.Clinician != primary)
        {
            cost += Offering.Weights.OtherClinician;
        }

        return current is null ? cost : cost + (isCurrent[index] ? -Offering.Weights.Change : Offering.Weights.Change);
    }

    private void PackSessions()
    {
        for (var i = 0; i < Classes.Count; i++)
        {
            var minutes = Classes.Units[i] * ProgramGrid.Minutes;
            var modality = Classes.Modality[i];
            var start = Classes.Start[i];
            var kept = isCurrent[Sessions[Classes.First[i]]];
            var sub = Lanes.Pack(lane => lane.Need ? lane.Amount(minutes, modality, kept) : 0);
            var add = Lanes.Pack(lane => lane.Need ? 0 : lane.Amount(minutes, modality, kept));
            var first = Lanes.Pack(lane => lane.Measure switch
            {
                LaneMeasure.LateStart => WeekTime.MinutesPerDay - start,
                LaneMeasure.EarlyStart => start,
                _ => 0,
            });
            for (var block = 0; block < Lanes.Blocks; block++)
            {
                var at = (i * Lanes.Blocks) + block;
                Sub[at] = sub[block];
                Add[at] = add[block];
                First[at] = Lanes.Initial[block] - Vector256.Min(Lanes.Initial[block], sub[block]) + add[block] + first[block];
            }
        }
    }

    private void PackFloors()
    {
        var perDay = Patient.Requirement.MinutesPerDay.Max ?? WeekTime.MinutesPerDay;
        var otherDays = Math.Clamp((Patient.Requirement.DaysPerWeek.Max ?? 7) - 1, 0, 6);
        var stride = Lanes.Blocks * LaneLayout.LanesPerBlock;
        var floorAt = new ushort[Classes.Count * stride];
        var floor = new ushort[7 * stride];
        var still = Enumerable.Range(0, 7).Select(day => new int[Classes.Rows[day] + 1]).ToArray();
        Span<int> most = stackalloc int[7];
        Span<int> others = stackalloc int[7];
        foreach (var (index, lane) in Lanes.Lanes.Index().Where(item => item.Item is { Need: false, Measure: LaneMeasure.Minutes or LaneMeasure.Sessions }))
        {
            for (var day = 0; day < 7; day++)
            {
                StillPossible(day, lane, still[day]);
                most[day] = lane.Measure == LaneMeasure.Minutes ? Math.Min(still[day][0], perDay) : still[day][0];
            }

            for (var day = 0; day < 7; day++)
            {
                most.CopyTo(others);
                others[day] = 0;
                others.Sort();
                var elsewhere = 0;
                for (var other = 0; other < otherDays && !lane.Local; other++)
                {
                    elsewhere += others[6 - other];
                }

                floor[(day * stride) + index] = (ushort)Math.Max(0, lane.Bound - elsewhere);
                for (var i = Classes.DayStart[day]; i < Classes.DayStart[day + 1]; i++)
                {
                    floorAt[(i * stride) + index] = (ushort)Math.Max(0, lane.Bound - elsewhere - Math.Min(still[day][Classes.Row[i]], ushort.MaxValue));
                }
            }
        }

        foreach (var (index, _) in Lanes.Lanes.Index().Where(item => item.Item.Measure == LaneMeasure.LateStart))
        {
            for (var day = 0; day < 7; day++)
            {
                var (from, to) = (Classes.DayStart[day], Classes.DayStart[day + 1]);
                var last = Classes.End[from..to].DefaultIfEmpty(0).Max();
                for (var i = from; i < to; i++)
                {
                    floorAt[(i * stride) + index] = (ushort)Math.Max(0, WeekTime.MinutesPerDay - last + Lanes.SpanMax);
                }
            }
        }

        for (var i = 0; i < UseFloorAt.Length; i++)
        {
            UseFloorAt[i] = Vector256.Create(floorAt, i * LaneLayout.LanesPerBlock);
        }

        for (var i = 0; i < UseFloor.Length; i++)
        {
            UseFloor[i] = Vector256.Create(floor, i * LaneLayout.LanesPerBlock);
        }
    }

    /// <summary>For each row of a day, the most that sessions starting with it or later can still add to a lane without overlapping.</summary>
    private void StillPossible(int day, Lane lane, int[] still)
    {
        var at = Classes.DayStart[day + 1] - 1;
        still[Classes.Rows[day]] = 0;
        for (var row = Classes.Rows[day] - 1; row >= 0; row--)
        {
            still[row] = still[row + 1];
            for (; at >= Classes.DayStart[day] && Classes.Row[at] == row; at--)
            {
                var amount = lane.Amount(Classes.Units[at] * ProgramGrid.Minutes, Classes.Modality[at]);
                still[row] = Math.Max(still[row], amount + still[Classes.NextRow[at]]);
            }
        }
    }
}
