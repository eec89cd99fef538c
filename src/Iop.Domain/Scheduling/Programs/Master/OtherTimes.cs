using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Weeks that differ from a known one in the time of a single session, taken for another of the same modality and length: they show at once where else a patient could turn.</summary>
internal sealed class OtherTimes
{
    private const int Days = 7;

    private readonly CompiledPatient patient;
    private readonly WeekState state;
    private readonly Column week;
    private readonly int[] positions;
    private readonly int[] cheapest;
    private readonly DayTimes[] days = new DayTimes[Days];

    /// <summary>Looks at a week.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="state">What is closed, and the prices.</param>
    /// <param name="week">A compliant week of the patient.</param>
    public OtherTimes(CompiledPatient patient, WeekState state, Column week)
    {
        this.patient = patient;
        this.state = state;
        this.week = week;
        positions = [.. week.Sessions.Select(session => Array.IndexOf(patient.Sessions, session))];
        cheapest = new int[patient.Classes.Count];
        Array.Fill(cheapest, -1);
        for (var at = 0; at < patient.Sessions.Length; at++)
        {
            var kind = patient.Classes.Of[at];
            if (IsFree(at) && !state.Closed[patient.Sessions[at]] && (cheapest[kind] < 0 || PriceOf(at) < PriceOf(cheapest[kind])))
            {
                cheapest[kind] = at;
            }
        }
    }

    /// <summary>For each session that may move, the cheapest such week.</summary>
    public IEnumerable<Column> Weeks()
    {
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] >= 0 && IsFree(positions[i]) && Cheapest(i) is { } moved)
            {
                yield return moved;
            }
        }
    }

    private bool IsFree(int at) => !patient.Pinned[at] && patient.SeriesAt[at] < 0 && patient.Offering.OfferOf[patient.Sessions[at]] < 0;

    private long PriceOf(int at) => (patient.Cost[at] * state.Scale) + state.Price[patient.Sessions[at]];

    private Column? Cheapest(int i)
    {
        var (classes, own) = (patient.Classes, patient.Classes.Of[positions[i]]);
        var before = Measure(i, -1);
        Column? best = null;
        var least = long.MaxValue;
        for (var kind = 0; kind < classes.Count; kind++)
        {
            var at = cheapest[kind];
            if (at < 0 || kind == own || classes.Modality[kind] != classes.Modality[own] || classes.Units[kind] != classes.Units[own] || PriceOf(at) - PriceOf(positions[i]) >= least)
            {
                continue;
            }

            if (Measure(i, at) is { } after && before is { } now)
            {
                var cost = patient.Cost[at] - patient.Cost[positions[i]] + after - now;
                var dearer = (cost * state.Scale) + state.Price[patient.Sessions[at]] - state.Price[week.Sessions[i]];
                if (dearer < least)
                {
                    (least, best) = (dearer, With(i, at, cost));
                }
            }
        }

        return best;
    }

    private Column With(int i, int at, long dearer)
    {
        int[] moved = [.. positions];
        moved[i] = at;
        Array.Sort(moved);
        return new Column(week.Cost + dearer, [.. moved.Select(position => patient.Sessions[position])]);
    }

    /// <summary>What days and waiting cost with a session moved, or as it is for -1; null where a limit is broken or two sessions overlap.</summary>
    private long? Measure(int moved, int to)
    {
        var (offering, need) = (patient.Offering, patient.Patient.Requirement);
        Array.Clear(days);
        for (var i = 0; i < positions.Length; i++)
        {
            var session = i == moved && to >= 0 ? patient.Sessions[to] : week.Sessions[i];
            if (to >= 0 && i != moved && offering.Day[session] == offering.Day[patient.Sessions[to]]
                && offering.Start[session] < offering.End[patient.Sessions[to]] && offering.Start[patient.Sessions[to]] < offering.End[session])
            {
                return null;
            }

            days[offering.Day[session]].Add(offering.Start[session], offering.End[session]);
        }

        var (count, cost) = (0, 0L);
        foreach (var day in days)
        {
            if (day.Count > 0)
            {
                if (!need.MinutesPerDay.Allows(day.Minutes) || !need.SessionsPerDay.Allows(day.Count) || !need.SpanPerDay.Allows(day.End - day.Start))
                {
                    return null;
                }

                count++;
                cost += offering.Weights.Day + ((long)offering.Weights.IdleMinute * (day.End - day.Start - day.Minutes));
            }
        }

        return need.DaysPerWeek.Allows(count) ? cost : null;
    }

    private record struct DayTimes(int Count, int Minutes, int Start, int End)
    {
        public void Add(int start, int end)
        {
            (Start, End) = Count == 0 ? (start, end) : (Math.Min(Start, start), Math.Max(End, end));
            Count++;
            Minutes += end - start;
        }
    }
}
