using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Programs.Answers;

public sealed class FaultTests
{
    private static readonly ProgramSolverOptions Short = new() { Iterations = 60, PriceRounds = 5, Threads = 2 };
    private static readonly ProgramSolverOptions Thorough = Short with { PriceRounds = 60 };

    [Fact]
    public void Canceled_at_any_moment_the_answer_is_sound_and_can_be_asked_on()
    {
        for (var seed = 0UL; seed < 40; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 12, 8);
            var dice = new Dice(seed);
            using var source = new CancellationTokenSource();
            var after = dice.Roll(1, 12);
            var result = ProgramSolver.Solve(program, Short with { SelfCheck = true, Threads = dice.Roll(1, 3) }, new Listener(() =>
            {
                if (--after == 0)
                {
                    source.Cancel();
                }
            }), source.Token);
            Assert.True(Referee.Judge(program, result.Schedule).IsSound);
            Assert.True(result.Schedule.LowerBound <= result.Schedule.Objective);
            var again = ProgramSolver.Resolve(result, ProgramChange.WithoutSession(program.Sessions[0].Id), Short);
            Assert.True(Referee.Judge(again.Program, again.Schedule).IsSound);
            _ = result.RecommendedFit(program.Patients[0], mostMoved: 1);
        }
    }

    [Fact]
    public void A_time_limit_ends_the_search_at_any_moment_and_the_answer_says_so()
    {
        var stopped = 0;
        for (var minutes = 1; minutes <= 12; minutes++)
        {
            var program = RandomProgramWeeks.Make((ulong)minutes, 12, 8);
            var result = ProgramSolver.Solve(program, Short with { Time = new StepClock(TimeSpan.FromMinutes(1)), TimeLimit = TimeSpan.FromMinutes(minutes * 20) });
            Assert.True(Referee.Judge(program, result.Schedule).IsSound);
            Assert.True(result.Schedule.LowerBound <= result.Schedule.Objective);
            Assert.True(!result.Stopped || result.Schedule.Status == ScheduleStatus.Feasible);
            stopped += result.Stopped ? 1 : 0;
        }

        Assert.InRange(stopped, 1, 12);
    }

    [Fact]
    public void A_time_limit_that_is_not_met_changes_nothing_and_one_without_a_clock_is_refused()
    {
        var program = RandomProgramWeeks.Make(3, 12, 8);
        var result = ProgramSolver.Solve(program, Short with { Time = new StepClock(TimeSpan.Zero), TimeLimit = TimeSpan.FromHours(1) });
        Assert.False(result.Stopped);
        Assert.Equal(ProgramSolver.Solve(program, Short).Schedule, result.Schedule);
        Assert.Throws<ArgumentException>("options", () => ProgramSolver.Solve(program, Short with { TimeLimit = TimeSpan.FromHours(1) }));
        Assert.False(ProgramSolver.Solve(program, Short with { Time = TimeProvider.System, TimeLimit = TimeSpan.FromDays(49) }).Stopped);
        foreach (var refused in (TimeSpan[])[TimeSpan.FromTicks(-1), TimeSpan.Zero, TimeSpan.FromDays(49) + TimeSpan.FromTicks(1)])
        {
            Assert.Throws<ArgumentOutOfRangeException>("options", () => ProgramSolver.Solve(program, Short with { Time = TimeProvider.System, TimeLimit = refused }));
        }
    }

    [Fact]
    public void Canceled_before_the_first_price_a_result_can_still_be_mended()
    {
        var program = RandomProgramWeeks.Make(7, 8, 3);
        using var source = new CancellationTokenSource();
        source.Cancel();
        var nothing = ProgramSolver.Solve(program, cancel: source.Token);
        var after = ProgramSolver.Resolve(nothing, ProgramChange.Of(program.Patients[0]), Short);
        Assert.True(Referee.Judge(program, after.Schedule).IsSound);
        Assert.True(after.Schedule.LowerBound <= BruteForceProgram.Optimum(program));
    }

    [Fact]
    public void Ten_thousand_sessions_for_one_patient_are_no_trouble()
    {
        var sessions = Enumerable.Range(0, 10_000).Select(s => new Session(
            FormattableString.Invariant($"s{s}"), s % 4 == 0 ? Modality.Individual : Modality.Group, new((IsoDayOfWeek)((s % 5) + 1), 480 + (s % 97 * 5), 540 + (s % 97 * 5)), 1 + (s % 9)));
        var patient = new ProgramPatient(new("p"), "asam4:2.1", new(new(540, 600), new(3, 4), modalities: [new(Modality.Individual, new(1, 2))]));
        var program = Program.Of(sessions, [patient]);
        var result = ProgramSolver.Solve(program, Short);
        Assert.True(Referee.Judge(program, result.Schedule).IsSound);
        Assert.Equal(ScheduleStatus.Optimal, result.Schedule.Status);
        Assert.Single(result.Schedule.Assignments);
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    public void Of_patients_all_alike_as_many_are_served_as_there_are_seats(int patients, int served)
    {
        var program = Program.Of([Program.Meeting("s1", capacity: 6), Program.Meeting("s2", day: 2, capacity: 4)], Enumerable.Range(1, patients).Select(p => Program.Patient(FormattableString.Invariant($"p{p}"))));
        var schedule = ProgramSolver.Solve(program, Thorough).Schedule;
        Assert.Equal((ScheduleStatus.Optimal, served), (schedule.Status, schedule.Assignments.Count));
    }

    [Fact]
    public void Of_those_pinned_into_one_session_the_dearest_to_leave_out_get_its_seats_and_the_others_hear_what_that_costs()
    {
        var patients = Enumerable.Range(1, 6).Select(p => Program.Patient(FormattableString.Invariant($"p{p}"), pinned: ["s1"], priority: p));
        var program = Program.Of([Program.Meeting("s1", capacity: 4), Program.Meeting("s2", day: 2, capacity: 9)], patients);
        var concern = Assert.Single(ProgramSolver.Concerns(program));
        Assert.Equal(
            ("program.session.pinned-beyond-seats", "sessions[0].capacity", false, "Session s1 has 4 seats and 6 patients are pinned to it: 2 of them stay unserved."),
            (concern.Code, concern.Path, concern.IsError, concern.Message));
        var schedule = ProgramSolver.Solve(program, Thorough).Schedule;
        Assert.Equal((ScheduleStatus.Optimal, 300_120L), (schedule.Status, schedule.Objective));
        Assert.Equal(["p1", "p2"], schedule.Unserved.Select(patient => patient.Patient.Value));
        Assert.All(schedule.Unserved, patient => Assert.Equal(["no-seat", "session-full", "cost-to-others"], patient.Reasons.Select(reason => reason.Code)));
        Assert.Contains("0 of the others would get another week and 1 none. That costs the others 299970", schedule.Unserved[0].Reasons[2].Message);
    }

    [Fact]
    public void Whoever_is_kept_from_a_week_by_another_hears_of_it()
    {
        var program = Program.Of([Program.Meeting("s1", capacity: 4)], [Program.Patient("p1", avoid: ["p2"]), Program.Patient("p2", priority: 2)]);
        var unserved = Assert.Single(ProgramSolver.Solve(program, Short).Schedule.Unserved);
        Assert.Equal(["no-seat", "session-kept-apart"], unserved.Reasons.Select(reason => reason.Code).Take(2));
    }

    [Fact]
    public void Seats_far_above_demand_have_no_price()
    {
        var program = Program.Of([Program.Meeting("s1", capacity: int.MaxValue), Program.Meeting("s2", day: 2, capacity: int.MaxValue)], [Program.Patient("p1", 120), Program.Patient("p2")]);
        var result = ProgramSolver.Solve(program, Short);
        Assert.Equal(ScheduleStatus.Optimal, result.Schedule.Status);
        Assert.Empty(result.Prices);
    }

    [Fact]
    public void A_run_that_checks_itself_gives_the_same_answer()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 10, 6);
            Assert.Equal(ProgramSolver.Solve(program, Short).Schedule, ProgramSolver.Solve(program, Short with { SelfCheck = true }).Schedule);
        }
    }

    [Fact]
    public void The_check_finds_a_week_that_is_not_compliant_and_an_objective_that_is_wrong()
    {
        var compiled = new CompiledProgram(
            Program.Of([Program.Meeting("s1", clinician: "c"), Program.Meeting("s2", start: 570, clinician: "c")], [Program.Patient("p1"), Program.Patient("p2")], ["c"]), new());
        var state = new ScheduleState(compiled);
        RunAudit.Check(compiled, state);
        state.Place(0, new(30, [0]));
        RunAudit.Check(compiled, state);
        state.Place(1, new(30, [1]));
        Assert.Contains("share clinician c", Assert.Throws<InvalidOperationException>(() => RunAudit.Check(compiled, state)).Message);
        state.Remove(1);
        state.Place(1, new(30, [0]));
        Assert.Contains("allowed are 1 to 1", Assert.Throws<InvalidOperationException>(() => RunAudit.Check(compiled, state)).Message);
        state.Remove(1);
        state.Place(1, new(0, []));
        Assert.Contains("p2 is not compliant", Assert.Throws<InvalidOperationException>(() => RunAudit.Check(compiled, state)).Message);
        state.Remove(1);
        state.Remove(0);
        state.Place(0, new(31, [0]));
        Assert.Contains("the objective is 100030", Assert.Throws<InvalidOperationException>(() => RunAudit.Check(compiled, state)).Message);
    }

    [Fact]
    public void Times_are_told_only_where_a_clock_is_given()
    {
        var program = Program.Of([Program.Meeting("s1")], [Program.Patient("p1")]);
        Assert.Null(ProgramSolver.Solve(program, Short).Statistics.Times);
        var times = ProgramSolver.Solve(program, Short with { Time = TimeProvider.System }).Statistics.Times!;
        Assert.NotNull(times.FirstSchedule);
        Assert.True(times.FirstSchedule <= times.LastImprovement && times.LastImprovement <= times.Total);
        Assert.True(times.MeanKernelCall > TimeSpan.Zero);
    }

    private sealed class Listener(Action heard) : IProgress<ProgramProgress>
    {
        public void Report(ProgramProgress value) => heard();
    }

    /// <summary>A clock that goes on by one step whenever it is read.</summary>
    private sealed class StepClock(TimeSpan step) : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref ticks, step.Ticks);
    }
}
