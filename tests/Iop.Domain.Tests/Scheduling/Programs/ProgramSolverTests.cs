using Iop.Domain.Foundation;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Programs;

public sealed class ProgramSolverTests
{
    private static readonly ProgramSolverOptions Short = new() { Iterations = 200, PriceRounds = 6 };

    [Fact]
    public void Every_schedule_is_accepted_and_its_bound_is_never_above_the_optimum()
    {
        var optimal = 0;
        var proven = 0;
        for (var seed = 0UL; seed < 600; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 3);
            var schedule = ProgramSolver.Solve(program, Short).Schedule;

            var judgement = Referee.Judge(program, schedule);
            Assert.True(judgement.IsSound, $"seed {seed}: {judgement}{new WeekCase(program)}");
            var optimum = BruteForceProgram.Optimum(program);
            Assert.True(schedule.LowerBound <= optimum, $"seed {seed}: bound {schedule.LowerBound} above the optimum {optimum}{new WeekCase(program)}");
            Assert.True(schedule.Objective >= optimum, $"seed {seed}: {schedule.Objective} below the optimum {optimum}{new WeekCase(program)}");
            optimal += schedule.Objective == optimum ? 1 : 0;
            proven += schedule.Status == ScheduleStatus.Optimal ? 1 : 0;
        }

        Assert.True(optimal >= 580, $"{optimal} of 600 tiny programs were solved to the optimum");
        Assert.True(proven >= 400, $"{proven} of 600 tiny programs were proven optimal");
    }

    [Fact]
    public void The_result_does_not_depend_on_the_number_of_threads()
    {
        for (var seed = 0UL; seed < 40; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 12, 6);
            var one = ProgramSolver.Solve(program, Short with { Threads = 1 });
            var three = ProgramSolver.Solve(program, Short with { Threads = 3 });
            Assert.Equal(one.Schedule, three.Schedule);
            Assert.Equal(one.Prices, three.Prices);
        }
    }

    [Fact]
    public void One_more_seat_everywhere_never_raises_the_bound_on_a_converged_program()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 3);
            var wider = ProgramWeek.Create(
                program.Name, program.Zone, program.WeekOf, program.Sessions.Select(session => WithSeats(session, session.Capacity + 3)),
                program.Patients, program.Clinicians, program.Rooms, program.Weights);
            Assert.True(BruteForceProgram.Optimum(wider) <= BruteForceProgram.Optimum(program));
            Assert.True(ProgramSolver.Solve(wider, Short).Schedule.LowerBound <= BruteForceProgram.Optimum(program));
        }
    }

    [Fact]
    public void Every_unserved_patient_has_a_reason_with_a_known_code()
    {
        string[] known = ["no-week", "would-unlock", "no-seat", "session-full", "session-not-running", "session-kept-apart", "cost-to-others", "dearer-than-unserved", "search-stopped"];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0UL; seed < 300; seed++)
        {
            foreach (var patient in ProgramSolver.Solve(RandomProgramWeeks.Make(seed, 8, 3), Short).Schedule.Unserved)
            {
                Assert.NotEmpty(patient.Reasons);
                Assert.All(patient.Reasons, reason => Assert.Contains(reason.Code, known));
                seen.UnionWith(patient.Reasons.Select(reason => reason.Code));
            }
        }

        Assert.Superset(new HashSet<string>(["no-week", "would-unlock", "dearer-than-unserved"], StringComparer.Ordinal), seen);
    }

    [Fact]
    public void A_patient_is_said_to_have_no_week_exactly_where_brute_force_finds_none()
    {
        for (var seed = 0UL; seed < 300; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 3);
            foreach (var unserved in ProgramSolver.Solve(program, Short).Schedule.Unserved)
            {
                var patient = program.Patients.Single(candidate => candidate.Id == unserved.Patient);
                var none = unserved.Reasons.Any(reason => reason.Code == "no-week");
                Assert.True(!BruteForceWeek.All(program, patient).Any() ? none : true, $"seed {seed} {patient.Id}");
            }
        }
    }

    [Fact]
    public void Nobody_and_nothing_are_programs_too()
    {
        var empty = ProgramWeek.Create("empty", DateTimeZone.Utc, new LocalDate(2026, 3, 2), [], []);
        var schedule = ProgramSolver.Solve(empty).Schedule;
        Assert.Equal(ScheduleStatus.Optimal, schedule.Status);
        Assert.Equal(0, schedule.Objective);

        var alone = ProgramWeek.Create("alone", DateTimeZone.Utc, new LocalDate(2026, 3, 2), [],
            [new(new("p1"), "asam4:2.1", new(minutesPerWeek: new(540)))]);
        schedule = ProgramSolver.Solve(alone).Schedule;
        Assert.Equal((ScheduleStatus.Optimal, 100_000L), (schedule.Status, schedule.Objective));
        Assert.Equal("no-week", schedule.Unserved[0].Reasons[0].Code);
    }

    [Fact]
    public void A_canceled_search_gives_a_sound_schedule_and_says_that_it_stopped()
    {
        var program = RandomProgramWeeks.Make(5, 14, 10);
        var full = ProgramSolver.Solve(program, Short);
        using var now = new CancellationTokenSource();
        now.Cancel();
        var none = ProgramSolver.Solve(program, cancel: now.Token);
        Assert.True(none.Stopped);
        Assert.Equal(0, none.Schedule.LowerBound);
        Assert.True(Referee.Judge(program, none.Schedule).IsSound);
        Assert.All(none.Schedule.Unserved, patient => Assert.Equal("search-stopped", patient.Reasons[0].Code));

        foreach (var after in (int[])[1, 2, 4, 7, 9])
        {
            using var source = new CancellationTokenSource();
            var heard = 0;
            var result = ProgramSolver.Solve(program, Short, new Listener(() =>
            {
                if (++heard == after)
                {
                    source.Cancel();
                }
            }), source.Token);
            Assert.True(Referee.Judge(program, result.Schedule).IsSound);
            Assert.True(result.Schedule.LowerBound <= full.Schedule.Objective);
        }
    }

    [Fact]
    public void Progress_never_gets_worse_and_ends_at_the_result()
    {
        var program = RandomProgramWeeks.Make(11, 14, 8);
        var heard = new List<ProgramProgress>();
        var result = ProgramSolver.Solve(program, Short, new Keeper(heard));
        Assert.NotEmpty(heard);
        foreach (var (before, after) in heard.Zip(heard.Skip(1)))
        {
            Assert.True(after.Objective <= before.Objective && after.LowerBound >= before.LowerBound);
        }

        Assert.Equal((result.Schedule.Objective, result.Schedule.Assignments.Count), (heard[^1].Objective, heard[^1].Served));
    }

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(0, 0, 0)]
    public void Options_out_of_range_are_refused(int iterations, int rounds, int threads) => Assert.Throws<ArgumentOutOfRangeException>(
        () => ProgramSolver.Solve(RandomProgramWeeks.Make(1, 3, 1), new() { Iterations = iterations, PriceRounds = rounds, Threads = threads }));

    private static Session WithSeats(Session session, int capacity) => new(
        session.Id, session.Modality, session.When, capacity, session.MinimumToRun, session.Clinician, session.Room, session.Telehealth,
        session.Levels, session.Requires, session.Series, session.Offer);

    private sealed class Listener(Action heard) : IProgress<ProgramProgress>
    {
        public void Report(ProgramProgress value) => heard();
    }

    private sealed class Keeper(List<ProgramProgress> heard) : IProgress<ProgramProgress>
    {
        public void Report(ProgramProgress value) => heard.Add(value);
    }
}
