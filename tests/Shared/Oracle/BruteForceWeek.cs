using Iop.Domain.Scheduling;

namespace Iop.Domain.Tests.Oracle;

/// <summary>Every compliant week of one patient, by trying every set of sessions; for a handful of sessions.</summary>
/// <param name="Sessions">Positions in the program's list of sessions, ascending.</param>
/// <param name="Cost">What the week costs, prices included.</param>
internal sealed record BruteForceWeek(IReadOnlyList<int> Sessions, long Cost)
{
    /// <summary>The cheapest compliant week, the first in order of enumeration among equals; null where there is none.</summary>
    /// <param name="program">The program.</param>
    /// <param name="patient">One of its patients.</param>
    /// <param name="prices">What attending each session costs beside the objective, possibly negative; null for nothing.</param>
    /// <param name="closed">Which sessions may not be attended; null for none.</param>
    public static BruteForceWeek? Cheapest(ProgramWeek program, ProgramPatient patient, IReadOnlyList<long>? prices = null, IReadOnlyList<bool>? closed = null) =>
        All(program, patient, prices, closed).MinBy(week => week.Cost);

    /// <summary>All compliant weeks, each once; the week without sessions is among them where the requirement allows it.</summary>
    public static IReadOnlyList<BruteForceWeek> All(
        ProgramWeek program, ProgramPatient patient, IReadOnlyList<long>? prices = null, IReadOnlyList<bool>? closed = null)
    {
        var open = Enumerable.Range(0, program.Sessions.Count)
            .Where(i => closed?[i] is not true && !PatientWeek.Barred(patient, program.Sessions[i]).Any())
            .ToList();
        var found = new List<BruteForceWeek>();
        Extend(0, []);
        return found;

        void Extend(int next, List<int> chosen)
        {
            if (next < open.Count)
            {
                Extend(next + 1, chosen);
                if (!chosen.Exists(i => PatientWeek.Clash(program.Sessions[i], program.Sessions[open[next]])))
                {
                    Extend(next + 1, [.. chosen, open[next]]);
                }

                return;
            }

            List<Session> attended = [.. chosen.Select(i => program.Sessions[i])];
            if (!PatientWeek.Faults(program, patient, attended).Any())
            {
                found.Add(new(chosen, PatientWeek.Cost(program.Weights, patient, attended) + chosen.Sum(i => prices?[i] ?? 0)));
            }
        }
    }
}
