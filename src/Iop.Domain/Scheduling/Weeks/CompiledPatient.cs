using System.Runtime.Intrinsics;
using Iop.Domain.Calendar;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>A patient compiled against an offering: the sessions that could be attended at all, their costs, and the limits as lanes.</summary>
/// <remarks>Positions number the patient's candidates, sorted by day, start, end and modality. Costs are unscaled.</remarks>
internal sealed class CompiledPatient
{
    public CompiledPatient(Offering offering, ProgramPatient patient)
    {
        Offering = offering;
        Patient = patient;
        Lanes = new LaneLayout(patient.Requirement, offering.Modalities);
        var current = patient.Current is null ? null : patient.Current.Select(id => offering.IndexOf[id]).ToHashSet();
        var pinned = patient.Pinned.Select(id => offering.IndexOf[id]).ToHashSet();
        foreach (var session in pinned.Where(session => offering.SeriesOf[session] >= 0).ToArray())
        {
            pinned.UnionWith(offering.SeriesMembers[offering.SeriesOf[session]]);
        }

        Sessions = [.. Candidates(offering, patient, Lanes)
            .OrderBy(s => offering.Day[s]).ThenBy(s => offering.Start[s]).ThenBy(s => offering.End[s]).ThenBy(s => offering.Modality[s]).ThenBy(s => s)];
        Hopeless = Lanes.Impossible || pinned.Except(Sessions).Any();
        Pinned = [.. Sessions.Select(pinned.Contains)];
        FixedCost = current is null ? 0 : (long)offering.Weights.Change * current.Count;
        Cost = [.. Sessions.Select(session => CostOf(session, current))];
        DayStart = new int[8];
        for (var day = 0; day < 7; day++)
        {
            DayStart[day + 1] = DayStart[day] + Sessions.Count(session => offering.Day[session] == day);
        }

        Series = [.. Sessions.Index().Where(item => offering.SeriesOf[item.Item] >= 0).GroupBy(item => offering.SeriesOf[item.Item], item => item.Index)
            .OrderBy(group => group.Key).Select(group => group.ToArray())];
        SeriesAt = new int[Sessions.Length];
        Array.Fill(SeriesAt, -1);
        for (var series = 0; series < Series.Length; series++)
        {
            foreach (var position in Series[series])
            {
                SeriesAt[position] = series;
            }
        }

        Sub = new Vector256<ushort>[Sessions.Length * Lanes.Blocks];
        Add = new Vector256<ushort>[Sessions.Length * Lanes.Blocks];
        First = new Vector256<ushort>[Sessions.Length * Lanes.Blocks];
        PackSessions();
        UseFloor = new Vector256<ushort>[7 * Lanes.Blocks];
        UseFloorAt = new Vector256<ushort>[Sessions.Length * Lanes.Blocks];
        PackFloors();
    }

    public Offering Offering { get; }

    public ProgramPatient Patient { get; }

    public LaneLayout Lanes { get; }

    /// <summary>Numbers of the candidate sessions.</summary>
    public int[] Sessions { get; }

    /// <summary>Dislikes, other clinician and change, for each position; a kept session of the current schedule is negative.</summary>
    public long[] Cost { get; }

    /// <summary>What a served week costs before any session: the whole current schedule dropped.</summary>
    public long FixedCost { get; }

    public bool[] Pinned { get; }

    /// <summary>Whether no week can ever be compliant: a pinned session cannot be attended, or a limit is out of reach.</summary>
    public bool Hopeless { get; }

    /// <summary>First position of each day, and the end of the last.</summary>
    public int[] DayStart { get; }

    /// <summary>Positions of each closed series.</summary>
    public int[][] Series { get; }

    /// <summary>The closed series at each position, or -1.</summary>
    public int[] SeriesAt { get; }

    /// <summary>What each position takes off the needs.</summary>
    public Vector256<ushort>[] Sub { get; }

    /// <summary>What each position adds to the uses.</summary>
    public Vector256<ushort>[] Add { get; }

    /// <summary>The lanes of a day that begins with each position.</summary>
    public Vector256<ushort>[] First { get; }

    /// <summary>For each day, how much of each upper limit it may use without the other days ever meeting it: below it, less use is no better.</summary>
    public Vector256<ushort>[] UseFloor { get; }

    /// <summary>The same for each position, while the sessions that start with it or later may still add to the day.</summary>
    public Vector256<ushort>[] UseFloorAt { get; }

    private static HashSet<int> Candidates(Offering offering, ProgramPatient patient, LaneLayout lanes)
    {
        var open = Enumerable.Range(0, offering.Count).Where(session => IsOpen(offering, patient, lanes, session)).ToHashSet();
        for (var series = 0; series < offering.SeriesMembers.Length; series++)
        {
            var members = offering.SeriesMembers[series];
            if (!members.All(open.Contains) || members.Any(a => members.Any(b => a < b && Overlap(offering, a, b))))
            {
                open.ExceptWith(members);
            }
        }

        return open;
    }

