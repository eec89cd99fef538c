using System.Diagnostics;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Benchmarks.Naive;

/// <summary>A whole program as one would first write it: give everybody a week session by session, then take some out and try again in another order, for as long as there is time.</summary>
internal sealed class GreedySwap
{
    private const int TriesForWeek = 12;
    private const int MostTakenOut = 4;

    private readonly ProgramWeek program;
    private readonly Random random;
    private readonly Session[][] units;
    private readonly Dictionary<string, int> number;
    private readonly int[] attendance;
    private readonly List<Session>?[] weeks;
    private readonly int[][] avoids;

    private GreedySwap(ProgramWeek program, int seed)
    {
        this.program = program;
        random = new Random(seed);
        number = program.Sessions.Index().ToDictionary(item => item.Item.Id, item => item.Index);
        attendance = new int[program.Sessions.Count];
        weeks = new List<Session>?[program.Patients.Count];
        units = [.. program.Sessions.Where(session => session.Series is null).Select(session => (Session[])[session]),
            .. program.Sessions.Where(session => session.Series is not null).GroupBy(session => session.Series).Select(series => series.ToArray())];
        avoids = [.. program.Patients.Select((patient, p) => program.Patients.Index()
            .Where(other => patient.Avoid.Contains(other.Item.Id) || other.Item.Avoid.Contains(patient.Id)).Select(other => other.Index).ToArray())];
    }

    /// <summary>The schedule after some seconds: who attends what.</summary>
    public static List<Assignment> Solve(ProgramWeek program, int seed, double seconds)
    {
        var clock = Stopwatch.StartNew();
        var search = new GreedySwap(program, seed);
        var all = Enumerable.Range(0, program.Patients.Count).ToArray();
        search.random.Shuffle(all);
        search.Insert(all);
        search.LeaveWhatCannotRun();
        search.Insert([.. all.Where(p => search.weeks[p] is null)]);
        search.LeaveWhatCannotRun();
        var best = search.Cost();
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            var before = search.weeks.ToArray();
            int[] unserved = [.. all.Where(p => search.weeks[p] is null)];
            int[] taken = [.. Enumerable.Range(0, search.random.Next(1, MostTakenOut + 1)).Select(_ => search.random.Next(all.Length)).Distinct()];
            foreach (var p in taken)
            {
                search.Remove(p);
            }

            int[] order = [.. taken.Concat(unserved).Distinct()];
            search.random.Shuffle(order);
            search.Insert(order);
            search.LeaveWhatCannotRun();
            var cost = search.Cost();
            if (cost <= best)
            {
                best = cost;
            }
            else
            {
                search.Restore(before);
            }
        }

