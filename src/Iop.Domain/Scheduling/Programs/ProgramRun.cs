namespace Iop.Domain.Scheduling.Programs;

/// <summary>One run of the program solver: weeks alone, a first search, prices for the bound, and a second search that the prices guide.</summary>
/// <remarks>The search runs on two islands that meet after each epoch, whatever the number of threads, so that the result does not depend on it.</remarks>
internal sealed class ProgramRun(
    CompiledProgram program, ulong seed, ParallelOptions parallel, IProgress<ProgramProgress>? progress, CancellationToken cancel)
{
    private const int Islands = 2;
    private const int Epochs = 8;

    /// <summary>One part in so many of the search comes before the prices, to find weeks for them; the rest is guided by them.</summary>
    private const int FirstShare = 5;

    /// <summary>Work after which no further round of pricing begins; only weeks that are hard for most patients come near it.</summary>
    private const long MostPricingWork = 2_000_000_000;

    private readonly ColumnPool pool = new(program.Patients.Length);

    private PriceAscent? ascent;

    /// <summary>The best schedule found; everybody unserved at first.</summary>
    public ScheduleState Best { get; } = new(program);

    /// <summary>The best proven bound; zero, which no objective is below, at first.</summary>
    public long LowerBound => ascent?.LowerBound ?? 0;

    /// <summary>The prices of the best bound, in thousandths.</summary>
    public long[] Prices => ascent?.Prices ?? new long[program.Offering.Count];

    private bool Goes => !cancel.IsCancellationRequested && LowerBound < Best.Objective;

    /// <summary>Runs to the end, to a proof, or until canceled.</summary>
    /// <param name="iterations">Rounds of the search on each island.</param>
    /// <param name="rounds">Rounds of pricing.</param>
    public void Solve(int iterations, int rounds)
    {
        ascent = new PriceAscent(program, pool);
        ascent.Start(parallel, cancel);
        Report(ProgramPhase.Weeks, 1, 1);
        Search(0, iterations / FirstShare, iterations);
        for (var round = 0; round < rounds && Goes && ascent.Work < MostPricingWork; round++)
        {
            ascent.Round(parallel, cancel);
            Report(ProgramPhase.Prices, round + 1, rounds);
        }

        Search(iterations / FirstShare, iterations - (iterations / FirstShare), iterations);
        Report(ProgramPhase.Search, iterations, iterations);
    }

    /// <summary>Searches on; even when canceled, a first schedule is made of the weeks known by then.</summary>
    private void Search(int first, int count, int all)
    {
        if (!Goes && (Best.Served > 0 || LowerBound == Best.Objective))
        {
            return;
        }

        var islands = new NeighborhoodSearch[Islands];
        for (var i = 0; i < Islands; i++)
        {
            islands[i] = new NeighborhoodSearch(program, pool, Prices, seed + (ulong)((first * Islands) + i), cancel);
        }

        islands[0].Construct(ascent!.Frequency);
        Collect(islands);
        for (var epoch = 0; epoch < Epochs && Goes; epoch++)
        {
            var from = first + (count * epoch / Epochs);
            var to = first + (count * (epoch + 1) / Epochs);
            Parallel.For(0, Islands, parallel, i =>
            {
                islands[i].Adopt(Best);
                islands[i].Run(from, to - from, all);
            });
            Collect(islands);
            Report(ProgramPhase.Search, to, all);
        }

        foreach (var island in islands)
        {
            pool.AddAll(island.Pool);
        }
    }

    private void Collect(NeighborhoodSearch[] islands)
    {
        foreach (var island in islands)
        {
            if (island.Best.Objective < Best.Objective)
            {
                Best.CopyFrom(island.Best);
            }
        }
    }

    private void Report(ProgramPhase phase, int done, int rounds) =>
        progress?.Report(new(phase, done, rounds, Best.Objective, LowerBound, Best.Served));
}