    private static bool IsOpen(Offering offering, ProgramPatient patient, LaneLayout lanes, int index)
    {
        var session = offering.Sessions[index];
        if ((session.Levels.Count > 0 && !session.Levels.Contains(patient.Level))
            || session.Requires.Any(trait => !patient.Traits.Contains(trait))
            || session.When.Minutes > lanes.SpanMax
            || lanes.Lanes.Any(lane => lane is { Need: false, Measure: LaneMeasure.Minutes or LaneMeasure.Sessions }
                && lane.Amount(session.When.Minutes, offering.Modality[index]) > lane.Bound))
        {
            return false;
        }

        var travel = session.Telehealth ? 0 : patient.TravelMinutes;
        return !patient.Unavailable.Any(obligation => obligation.When.Day == session.When.Day
            && session.When.StartMinute - (long)travel < obligation.When.EndMinute
            && obligation.When.StartMinute < session.When.EndMinute + (long)travel);
    }

    private static bool Overlap(Offering offering, int a, int b) =>
        offering.Day[a] == offering.Day[b] && offering.Start[a] < offering.End[b] && offering.Start[b] < offering.End[a];

    private long CostOf(int index, HashSet<int>? current)
    {
        var session = Offering.Sessions[index];
        var cost = Patient.Dislikes.Where(dislike => dislike.When.Overlaps(session.When)).Sum(dislike => (long)dislike.Penalty);
        if (Patient.PrimaryClinician is { } primary && session.Modality == Care.Modality.Individual && session.Clinician != primary)
        {
            cost += Offering.Weights.OtherClinician;
        }

        return current is null ? cost : cost + (current.Contains(index) ? -Offering.Weights.Change : Offering.Weights.Change);
    }

    private void PackSessions()
    {
        for (var position = 0; position < Sessions.Length; position++)
        {
            var session = Sessions[position];
            var minutes = Offering.Minutes(session);
            var modality = Offering.Modality[session];
            var start = Offering.Start[session];
            var sub = Lanes.Pack(lane => lane.Need ? lane.Amount(minutes, modality) : 0);
            var add = Lanes.Pack(lane => lane.Need ? 0 : lane.Amount(minutes, modality));
            var first = Lanes.Pack(lane => lane.Measure switch
            {
                LaneMeasure.LateStart => WeekTime.MinutesPerDay - start,
                LaneMeasure.EarlyStart => start,
                _ => 0,
            });
            for (var block = 0; block < Lanes.Blocks; block++)
            {
                var at = (position * Lanes.Blocks) + block;
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
        var floorAt = new ushort[Sessions.Length * Lanes.Blocks * LaneLayout.LanesPerBlock];
        var floor = new ushort[7 * Lanes.Blocks * LaneLayout.LanesPerBlock];
        var stride = Lanes.Blocks * LaneLayout.LanesPerBlock;
        var still = new int[Sessions.Length + 1];
        Span<int> most = stackalloc int[7];
        Span<int> others = stackalloc int[7];
        foreach (var (index, lane) in Lanes.Lanes.Index().Where(item => item.Item is { Need: false, Measure: LaneMeasure.Minutes or LaneMeasure.Sessions }))
        {
            for (var day = 0; day < 7; day++)
            {
                StillPossible(day, lane, still);
                most[day] = lane.Measure == LaneMeasure.Minutes ? Math.Min(still[DayStart[day]], perDay) : still[DayStart[day]];
                if (DayStart[day] == DayStart[day + 1])
                {
                    most[day] = 0;
                }

                for (var at = DayStart[day]; at < DayStart[day + 1]; at++)
                {
                    floorAt[(at * stride) + index] = (ushort)Math.Min(still[at], ushort.MaxValue);
                }
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
                for (var at = DayStart[day]; at < DayStart[day + 1]; at++)
                {
                    var later = floorAt[(at * stride) + index];
                    floorAt[(at * stride) + index] = (ushort)Math.Max(0, lane.Bound - elsewhere - later);
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

    /// <summary>For each position of a day, the most that sessions starting with it or later can still add to a lane without overlapping.</summary>
    private void StillPossible(int day, Lane lane, int[] still)
    {
        var (from, to) = (DayStart[day], DayStart[day + 1]);
        still[to] = 0;
        for (var at = to - 1; at >= from; at--)
        {
            var session = Sessions[at];
            var after = at + 1;
            while (after < to && Offering.Start[Sessions[after]] < Offering.End[session])
            {
                after++;
            }

            still[at] = Math.Max(still[at + 1], lane.Amount(Offering.Minutes(session), Offering.Modality[session]) + still[after]);
        }

        for (var at = from + 1; at < to; at++)
        {
            if (Offering.Start[Sessions[at]] == Offering.Start[Sessions[at - 1]])
            {
                still[at] = still[at - 1];
            }
        }
    }
}
