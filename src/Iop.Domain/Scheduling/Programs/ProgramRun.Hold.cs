namespace Iop.Domain.Scheduling.Programs;

internal sealed partial class ProgramRun
{
    /// <summary>Takes a schedule as it stands, and prices it: nobody's week changes.</summary>
    /// <param name="warm">The weeks of the schedule.</param>
    /// <param name="rounds">Rounds of pricing.</param>
    public void Hold(WarmStart warm, int rounds)
    {
        pool.AddAll(warm.Pool);
        foreach (var (patient, week, _) in warm.Mixture)
        {
            Best.Place(patient, week);
        }

        generation.Start(cancel);
        LeastUnservedWeight = generation.Pricing.HopelessWeight;
        Report(ProgramPhase.Prices, 0, rounds);
        for (var round = 1; round <= rounds && Goes && !generation.Converged; round++)
        {
            generation.Round(Best, cancel);
            PriceRounds++;
            Report(ProgramPhase.Prices, round, rounds);
        }
    }
}
