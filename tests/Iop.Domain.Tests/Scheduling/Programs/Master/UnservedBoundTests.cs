using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

public sealed class UnservedBoundTests
{
    private static readonly ParallelOptions One = new() { MaxDegreeOfParallelism = 1 };

    [Fact]
    public void The_weight_proven_unserved_is_never_more_than_the_least_that_brute_force_leaves_and_often_as_much()
    {
        var (reached, beyondAlone) = (0, 0);
        for (var seed = 0UL; seed < 400; seed++)
        {
            var week = RandomProgramWeeks.Make(seed, 8, 4);
            var program = new CompiledProgram(week, One);
            var pool = new ColumnPool(program.Patients.Length);
            var generation = new ColumnGeneration(program, pool, One);
            generation.Start(CancellationToken.None);
            var nobody = new ScheduleState(program);
            for (var round = 0; round < 6 && !generation.Converged; round++)
            {
                generation.Round(nobody, CancellationToken.None);
            }

            var proven = new UnservedBound(program, pool, One).Least(generation, 20, CancellationToken.None);

            var least = LeastWeight(week);
            Assert.True(proven <= least, $"seed {seed}: {proven} proven, {least} unserved{new WeekCase(week)}");
            reached += proven == least ? 1 : 0;
            beyondAlone += proven > generation.Pricing.HopelessWeight ? 1 : 0;
        }

        Assert.True(reached > 300 && beyondAlone > 5, $"{reached} reached, {beyondAlone} beyond those without any week");
    }

    [Fact]
    public void What_is_required_unserved_leaves_the_bound_below_the_optimum()
    {
        var raised = 0;
        for (var seed = 0UL; seed < 400; seed++)
        {
            var week = RandomProgramWeeks.Make(seed, 8, 4);
            var least = LeastWeight(week);
            if (least == 0)
            {
                continue;
            }

            var program = new CompiledProgram(week, One);
            var generation = new ColumnGeneration(program, new ColumnPool(program.Patients.Length), One);
            generation.Start(CancellationToken.None);
            var before = generation.Exact;
            generation.Require(least, CancellationToken.None);
            raised += generation.Exact > before ? 1 : 0;
            for (var round = 0; round < 6 && !generation.Converged; round++)
            {
                generation.Round(new ScheduleState(program), CancellationToken.None);
            }

            Assert.True(generation.LowerBound <= BruteForceProgram.Optimum(week), $"seed {seed}{new WeekCase(week)}");
        }

        Assert.True(raised > 5, $"{raised} raised by the first prices tried");
    }

    [Fact]
    public void Cuts_of_the_restricted_master_are_waited_for()
    {
        var program = new CompiledProgram(ProgramFile.ReadProgram(Repository.At("tests/data/instances/contested-60.json")), One);
        var pool = new ColumnPool(program.Patients.Length);
        var generation = new ColumnGeneration(program, pool, One);
        generation.Start(CancellationToken.None);
        for (var round = 0; round < 100 && !generation.Converged; round++)
        {
            generation.Round(new ScheduleState(program), CancellationToken.None);
        }

        // without cuts 12.6 are unserved of the best mixture; a schedule that leaves a weight of 15 is known
        Assert.Equal(15, new UnservedBound(program, pool, One).Least(generation, 400, CancellationToken.None));
    }

    /// <summary>Brute force where being unserved costs more than all else.</summary>
    private static long LeastWeight(ProgramWeek week)
    {
        const int Unserved = 1_000_000;
        var heavy = ProgramWeek.Create(
            week.Name, week.Zone, week.WeekOf, week.Sessions, week.Patients, week.Clinicians, week.Rooms, new ObjectiveWeights(Unserved, 0, 0, 0, 0, 0));
        return BruteForceProgram.Optimum(heavy) / Unserved;
    }
}
