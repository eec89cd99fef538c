using Iop.Domain.Scheduling;

namespace Iop.Domain.Tests.Oracle;

/// <summary>The best schedule of a tiny program, by trying every combination of compliant weeks.</summary>
internal sealed class BruteForceProgram
{
    private readonly ProgramWeek program;
    private readonly List<(IReadOnlyList<int>? Sessions, long Cost)>[] options;
    private readonly long[] least;
    private readonly int[] attendance;
    private readonly (IReadOnlyList<int>? Sessions, long Cost)[] chosen;
    private (IReadOnlyList<int>? Sessions, long Cost)[] best = [];
    private long bestObjective = long.MaxValue;

    private BruteForceProgram(ProgramWeek program)
    {
        this.program = program;
        attendance = new int[program.Sessions.Count];
        chosen = new (IReadOnlyList<int>?, long)[program.Patients.Count];
        options = [.. program.Patients.Select(Options)];
        least = new long[options.Length + 1];
        for (var i = options.Length - 1; i >= 0; i--)
        {
            least[i] = least[i + 1] + options[i][0].Cost;
        }
    }

    /// <summary>The smallest objective of any schedule.</summary>
    public static long Optimum(ProgramWeek program) => Best(program).Objective;

    /// <summary>A schedule with the smallest objective; the unserved carry a reason that says no more than that.</summary>
    public static Schedule Best(ProgramWeek program)
    {
        var search = new BruteForceProgram(program);
        search.Choose(0, 0);
        var rows = program.Patients.Zip(search.best, (patient, option) => (patient.Id, option.Sessions)).ToList();
        return new Schedule(
            program.Name,
            ScheduleStatus.Optimal,
            search.bestObjective,
            search.bestObjective,
            rows.Where(row => row.Sessions is not null).Select(row => new Assignment(row.Id, row.Sessions!.Select(i => program.Sessions[i].Id))),
            rows.Where(row => row.Sessions is null).Select(row => new UnservedPatient(row.Id, [new("oracle", "The best schedule leaves the patient unserved.")])));
    }

    private List<(IReadOnlyList<int>? Sessions, long Cost)> Options(ProgramPatient patient) =>
    [
        .. BruteForceWeek.All(program, patient)
            .Select(week => ((IReadOnlyList<int>?)week.Sessions, week.Cost))
            .Append((null, (long)program.Weights.Unserved * patient.Priority))
            .OrderBy(option => option.Item2),
    ];

    private void Choose(int patient, long cost)
    {
        if (cost + Run() + least[patient] >= bestObjective)
        {
            return;
        }

        if (patient == options.Length)
        {
            if (Enumerable.Range(0, attendance.Length).All(i => attendance[i] == 0 || attendance[i] >= program.Sessions[i].MinimumToRun))
            {
                bestObjective = cost + Run();
                best = [.. chosen];
            }

            return;
        }

        foreach (var option in options[patient])
        {
            chosen[patient] = option;
            Attend(option.Sessions, 1);
            if (option.Sessions is null || MayStand(patient, option.Sessions))
            {
                Choose(patient + 1, cost + option.Cost);
            }

            Attend(option.Sessions, -1);
        }
    }

    private void Attend(IReadOnlyList<int>? sessions, int by)
    {
        foreach (var i in sessions ?? [])
        {
            attendance[i] += by;
        }
    }

    private long Run() => (long)program.Weights.Run * attendance.Count(count => count > 0);

    private bool MayStand(int patient, IReadOnlyList<int> sessions)
    {
        var running = Enumerable.Range(0, attendance.Length).Where(i => attendance[i] > 0).Select(i => program.Sessions[i]).ToList();
        return sessions.All(i => attendance[i] <= program.Sessions[i].Capacity)
            && sessions.All(i => running.TrueForAll(other => other.Id == program.Sessions[i].Id || !Referee.Conflicts(program.Sessions[i], other).Any()))
            && program.Clinicians.All(clinician => clinician.MaxMinutesPerWeek is not { } most
                || running.Where(session => session.Clinician == clinician.Id).Sum(session => session.When.Minutes) <= most)
            && Enumerable.Range(0, patient).All(other => chosen[other].Sessions is not { } theirs
                || !Referee.KeptApart(program.Patients[patient], program.Patients[other]) || !theirs.Intersect(sessions).Any());
    }
}
