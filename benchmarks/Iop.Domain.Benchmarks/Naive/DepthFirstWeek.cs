using Iop.Domain.Care;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Benchmarks.Naive;

/// <summary>One patient's week as one would first write it: attend or leave out each session, give up a branch as dear as the best week.</summary>
/// <remarks>It knows no pins and no current schedule, so that it is asked of patients without them.</remarks>
internal sealed class DepthFirstWeek
{
    private readonly ProgramWeek program;
    private readonly ProgramPatient patient;
    private readonly Session[] sessions;
    private readonly Stack<Session> attended = new();
    private long best;
    private long visits;

    private DepthFirstWeek(ProgramWeek program, ProgramPatient patient, long mostVisits)
    {
        visits = mostVisits;
        this.program = program;
        this.patient = patient;
        sessions = [.. program.Sessions.Where(IsOpen).OrderBy(session => session.When.Start).ThenBy(session => session.When.End)];
        best = long.MaxValue;
    }

    /// <summary>The cost of the cheapest compliant week; null where there is none.</summary>
    public static long? CheapestCost(ProgramWeek program, ProgramPatient patient)
    {
        var search = new DepthFirstWeek(program, patient, long.MaxValue);
        search.Visit(0, 0);
        return search.best == long.MaxValue ? null : search.best;
    }

    /// <summary>The same, given up after a number of visits: false where the search did not end.</summary>
    public static bool TryCheapestCost(ProgramWeek program, ProgramPatient patient, long mostVisits, out long? cost)
    {
        var search = new DepthFirstWeek(program, patient, mostVisits);
        search.Visit(0, 0);
        cost = search.best == long.MaxValue ? null : search.best;
        return search.visits > 0;
    }

    private void Visit(int at, long cost)
    {
        if (cost >= best || --visits <= 0)
        {
            return;
        }

        if (at == sessions.Length)
        {
            best = IsCompliant() ? cost : best;
            return;
        }

        var session = sessions[at];
        if (!attended.TryPeek(out var last) || last.When.End <= session.When.Start)
        {
            attended.Push(session);
            Visit(at + 1, cost + CostAfter(last, session));
            attended.Pop();
        }

        Visit(at + 1, cost);
    }

    private bool IsOpen(Session session)
    {
        var travel = session.Telehealth ? 0 : patient.TravelMinutes;
        return (session.Levels.Count == 0 || session.Levels.Contains(patient.Level))
            && session.Requires.All(patient.Traits.Contains)
            && !patient.Unavailable.Any(obligation => obligation.When.Day == session.When.Day
                && session.When.StartMinute - travel < obligation.When.EndMinute
                && obligation.When.StartMinute < session.When.EndMinute + travel);
    }

    private long CostAfter(Session? last, Session session)
    {
        var weights = program.Weights;
        var cost = last is { } before && before.When.Day == session.When.Day
            ? (long)weights.IdleMinute * (session.When.StartMinute - before.When.EndMinute)
            : weights.Day;
        cost += patient.Dislikes.Where(dislike => dislike.When.Overlaps(session.When)).Sum(dislike => (long)dislike.Penalty);
        return patient.PrimaryClinician is { } primary && session.Modality == Modality.Individual && session.Clinician != primary
            ? cost + weights.OtherClinician
            : cost;
    }

    private bool IsWhole() =>
        attended.Where(session => session.Series is not null).GroupBy(session => session.Series)
            .All(series => series.Count() == program.Sessions.Count(session => session.Series == series.Key))
        && attended.Where(session => session.Offer is not null).GroupBy(session => session.Offer).All(offer => offer.Count() == 1)
        && program.Clinicians.All(clinician =>
            attended.Where(session => session.Clinician == clinician.Id).Sum(session => session.When.Minutes) <= (clinician.MaxMinutesPerWeek ?? int.MaxValue));

    private bool IsCompliant()
    {
        var need = patient.Requirement;
        var days = attended.GroupBy(session => session.When.Day).ToArray();
        return IsWhole()
            && need.MinutesPerWeek.Allows(attended.Sum(session => session.When.Minutes))
            && need.DaysPerWeek.Allows(days.Length)
            && days.All(day => need.MinutesPerDay.Allows(day.Sum(session => session.When.Minutes))
                && need.SessionsPerDay.Allows(day.Count())
                && need.SpanPerDay.Allows(day.Max(session => session.When.EndMinute) - day.Min(session => session.When.StartMinute)))
            && need.Modalities.All(limit => limit.Sessions.Allows(attended.Count(session => session.Modality == limit.Modality))
                && limit.Minutes.Allows(attended.Where(session => session.Modality == limit.Modality).Sum(session => session.When.Minutes)));
    }
}
