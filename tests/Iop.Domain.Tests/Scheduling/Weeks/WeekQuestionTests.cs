using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Weeks;

public sealed class WeekQuestionTests
{
    private const int Programs = 500;

    [Fact]
    public void Prices_seats_sessions_left_out_and_sessions_forced_are_as_brute_force_has_them() => ForEach((program, offering, patient, dice) =>
    {
        var options = Options(program, dice);
        var closed = program.Sessions.Select(session => options.Without.Contains(session.Id)
            || options.SeatsLeft.Any(seats => seats.Session == session.Id && seats.Left == 0)
            || options.ApartFrom.Any(other => other.Sessions.Contains(session.Id))).ToArray();
        var forced = options.With.Select(id => program.Sessions.Index().Single(item => item.Item.Id == id).Index).ToArray();
        var expected = All(program, patient, options, closed).Where(week => forced.All(week.Sessions.Contains)).MinBy(week => week.Cost);

        var week = WeekSolver.Solve(offering, patient, options);

        Assert.Equal(expected is null ? WeekStatus.NoWeek : WeekStatus.Optimal, week.Status);
        Assert.Equal(expected?.Cost ?? 0, week.Cost);
        Assert.Equal(week.Cost, week.LowerBound);
        Assert.Equal(week.Cost, expected is null ? 0 : WeekCost.Of(offering, patient, week.Sessions, options.Prices).Total);
    });

    [Fact]
    public void The_best_weeks_are_the_cheapest_of_all_and_no_week_comes_twice() => ForEach((program, offering, patient, dice) =>
    {
        var options = Options(program, dice) with { SeatsLeft = [], With = [], ApartFrom = [], Without = [] };
        var expected = All(program, patient, options, null).Select(week => week.Cost).Order().ToArray();
        var count = dice.Roll(1, 12);

        var best = WeekSolver.Best(offering, patient, count, options);

        Assert.Equal(expected.Take(count), best.Weeks.Select(week => week.Cost));
        Assert.Equal(best.Weeks.Count, best.Weeks.Select(week => string.Join(' ', week.Sessions)).Distinct().Count());
        Assert.True(best.IsProven);
        Assert.Equal(count > expected.Length, best.IsAll);
        Assert.All(best.Weeks, week => Assert.Equal(week.Cost, WeekCost.Of(offering, patient, week.Sessions, options.Prices).Total));
    });

    [Fact]
    public void All_weeks_within_a_cost_include_those_at_it_and_no_dearer_one() => ForEach((program, offering, patient, dice) =>
    {
        var all = All(program, patient, WeekOptions.Default, null).Select(week => week.Cost).Order().ToArray();
        if (all.Length > 0 && all.Length < 60)
        {
            var most = dice.Pick(all);
            var weeks = WeekSolver.Within(offering, patient, most);
            Assert.Equal(all.Where(cost => cost <= most), weeks.Weeks.Select(week => week.Cost));
            Assert.True(weeks is { IsAll: true, IsProven: true });
        }
    });

    [Fact]
    public void At_most_so_many_changes_leave_out_the_weeks_that_change_more()
    {
        var asked = 0;
        ForEach((program, offering, patient, dice) =>
        {
            if (patient.Current is not { } current)
            {
                return;
            }

            asked++;
            var options = WeekOptions.Default with { MostChanges = dice.Roll(0, 4) };
            var expected = All(program, patient, options, null).Where(week => Changes(week) <= options.MostChanges).Select(week => week.Cost).Order().ToArray();

            var week = WeekSolver.Solve(offering, patient, options);
            var best = WeekSolver.Best(offering, patient, 4, options);

            Assert.Equal(expected.Length == 0 ? WeekStatus.NoWeek : WeekStatus.Optimal, week.Status);
            Assert.Equal(expected.FirstOrDefault(), week.Cost);
            Assert.Equal(expected.Take(4), best.Weeks.Select(found => found.Cost));

            int Changes(BruteForceWeek found)
            {
                var changed = current.ToHashSet(StringComparer.Ordinal);
                changed.SymmetricExceptWith(found.Sessions.Select(session => program.Sessions[session].Id));
                return changed.Count;
            }
        });
        Assert.True(asked > Programs / 3);
    }

