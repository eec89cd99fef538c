using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

public sealed class OtherTimesTests
{
    [Fact]
    public void Every_week_at_another_time_is_compliant_at_the_cost_it_states_and_moves_one_session()
    {
        var siblings = 0;
        for (var seed = 0UL; seed < 300; seed++)
        {
            var drawn = RandomProgramWeeks.Make(seed, 5, 3);
            var program = ProgramWeek.Create(
                drawn.Name, drawn.Zone, drawn.WeekOf, [.. drawn.Sessions, .. drawn.Sessions.Select(Twin)], drawn.Patients, drawn.Clinicians, drawn.Rooms, drawn.Weights);
            var compiled = new CompiledProgram(program, new ParallelOptions { MaxDegreeOfParallelism = 1 });
            var (kernel, state) = (new WeekKernel(), new WeekState(compiled.Offering) { Scale = 1000 });
            foreach (var (p, patient) in compiled.Patients.Index())
            {
                if (kernel.Solve(patient, state) != WeekOutcome.Optimal)
                {
                    continue;
                }

                var all = BruteForceWeek.All(program, program.Patients[p]).ToDictionary(week => string.Join(' ', week.Sessions), week => week.Cost);
                var known = Column.Of(kernel, patient, state);
                foreach (var sibling in new OtherTimes(patient, state, known).Weeks())
                {
                    siblings++;
                    Assert.True(all.TryGetValue(string.Join(' ', sibling.Sessions.Order()), out var cost), $"seed {seed}, patient {p}");
                    Assert.Equal(cost, sibling.Cost);
                    Assert.Single(sibling.Sessions.Except(known.Sessions));
                    Assert.Equal(program.Sessions[known.Sessions.Except(sibling.Sessions).Single()].Modality, program.Sessions[sibling.Sessions.Except(known.Sessions).Single()].Modality);
                }
            }
        }

        Assert.True(siblings > 100, $"{siblings} siblings");
    }

    /// <summary>The same session on the next day, led by nobody in no room.</summary>
    private static Session Twin(Session session) => new(
        session.Id + "-twin", session.Modality, new((IsoDayOfWeek)(((int)session.When.Day % 7) + 1), session.When.StartMinute, session.When.EndMinute), session.Capacity, session.MinimumToRun, null, null, session.Telehealth, session.Levels, session.Requires);
}
