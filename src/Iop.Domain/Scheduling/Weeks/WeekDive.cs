using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Looks for any compliant week where the exact search gave up without one: sessions are added and dropped one after the other, whatever misses the limits least, then costs least.</summary>
/// <remarks>What was just added or dropped stays so for some steps. It proves nothing; the same input gives the same week.</remarks>
internal sealed class WeekDive
{
    private const int StepsWithoutGain = 120;
    private const int Tenure = 9;
    private const int MissedSession = 30;

    private readonly List<int[]> units = [];
    private readonly List<int> week = [];
    private readonly List<int> kept = [];
    private bool[] attended = [];
    private int[] until = [];
    private Vector256<ushort>[] ofWeek = [];
    private Vector256<ushort>[] ofDay = [];
    private CompiledPatient patient = null!;
    private WeekState state = null!;
    private long[] cost = [];
    private long missed;
    private long spent;

    /// <summary>Sessions looked at in the last search.</summary>
    public long Work { get; private set; }

    /// <summary>Looks for a week.</summary>
    /// <param name="forPatient">The patient.</param>
    /// <param name="against">What is closed, and clinicians' minutes.</param>
    /// <param name="choice">For each position: above zero attended, below zero left out, zero free.</param>
    /// <param name="positionCost">Scaled cost of each position.</param>
    /// <param name="cutoff">Only a week with a scaled cost below it is of interest, fixed cost left out.</param>
    /// <param name="workLimit">The work after which to give up.</param>
    /// <param name="found">Receives the positions of the week.</param>
    /// <returns>The cost of the week found; <paramref name="cutoff"/> where there is none.</returns>
    public long Find(CompiledPatient forPatient, WeekState against, sbyte[] choice, long[] positionCost, long cutoff, long workLimit, List<int> found)
    {
        (patient, state, cost) = (forPatient, against, positionCost);
        Prepare(choice);
        var best = cutoff;
        (long Missed, long Cost) record = (long.MaxValue, long.MaxValue);
        for (int step = 1, since = 0; since < StepsWithoutGain && Work < workLimit; step++, since++)
        {
            (long Missed, long Cost, int Unit) least = (long.MaxValue, long.MaxValue, -1);
            for (var unit = 0; unit < units.Count && Work < workLimit; unit++)
            {
                if (until[unit] < step && Change(unit, choice))
                {
                    Weigh();
                    least = (missed, spent).CompareTo((least.Missed, least.Cost)) < 0 ? (missed, spent, unit) : least;
                }
            }

            if (least.Unit < 0)
            {
                continue;
            }

            Change(least.Unit, choice);
            Keep();
            until[least.Unit] = step + Tenure;
            if ((least.Missed, least.Cost).CompareTo(record) < 0)
            {
                record = (least.Missed, least.Cost);
                since = 0;
            }

            if (least.Missed == 0 && least.Cost < best)
            {
                best = least.Cost;
                Weigh();
                found.Clear();
                found.AddRange(week);
            }
        }

        return best;
    }

    private void Prepare(sbyte[] choice)
    {
        var count = patient.Sessions.Length;
        units.Clear();
        week.Clear();
        kept.Clear();
        attended = new bool[count];
        for (var at = 0; at < count; at++)
        {
            if (choice[at] > 0)
            {
                week.Add(at);
            }
            else if (choice[at] == 0 && patient.SeriesAt[at] < 0)
            {
                units.Add([at]);
            }
        }

        Keep();
        units.AddRange(patient.Series.Where(series => choice[series[0]] == 0));
        until = new int[units.Count];
        ofWeek = new Vector256<ushort>[patient.Lanes.Blocks];
        ofDay = new Vector256<ushort>[patient.Lanes.Blocks];
        Work = 0;
    }

    /// <summary>Makes the week that drops a unit, or adds it in place of all that it cannot stand beside; false where that is forced.</summary>
    private bool Change(int unit, sbyte[] choice)
    {
        var positions = units[unit];
        var adds = !attended[positions[0]];
        Work++;
        Array.ForEach(positions, at => attended[at] = false);
        var may = !adds || MakeRoom(positions, choice);
        week.Clear();
        foreach (var at in kept)
        {
            if (attended[at])
            {
                week.Add(at);
            }

            attended[at] = true;
        }

        if (adds)
        {
            week.AddRange(positions);
            week.Sort();
        }

        return may;
    }