        return [.. all.Where(p => search.weeks[p] is not null).Select(p => new Assignment(program.Patients[p].Id, search.weeks[p]!.Select(session => session.Id)))];
    }

    private void Restore(List<Session>?[] before)
    {
        for (var p = 0; p < weeks.Length; p++)
        {
            if (weeks[p] != before[p])
            {
                Remove(p);
            }
        }

        for (var p = 0; p < weeks.Length; p++)
        {
            if (weeks[p] is null && before[p] is { } week)
            {
                Place(p, week);
            }
        }
    }

    private void Place(int patient, List<Session> week)
    {
        weeks[patient] = week;
        week.ForEach(session => attendance[number[session.Id]]++);
    }

    private void Remove(int patient)
    {
        weeks[patient]?.ForEach(session => attendance[number[session.Id]]--);
        weeks[patient] = null;
    }

    private void Insert(int[] patients)
    {
        foreach (var p in patients)
        {
            for (var attempt = 0; attempt < TriesForWeek && weeks[p] is null; attempt++)
            {
                if (Week(p) is { } week)
                {
                    Place(p, week);
                }
            }
        }
    }

    /// <summary>Lets out whoever attends a session with too few, until there is none.</summary>
    private void LeaveWhatCannotRun()
    {
        while (Array.FindIndex(weeks, week => week?.Exists(session => attendance[number[session.Id]] < session.MinimumToRun) ?? false) is var p and >= 0)
        {
            Remove(p);
        }
    }

    /// <summary>Adds what helps most for what it costs, with a little chance in it, until the week complies or nothing more can be added.</summary>
    private List<Session>? Week(int p)
    {
        var patient = program.Patients[p];
        var week = new List<Session>();
        var open = units.Where(unit => unit.All(session => CanAttend(p, patient, session))).ToList();
        foreach (var pinned in patient.Pinned)
        {
            var unit = open.Find(candidate => candidate.Any(session => session.Id == pinned));
            if (unit is null)
            {
                return null;
            }

            week.AddRange(unit.Except(week));
        }

        while (Missing(patient, week) is var missing and > 0)
        {
            var (best, most) = ((Session[]?)null, double.NegativeInfinity);
            foreach (var unit in open)
            {
                if (!unit.Any(week.Contains) && Fits(patient, week, unit))
                {
                    List<Session> more = [.. week, .. unit];
                    var gain = ((missing - Missing(patient, more)) * 10) - (Cost(patient, more) - Cost(patient, week)) + (random.NextDouble() * 60);
                    (best, most) = gain > most ? (unit, gain) : (best, most);
                }
            }

            if (best is null)
            {
                return null;
            }

            week.AddRange(best);
        }

        return Fits(patient, week, []) && Cost(patient, week) < (long)program.Weights.Unserved * patient.Priority ? week : null;
    }

    private bool CanAttend(int p, ProgramPatient patient, Session session)
    {
        var travel = session.Telehealth ? 0 : patient.TravelMinutes;
        return attendance[number[session.Id]] < session.Capacity
            && (session.Levels.Count == 0 || session.Levels.Contains(patient.Level))
            && session.Requires.All(patient.Traits.Contains)
            && !patient.Unavailable.Any(obligation => obligation.When.Day == session.When.Day
                && session.When.StartMinute - travel < obligation.When.EndMinute && obligation.When.StartMinute < session.When.EndMinute + travel)
            && !avoids[p].Any(other => weeks[other]?.Contains(session) ?? false)
            && (attendance[number[session.Id]] > 0 || CanRun(session));
    }

    private bool CanRun(Session session)
    {
        var running = program.Sessions.Where(other => attendance[number[other.Id]] > 0).ToArray();
        return !running.Any(other => (session.Offer is not null && other.Offer == session.Offer)
                || (other.When.Overlaps(session.When) && ((session.Clinician is not null && other.Clinician == session.Clinician) || (session.Room is not null && other.Room == session.Room))))
            && (program.Clinicians.FirstOrDefault(clinician => clinician.Id == session.Clinician)?.MaxMinutesPerWeek is not { } most
                || running.Where(other => other.Clinician == session.Clinician).Sum(other => other.When.Minutes) + session.When.Minutes <= most);
    }

    /// <summary>Whether no upper limit is broken with some sessions more, and what is new in the week could run side by side.</summary>
    private bool Fits(ProgramPatient patient, List<Session> week, Session[] unit)
    {
        List<Session> all = [.. week, .. unit];
        Session[] fresh = [.. all.Where(session => attendance[number[session.Id]] == 0)];
        var need = patient.Requirement;
        return all.Index().All(a => all.Skip(a.Index + 1).All(b => !a.Item.When.Overlaps(b.When) && (a.Item.Offer is null || a.Item.Offer != b.Offer)))
            && program.Clinicians.All(clinician => clinician.MaxMinutesPerWeek is not { } most || fresh.All(session => session.Clinician != clinician.Id)
                || program.Sessions.Where(session => session.Clinician == clinician.Id && (attendance[number[session.Id]] > 0 || fresh.Contains(session))).Sum(session => session.When.Minutes) <= most)
            && IsAtMost(need.MinutesPerWeek, all.Sum(session => session.When.Minutes))
            && IsAtMost(need.DaysPerWeek, all.Select(session => session.When.Day).Distinct().Count())
            && all.GroupBy(session => session.When.Day).All(day => IsAtMost(need.MinutesPerDay, day.Sum(session => session.When.Minutes))
                && IsAtMost(need.SessionsPerDay, day.Count())
                && IsAtMost(need.SpanPerDay, day.Max(session => session.When.EndMinute) - day.Min(session => session.When.StartMinute)))
            && need.Modalities.All(limit => IsAtMost(limit.Sessions, all.Count(session => session.Modality == limit.Modality))
                && IsAtMost(limit.Minutes, all.Where(session => session.Modality == limit.Modality).Sum(session => session.When.Minutes)));
    }

    private static bool IsAtMost(Limit limit, int amount) => limit.Max is not { } most || amount <= most;

    /// <summary>By how much the lower limits are missed, in minutes; a session or a day counts as an hour.</summary>
    private static int Missing(ProgramPatient patient, List<Session> week)
    {
        var need = patient.Requirement;
        var days = week.GroupBy(session => session.When.Day).ToArray();
        return Short(need.MinutesPerWeek, week.Sum(session => session.When.Minutes))
            + (60 * Short(need.DaysPerWeek, days.Length))
            + days.Sum(day => Short(need.MinutesPerDay, day.Sum(session => session.When.Minutes)) + (60 * Short(need.SessionsPerDay, day.Count()))
                + Short(need.SpanPerDay, day.Max(session => session.When.EndMinute) - day.Min(session => session.When.StartMinute)))
            + need.Modalities.Sum(limit => (60 * Short(limit.Sessions, week.Count(session => session.Modality == limit.Modality)))
                + Short(limit.Minutes, week.Where(session => session.Modality == limit.Modality).Sum(session => session.When.Minutes)));
    }

    private static int Short(Limit limit, int amount) => Math.Max(0, (limit.Min ?? 0) - amount);

    private long Cost() => program.Patients.Index().Sum(item => weeks[item.Index] is { } week ? Cost(item.Item, week) : (long)program.Weights.Unserved * item.Item.Priority)
        + ((long)program.Weights.Run * attendance.Count(count => count > 0));

    private long Cost(ProgramPatient patient, List<Session> week)
    {
        var weights = program.Weights;
        long cost = week.Sum(session => patient.Dislikes.Where(dislike => dislike.When.Overlaps(session.When)).Sum(dislike => (long)dislike.Penalty)
            + (patient.PrimaryClinician is { } primary && session.Modality == Modality.Individual && session.Clinician != primary ? weights.OtherClinician : 0));
        foreach (var day in week.GroupBy(session => session.When.Day))
        {
            cost += weights.Day + ((long)weights.IdleMinute
                * (day.Max(session => session.When.EndMinute) - day.Min(session => session.When.StartMinute) - day.Sum(session => session.When.Minutes)));
        }

        return patient.Current is { } current
            ? cost + ((long)weights.Change * (current.Count(id => !week.Exists(session => session.Id == id)) + week.Count(session => !current.Contains(session.Id))))
            : cost;
    }
}
