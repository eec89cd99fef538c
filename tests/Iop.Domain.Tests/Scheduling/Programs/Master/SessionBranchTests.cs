using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

public sealed class SessionBranchTests
{
    private static readonly ParallelOptions One = new() { MaxDegreeOfParallelism = 1 };

    [Fact]
    public void The_lower_of_the_bounds_of_two_parts_is_no_more_than_the_optimum_and_no_less_than_the_bound_of_both()
    {
        var (divided, raised) = (0, 0);
        for (var seed = 0UL; seed < 1500; seed++)
        {
            var week = RandomProgramWeeks.Make(seed, 10, 3);
            var program = new CompiledProgram(week, One);
            var generation = new ColumnGeneration(program, new ColumnPool(program.Patients.Length), One);
            generation.Start(CancellationToken.None);
            var nobody = new ScheduleState(program);
            for (var round = 0; round < 60 && !generation.Converged; round++)
            {
                generation.Round(nobody, CancellationToken.None);
            }

            if (!generation.CanBranch)
            {
                continue;
            }

            var all = generation.All();
            SessionBranch[] parts = [.. all.Parts(program).Select(part => generation.Raise(part, nobody, CancellationToken.None))];
            if (parts.Length == 0)
            {
                continue;
            }

            divided++;
            var optimum = BruteForceProgram.Optimum(week);
            Assert.True(parts.Min(part => part.Bound) <= optimum, $"seed {seed}: {parts[0].Bound} and {parts[1].Bound}, optimum {optimum}{new WeekCase(week)}");
            Assert.All(parts, part => Assert.True(part.Exact >= all.Exact && part.Bound >= all.Bound));
            Assert.Equal((all.Exact, all.Bound), (generation.Exact, generation.LowerBound));
            raised += parts.Min(part => part.Bound) > all.Bound ? 1 : 0;
        }

        Assert.True(divided > 10 && raised > 5, $"{divided} divided, of {raised} the bound rose");
    }

    [Fact]
    public void A_program_of_alternatives_is_proven_by_its_parts_where_the_bound_of_all_is_too_low()
    {
        var (solved, proven) = (0, 0);
        for (var seed = 0UL; seed < 200; seed++)
        {
            var week = RandomProgramWeeks.Make(seed, 10, 3);
            var result = ProgramSolver.Solve(week, new() { Iterations = 300, PriceRounds = 100, Threads = 1 });
            Assert.True(Referee.Judge(week, result.Schedule).IsSound, $"seed {seed}");
            Assert.InRange(BruteForceProgram.Optimum(week), result.Schedule.LowerBound, result.Schedule.Objective);
            solved++;
            proven += result.Schedule.Status == ScheduleStatus.Optimal ? 1 : 0;
        }

        Assert.True(proven >= solved * 95 / 100, $"{proven} of {solved} proven");
    }
}
