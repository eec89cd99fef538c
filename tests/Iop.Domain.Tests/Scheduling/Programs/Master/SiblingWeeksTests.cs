using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

public sealed class SiblingWeeksTests
{
    [Fact]
    public void Every_sibling_is_a_compliant_week_at_the_cost_it_states()
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
                foreach (var sibling in SiblingWeeks.Of(patient, state, Column.Of(kernel, patient, state), 2))
                {
                    siblings++;
                    Assert.True(all.TryGetValue(string.Join(' ', sibling.Sessions.Order()), out var cost), $"seed {seed}, patient {p}");
                    Assert.Equal(cost, sibling.Cost);
                }
            }
        }

        Assert.True(siblings > 100, $"{siblings} siblings");
    }

    /// <summary>The same session again, led by nobody in no room.</summary>
    private static Session Twin(Session session) => new(
        session.Id + "-twin", session.Modality, session.When, session.Capacity, session.MinimumToRun, null, null, session.Telehealth, session.Levels, session.Requires);
}
