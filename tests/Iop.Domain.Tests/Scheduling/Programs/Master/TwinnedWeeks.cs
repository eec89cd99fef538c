using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

/// <summary>One patient's cheapest week in a small program in which every session has a twin.</summary>
/// <param name="What">Seed and patient.</param>
/// <param name="Program">The program, compiled.</param>
/// <param name="Patient">The patient.</param>
/// <param name="State">What the week was solved against.</param>
/// <param name="Known">The week.</param>
/// <param name="Costs">The cost of each compliant week, by its sessions.</param>
internal sealed record TwinnedWeeks(string What, CompiledProgram Program, CompiledPatient Patient, WeekState State, Column Known, Dictionary<string, long> Costs)
{
    /// <summary>The weeks of 300 programs; twins take place so many days later, led by nobody in no room.</summary>
    public static IEnumerable<TwinnedWeeks> Of(int daysLater)
    {
        for (var seed = 0UL; seed < 300; seed++)
        {
            var drawn = RandomProgramWeeks.Make(seed, 5, 3);
            var program = ProgramWeek.Create(
                drawn.Name, drawn.Zone, drawn.WeekOf, [.. drawn.Sessions, .. drawn.Sessions.Select(session => Twin(session, daysLater))], drawn.Patients, drawn.Clinicians, drawn.Rooms, drawn.Weights);
            var compiled = new CompiledProgram(program, new ParallelOptions { MaxDegreeOfParallelism = 1 });
            var (kernel, state) = (new WeekKernel(), new WeekState(compiled.Offering) { Scale = 1000 });
            foreach (var (p, patient) in compiled.Patients.Index())
            {
                if (kernel.Solve(patient, state) == WeekOutcome.Optimal)
                {
                    var costs = BruteForceWeek.All(program, program.Patients[p]).ToDictionary(week => string.Join(' ', week.Sessions), week => week.Cost);
                    yield return new($"seed {seed}, patient {p}", compiled, patient, state, Column.Of(kernel, patient, state), costs);
                }
            }
        }
    }

    /// <summary>Holds another week to be compliant at the cost that it states.</summary>
    public void Holds(Column other)
    {
        Assert.True(Costs.TryGetValue(string.Join(' ', other.Sessions.Order()), out var cost), What);
        Assert.Equal(cost, other.Cost);
    }

    private static Session Twin(Session session, int daysLater) => new(
        session.Id + "-twin",
        session.Modality,
        new((IsoDayOfWeek)(((int)session.When.Day - 1 + daysLater) % 7 + 1), session.When.StartMinute, session.When.EndMinute),
        session.Capacity,
        session.MinimumToRun,
        null,
        null,
        session.Telehealth,
        session.Levels,
        session.Requires);
}
