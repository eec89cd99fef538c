using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Programs.Answers;

public sealed class ResolveTests
{
    private static readonly ProgramSolverOptions Short = new() { Iterations = 60, PriceRounds = 8, Threads = 1 };

    [Fact]
    public void Whatever_changes_the_schedule_is_sound_and_the_bound_never_above_the_optimum()
    {
        var optimal = 0;
        var all = 0;
        for (var seed = 0UL; seed < 150; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 3);
            var before = ProgramSolver.Solve(program, Short);
            foreach (var change in Changes(program, seed))
            {
                var after = ProgramSolver.Resolve(before, change, Short with { PriceRounds = (int)(seed % 3), SelfCheck = seed % 5 == 0 });
                var judgement = Referee.Judge(after.Program, after.Schedule);
                Assert.True(judgement.IsSound, $"seed {seed}, {change}: {judgement}{new WeekCase(after.Program)}");
                var optimum = BruteForceProgram.Optimum(after.Program);
                Assert.True(after.Schedule.LowerBound <= optimum, $"seed {seed}, {change}: bound {after.Schedule.LowerBound} above {optimum}{new WeekCase(after.Program)}");
                optimal += after.Schedule.Objective == optimum ? 1 : 0;
                all++;
            }
        }

        Assert.True(optimal > all * 0.95, $"{optimal} of {all} are optimal");
    }

    [Fact]
    public void Where_nothing_changes_nothing_is_lost()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var before = ProgramSolver.Solve(RandomProgramWeeks.Make(seed, 9, 5), Short);
            var after = ProgramSolver.Resolve(before, ProgramChange.Of(before.Program.Patients[0]), Short with { Iterations = 0, PriceRounds = 0 });
            Assert.True(after.Schedule.Objective <= before.Schedule.Objective);
            Assert.Equal(Math.Min(before.Schedule.LowerBound, after.Schedule.Objective), after.Schedule.LowerBound);
            Assert.True(after.Statistics.KernelCalls <= before.Program.Patients.Count, $"seed {seed}: {after.Statistics.KernelCalls} searches though nobody's prices changed");
        }
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            var before = ProgramSolver.Solve(RandomProgramWeeks.Make(seed, 10, 6), Short);
            var change = ProgramChange.WithoutSession(before.Program.Sessions[0].Id);
            Assert.Equal(
                ProgramSolver.Resolve(before, change, Short with { Threads = 1 }).Schedule,
                ProgramSolver.Resolve(before, change, Short with { Threads = 3 }).Schedule);
        }
    }

    [Fact]
    public void A_search_that_begins_with_a_schedule_is_never_worse_than_it()
    {
        for (var seed = 0UL; seed < 120; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 3);
            var best = BruteForceProgram.Best(program);
            var again = ProgramSolver.Solve(program, new() { Iterations = 0, PriceRounds = 0, From = best });
            Assert.Equal(best.Objective, again.Schedule.Objective);
        }
    }

    [Fact]
    public void A_schedule_to_begin_with_may_name_what_is_gone()
    {
        var program = RandomProgramWeeks.Make(4, 8, 4);
        var stranger = new Schedule("other", ScheduleStatus.Feasible, 1, 0, [new(new("nobody"), ["nothing"]), new(program.Patients[0].Id, ["nothing"])], []);
        var result = ProgramSolver.Solve(program, Short with { From = stranger });
        Assert.True(Referee.Judge(program, result.Schedule).IsSound);
    }

    [Fact]
    public void A_schedule_that_stands_is_priced_as_it_is()
    {
        for (var seed = 0UL; seed < 100; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 3);
            var stands = ProgramSolver.Solve(program, new() { Iterations = 0, PriceRounds = 0 }).Schedule;
            var result = ProgramSolver.Evaluate(program, stands, Short);
            Assert.Equal((stands.Objective, stands.Assignments), (result.Schedule.Objective, result.Schedule.Assignments));
            Assert.True(result.Schedule.LowerBound <= BruteForceProgram.Optimum(program));
        }
    }

    [Fact]
    public void A_schedule_that_breaks_a_rule_is_refused()
    {
        var program = RandomProgramWeeks.Make(4, 8, 4);
        Assert.Throws<ArgumentException>(() => ProgramSolver.Evaluate(program, new("n", ScheduleStatus.Feasible, 1, 0, [new(new("nobody"), [])], [])));
        Assert.Throws<ArgumentException>(() => ProgramSolver.Evaluate(program, new("n", ScheduleStatus.Feasible, 1, 0, [new(program.Patients[0].Id, ["nothing"])], [])));
    }

    [Fact]
    public void What_goes_takes_along_what_names_it()
    {
        var program = Program.Of(
            [Program.Meeting("s1", clinician: "c", room: "r"), Program.Meeting("s2", day: 2, room: "r"), Program.Meeting("s3", day: 3, clinician: "c")],
            [Program.Patient("p1", pinned: ["s1"], current: ["s1", "s2"], avoid: ["p2"], primary: "c"), Program.Patient("p2")],
            ["c"],
            ["r"]);

        var withoutSession = ProgramChange.WithoutSession("s1").ApplyTo(program);
        Assert.Equal(["s2", "s3"], withoutSession.Sessions.Select(session => session.Id));
        Assert.Empty(withoutSession.Patients[0].Pinned);
        Assert.Equal(["s2"], withoutSession.Patients[0].Current!);
        Assert.Equal(["s2"], ProgramChange.WithoutClinician("c").ApplyTo(program).Sessions.Select(session => session.Id));
        Assert.Equal("c", ProgramChange.WithoutClinician("c").ApplyTo(program).Patients[0].PrimaryClinician);
        Assert.Equal(["s3"], ProgramChange.WithoutRoom("r").ApplyTo(program).Sessions.Select(session => session.Id));
        Assert.Empty(ProgramChange.Without(new PatientId("p2")).ApplyTo(program).Patients[0].Avoid);
        Assert.Throws<ArgumentException>(() => ProgramChange.WithoutSession("s9").ApplyTo(program));
        Assert.Throws<ArgumentException>(() => ProgramChange.WithoutClinician("s1").ApplyTo(program));
        Assert.Throws<ArgumentException>(() => ProgramChange.WithoutRoom("s1").ApplyTo(program));
        Assert.Throws<ArgumentException>(() => ProgramChange.Without(new PatientId("p9")).ApplyTo(program));
        Assert.Equal("without session s1", ProgramChange.WithoutSession("s1").ToString());
    }

    private static IEnumerable<ProgramChange> Changes(ProgramWeek program, ulong seed)
    {
        var dice = new Dice(seed);
        var session = dice.Pick(program.Sessions);
        var patient = dice.Pick(program.Patients);
        yield return ProgramChange.Without(patient.Id);
        yield return ProgramChange.Of(new ProgramPatient(
            new("newcomer"), patient.Level, patient.Requirement, patient.Traits, dice.Roll(1, 5), [], patient.TravelMinutes, [], patient.PrimaryClinician, [], [program.Patients[0].Id]));
        yield return ProgramChange.Of(new ProgramPatient(
            patient.Id, patient.Level, patient.Requirement, patient.Traits, patient.Priority, patient.Unavailable.Skip(1), 0, patient.Dislikes, patient.PrimaryClinician, [], patient.Avoid, patient.Current));
        yield return ProgramChange.WithoutSession(session.Id);
        yield return ProgramChange.Of(new Session(
            session.Id, session.Modality, session.When, session.Capacity + dice.Roll(0, 2), dice.Roll(1, 2), session.Clinician, null, session.Telehealth, [], [], session.Series, session.Offer));
        yield return ProgramChange.Of(new Session("another", session.Modality, session.When, 2, 1, session.Clinician, series: session.Series));
        if (program.Clinicians.Count > 0)
        {
            yield return ProgramChange.WithoutClinician(program.Clinicians[0].Id);
            yield return ProgramChange.Of(new Clinician(program.Clinicians[0].Id, maxMinutesPerWeek: dice.Roll(0, 60) * 5));
        }

        if (program.Rooms.Count > 0)
        {
            yield return ProgramChange.WithoutRoom(program.Rooms[0].Id);
        }
    }
}
