using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>A schedule under construction: who attends what, what runs, and what that leaves open. Not thread-safe.</summary>
internal sealed class ScheduleState
{
    private readonly CompiledProgram program;
    private readonly List<int>[] roster;
    private readonly int[] shutOut;
    private readonly int[] clinicianMinutes;
    private readonly Column?[] weeks;

    public ScheduleState(CompiledProgram program)
    {
        this.program = program;
        roster = [.. Enumerable.Range(0, program.Offering.Count).Select(_ => new List<int>())];
        shutOut = new int[program.Offering.Count];
        clinicianMinutes = [.. program.Offering.ClinicianMinutes];
        weeks = new Column?[program.Patients.Length];
        Objective = program.UnservedCost.Sum();
    }

    /// <summary>The objective of the schedule as it stands, sessions under their minimum taken as they are.</summary>
    public long Objective { get; private set; }

    public int Served { get; private set; }

    public Column? WeekOf(int patient) => weeks[patient];

    public IReadOnlyList<int> Roster(int session) => roster[session];

    public bool Runs(int session) => roster[session].Count > 0;

    public bool IsUnderMinimum(int session) => roster[session].Count > 0 && roster[session].Count < program.Offering.Minimum[session];

    public void CopyFrom(ScheduleState other)
    {
        for (var p = 0; p < weeks.Length; p++)
        {
            if (weeks[p] != other.weeks[p] && weeks[p] is not null)
            {
                Remove(p);
            }
        }

        for (var p = 0; p < weeks.Length; p++)
        {
            if (weeks[p] is null && other.weeks[p] is { } week)
            {
                Place(p, week);
            }
        }
    }

    public void Place(int patient, Column week)
    {
        weeks[patient] = week;
        Served++;
        Objective += week.Cost - program.UnservedCost[patient];
        foreach (var session in week.Sessions)
        {
            if (roster[session].Count == 0)
            {
                Start(session, 1);
            }

            roster[session].Add(patient);
        }
    }

    public void Remove(int patient)
    {
        var week = weeks[patient]!;
        weeks[patient] = null;
        Served--;
        Objective -= week.Cost - program.UnservedCost[patient];
        foreach (var session in week.Sessions)
        {
            roster[session].Remove(patient);
            if (roster[session].Count == 0)
            {
                Start(session, -1);
            }
        }
    }

    /// <summary>Whether a patient, not placed now, could attend a session beside the others.</summary>
    public bool IsOpen(int patient, int session)
    {
        if (program.NeverRuns[session] || roster[session].Count >= program.Offering.Capacity[session])
        {
            return false;
        }

        if (roster[session].Count == 0
            && (shutOut[session] > 0
                || (program.Offering.Clinician[session] is var clinician && clinician >= 0
                    && clinicianMinutes[clinician] < program.Offering.Minutes(session))))
        {
            return false;
        }

        foreach (var other in program.Avoids[patient])
        {
            if (roster[session].Contains(other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a whole week fits beside the others, new sessions of it taken together.</summary>
    public bool Fits(int patient, Column week)
    {
        foreach (var session in week.Sessions)
        {
            if (!IsOpen(patient, session))
            {
                return false;
            }
        }

        var offering = program.Offering;
        for (var i = 0; i < week.Sessions.Length; i++)
        {
            var session = week.Sessions[i];
            var clinician = offering.Clinician[session];
            if (roster[session].Count > 0 || clinician < 0 || clinicianMinutes[clinician] == int.MaxValue)
            {
                continue;
            }

            var minutes = 0;
            foreach (var other in week.Sessions)
            {
                minutes += roster[other].Count == 0 && offering.Clinician[other] == clinician ? offering.Minutes(other) : 0;
            }

            if (minutes > clinicianMinutes[clinician])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Fills what a patient's week is solved against; sessions in <paramref name="barred"/> are closed too.</summary>
    public void Describe(int patient, WeekState state, IReadOnlySet<int> barred)
    {
        foreach (var session in program.Patients[patient].Sessions)
        {
            state.Closed[session] = !IsOpen(patient, session) || barred.Contains(session);
            state.Running[session] = roster[session].Count > 0;
        }

        clinicianMinutes.CopyTo(state.ClinicianMinutes, 0);
    }

    /// <summary>The same where others can be let out: closed is only what never runs.</summary>
    public void DescribeAll(int patient, WeekState state)
    {
        foreach (var session in program.Patients[patient].Sessions)
        {
            state.Closed[session] = program.NeverRuns[session];
            state.Running[session] = roster[session].Count > 0;
        }

        clinicianMinutes.CopyTo(state.ClinicianMinutes, 0);
    }

    /// <summary>Whether what runs keeps a session from running.</summary>
    public bool IsShutOut(int session) => shutOut[session] > 0;

    private void Start(int session, int sign)
    {
        Objective += sign * (long)program.Offering.Weights.Run;
        foreach (var other in program.Excludes[session])
        {
            shutOut[other] += sign;
        }

        var clinician = program.Offering.Clinician[session];
        if (clinician >= 0 && clinicianMinutes[clinician] != int.MaxValue)
        {
            clinicianMinutes[clinician] -= sign * program.Offering.Minutes(session);
        }
    }
}
