using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Programs.Answers;

public sealed class ScarcityPriceTests
{
    private static readonly ProgramSolverOptions Short = new() { Iterations = 100, PriceRounds = 30, Threads = 1 };

    [Fact]
    public void A_price_is_above_zero_and_nothing_that_is_left_over_has_one()
    {
        var seats = 0;
        for (var seed = 0UL; seed < 300; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 5);
            var result = ProgramSolver.Solve(program, Short);
            var attending = ScheduleAnalysis.Of(program, result.Schedule).Sessions.ToDictionary(session => session.Session, StringComparer.Ordinal);
            Assert.All(result.Prices, price => Assert.True(price.Thousandths > 0));
            foreach (var price in result.Prices.Where(price => price.Thing == ScarceThing.Seat))
            {
                Assert.Equal(attending[price.Id].Capacity, attending[price.Id].Attending);
                seats++;
            }
        }

        Assert.True(seats > 50, $"{seats} seats had a price");
    }

    [Fact]
    public void One_more_seat_never_saves_more_than_its_price_and_what_the_bound_was_short_of()
    {
        var asked = 0;
        for (var seed = 0UL; seed < 300; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 7, 4);
            var result = ProgramSolver.Solve(program, Short);
            foreach (var price in result.Prices.Where(price => price.Thing == ScarceThing.Seat))
            {
                var session = program.Sessions.Single(session => session.Id == price.Id);
                if (session.Capacity == 1)
                {
                    continue; // its seat stands for its clinician and room too, which have prices of their own
                }

                var wider = ProgramChange.Of(ProgramParts.WithSeats(session, 1)).ApplyTo(program);
                var saved = result.Schedule.LowerBound - result.Solved.Compiled.CostGrid - BruteForceProgram.Optimum(wider);
                Assert.True(saved * 1000 <= price.Thousandths, $"seed {seed}: {price}, saved {saved}{new WeekCase(program)}");
                asked++;
            }
        }

        Assert.True(asked > 5, $"{asked} prices");
    }

    [Fact]
    public void A_seat_two_patients_want_is_worth_one_of_them()
    {
        var prices = ProgramSolver.Solve(Program.Of([Program.Meeting("s1")], [Program.Patient("p1"), Program.Patient("p2")]), Short).Prices;
        var price = Assert.Single(prices);
        Assert.Equal((ScarceThing.Seat, "s1"), (price.Thing, price.Id));
        Assert.InRange(price.Thousandths, 99_000_000, 100_000_000);
        Assert.StartsWith("Seat s1 ", price.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clinician_in_two_places_at_once_an_hour_too_few_and_a_room_too_few_have_prices()
    {
        // each patient can attend one session alone, and they exclude each other
        ProgramPatient[] pinned = [Program.Patient("p1", pinned: ["s1"]), Program.Patient("p2", pinned: ["s2"])];
        Session[] At(string? clinician, string? room) => [Program.Meeting("s1", clinician: clinician, room: room), Program.Meeting("s2", start: 570, clinician: clinician, room: room)];

        var slot = Assert.Single(ProgramSolver.Solve(Program.Of(At("c", null), pinned, ["c"]), Short).Prices, price => price.Thing == ScarceThing.Slot);
        Assert.Equal(("c", "monday 09:30-10:00"), (slot.Id, slot.When.ToString()));
        var room = Assert.Single(ProgramSolver.Solve(Program.Of(At(null, "r"), pinned, [], ["r"]), Short).Prices, price => price.Thing == ScarceThing.Room);
        Assert.Equal("r", room.Id);
        Assert.InRange(room.Thousandths, 90_000_000, 100_000_000);

        var program = ProgramWeek.Create(
            "hours", DateTimeZone.Utc, new LocalDate(2026, 3, 2), [Program.Meeting("s1", clinician: "c"), Program.Meeting("s2", start: 600, clinician: "c")], pinned, [new("c", maxMinutesPerWeek: 60)]);
        var hour = Assert.Single(ProgramSolver.Solve(program, Short).Prices, price => price.Thing == ScarceThing.ClinicianHour);
        Assert.Equal("c", hour.Id);
        Assert.InRange(hour.Thousandths, 90_000_000, 100_000_000);
    }

    [Fact]
    public void The_best_changes_are_solved_and_the_one_that_serves_most_comes_first()
    {
        var result = ProgramSolver.Solve(
            Program.Of(
                [Program.Meeting("s1"), Program.Meeting("s2", day: 2), Program.Meeting("s3", day: 3, minimum: 2, capacity: 4)],
                [
                    Program.Patient("p1", pinned: ["s1"]), Program.Patient("p2", pinned: ["s1"]), Program.Patient("p3", pinned: ["s2"], priority: 5),
                    Program.Patient("p4", pinned: ["s2"], priority: 4), Program.Patient("p5", pinned: ["s3"]),
                ]),
            Short);
        var changes = ProgramSolver.BestChanges(result, 5);

        Assert.Equal((OfferingChangeKind.Seat, "s2", 1, 4L, 400_000L - 30), (changes[0].Kind, changes[0].Id, changes[0].MoreServed, changes[0].UnservedWeightSaved, changes[0].ObjectiveSaved));
        Assert.Contains(changes, change => change is { Kind: OfferingChangeKind.Seat, Id: "s1", MoreServed: 1 });
        Assert.All(changes, change =>
        {
            var wider = change.Change.ApplyTo(result.Program);
            Assert.True(Referee.Judge(wider, change.Schedule).IsSound);
            Assert.Equal(result.Schedule.Objective - change.ObjectiveSaved, BruteForceProgram.Optimum(wider));
        });
        Assert.Equal(changes.OrderByDescending(change => change.UnservedWeightSaved).ThenByDescending(change => change.ObjectiveSaved), changes);
        Assert.Throws<ArgumentOutOfRangeException>(() => ProgramSolver.BestChanges(result, 5, tried: 4));
    }

    [Fact]
    public void Where_everybody_has_the_best_week_no_change_serves_more() =>
        Assert.Empty(ProgramSolver.BestChanges(ProgramSolver.Solve(Program.Of([Program.Meeting("s1", capacity: 3)], [Program.Patient("p1")]), Short)));
}
