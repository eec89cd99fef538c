using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Programs;

public sealed class HostileProgramsTests
{
    private const string Level = "asam4:2.1";
    private static readonly ProgramSolverOptions Short = new() { Iterations = 200, PriceRounds = 4 };

    [Fact]
    public void More_limits_than_one_vector_holds_give_the_week_that_brute_force_gives()
    {
        var found = 0;
        for (var seed = 0UL; seed < 400; seed++)
        {
            var dice = new Dice(seed);
            Session[] sessions = [.. Enumerable.Range(0, 9).Select(s => Meeting(
                s, dice.Roll(0, 2), 480 + (dice.Roll(0, 8) * 30), dice.Roll(1, 3) * 30, 5, Modality.Of(Text($"m{dice.Roll(0, 5)}"))))];
            var limits = Enumerable.Range(0, 20).Select(m => new ModalityLimit(
                Modality.Of(Text($"m{m}")), new(m < 6 && dice.Chance(15) ? 1 : 0, dice.Roll(1, 2)), new(0, dice.Roll(1, 4) * 30)));
            var patient = Person(0, new(new(dice.Roll(0, 4) * 30), modalities: limits));
            var program = Program(sessions, [patient], new(idleMinute: dice.Roll(0, 2)));
            var expected = BruteForceWeek.All(program, patient).MinBy(week => week.Cost);

            Assert.True(new CompiledPatient(Offering.Of(program), patient).Lanes.Blocks > 2);
            var week = WeekSolver.Solve(Offering.Of(program), patient);

            Assert.True(week.Status == (expected is null ? WeekStatus.NoWeek : WeekStatus.Optimal), Text($"seed {seed}: {week.Status}"));
            Assert.Equal(expected?.Cost ?? 0, week.Cost);
            found += expected is null ? 0 : 1;
        }

        Assert.InRange(found, 100, 399);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public void A_work_limit_is_kept_within_a_crowded_day_too(long limit)
    {
        var program = Program(FiveMinuteDays(), [Person(0, new(new(540), modalities: Some(8, 9)))]);
        var kernel = new WeekKernel();
        var patient = new CompiledPatient(Offering.Of(program), program.Patients[0]);
        Assert.Equal(WeekOutcome.Unknown, kernel.Solve(patient, new WeekState(patient.Offering), long.MaxValue, limit));
        Assert.InRange(kernel.Work, limit, limit + (limit / 8) + 200_000);
    }

    [Fact]
    public void A_patient_with_too_many_ways_to_choose_from_is_served_all_the_same()
    {
        var program = Program(FiveMinuteDays(), [Person(0, new(new(540)))], new(idleMinute: 3));
        var schedule = ProgramSolver.Solve(program, new() { Iterations = 0, PriceRounds = 0 }).Schedule;
        Assert.True(Referee.Judge(program, schedule).IsSound);
        Assert.Single(schedule.Assignments);
    }

    [Fact]
    public void A_search_canceled_after_the_first_weeks_gives_a_schedule_of_them()
    {
        var program = Program(Timetable(10), Enumerable.Range(0, 12).Select(p => Person(p, new(new(540)))), new(run: 100));
        using var source = new CancellationTokenSource();
        var result = ProgramSolver.Solve(program, Short, new CancelAtOnce(source), source.Token);
        Assert.True(result.Stopped);
        Assert.True(Referee.Judge(program, result.Schedule).IsSound);
        Assert.Equal(10, result.Schedule.Assignments.Count);
    }

    [Fact]
    public void Sessions_without_a_price_and_with_a_million_seats_are_shared()
    {
        var program = Program(Timetable(1_000_000), Enumerable.Range(0, 20).Select(p => Person(p, new(new(540, 600)))), new(run: 1000));
        var schedule = ProgramSolver.Solve(program, Short).Schedule;
        Assert.True(Referee.Judge(program, schedule).IsSound);
        Assert.Equal(20, schedule.Assignments.Count);
        Assert.InRange(schedule.Objective, (9 * 1000) + (20 * 60), (9 * 1000) + (20 * 90));
    }

    [Fact]
    public void Pins_that_no_week_can_hold_leave_a_patient_unserved_with_a_reason()
    {
        Session[] sessions =
        [
            Meeting(0, 0, 540, 60), Meeting(1, 0, 570, 60),
            Meeting(2, 1, 540, 60, offer: "o"), Meeting(3, 2, 540, 60, offer: "o"),
            Meeting(4, 3, 540, 60, series: "t"), Meeting(5, 4, 540, 60, series: "t"),
            Meeting(6, 5, 540, 60, series: "u"), Meeting(7, 5, 570, 60, series: "u"),
        ];
        var program = Program(sessions, [Person(0, new(), ["s0", "s1"]), Person(1, new(), ["s2", "s3"]), Person(2, new(), ["s4"]), Person(3, new(), ["s6"])]);
        var schedule = ProgramSolver.Solve(program, Short).Schedule;
        Assert.True(Referee.Judge(program, schedule).IsSound);
        Assert.Equal(ScheduleStatus.Optimal, schedule.Status);
        Assert.Equal(["s4", "s5"], Assert.Single(schedule.Assignments).Sessions);
        Assert.All(schedule.Unserved, patient => Assert.Equal("no-week", patient.Reasons[0].Code));
    }

    [Fact]
    public void Limits_of_a_day_that_no_day_meets_leave_the_empty_week()
    {
        WeekRequirement[] empty =
        [
            new(), new(spanPerDay: new(1441)), new(minutesPerDay: new(100_000)), new(sessionsPerDay: new(int.MaxValue)),
            new(minutesPerWeek: new(0, 0)), new(daysPerWeek: new(0, 0)), new(spanPerDay: new(0, 0)), new(sessionsPerDay: new(0, 0)),
        ];
        WeekRequirement[] none = [new(new(5), spanPerDay: new(1441)), new(daysPerWeek: new(8)), new(new(int.MaxValue)), new(new(5), sessionsPerDay: new(0, 0))];
        var program = Program(Timetable(5), empty.Concat(none).Select((need, p) => Person(p, need)));
        var schedule = ProgramSolver.Solve(program, Short).Schedule;
        Assert.True(Referee.Judge(program, schedule).IsSound);
        Assert.Equal(empty.Length, schedule.Assignments.Count);
        Assert.All(schedule.Assignments, assignment => Assert.Empty(assignment.Sessions));
        Assert.Equal(none.Length * 100_000L, schedule.Objective);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1_000_000_000)]
    [InlineData(1_000_000_000, 1_000_000_000)]
    public void Weights_at_the_ends_of_their_range_keep_the_schedule_sound(int unserved, int other)
    {
        var people = Enumerable.Range(0, 8).Select(p => Person(p, new(new(120)), current: ["s0", "s7"]));
        var program = Program(Timetable(2), people, new(unserved, other, other, other, other, other));
        var schedule = ProgramSolver.Solve(program, Short).Schedule;
        Assert.True(Referee.Judge(program, schedule).IsSound);
        Assert.True(schedule.LowerBound <= schedule.Objective);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static ProgramWeek Program(IEnumerable<Session> sessions, IEnumerable<ProgramPatient> patients, ObjectiveWeights? weights = null) =>
        ProgramWeek.Create("hostile", DateTimeZone.Utc, new LocalDate(2026, 3, 2), sessions, patients, weights: weights);

    private static ProgramPatient Person(int number, WeekRequirement need, string[]? pinned = null, string[]? current = null) =>
        new(new(Text($"p{number}")), Level, need, pinned: pinned, current: current);

    private static Session Meeting(
        int number, int day, int start, int minutes, int capacity = 5, Modality? modality = null, string? series = null, string? offer = null) => new(
            Text($"s{number}"), modality ?? Modality.Group, new((IsoDayOfWeek)(day + 1), start, start + minutes), capacity, series: series, offer: offer);

    private static IEnumerable<Session> Timetable(int capacity) =>
        Enumerable.Range(0, 30).Select(s => Meeting(s, s / 6, 540 + (s % 6 * 60), 60, capacity));

    private static IEnumerable<Session> FiveMinuteDays() =>
        Enumerable.Range(0, 2016).Select(s => Meeting(s, s / 288, s % 288 * 5, 5, 5, Modality.Of(Text($"m{s * 7 % 5}"))));

    private static IEnumerable<ModalityLimit> Some(int least, int most) =>
        Enumerable.Range(0, 5).Select(m => new ModalityLimit(Modality.Of(Text($"m{m}")), new(least, most), new(5, 200)));

    private sealed class CancelAtOnce(CancellationTokenSource source) : IProgress<ProgramProgress>
    {
        public void Report(ProgramProgress value) => source.Cancel();
    }
}
