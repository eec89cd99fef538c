using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Programs.Answers;

public sealed class ScheduleAnalysisTests
{
    private static readonly ProgramSolverOptions Short = new() { Iterations = 50, PriceRounds = 4, Threads = 1 };

    [Fact]
    public void The_parts_add_up_to_the_objective_by_cause_and_by_patient()
    {
        var causes = new HashSet<ScheduleCause>();
        for (var seed = 0UL; seed < 200; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 4);
            var schedule = ProgramSolver.Solve(program, Short).Schedule;
            var analysis = ScheduleAnalysis.Of(program, schedule);

            Assert.Equal(schedule.Objective, analysis.Total);
            Assert.Equal(schedule.Objective, analysis.Patients.Sum(patient => patient.Total) + analysis[ScheduleCause.Run]);
            Assert.Equal(program.Patients.Select(patient => patient.Id), analysis.Patients.Select(patient => patient.Patient));
            causes.UnionWith(analysis.Causes.Select(cause => cause.Cause));
        }

        Assert.Equal(Enum.GetValues<ScheduleCause>().Length, causes.Count);
    }

    [Fact]
    public void A_comparison_is_the_difference_of_both_by_cause_and_by_patient()
    {
        var differing = 0;
        for (var seed = 0UL; seed < 150; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 4);
            var before = ProgramSolver.Solve(program, Short);
            var after = ProgramSolver.Resolve(before, ProgramChange.WithoutSession(program.Sessions[0].Id), Short);
            var comparison = ScheduleAnalysis.Compare(ScheduleAnalysis.Of(program, before.Schedule), ScheduleAnalysis.Of(after.Program, after.Schedule));

            Assert.Equal(after.Schedule.Objective - before.Schedule.Objective, comparison.Difference);
            Assert.Equal(comparison.Difference, comparison.Causes.Sum(cause => cause.Amount));
            Assert.Equal(comparison.Difference, comparison.Patients.Sum(patient => patient.Difference) + comparison[ScheduleCause.Run]);
            Assert.All(comparison.Patients, patient => Assert.True(patient.Difference != 0 || patient.Added.Count + patient.Dropped.Count > 0 || patient.Before!.Week is null != patient.After!.Week is null));
            differing += comparison.Patients.Count;
        }

        Assert.True(differing > 20);
    }

    [Fact]
    public void Loads_count_minutes_that_run_of_those_that_could_by_day()
    {
        var program = ProgramWeek.Create(
            "loads", DateTimeZone.Utc, new LocalDate(2026, 3, 2),
            [
                Program.Meeting("s1", clinician: "c", room: "r"),
                Program.Meeting("s2", start: 570, clinician: "c", room: "r"),
                Program.Meeting("s3", day: 3, minutes: 90, capacity: 2, clinician: "c"),
            ],
            [Program.Patient("p1"), Program.Patient("p2", priority: 3)],
            [new("c", maxMinutesPerWeek: 150)],
            [new("r")]);
        var schedule = new Schedule("loads", ScheduleStatus.Feasible, 300_060, 0, [new(new("p1"), ["s1", "s3"])], [new(new("p2"), [new("x", "x")])]);
        var analysis = ScheduleAnalysis.Of(program, schedule);

        var clinician = Assert.Single(analysis.Clinicians);
        Assert.Equal(["Monday 60 of 90", "Wednesday 90 of 90"], clinician.Days.Select(day => day.ToString()));
        Assert.Equal((150, 180, 150), (clinician.Minutes, clinician.OfferedMinutes, clinician.AvailableMinutes));
        var room = Assert.Single(analysis.Rooms);
        Assert.Equal((60, 90, 90, null), (room.Minutes, room.OfferedMinutes, room.AvailableMinutes, room.MostMinutes));
        Assert.Equal(["s1 1 of 1", "s2 0 of 1", "s3 1 of 2"], analysis.Sessions.Select(session => session.ToString()));
        Assert.Equal("300060: Unserved: 300000, Day: 60", analysis.ToString());
    }

    [Fact]
    public void A_schedule_of_another_program_is_refused()
    {
        var program = Program.Of([Program.Meeting("s1")], [Program.Patient("p1")]);
        Assert.Throws<ArgumentException>(() => ScheduleAnalysis.Of(program, new("n", ScheduleStatus.Feasible, 1, 0, [new(new("p2"), [])], [])));
        Assert.Throws<ArgumentException>(() => ScheduleAnalysis.Of(program, new("n", ScheduleStatus.Feasible, 1, 0, [new(new("p1"), ["s2"])], [])));
        Assert.Throws<ArgumentException>(() => ScheduleAnalysis.Of(program, new("n", ScheduleStatus.Feasible, 1, 0, [new(new("p1"), []), new(new("p1"), [])], [])));
    }
}
