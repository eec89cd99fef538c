using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Programs;

public sealed class EjectionSearchTests
{
    [Fact]
    public void A_try_leaves_weeks_that_fit_together_and_where_it_succeeds_no_more_weight_without_a_week()
    {
        var (succeeded, served) = (0, 0);
        for (var seed = 0UL; seed < 150; seed++)
        {
            var program = new CompiledProgram(RandomProgramWeeks.Make(seed, 8, 5), new ParallelOptions { MaxDegreeOfParallelism = 1 });
            var pool = new ColumnPool(program.Patients.Length);
            var schedule = new ScheduleState(program);
            var random = new SearchRandom(seed);
            var search = new EjectionSearch(program, pool, schedule, new WeekInsertion(program, pool), random, _ => { });
            var prices = new long[program.Offering.Count];
            for (var round = 0; round < 20; round++)
            {
                int[] unserved = [.. Enumerable.Range(0, program.Patients.Length).Where(p => schedule.WeekOf(p) is null)];
                if (unserved.Length == 0)
                {
                    break;
                }

                var before = Unserved(program, schedule);
                var servedBefore = schedule.Served;
                if (search.Try(unserved[random.Below(unserved.Length)], 6, prices, 100))
                {
                    succeeded++;
                    served += schedule.Served - servedBefore;
                    Assert.True(Unserved(program, schedule) <= before, $"seed {seed}");
                }

                AssertFits(program, schedule, seed);
            }
        }

        Assert.True(succeeded > 100 && served > 50, $"{succeeded} tries succeeded, {served} more served");
    }

    private static long Unserved(CompiledProgram program, ScheduleState schedule) =>
        Enumerable.Range(0, program.Patients.Length).Sum(p => schedule.WeekOf(p) is null ? program.UnservedCost[p] : 0);

    /// <summary>Placed anew, one after the other, every week still fits, and the objective is the same.</summary>
    private static void AssertFits(CompiledProgram program, ScheduleState schedule, ulong seed)
    {
        var anew = new ScheduleState(program);
        for (var p = 0; p < program.Patients.Length; p++)
        {
            if (schedule.WeekOf(p) is { } week)
            {
                Assert.True(anew.Fits(p, week), $"seed {seed}, patient {p}");
                anew.Place(p, week);
            }
        }

        Assert.Equal(anew.Objective, schedule.Objective);
        Assert.Equal(anew.Served, schedule.Served);
    }
}