    [Fact]
    public void What_a_dropped_or_added_session_costs_is_what_the_cheapest_week_without_or_with_it_costs_more() => ForEach((program, offering, patient, _) =>
    {
        var week = WeekSolver.Solve(offering, patient);
        if (week.Status != WeekStatus.Optimal)
        {
            return;
        }

        var all = All(program, patient, WeekOptions.Default, null).ToArray();
        foreach (var change in WeekSolver.Dropping(offering, patient, week.Sessions))
        {
            Holds(change, all.Where(other => !other.Sessions.Any(session => program.Sessions[session].Id == change.Session)));
        }

        foreach (var change in WeekSolver.Adding(offering, patient, week.Sessions, program.Sessions.Select(session => session.Id)))
        {
            Holds(change, all.Where(other => other.Sessions.Any(session => program.Sessions[session].Id == change.Session)));
        }

        void Holds(WeekChange change, IEnumerable<BruteForceWeek> weeks)
        {
            var cheapest = weeks.MinBy(other => other.Cost);
            Assert.Equal(cheapest?.Cost - week.Cost, change.Comparison?.Difference);
            Assert.Equal(change.Comparison?.Difference, change.Comparison is { } comparison ? Enum.GetValues<WeekCause>().Sum(cause => comparison[cause]) : null);
        }
    });

    [Fact]
    public void A_session_that_the_offering_does_not_have_is_refused_wherever_it_is_named()
    {
        var program = RandomProgramWeeks.Make(1, 4, 1);
        var offering = Offering.Of(program);
        var patient = program.Patients[0];
        WeekOptions[] options =
        [
            new() { With = ["nowhere"] },
            new() { Without = ["nowhere"] },
            new() { SeatsLeft = [new SessionSeats("nowhere", 1)] },
            new() { Prices = [new SessionPrice("nowhere", 1)] },
            new() { ApartFrom = [new Assignment(patient.Id, ["nowhere"])] },
        ];
        Assert.All(options, option => Assert.Throws<ArgumentException>("options", () => WeekSolver.Solve(offering, patient, option)));
    }

    [Fact]
    public void Numbers_out_of_their_range_are_refused_by_name()
    {
        var program = RandomProgramWeeks.Make(1, 4, 1);
        var offering = Offering.Of(program);
        var patient = program.Patients[0];
        Assert.Throws<ArgumentOutOfRangeException>("workLimit", () => WeekSolver.Solve(offering, patient, -1));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => WeekSolver.Solve(offering, patient, new WeekOptions { WorkLimit = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => WeekSolver.Best(offering, patient, 0));
        Assert.Throws<ArgumentOutOfRangeException>("most", () => WeekSolver.Within(offering, patient, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("left", () => new SessionSeats("s1", -1));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => new SessionPrice("s1", 1_000_000_000_001));
    }

    private static void ForEach(Action<ProgramWeek, Offering, ProgramPatient, Dice> holds)
    {
        for (var seed = 0UL; seed < Programs; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 7, 2);
            var offering = Offering.Of(program);
            foreach (var patient in program.Patients)
            {
                holds(program, offering, patient, new Dice(seed + 77));
            }
        }
    }

    private static WeekOptions Options(ProgramWeek program, Dice dice)
    {
        string[] ids = [.. program.Sessions.Select(session => session.Id)];
        return new WeekOptions
        {
            Prices = [.. dice.Some(ids, 30).Select(id => new SessionPrice(id, dice.Roll(-120, 80)))],
            SeatsLeft = [.. dice.Some(ids, 10).Select(id => new SessionSeats(id, dice.Roll(0, 1)))],
            Without = [.. dice.Some(ids, 5)],
            With = [.. dice.Some(ids, 8)],
            ApartFrom = dice.Chance(15) ? [new Assignment(new PatientId("other"), dice.Some(ids, 15))] : [],
        };
    }

    private static IEnumerable<BruteForceWeek> All(ProgramWeek program, ProgramPatient patient, WeekOptions options, bool[]? closed)
    {
        var prices = program.Sessions.Select(session => options.Prices.Where(price => price.Session == session.Id).Sum(price => price.Amount)).ToArray();
        return SoundWeeks.Of(program, BruteForceWeek.All(program, patient, prices, closed));
    }
}
