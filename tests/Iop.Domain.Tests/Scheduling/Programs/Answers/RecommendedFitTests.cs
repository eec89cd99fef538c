using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Programs.Answers;

public sealed class RecommendedFitTests
{
    private static readonly ProgramSolverOptions Short = new() { Iterations = 50, PriceRounds = 6, Threads = 1 };

    [Fact]
    public void The_first_week_is_the_best_of_all_that_disturb_nobody()
    {
        var fitting = 0;
        for (var seed = 0UL; seed < 150; seed++)
        {
            var (result, newcomer) = Joining(seed);
            var fit = result.RecommendedFit(newcomer, count: 2);
            Assert.True(fit.IsProven);
            var asked = ProgramChange.Of(newcomer).ApplyTo(result.Program);
            var best = BruteForceWeek.All(asked, newcomer)
                .Select(week => With(asked, result.Schedule, newcomer, [.. week.Sessions.Select(i => asked.Sessions[i].Id)]))
                .Where(schedule => Referee.Judge(asked, schedule).IsSound)
                .Select(schedule => ((schedule.Objective - WithoutNewcomer(result)) * 1000) + Worth(result, schedule.Assignments[^1]))
                .DefaultIfEmpty(long.MaxValue).Min();

            Assert.Equal(best, fit.Weeks.Count == 0 ? long.MaxValue : (fit.Weeks[0].Increase * 1000) + fit.Weeks[0].SeatsWorth);
            Assert.All(fit.Weeks, week => Assert.Empty(week.Moved));
            Assert.All(fit.Weeks, week => Assert.True(Referee.Judge(asked, With(asked, result.Schedule, newcomer, week.Sessions)).IsSound));
            fitting += fit.Weeks.Count > 0 ? 1 : 0;
        }

        Assert.InRange(fitting, 20, 149);
    }

    [Fact]
    public void Whoever_moves_keeps_a_compliant_week_and_no_more_move_than_may()
    {
        var moved = 0;
        for (var seed = 0UL; seed < 400; seed++)
        {
            var (result, newcomer) = Joining(seed);
            var asked = ProgramChange.Of(newcomer).ApplyTo(result.Program);
            foreach (var week in result.RecommendedFit(newcomer, count: 3, mostMoved: 2).Weeks)
            {
                Assert.InRange(week.Moved.Count, 0, 2);
                var others = result.Schedule.Assignments.Select(assignment =>
                    week.Moved.FirstOrDefault(other => other.Patient == assignment.Patient) is { } other ? new Assignment(assignment.Patient, other.Comparison.After.Sessions) : assignment);
                var schedule = With(asked, others, newcomer, week.Sessions);
                var judgement = Referee.Judge(asked, schedule);
                Assert.True(judgement.IsSound, $"seed {seed}: {judgement}{new WeekCase(asked)}");
                Assert.Equal(week.Increase, judgement.Objective - WithoutNewcomer(result));
                moved += week.Moved.Count > 0 ? 1 : 0;
            }
        }

        Assert.True(moved > 5, $"{moved} weeks moved somebody");
    }

    [Fact]
    public void One_who_could_go_elsewhere_makes_way_only_where_that_is_allowed()
    {
        Session[] sessions = [Meeting("morning", 540), Meeting("evening", 1080)];
        var flexible = Patient("p1", unavailable: []);
        var bound = Patient("p2", unavailable: [new(new(NodaTime.IsoDayOfWeek.Monday, 1000, 1440), "work")]);
        var program = ProgramWeek.Create("n", NodaTime.DateTimeZone.Utc, new(2026, 3, 2), sessions, [flexible]);
        var result = ProgramSolver.Evaluate(program, new("n", ScheduleStatus.Feasible, 30, 0, [new(flexible.Id, ["morning"])], []), Short);

        Assert.Empty(result.RecommendedFit(bound).Weeks);
        var week = Assert.Single(result.RecommendedFit(bound, mostMoved: 1).Weeks);
        Assert.Equal(["morning"], week.Sessions);
        Assert.Equal(["evening"], Assert.Single(week.Moved).Comparison.Added);
        Assert.Equal(30, week.Increase);
    }

    [Fact]
    public void A_newcomer_who_names_what_is_not_there_is_refused()
    {
        var (result, newcomer) = Joining(3);
        var wrong = new ProgramPatient(newcomer.Id, newcomer.Level, newcomer.Requirement, pinned: ["nowhere"]);
        Assert.Throws<ArgumentException>(() => result.RecommendedFit(wrong));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.RecommendedFit(newcomer, count: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.RecommendedFit(newcomer, mostMoved: -1));
    }

    /// <summary>A solved program, and one who was left out of it.</summary>
    private static (ProgramResult Result, ProgramPatient Newcomer) Joining(ulong seed)
    {
        var program = RandomProgramWeeks.Make(seed, 7, 5);
        var newcomer = program.Patients[^1];
        var rest = ProgramChange.Without(newcomer.Id).ApplyTo(program);
        return (ProgramSolver.Solve(rest, Short), new(
            newcomer.Id, newcomer.Level, newcomer.Requirement, newcomer.Traits, newcomer.Priority, newcomer.Unavailable, newcomer.TravelMinutes, newcomer.Dislikes, newcomer.PrimaryClinician,
            newcomer.Pinned, newcomer.Avoid, newcomer.Current));
    }

    private static long WithoutNewcomer(ProgramResult result) => result.Schedule.Objective;

    private static long Worth(ProgramResult result, Assignment week) =>
        week.Sessions.Sum(id => Math.Max(0, result.Solved.Worth.SeatWorth[result.Solved.Compiled.Offering.IndexOf[id]]));

    private static Schedule With(ProgramWeek program, Schedule schedule, ProgramPatient newcomer, IEnumerable<string> sessions) =>
        With(program, schedule.Assignments, newcomer, sessions);

    private static Schedule With(ProgramWeek program, IEnumerable<Assignment> others, ProgramPatient newcomer, IEnumerable<string> sessions)
    {
        List<Assignment> all = [.. others, new(newcomer.Id, sessions)];
        var served = all.Select(assignment => assignment.Patient).ToHashSet();
        var unserved = program.Patients.Where(patient => !served.Contains(patient.Id)).Select(patient => new UnservedPatient(patient.Id, [new("x", "x")])).ToList();
        var claim = new Schedule(program.Name, ScheduleStatus.Feasible, 1, 0, all, unserved);
        return new(program.Name, ScheduleStatus.Feasible, Referee.Judge(program, claim).Objective, -1, all, unserved);
    }

    private static Session Meeting(string id, int start) => new(id, Modality.Group, new(NodaTime.IsoDayOfWeek.Monday, start, start + 60), 1);

    private static ProgramPatient Patient(string id, Obligation[] unavailable) => new(new(id), "asam4:2.1", new(minutesPerWeek: new(60)), unavailable: unavailable);
}
