using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>What a run may begin with: weeks for some patients, further weeks met before, and, after an earlier run, its prices and what they proved.</summary>
internal sealed class WarmStart
{
    private readonly CompiledProgram program;
    private readonly Column?[] weeks;

    private WarmStart(CompiledProgram program)
    {
        this.program = program;
        weeks = new Column?[program.Patients.Length];
        Pool = new ColumnPool(program.Patients.Length);
    }

    public ColumnPool Pool { get; }

    /// <summary>The weeks to begin with, those whose patients are dearest to leave out first.</summary>
    public IEnumerable<(int Patient, Column Week, double Share)> Mixture =>
        weeks.Index().Where(item => item.Item is not null).OrderByDescending(item => program.UnservedCost[item.Index]).Select(item => (item.Index, item.Item!, 1.0));

    /// <summary>The weeks of a schedule that are still compliant. What the program does not have is passed over.</summary>
    public static WarmStart From(CompiledProgram program, Schedule schedule)
    {
        var warm = new WarmStart(program);
        var number = program.Patients.Index().ToDictionary(item => item.Item.Patient.Id, item => item.Index);
        foreach (var assignment in schedule.Assignments)
        {
            if (number.TryGetValue(assignment.Patient, out var p) && assignment.Sessions.All(program.Offering.IndexOf.ContainsKey))
            {
                warm.Take(p, [.. assignment.Sessions.Select(id => program.Offering.IndexOf[id])]);
            }
        }

        return warm;
    }

    /// <summary>The weeks of an earlier run, of those that the change leaves as they were.</summary>
    public static WarmStart From(CompiledProgram program, SolvedProgram before, ProgramLinks links)
    {
        var warm = new WarmStart(program);
        for (var p = 0; p < program.Patients.Length; p++)
        {
            var was = links.PatientBefore[p];
            if (was < 0)
            {
                continue;
            }

            if (links.IsSamePatient[p])
            {
                foreach (var column in before.Pool.Of(was))
                {
                    if (Array.TrueForAll(column.Sessions, session => links.IsSame(session)))
                    {
                        warm.Pool.Add(p, column with { Sessions = [.. column.Sessions.Select(session => links.SessionNow[session])] });
                    }
                }
            }

            if (before.Best.WeekOf(was) is { } week && Array.TrueForAll(week.Sessions, session => links.SessionNow[session] >= 0))
            {
                warm.Take(p, [.. week.Sessions.Select(session => links.SessionNow[session])]);
            }
        }

        return warm;
    }

    private void Take(int p, List<int> sessions)
    {
        var patient = program.Patients[p].Patient;
        List<Session> attended = [.. sessions.Select(session => program.Offering.Sessions[session])];
        if (!WeekAudit.Problems(program.Program, patient, attended).Any())
        {
            weeks[p] = new Column(WeekCost.Of(program.Offering, patient, attended.Select(session => session.Id)).Total, [.. sessions.OrderBy(session => program.Place[session])]);
            Pool.Add(p, weeks[p]!);
        }
    }
}
