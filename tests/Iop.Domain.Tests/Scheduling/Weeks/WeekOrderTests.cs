using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Weeks;

/// <summary>Of weeks that cost the same, which comes first: held against all weeks, sorted as the documentation has it.</summary>
public sealed class WeekOrderTests
{
    private const int Programs = 300;

    [Fact]
    public void The_first_of_the_cheapest_weeks_is_given()
    {
        var tied = 0;
        ForEach((program, patient, options, dice) =>
        {
            var all = InOrder(program, patient, options).ToArray();
            var week = WeekSolver.Solve(Offering.Of(program), patient, options);
            Assert.Equal(all.FirstOrDefault().Sessions ?? [], week.Sessions);
            tied += all.Count(other => other.Cost == all[0].Cost) > 1 ? 1 : 0;
        });
        Assert.True(tied > 200, $"{tied}");
    }

    [Fact]
    public void Listed_weeks_are_the_first_ones_in_their_order() => ForEach((program, patient, options, dice) =>
    {
        var all = InOrder(program, patient, options).ToArray();
        var count = dice.Roll(1, 20);
        var best = WeekSolver.Best(Offering.Of(program), patient, count, options);
        Assert.Equal(all.Take(count).Select(week => (week.Cost, string.Join(' ', week.Sessions))), best.Weeks.Select(week => (week.Cost, string.Join(' ', week.Sessions))));
    });

    [Fact]
    public void Another_order_of_the_program_gives_the_same_list() => ForEach((program, patient, options, dice) =>
    {
        var best = WeekSolver.Best(Offering.Of(program), patient, 5, options);
        var shuffled = program.Sessions.OrderBy(_ => dice.Roll(0, 1_000_000)).ToArray();
        var other = ProgramWeek.Create(
            program.Name, program.Zone, program.WeekOf, shuffled, program.Patients.Reverse(), program.Clinicians.Reverse(), program.Rooms.Reverse(), program.Weights);
        Assert.Equal(best, WeekSolver.Best(Offering.Of(other), patient, 5, options));
    });

    [Fact]
    public void A_session_of_the_largest_price_is_not_taken_for_free()
    {
        Session[] sessions = [.. Enumerable.Range(0, 3).Select(s => new Session($"s{s}", Modality.Group, new(NodaTime.IsoDayOfWeek.Monday, 540 + (s * 60), 600 + (s * 60)), 1))];
        var program = ProgramWeek.Create(
            "ties", NodaTime.DateTimeZone.Utc, new NodaTime.LocalDate(2026, 3, 2), sessions, [new ProgramPatient(new PatientId("p"), "asam4:2.1", new(new(60)))], weights: new(day: 0, idleMinute: 0));
        foreach (var price in (long[])[1L << 32, 1L << 39, 1_000_000_000_000])
        {
            Assert.Equal(["s1"], WeekSolver.Solve(Offering.Of(program), program.Patients[0], new WeekOptions { Prices = [new SessionPrice("s0", price)] }).Sessions);
        }
    }

    /// <summary>Every compliant week: by cost, number of sessions, and the first session in which two differ.</summary>
    private static IEnumerable<(long Cost, string[] Sessions)> InOrder(ProgramWeek program, ProgramPatient patient, WeekOptions options)
    {
        int[] order = [.. Enumerable.Range(0, program.Sessions.Count)
            .OrderBy(s => (int)program.Sessions[s].When.Day).ThenBy(s => program.Sessions[s].When.StartMinute).ThenBy(s => program.Sessions[s].When.EndMinute)
            .ThenBy(s => program.Sessions[s].Modality.Word, StringComparer.Ordinal).ThenBy(s => program.Sessions[s].Id, StringComparer.Ordinal)];
        var prices = program.Sessions.Select(session => options.Prices.Where(price => price.Session == session.Id).Sum(price => price.Amount)).ToArray();
        return SoundWeeks.Of(program, BruteForceWeek.All(program, patient, prices))
            .Where(week => options.MostChanges is not { } most || patient.Current!.ToHashSet().Count(id => !week.Sessions.Any(s => program.Sessions[s].Id == id))
                + week.Sessions.Count(s => !patient.Current!.Contains(program.Sessions[s].Id)) <= most)
            .OrderBy(week => week.Cost).ThenBy(week => week.Sessions.Count)
            .ThenBy(week => string.Concat(order.Select(session => week.Sessions.Contains(session) ? 'a' : 'b')), StringComparer.Ordinal)
            .Select(week => (week.Cost, order.Where(week.Sessions.Contains).Select(session => program.Sessions[session].Id).ToArray()));
    }

    /// <summary>Programs as they come, and the same where sessions cost nothing, so that all compliant weeks are equals.</summary>
    private static void ForEach(Action<ProgramWeek, ProgramPatient, WeekOptions, Dice> holds)
    {
        for (var seed = 0UL; seed < Programs; seed++)
        {
            var made = RandomProgramWeeks.Make(seed + 9_000_000, 7, 2);
            var free = ProgramWeek.Create(
                made.Name, made.Zone, made.WeekOf, made.Sessions, made.Patients, made.Clinicians, made.Rooms, new ObjectiveWeights(change: 0, day: 0, idleMinute: 0));
            foreach (var program in (ProgramWeek[])[made, free])
            {
                foreach (var patient in program.Patients)
                {
                    var dice = new Dice(seed + 31);
                    var options = new WeekOptions
                    {
                        Prices = [.. dice.Some(program.Sessions.Select(session => session.Id), 30).Select(id => new SessionPrice(id, dice.Roll(-2, 2) * (dice.Chance(10) ? 100_000_000 : 5)))],
                        MostChanges = patient.Current is not null && dice.Chance(40) ? dice.Roll(0, 6) : null,
                    };
                    holds(program, patient, dice.Chance(40) ? WeekOptions.Default with { MostChanges = options.MostChanges } : options, dice);
                }
            }
        }
    }
}
