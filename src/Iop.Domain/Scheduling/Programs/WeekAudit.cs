namespace Iop.Domain.Scheduling.Programs;

/// <summary>Recomputes from a program week's own words whether sessions are a compliant week of a patient; shares nothing with the compiled forms that the solver works on.</summary>
internal static class WeekAudit
{
    /// <summary>Every way in which the sessions are no compliant week, in words of the format.</summary>
    public static IEnumerable<string> Problems(ProgramWeek program, ProgramPatient patient, IReadOnlyList<Session> attended) => [
        .. attended.Where(session => !MayAttend(patient, session)).Select(session => $"{session.Id} may not be attended"),
        .. attended.SelectMany((session, i) => attended.Skip(i + 1).Where(other => other.When.Overlaps(session.When)).Select(other => $"{session.Id} overlaps {other.Id}")),
        .. patient.Pinned.Where(id => !attended.Any(session => session.Id == id)).Select(id => $"{id} is pinned"),
        .. program.Sessions.Where(session => session.Series is not null && !attended.Contains(session) && attended.Any(other => other.Series == session.Series))
            .Select(session => $"{session.Id} belongs to the series"),
        .. Limits(patient.Requirement, attended).Where(limit => !limit.Limit.Allows(limit.Value)).Select(limit => $"{limit.Name} is not met"),
    ];

    private static bool MayAttend(ProgramPatient patient, Session session)
    {
        var travel = session.Telehealth ? 0L : patient.TravelMinutes;
        return (session.Levels.Count == 0 || session.Levels.Contains(patient.Level))
            && session.Requires.All(patient.Traits.Contains)
            && !patient.Unavailable.Any(busy => busy.When.Day == session.When.Day
                && session.When.StartMinute - travel < busy.When.EndMinute && busy.When.StartMinute < session.When.EndMinute + travel);
    }

    private static IEnumerable<(string Name, Limit Limit, int Value)> Limits(WeekRequirement need, IReadOnlyList<Session> attended)
    {
        var days = attended.GroupBy(session => session.When.Day).ToList();
        yield return ("minutesPerWeek", need.MinutesPerWeek, attended.Sum(session => session.When.Minutes));
        yield return ("daysPerWeek", need.DaysPerWeek, days.Count);
        foreach (var day in days)
        {
            yield return ("minutesPerDay", need.MinutesPerDay, day.Sum(session => session.When.Minutes));
            yield return ("sessionsPerDay", need.SessionsPerDay, day.Count());
            yield return ("spanPerDay", need.SpanPerDay, day.Max(session => session.When.EndMinute) - day.Min(session => session.When.StartMinute));
        }

        foreach (var limit in need.Modalities)
        {
            var named = attended.Where(session => session.Modality == limit.Modality).ToList();
            yield return ($"{limit.Modality} sessions", limit.Sessions, named.Count);
            yield return ($"{limit.Modality} minutes", limit.Minutes, named.Sum(session => session.When.Minutes));
        }
    }
}
