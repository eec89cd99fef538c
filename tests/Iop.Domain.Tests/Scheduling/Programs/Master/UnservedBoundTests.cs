using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

public sealed class UnservedBoundTests
{
    private static readonly ParallelOptions One = new() { MaxDegreeOfParallelism = 1 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_weight_proven_unserved_is_never_more_than_the_least_that_brute_force_leaves_and_often_as_much(bool isCoarse)
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

            var proven = new UnservedBound(program, pool, One, isCoarse).Least(generation, 20, CancellationToken.None);

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
        Assert.Equal(15, new UnservedBound(program, pool, One, isCoarse: false).Least(generation, 400, CancellationToken.None));
    }

    [Fact]
    public void In_a_large_program_the_sum_of_all_seats_tells_but_for_one_how_many_must_be_unserved()
    {
        // 850 seats, of which each of 60 asks for 20: 42 can have them
        Session[] sessions = [.. Enumerable.Range(0, 850).Select(i => new Session(
            $"s{i}", Modality.Individual, new((IsoDayOfWeek)(1 + (i % 5)), 480 + (30 * (i / 5 % 24)), 510 + (30 * (i / 5 % 24))), 1))];
        ProgramPatient[] patients = [.. Enumerable.Range(1, 60).Select(i => new ProgramPatient(new($"p{i}"), "asam4:2.1", new WeekRequirement(minutesPerWeek: new(min: 600))))];
        var program = new CompiledProgram(ProgramWeek.Create("seats", DateTimeZone.Utc, new LocalDate(2026, 1, 5), sessions, patients), One);
        var pool = new ColumnPool(program.Patients.Length);
        var generation = new ColumnGeneration(program, pool, One);
        generation.Start(CancellationToken.None);
        var bound = new UnservedBound(program, pool, One, isCoarse: true);

        Assert.False(generation.HasMaster);
        Assert.InRange(bound.Least(generation, 100, CancellationToken.None), 17, 18);
        var served = bound.Dive(new ScheduleState(program), CancellationToken.None);
        Assert.NotEmpty(served);
        Assert.All(served.SelectMany(item => item.Week.Sessions).GroupBy(session => session), session => Assert.Single(session));
        generation.Start(bound.RowPrices(), CancellationToken.None);
        Assert.True(generation.LowerBound > 16L * program.UnservedCost.Min(), $"{generation.LowerBound}");
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
