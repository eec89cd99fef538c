using Iop.Domain.Scheduling;

namespace Iop.Domain.Tests.Oracle;

/// <summary>Judges a schedule by the contract of program weeks alone; shares no code with any solver.</summary>
/// <remarks>
/// Times are compared within a day: a window that ends at 24:00 keeps no distance from the next morning. A patient whose requirement asks for nothing
/// may be served with no session at all.
/// </remarks>
internal static class Referee
{
    public static Judgement Judge(ProgramWeek program, Schedule schedule) => Judge(program, new Claim(schedule));

    public static Judgement Judge(ProgramWeek program, Claim claim)
    {
        var faults = new List<Fault>();
        if (claim.Program != program.Name)
        {
            faults.Add(new("program", claim.Program));
        }

        Lists(faults, program, claim);
        var weeks = Weeks(faults, program, claim);
        foreach (var (patient, attended) in weeks)
        {
            faults.AddRange(PatientWeek.Faults(program, patient, attended));
        }

        Apart(faults, weeks);
        var running = Running(faults, program, weeks);
        Shared(faults, program, running);
        var objective = Objective(program, claim, weeks, running);
        Claimed(faults, claim, objective);
        return new Judgement(faults, objective, claim.Served.Count, claim.Unserved.Count);
    }

    private static void Lists(List<Fault> faults, ProgramWeek program, Claim claim)
    {
        var named = claim.Served.Select(row => row.Patient).Concat(claim.Unserved).ToLookup(id => id, StringComparer.Ordinal);
        faults.AddRange(program.Patients.Where(patient => !named.Contains(patient.Id.Value)).Select(patient => new Fault("patients", $"{patient.Id.Value} is in no list")));
        faults.AddRange(named.Where(rows => rows.Count() > 1).Select(rows => new Fault("patients", $"{rows.Key} stands more than once")));
        faults.AddRange(named.Where(rows => program.Patients.All(patient => patient.Id.Value != rows.Key)).Select(rows => new Fault("patients", $"{rows.Key} is unknown")));
    }

    private static List<(ProgramPatient Patient, List<Session> Attended)> Weeks(List<Fault> faults, ProgramWeek program, Claim claim)
    {
        var weeks = new List<(ProgramPatient, List<Session>)>();
        foreach (var (patient, ids) in claim.Served)
        {
            var attended = new List<Session>();
            foreach (var id in ids)
            {
                if (program.Sessions.FirstOrDefault(session => session.Id == id) is not { } known)
                {
                    faults.Add(new("session", $"{patient}: {id} is unknown"));
                }
                else if (attended.Contains(known))
                {
                    faults.Add(new("session", $"{patient}: {id} stands more than once"));
                }
                else
                {
                    attended.Add(known);
                }
            }

            if (program.Patients.FirstOrDefault(known => known.Id.Value == patient) is { } found)
            {
                weeks.Add((found, attended));
            }
        }

        return weeks;
    }

    private static void Apart(List<Fault> faults, List<(ProgramPatient Patient, List<Session> Attended)> weeks)
    {
        for (var i = 0; i < weeks.Count; i++)
        {
            foreach (var other in weeks.Skip(i + 1).Where(other => KeptApart(weeks[i].Patient, other.Patient)))
            {
                faults.AddRange(weeks[i].Attended.Intersect(other.Attended)
                    .Select(session => new Fault("avoid", $"{weeks[i].Patient.Id.Value} and {other.Patient.Id.Value}: {session.Id}")));
            }
        }
    }

    /// <summary>Whether the two share no session; one of them naming the other is enough.</summary>
    public static bool KeptApart(ProgramPatient one, ProgramPatient other) => one.Avoid.Any(id => id == other.Id) || other.Avoid.Any(id => id == one.Id);

    private static List<Session> Running(List<Fault> faults, ProgramWeek program, List<(ProgramPatient Patient, List<Session> Attended)> weeks)
    {
        var running = new List<Session>();
        foreach (var session in program.Sessions)
        {
            var attendance = weeks.Count(week => week.Attended.Contains(session));
            if (attendance == 0)
            {
                continue;
            }

            running.Add(session);
            if (attendance > session.Capacity)
            {
                faults.Add(new("capacity", FormattableString.Invariant($"{session.Id}: {attendance} of {session.Capacity}")));
            }

            if (attendance < session.MinimumToRun)
            {
                faults.Add(new("minimumToRun", FormattableString.Invariant($"{session.Id}: {attendance} of {session.MinimumToRun}")));
            }
        }

        return running;
    }

    private static void Shared(List<Fault> faults, ProgramWeek program, List<Session> running)
    {
        for (var i = 0; i < running.Count; i++)
        {
            foreach (var other in running.Skip(i + 1))
            {
                faults.AddRange(Conflicts(running[i], other).Select(rule => new Fault(rule, $"{running[i].Id} and {other.Id}")));
            }
        }

        foreach (var clinician in program.Clinicians)
        {
            var minutes = running.Where(session => session.Clinician == clinician.Id).Sum(session => session.When.EndMinute - session.When.StartMinute);
            if (clinician.MaxMinutesPerWeek is { } most && minutes > most)
            {
                faults.Add(new("clinicianMinutes", FormattableString.Invariant($"{clinician.Id}: {minutes} of {most}")));
            }
        }
    }

    /// <summary>The rules by which two sessions cannot both run.</summary>
    public static IEnumerable<string> Conflicts(Session one, Session other)
    {
        if (one.Clinician is { } clinician && clinician == other.Clinician && PatientWeek.Clash(one, other))
        {
            yield return "clinician";
        }

        if (one.Room is { } room && room == other.Room && PatientWeek.Clash(one, other))
        {
            yield return "room";
        }

        if (one.Offer is { } offer && offer == other.Offer)
        {
            yield return "offer";
        }
    }

    private static long Objective(ProgramWeek program, Claim claim, List<(ProgramPatient Patient, List<Session> Attended)> weeks, List<Session> running)
    {
        var objective = (long)program.Weights.Run * running.Count;
        foreach (var patient in program.Patients.Where(patient => claim.Unserved.Contains(patient.Id.Value)))
        {
            objective += (long)program.Weights.Unserved * patient.Priority;
        }

        return objective + weeks.Sum(week => PatientWeek.Cost(program.Weights, week.Patient, week.Attended));
    }

    private static void Claimed(List<Fault> faults, Claim claim, long objective)
    {
        if (claim.Objective != objective)
        {
            faults.Add(new("objective", FormattableString.Invariant($"{claim.Objective} is claimed, {objective} is right")));
        }

        if (claim.LowerBound > claim.Objective)
        {
            faults.Add(new("bound", FormattableString.Invariant($"{claim.LowerBound} is above {claim.Objective}")));
        }

        if (claim.Status == ScheduleStatus.Infeasible || (claim.Status == ScheduleStatus.Optimal) != (claim.LowerBound == claim.Objective))
        {
            faults.Add(new("status", FormattableString.Invariant($"{claim.Status} with {claim.LowerBound} and {claim.Objective}")));
        }
    }
}