    private bool MakeRoom(int[] positions, sbyte[] choice)
    {
        var offering = patient.Offering;
        foreach (var at in positions)
        {
            foreach (var other in kept)
            {
                var (a, b) = (patient.Sessions[at], patient.Sessions[other]);
                if (attended[other] && ((offering.OfferOf[a] >= 0 && offering.OfferOf[a] == offering.OfferOf[b])
                    || (offering.Day[a] == offering.Day[b] && offering.Start[a] < offering.End[b] && offering.Start[b] < offering.End[a])))
                {
                    if (choice[other] > 0)
                    {
                        return false;
                    }

                    Array.ForEach(patient.SeriesAt[other] < 0 ? [other] : patient.Series[patient.SeriesAt[other]], gone => attended[gone] = false);
                }
            }
        }

        return true;
    }

    /// <summary>Goes on from the week made last.</summary>
    private void Keep()
    {
        foreach (var at in kept)
        {
            attended[at] = false;
        }

        kept.Clear();
        kept.AddRange(week);
        foreach (var at in kept)
        {
            attended[at] = true;
        }
    }

    /// <summary>Adds up by how much the attended sessions miss the limits, and what they cost.</summary>
    private void Weigh()
    {
        Work += week.Count;
        (missed, spent) = (0, 0);
        Array.Clear(ofWeek);
        for (var from = 0; from < week.Count;)
        {
            from = WeighDay(from);
        }

        Miss(ofWeek, local: false);
        foreach (var at in week)
        {
            var clinician = patient.Offering.Clinician[patient.Sessions[at]];
            if (clinician >= 0 && state.ClinicianMinutes[clinician] < int.MaxValue)
            {
                missed += Math.Max(0, MinutesOf(clinician) - state.ClinicianMinutes[clinician]);
            }
        }
    }

    private long MinutesOf(int clinician)
    {
        long minutes = 0;
        foreach (var at in week)
        {
            var session = patient.Sessions[at];
            minutes += patient.Offering.Clinician[session] == clinician && !state.Running[session] ? patient.Offering.Minutes(session) : 0;
        }

        return minutes;
    }

    private int WeighDay(int from)
    {
        var offering = patient.Offering;
        var first = patient.Sessions[week[from]];
        var last = first;
        long minutes = 0;
        var to = from;
        Array.Clear(ofDay);
        for (; to < week.Count && offering.Day[patient.Sessions[week[to]]] == offering.Day[first]; to++)
        {
            last = patient.Sessions[week[to]];
            minutes += offering.Minutes(last);
            spent += cost[week[to]];
            for (var block = 0; block < ofDay.Length; block++)
            {
                var at = (patient.Classes.Of[week[to]] * ofDay.Length) + block;
                ofDay[block] += patient.Sub[at] + patient.Add[at];
            }
        }

        var span = offering.End[last] - offering.Start[first];
        spent += state.Scale * (offering.Weights.Day + (offering.Weights.IdleMinute * (span - minutes)));
        missed += Math.Max(0, patient.Lanes.SpanMin - span) + Math.Max(0, span - (long)patient.Lanes.SpanMax);
        Miss(ofDay, local: true);
        for (var block = 0; block < ofDay.Length; block++)
        {
            ofWeek[block] += ofDay[block] + patient.Lanes.DaySub[block] + patient.Lanes.DayAdd[block];
        }

        return to;
    }

    private void Miss(Vector256<ushort>[] sums, bool local)
    {
        var lanes = patient.Lanes.Lanes;
        for (var i = 0; i < lanes.Count; i++)
        {
            if (lanes[i].Local == local && lanes[i].Measure is not (LaneMeasure.LateStart or LaneMeasure.EarlyStart))
            {
                int sum = sums[i / LaneLayout.LanesPerBlock].GetElement(i % LaneLayout.LanesPerBlock);
                var off = Math.Max(0, lanes[i].Need ? lanes[i].Bound - sum : sum - lanes[i].Bound);
                missed += lanes[i].Measure == LaneMeasure.Minutes ? off : (long)off * MissedSession;
            }
        }
    }
}
