using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Finds the cheapest compliant week of one patient, with proof, as if every session had a free seat.</summary>
/// <remarks>Thread-safe. The same input gives the same week on every machine.</remarks>
public static class WeekSolver
{
    /// <summary>Solves one patient's week for every limit and cost of the program format, closed series, pins, offers and clinicians' hours included.</summary>
    /// <param name="offering">The compiled sessions.</param>
    /// <param name="patient">A patient of the same program week, or one that asks to join it; ids it names are among the offering's sessions.</param>
    /// <param name="workLimit">Labels and comparisons after which the answer is <see cref="WeekStatus.Unknown"/>; a count, so that it means the same on every machine.</param>
    /// <exception cref="ArgumentException"><paramref name="patient"/> names a session that the offering does not have.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workLimit"/> is negative.</exception>
    public static WeekResult Solve(Offering offering, ProgramPatient patient, long workLimit = 1_000_000_000)
    {
        Guard.Against.Null(offering);
        Guard.Against.Null(patient);
        Guard.Against.Negative(workLimit);
        foreach (var id in patient.Pinned.Concat(patient.Current ?? []))
        {
            if (!offering.IndexOf.ContainsKey(id))
            {
                throw new ArgumentException($"The offering has no session {id}.", nameof(patient));
            }
        }

        var compiled = new CompiledPatient(offering, patient);
        var kernel = new WeekKernel();
        var outcome = kernel.Solve(compiled, new WeekState(offering), long.MaxValue, workLimit);
        var status = outcome switch
        {
            WeekOutcome.Optimal => WeekStatus.Optimal,
            WeekOutcome.None => WeekStatus.NoWeek,
            _ => WeekStatus.Unknown,
        };
        return new WeekResult(
            status,
            kernel.Positions.Select(position => offering.Sessions[compiled.Sessions[position]].Id),
            kernel.HasWeek ? kernel.Cost : 0,
            outcome == WeekOutcome.None ? 0 : kernel.Bound,
            kernel.Created,
            kernel.Dominated);
    }
}
