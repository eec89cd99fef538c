using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

public sealed class ProximalDiveTests
{
    [Fact]
    public void A_dive_gives_weeks_that_fit_together_and_leaves_the_mixture_as_it_was()
    {
        var settled = 0;
        for (var seed = 0UL; seed < 150; seed++)
        {
            var program = new CompiledProgram(RandomProgramWeeks.Make(seed, 8, 6), new ParallelOptions { MaxDegreeOfParallelism = 1 });
            var pool = new ColumnPool(program.Patients.Length);
            var (kernel, state) = (new WeekKernel(), new WeekState(program.Offering) { Scale = 1000 });
            foreach (var (p, patient) in program.Patients.Index())
            {
                for (var closed = -1; closed < patient.Sessions.Length; closed++)
                {
                    Array.Clear(state.Closed);
                    if (closed >= 0)
                    {
                        state.Closed[patient.Sessions[closed]] = true;
                    }

                    if (kernel.Solve(patient, state) == WeekOutcome.Optimal)
                    {
                        pool.Add(p, Column.Of(kernel, patient, state));
                    }
                }
            }

            var master = new ProximalMaster(program, new MasterModel(program));
            master.Update(pool);
            master.Solve([], 40);
            var mixture = master.Mixture().ToArray();
            var value = master.Value();

            var schedule = new ScheduleState(program);
            foreach (var (patient, week, _) in master.Dive(CancellationToken.None))
            {
                Assert.True(schedule.Fits(patient, week), $"seed {seed}");
                schedule.Place(patient, week);
                settled++;
            }

            Assert.Equal(mixture, master.Mixture());
            Assert.Equal(value, master.Value(), 1e-6 * Math.Max(1, Math.Abs(value)));
        }

        Assert.True(settled > 200, $"{settled} settled");
    }
}
