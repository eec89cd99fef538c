using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Weeks;

public sealed class WeekKernelTests
{
    [Theory]
    [InlineData(8, 1000)]
    [InlineData(11, 500)]
    public void The_cheapest_week_equals_brute_force_at_any_prices(int sessions, int weeks)
    {
        var kernel = new WeekKernel();
        var found = 0;
        for (var seed = 0UL; seed < (ulong)weeks; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, sessions, 3);
            var offering = Offering.Of(program);
            var dice = new Dice(seed + 1_000_000);
            foreach (var patient in program.Patients)
            {
                var state = new WeekState(offering);
                for (var s = 0; s < offering.Count; s++)
                {
                    state.Price[s] = dice.Chance(25) ? dice.Roll(-120, 80) : 0;
                    state.Closed[s] = dice.Chance(8);
                }

                var expected = SoundWeeks.Of(program, BruteForceWeek.All(program, patient, state.Price, state.Closed)).MinBy(week => week.Cost);
                var outcome = kernel.Solve(new CompiledPatient(offering, patient), state);

                var what = $"seed {seed} patient {patient.Id}{new WeekCase(program)}";
                Assert.True(outcome == (expected is null ? WeekOutcome.None : WeekOutcome.Optimal), $"{outcome}, {expected} {what}");
                Assert.True(expected is null || kernel.Cost == expected.Cost, $"{kernel.Cost}, not {expected?.Cost} {what}");
                Assert.True(expected is null || kernel.Bound == kernel.Cost, what);
                found += expected is null ? 0 : 1;
            }
        }

        Assert.InRange(found, weeks / 2, weeks * 3);
    }

    [Theory]
    [InlineData(0, 1L)]
    [InlineData(0, 1L << 28)]
    [InlineData(1, 1L << 28)]
    [InlineData(1, 1L << 34)]
    [InlineData(1000, 1000L)]
    public void The_cheapest_week_equals_brute_force_at_any_scale(long scale, long worth)
    {
        var kernel = new WeekKernel();
        var found = 0;
        for (var seed = 0UL; seed < 700; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 2);
            var offering = Offering.Of(program);
            var dice = new Dice(seed + 2_000_000);
            foreach (var patient in program.Patients)
            {
                var state = new WeekState(offering) { Scale = scale };
                for (var s = 0; s < offering.Count; s++)
                {
                    state.Price[s] = dice.Chance(40) ? dice.Roll(-20, 60) * worth : 0;
                    state.Closed[s] = dice.Chance(8);
                }

                var price = state.Price.ToArray();
                var weeks = SoundWeeks.Of(program, BruteForceWeek.All(program, patient, new long[price.Length], state.Closed));
                long? expected = weeks.Select(week => (long?)((week.Cost * scale) + week.Sessions.Sum(s => price[s]))).Min();
                var outcome = kernel.Solve(new CompiledPatient(offering, patient), state);

                var what = $"seed {seed} patient {patient.Id}{new WeekCase(program)}";
                Assert.True(outcome == (expected is null ? WeekOutcome.None : WeekOutcome.Optimal), $"{outcome}, {expected} {what}");
                Assert.True(expected is null || kernel.Cost == expected, $"{kernel.Cost}, not {expected} {what}");
                found += expected is null ? 0 : 1;
            }
        }

        Assert.True(found > 300, $"{found}");
    }

    [Fact]
    public void The_week_found_is_compliant_and_costs_what_it_says()
    {
        for (var seed = 0UL; seed < 1500; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 9, 3);
            var offering = Offering.Of(program);
            foreach (var patient in program.Patients)
            {
                var week = WeekSolver.Solve(offering, patient);
                if (week.Status == WeekStatus.Optimal)
                {
                    List<Session> attended = [.. week.Sessions.Select(id => program.Sessions.Single(session => session.Id == id))];
                    Assert.Empty(PatientWeek.Faults(program, patient, attended));
                    Assert.Equal(PatientWeek.Cost(program.Weights, patient, attended), week.Cost);
                }
            }
        }
    }

    [Fact]
    public void A_cutoff_hides_weeks_at_it_and_shows_those_below_it()
    {
        var kernel = new WeekKernel();
        for (var seed = 0UL; seed < 300; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 8, 2);
            var offering = Offering.Of(program);
            foreach (var patient in program.Patients)
            {
                var compiled = new CompiledPatient(offering, patient);
                var state = new WeekState(offering);
                if (kernel.Solve(compiled, state) == WeekOutcome.Optimal)
                {
                    var cost = kernel.Cost;
                    Assert.Equal(WeekOutcome.None, kernel.Solve(compiled, state, cost));
                    Assert.Equal(WeekOutcome.Optimal, kernel.Solve(compiled, state, cost + 1));
                    Assert.Equal(cost, kernel.Cost);
                }
            }
        }
    }

    [Fact]
    public void A_met_work_limit_is_unknown_and_its_bound_still_holds()
    {
        var kernel = new WeekKernel();
        var stopped = 0;
        for (var seed = 0UL; seed < 300; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 9, 1);
            var compiled = new CompiledPatient(Offering.Of(program), program.Patients[0]);
            var state = new WeekState(compiled.Offering);
            if (kernel.Solve(compiled, state) == WeekOutcome.Optimal)
            {
                var best = kernel.Cost;
                var work = kernel.Work;
                foreach (var limit in (long[])[0, 1, work / 2, work - 1])
                {
                    if (kernel.Solve(compiled, state, long.MaxValue, limit) == WeekOutcome.Unknown)
                    {
                        Assert.True(kernel.Bound <= best);
                        Assert.True(!kernel.HasWeek || kernel.Cost >= best);
                        stopped++;
                    }
                }
            }
        }

        Assert.True(stopped > 100);
    }
}
