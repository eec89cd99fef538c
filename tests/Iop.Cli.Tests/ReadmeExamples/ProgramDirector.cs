using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Cli.Tests.Examples;

public sealed class ProgramDirector
{
    [Fact]
    public void A_program_directors_app_schedules_a_week()
    {
        // example
        ProgramWeek week = ProgramJson.ReadFile("program.json").Require();
        ProgramResult result = ProgramSolver.Solve(week, new ProgramSolverOptions { Iterations = 200, Seed = 1 });
        Schedule schedule = result.Schedule;
        Console.WriteLine($"{schedule.Assignments.Count} served; objective {schedule.Objective}, proven bound {schedule.LowerBound}");
        foreach (UnservedPatient patient in schedule.Unserved)
        {
            Console.WriteLine($"{patient.Patient}: {string.Join(" ", patient.Reasons.Select(reason => reason.Message))}");
        }

        File.WriteAllBytes("schedule.json", ScheduleJson.Write(schedule));

        // end of example
        Assert.Equal(week.Patients.Count, schedule.Assignments.Count + schedule.Unserved.Count);
        Assert.Equal(schedule, ScheduleJson.ReadFile("schedule.json").Require());
    }
}
