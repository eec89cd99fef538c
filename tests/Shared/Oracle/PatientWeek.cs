using Iop.Domain.Calendar;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Tests.Oracle;

/// <summary>One patient's attended sessions against everything that concerns this patient alone, and what they cost.</summary>
internal static class PatientWeek
{
    /// <summary>Why the sessions are no compliant week of the patient; empty where they are one.</summary>
    public static IEnumerable<Fault> Faults(ProgramWeek program, ProgramPatient patient, IReadOnlyList<Session> attended)
    {
        var who = patient.Id.Value;
        var faults = attended.SelectMany(session => Barred(patient, session)).ToList();
        for (var i = 0; i < attended.Count; i++)
        {
            faults.AddRange(attended.Skip(i + 1).Where(other => Clash(attended[i], other)).Select(other => new Fault("overlap", $"{who}: {attended[i].Id} and {other.Id}")));
        }

        var ids = attended.Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(patient.Pinned.Where(pin => !ids.Contains(pin)).Select(pin => new Fault("pinned", $"{who}: {pin}")));
        foreach (var series in attended.Select(session => session.Series).OfType<string>().Distinct())
        {
            faults.AddRange(program.Sessions.Where(session => session.Series == series && !ids.Contains(session.Id)).Select(session => new Fault("series", $"{who}: {session.Id}")));
        }

        faults.AddRange(Limits(patient.Requirement, attended).Where(limit => !Within(limit.Limit, limit.Value))
            .Select(limit => new Fault(limit.Name, FormattableString.Invariant($"{who}: {limit.Value} is not {limit.Limit}"))));
        return faults;
    }

    /// <summary>What the patient costs if served with the sessions; running them not counted.</summary>
    public static long Cost(ObjectiveWeights weights, ProgramPatient patient, IReadOnlyList<Session> attended)
    {
        long cost = 0;
        foreach (var day in Days(attended))
        {
            cost += weights.Day + ((long)weights.IdleMinute * (Span(day) - Length(day)));
        }

        foreach (var session in attended)
        {
            cost += patient.Dislikes.Where(dislike => Clash(dislike.When, session.When)).Sum(dislike => (long)dislike.Penalty);
            if (patient.PrimaryClinician is { } primary && session.Modality.Word == "individual" && session.Clinician != primary)
            {
                cost += weights.OtherClinician;
            }
        }

        if (patient.Current is { } current)
        {
            var changed = current.ToHashSet(StringComparer.Ordinal);
            changed.SymmetricExceptWith(attended.Select(session => session.Id));
            cost += (long)weights.Change * changed.Count;
        }

        return cost;
    }

    /// <summary>Whether the two are at the same time; those that only touch are not.</summary>
    public static bool Clash(Session one, Session other) => Clash(one.When, other.When);

    /// <summary>Why the patient can never attend the session, whatever else happens.</summary>
    public static IEnumerable<Fault> Barred(ProgramPatient patient, Session session)
    {
        var where = $"{patient.Id.Value}: {session.Id}";
        if (session.Levels.Count > 0 && !session.Levels.Any(level => level == patient.Level))
        {
            yield return new Fault("level", where);
        }

        if (session.Requires.Any(trait => !patient.Traits.Any(has => has == trait)))
        {
            yield return new Fault("trait", where);
        }

        foreach (var window in patient.Unavailable.Select(obligation => obligation.When))
        {
            if (Clash(window, session.When))
            {
                yield return new Fault("unavailable", $"{where} and {window}");
            }
            else if (!session.Telehealth && window.Day == session.When.Day
                && (session.When.EndMinute > window.StartMinute - patient.TravelMinutes && session.When.StartMinute < window.EndMinute + patient.TravelMinutes))
            {
                yield return new Fault("travel", $"{where} and {window}");
            }
        }
    }

    private static bool Clash(WeekInterval one, WeekInterval other) =>
        one.Day == other.Day && one.StartMinute < other.EndMinute && other.StartMinute < one.EndMinute;

    private static IEnumerable<(string Name, Limit Limit, int Value)> Limits(WeekRequirement need, IReadOnlyList<Session> attended)
    {
        var days = Days(attended);
        yield return ("minutesPerWeek", need.MinutesPerWeek, Length(attended));
        yield return ("daysPerWeek", need.DaysPerWeek, days.Count);
        foreach (var day in days)
        {
            yield return ("minutesPerDay", need.MinutesPerDay, Length(day));
            yield return ("sessionsPerDay", need.SessionsPerDay, day.Count);
            yield return ("spanPerDay", need.SpanPerDay, Span(day));
        }

        foreach (var limit in need.Modalities)
        {
            var of = attended.Where(session => session.Modality.Word == limit.Modality.Word).ToList();
            yield return ("modality-sessions", limit.Sessions, of.Count);
            yield return ("modality-minutes", limit.Minutes, Length(of));
        }
    }

    private static bool Within(Limit limit, int value) => (limit.Min is not { } min || value >= min) && (limit.Max is not { } max || value <= max);

    private static List<List<Session>> Days(IEnumerable<Session> attended) =>
        [.. attended.GroupBy(session => session.When.Day).OrderBy(day => day.Key, Comparer<IsoDayOfWeek>.Default).Select(day => day.ToList())];

    private static int Length(IEnumerable<Session> attended) => attended.Sum(session => session.When.EndMinute - session.When.StartMinute);

    private static int Span(List<Session> day) => day.Max(session => session.When.EndMinute) - day.Min(session => session.When.StartMinute);
}
