using System.Globalization;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Recomputes from a program week's own words whether what patients share is kept to.</summary>
internal static class ScheduleAudit
{
    /// <summary>Every rule that a schedule breaks.</summary>
    public static IEnumerable<string> Problems(ProgramWeek program, Schedule schedule)
    {
        var patients = program.Patients.Index().ToDictionary(item => item.Item.Id, item => item.Index);
        var sessions = program.Sessions.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        var rosters = program.Sessions.Select(_ => new List<int>()).ToList();
        var seen = new HashSet<Care.PatientId>();
        foreach (var assignment in schedule.Assignments)
        {
            if (!patients.TryGetValue(assignment.Patient, out var p) || !seen.Add(assignment.Patient))
            {
                yield return $"{assignment.Patient} is no patient of the program week, or has two weeks";
                continue;
            }

            if (assignment.Sessions.FirstOrDefault(id => !sessions.ContainsKey(id)) is { } unknown)
            {
                yield return $"{unknown} is no session of the program week";
                continue;
            }

            List<int> attended = [.. assignment.Sessions.Select(id => sessions[id]).Distinct()];
            foreach (var problem in WeekAudit.Problems(program, program.Patients[p], attended.ConvertAll(session => program.Sessions[session])))
            {
                yield return $"the week of {assignment.Patient}: {problem}";
            }

            attended.ForEach(session => rosters[session].Add(p));
        }

        foreach (var problem in Shared(program, rosters))
        {
            yield return problem;
        }
    }

    /// <summary>Every rule on seats, minimums, clinicians, rooms, offers and pairs kept apart that attendance breaks.</summary>
    /// <param name="program">The program week.</param>
    /// <param name="rosters">Places of the patients who attend each session.</param>
    public static IEnumerable<string> Shared(ProgramWeek program, IReadOnlyList<IReadOnlyList<int>> rosters)
    {
        var running = program.Sessions.Index().Where(item => rosters[item.Index].Count > 0).ToList();
        foreach (var (s, session) in running)
        {
            if (rosters[s].Count > session.Capacity || rosters[s].Count < session.MinimumToRun)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{session.Id} has {rosters[s].Count} patients, allowed are {session.MinimumToRun} to {session.Capacity}");
            }

            foreach (var p in rosters[s].Where(p => program.Patients[p].Avoid.Count > 0))
            {
                if (rosters[s].Any(other => program.Patients[p].Avoid.Contains(program.Patients[other].Id)))
                {
                    yield return $"{program.Patients[p].Id} meets in {session.Id} a patient to be kept apart";
                }
            }
        }

        foreach (var problem in Beside(running.ConvertAll(item => item.Item)))
        {
            yield return problem;
        }

        foreach (var clinician in program.Clinicians.Where(clinician => clinician.MaxMinutesPerWeek is not null))
        {
            var minutes = running.Where(item => item.Item.Clinician == clinician.Id).Sum(item => item.Item.When.Minutes);
            if (minutes > clinician.MaxMinutesPerWeek)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{clinician.Id} leads {minutes} minutes");
            }
        }
    }

    private static IEnumerable<string> Beside(List<Session> running)
    {
        var groups = running.Where(session => session.Clinician is not null).GroupBy(session => $"clinician {session.Clinician}", StringComparer.Ordinal)
            .Concat(running.Where(session => session.Room is not null).GroupBy(session => $"room {session.Room}", StringComparer.Ordinal));
        foreach (var group in groups)
        {
            var inOrder = group.OrderBy(session => session.When.Start).ToList();
            foreach (var (session, next) in inOrder.Zip(inOrder.Skip(1)).Where(pair => pair.First.When.Overlaps(pair.Second.When)))
            {
                yield return $"{session.Id} and {next.Id} share {group.Key} at once";
            }
        }

        foreach (var offer in running.Where(session => session.Offer is not null).GroupBy(session => session.Offer, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"offer {offer.Key} runs more than once";
        }
    }
}
