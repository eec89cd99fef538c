namespace Iop.Domain.Scheduling.Programs;

/// <summary>Neighborhood search on two islands that meet after each epoch, whatever the number of threads, so that the result does not depend on it.</summary>
internal sealed class ScheduleSearch
{
    private const int Islands = 2;
    private const int RoundsInEpoch = 25;
    private const int MostBehind = 8;

    private readonly CompiledProgram program;
    private readonly ColumnPool pool;
    private readonly ParallelOptions parallel;
    private readonly NeighborhoodSearch[] islands;
    private readonly long mostBehind;
    private ScheduleState? built;

    public ScheduleSearch(CompiledProgram program, ColumnPool pool, ulong seed, ParallelOptions parallel, CancellationToken cancel)
    {
        this.program = program;
        this.pool = pool;
        this.parallel = parallel;
        Best = new ScheduleState(program);
        mostBehind = MostBehind * program.UnservedCost.DefaultIfEmpty().Min();
        islands = [.. Enumerable.Range(0, Islands).Select(i => new NeighborhoodSearch(program, seed + (ulong)i, cancel))];
    }

    /// <summary>The best schedule found; everybody unserved at first.</summary>
    public ScheduleState Best { get; }

    /// <summary>Work so far on all islands, in the units of exact searches.</summary>
    public long Work => islands.Sum(island => island.Work);

    /// <summary>Builds a schedule from a mixture of weeks.</summary>
    public void Construct(IEnumerable<(int Patient, Column Week, double Share)> mixture, long[] prices)
    {
        var builder = islands[^1];
        builder.Adopt(Best, pool, prices);
        builder.Construct(mixture);
        if (built is null || builder.Current.Objective < built.Objective)
        {
            built ??= new ScheduleState(program);
            built.CopyFrom(builder.Current);
        }

        Collect();
    }

    /// <summary>Runs some rounds of the search on each island.</summary>
    /// <param name="first">Number of the first round, for the temperature.</param>
    /// <param name="count">Rounds to run.</param>
    /// <param name="all">Rounds of the whole search.</param>
    /// <param name="chains">In how many of a hundred rounds to serve somebody by letting out others, while anybody is unserved.</param>
    /// <param name="prices">Prices of seats, in thousandths.</param>
    /// <param name="goes">Whether to go on after an epoch.</param>
    /// <param name="report">Hears the rounds done after each epoch.</param>
    /// <returns>The rounds run.</returns>
    public int Run(int first, int count, int all, int chains, long[] prices, Func<bool> goes, Action<int> report)
    {
        var before = new ScheduleState(program);
        var apart = false;
        before.CopyFrom(Best);
        foreach (var island in islands)
        {
            island.Adopt(Best, pool, prices);
        }

        if (built is not null && built.Objective > Best.Objective && built.Objective - Best.Objective <= mostBehind)
        {
            islands[^1].Begin(built);
            apart = true;
        }

        var done = 0;
        while (done < count && goes())
        {
            var from = first + done;
            var to = first + Math.Min(count, done + RoundsInEpoch);
            done = to - first;
            Parallel.For(0, Islands, parallel, i => islands[i].Run(from, to - from, all, chains));
            Collect();
            if (!apart)
            {
                Merge(before);
                before.CopyFrom(Best);
                foreach (var island in islands)
                {
                    island.Adopt(Best, pool, prices);
                }
            }

            report(to);
        }

        built = null;
        return done;
    }

    private void Collect()
    {
        foreach (var island in islands)
        {
            pool.AddFresh(island.Pool);
            if (island.Best.Objective < Best.Objective)
            {
                Best.CopyFrom(island.Best);
            }
        }
    }

    /// <summary>Takes into the best schedule what the other islands changed for patients whom it left as they were.</summary>
    private void Merge(ScheduleState before)
    {
        foreach (var island in islands)
        {
            if (island.Best.Objective >= before.Objective || island.Best.Objective == Best.Objective)
            {
                continue;
            }

            var both = new ScheduleState(program);
            both.CopyFrom(Best);
            int[] moved = [.. Enumerable.Range(0, program.Patients.Length)
                .Where(p => island.Best.WeekOf(p) != before.WeekOf(p) && Best.WeekOf(p) == before.WeekOf(p))];
            foreach (var patient in moved.Where(p => both.WeekOf(p) is not null))
            {
                both.Remove(patient);
            }

            foreach (var patient in moved)
            {
                Column?[] wishes = [island.Best.WeekOf(patient), before.WeekOf(patient)];
                if (Array.Find(wishes, week => week is not null && both.Fits(patient, week)) is { } week)
                {
                    both.Place(patient, week);
                }
            }

            if (both.Objective < Best.Objective && !Enumerable.Range(0, program.Offering.Count).Any(both.IsUnderMinimum))
            {
                Best.CopyFrom(both);
            }
        }
    }
}
