namespace Iop.Domain.Scheduling.Programs;

/// <summary>Neighborhood search on two islands that meet after each epoch, whatever the number of threads, so that the result does not depend on it.</summary>
internal sealed class ScheduleSearch
{
    private const int Islands = 2;
    private const int MostEpochs = 8;
    private const int LeastInEpoch = 50;

    private readonly ColumnPool pool;
    private readonly ParallelOptions parallel;
    private readonly NeighborhoodSearch[] islands;

    public ScheduleSearch(CompiledProgram program, ColumnPool pool, ulong seed, ParallelOptions parallel, CancellationToken cancel)
    {
        this.pool = pool;
        this.parallel = parallel;
        Best = new ScheduleState(program);
        islands = [.. Enumerable.Range(0, Islands).Select(i => new NeighborhoodSearch(program, seed + (ulong)i, cancel))];
    }

    /// <summary>The best schedule found; everybody unserved at first.</summary>
    public ScheduleState Best { get; }

    /// <summary>Builds a schedule from a mixture of weeks.</summary>
    public void Construct(IEnumerable<(int Patient, Column Week, double Share)> mixture, long[] prices)
    {
        Meet(prices);
        islands[0].Construct(mixture);
        Collect();
    }

    /// <summary>Runs some rounds of the search on each island.</summary>
    /// <param name="first">Number of the first round, for the temperature.</param>
    /// <param name="count">Rounds to run.</param>
    /// <param name="all">Rounds of the whole search.</param>
    /// <param name="prices">Prices of seats, in thousandths.</param>
    /// <param name="goes">Whether to go on after an epoch.</param>
    /// <param name="report">Hears the rounds done after each epoch.</param>
    public void Run(int first, int count, int all, long[] prices, Func<bool> goes, Action<int> report)
    {
        var epochs = Math.Clamp(count / LeastInEpoch, 1, MostEpochs);
        for (var epoch = 0; epoch < epochs && goes(); epoch++)
        {
            var from = first + (count * epoch / epochs);
            var to = first + (count * (epoch + 1) / epochs);
            Meet(prices);
            Parallel.For(0, Islands, parallel, i => islands[i].Run(from, to - from, all));
            Collect();
            report(to);
        }
    }

    private void Meet(long[] prices)
    {
        foreach (var island in islands)
        {
            island.Adopt(Best, pool, prices);
        }
    }

    private void Collect()
    {
        foreach (var island in islands)
        {
            pool.AddAll(island.Pool);
            if (island.Best.Objective < Best.Objective)
            {
                Best.CopyFrom(island.Best);
            }
        }
    }
}
