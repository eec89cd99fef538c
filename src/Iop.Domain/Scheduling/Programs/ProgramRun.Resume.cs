using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Scheduling.Programs;

internal sealed partial class ProgramRun
{
    /// <summary>The compiled program.</summary>
    public CompiledProgram Program => program;

    /// <summary>The weeks met.</summary>
    public ColumnPool Pool => pool;

    /// <summary>Where the bound comes from.</summary>
    public ColumnGeneration Generation => generation;

    /// <summary>Begins with weeks that are known, before the run itself.</summary>
    public void Begin(WarmStart warm)
    {
        pool.AddAll(warm.Pool);
        search.Construct(warm.Mixture, Prices);
        Report(ProgramPhase.Search, 0, 0);
    }

    /// <summary>Mends the answer of an earlier run after a change: its prices give a bound at once, its weeks a schedule, and a short search follows.</summary>
    /// <param name="before">What the earlier run left.</param>
    /// <param name="links">What of it is still there.</param>
    /// <param name="iterations">Rounds of the search on each island.</param>
    /// <param name="rounds">Rounds of pricing.</param>
    public void Resume(SolvedProgram before, ProgramLinks links, int iterations, int rounds)
    {
        var warm = WarmStart.From(program, before, links);
        pool.AddAll(warm.Pool);
        var recalled = new RecalledPrices(before, links);
        generation.Start(recalled.Of, recalled.Tell, cancel);
        if (recalled.Worth(generation.Model) is { } worth)
        {
            generation.Recall(worth, before.WorthValues);
        }

        LeastUnservedWeight = generation.Pricing.HopelessWeight;
        Report(ProgramPhase.Prices, 0, rounds);
        search.Construct(warm.Mixture, Prices);
        Report(ProgramPhase.Search, 0, iterations);
        for (var round = 1; round <= rounds && Goes && !generation.Converged; round++)
        {
            generation.Round(Best, cancel);
            PriceRounds++;
            Report(ProgramPhase.Prices, round, rounds);
        }

        Search(iterations, iterations, Chains);
    }
}
