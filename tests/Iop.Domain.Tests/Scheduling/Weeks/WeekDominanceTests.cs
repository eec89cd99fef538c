using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Weeks;

/// <summary>Closed series beside sessions at the same times: most are left out before the search, and the week must stay the cheapest.</summary>
public sealed class WeekDominanceTests
{
    [Fact]
    public void The_cheapest_week_equals_brute_force_where_series_have_others_at_their_times()
    {
        var kernel = new WeekKernel();
        var (found, ofSeries, ofTwins) = (0, 0, 0);
        for (var seed = 0UL; seed < 1200; seed++)
        {
            var dice = new Dice(seed + 3_000_000);
            var program = WithTwins(RandomProgramWeeks.Make(seed, 6, 3), dice);
            var offering = Offering.Of(program);
            foreach (var patient in program.Patients)
            {
                var state = new WeekState(offering);
                for (var s = 0; s < offering.Count; s++)
                {
                    state.Price[s] = dice.Chance(50) ? dice.Roll(-20, 40) : 0;
                    state.Closed[s] = dice.Chance(8);
                    state.Running[s] = dice.Chance(20);
                }

                foreach (var clinician in Enumerable.Range(0, program.Clinicians.Count).Where(_ => dice.Chance(30)))
                {
                    state.ClinicianMinutes[clinician] = dice.Roll(0, 180);
                }

                var expected = BruteForceWeek.All(program, patient, state.Price, state.Closed).Where(week => IsSound(program, week, state)).MinBy(week => week.Cost);
                var outcome = kernel.Solve(new CompiledPatient(offering, patient), state);

                var what = $"seed {seed} patient {patient.Id}{new WeekCase(program)}";
                Assert.True(outcome == (expected is null ? WeekOutcome.None : WeekOutcome.Optimal), $"{outcome}, {expected} {what}");
                Assert.True(expected is null || kernel.Cost == expected.Cost, $"{kernel.Cost}, not {expected?.Cost} {what}");
                found += expected is null ? 0 : 1;
                List<Session> attended = [.. (expected?.Sessions ?? []).Select(s => program.Sessions[s])];
                ofSeries += attended.Exists(session => session.Series is not null) ? 1 : 0;
                ofTwins += attended.Exists(session => session.Id.EndsWith("-twin", StringComparison.Ordinal)) ? 1 : 0;
            }
        }

        Assert.True(found > 600 && ofSeries > 100 && ofTwins > 100, $"{found} weeks, {ofSeries} with series, {ofTwins} with what stands beside them");
    }

    /// <summary>Each series gets another, or single sessions, at its times.</summary>
    private static ProgramWeek WithTwins(ProgramWeek drawn, Dice dice)
    {
        var asSeries = drawn.Sessions.Select(session => session.Series).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(series => series, _ => dice.Chance(50), StringComparer.Ordinal);
        var twins = drawn.Sessions.Where(session => session.Series is not null).Select(session => new Session(
            session.Id + "-twin",
            session.Modality,
            session.When,
            session.Capacity,
            session.MinimumToRun,
            dice.Chance(50) ? session.Clinician : null,
            null,
            session.Telehealth,
            session.Levels,
            session.Requires,
            asSeries[session.Series!] ? session.Series + "-twin" : null));
        return ProgramWeek.Create(drawn.Name, drawn.Zone, drawn.WeekOf, [.. drawn.Sessions, .. twins], drawn.Patients, drawn.Clinicians, drawn.Rooms, drawn.Weights);
    }

    private static bool IsSound(ProgramWeek program, BruteForceWeek week, WeekState state) =>
        week.Sessions.Select(s => program.Sessions[s].Offer).OfType<string>().GroupBy(offer => offer).All(offer => offer.Count() == 1)
        && program.Clinicians.Index().All(clinician =>
            week.Sessions.Where(s => program.Sessions[s].Clinician == clinician.Item.Id && !state.Running[s]).Sum(s => (long)program.Sessions[s].When.Minutes)
                <= state.ClinicianMinutes[clinician.Index]);
}
