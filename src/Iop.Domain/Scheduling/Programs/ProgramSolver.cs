using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Schedules a whole program: who attends what, which sessions run, a proven lower bound, and why each unserved patient is unserved.</summary>
/// <remarks>
/// Prices on seats give the bound, every patient's best week being found exactly; the weeks met on the way become the schedule by rounding and large-neighborhood
/// search. The same program, options and seed give the same result on any number of threads; only cancelling makes it depend on time.
/// </remarks>
public static class ProgramSolver
{
    private const int Islands = 2;
    private const int Epochs = 8;

    /// <summary>Solves a program week.</summary>
    /// <param name="program">The problem.</param>
    /// <param name="options">Work limits, seed and threads; <see cref="ProgramSolverOptions.Default"/> where null.</param>
    /// <param name="progress">Hears of each round; called from the solving thread.</param>
    /// <param name="cancel">Stops the search: the best schedule and bound so far are returned, marked as stopped. A time limit is such a token.</param>
    /// <returns>A schedule that breaks no rule of the program format, at worst with everybody unserved, and a bound that is never above its objective.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ProgramResult Solve(
        ProgramWeek program,
        ProgramSolverOptions? options = null,
        IProgress<ProgramProgress>? progress = null,
        CancellationToken cancel = default)
    {
        Guard.Against.Null(program);
        options ??= ProgramSolverOptions.Default;
        var patients = Math.Max(1, program.Patients.Count);
        var iterations = Guard.Against.Negative(options.Iterations ?? Math.Clamp(60 * patients, 4_000, 20_000), nameof(options));
        var rounds = Guard.Against.Negative(options.PriceRounds ?? Math.Clamp(9_000 / patients, 10, 50), nameof(options));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Guard.Against.NegativeOrZero(options.Threads ?? 2, nameof(options)) };

        var compiled = new CompiledProgram(program, parallel);
        var pool = new ColumnPool(program.Patients.Count);
        var ascent = new PriceAscent(compiled, pool);
        var best = new ScheduleState(compiled);
        void Report(string phase, int done, int all) =>
            progress?.Report(new(phase, done, all, best.Objective, ascent.LowerBound, best.Served));

        ascent.Start(parallel, cancel);
        Report("weeks", 1, 1);
        if (!cancel.IsCancellationRequested)
        {
            var seeding = new NeighborhoodSearch(compiled, pool, ascent.Prices, options.Seed);
            seeding.Construct(ascent.Frequency);
            seeding.Run(0, Math.Min(iterations, 300), 300, cancel);
            best.CopyFrom(seeding.Best);
            AddWeeks(compiled, pool, best);
        }

        for (var round = 0; round < rounds && !cancel.IsCancellationRequested && ascent.LowerBound < best.Objective; round++)
        {
            ascent.Round(parallel, cancel);
            Report("prices", round + 1, rounds);
        }

        Improve(compiled, pool, ascent, best, iterations, options.Seed, parallel, done => Report("search", done, iterations), cancel);
        var stopped = cancel.IsCancellationRequested && ascent.LowerBound < best.Objective;
        return new ProgramResult(Answer(compiled, ascent, best, cancel), stopped, PricesOf(program, ascent));
    }

    private static void Improve(
        CompiledProgram compiled,
        ColumnPool pool,
        PriceAscent ascent,
        ScheduleState best,
        int iterations,
        ulong seed,
        ParallelOptions parallel,
        Action<int> report,
        CancellationToken cancel)
    {
        var islands = new NeighborhoodSearch[Islands];
        for (var i = 0; i < Islands; i++)
        {
            islands[i] = new NeighborhoodSearch(compiled, pool, ascent.Prices, seed + (ulong)(i * 1_000_003) + 1);
        }

        if (ascent.LowerBound < best.Objective && !cancel.IsCancellationRequested)
        {
            islands[0].Construct(ascent.Frequency);
            for (var i = 1; i < Islands; i++)
            {
                islands[i].Adopt(best.Objective < islands[0].Best.Objective ? best : islands[0].Best);
            }
        }

        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var island in islands)
            {
                if (island.Best.Objective < best.Objective)
                {
                    best.CopyFrom(island.Best);
                }
            }

            report(iterations * epoch / Epochs);
            if (cancel.IsCancellationRequested || ascent.LowerBound >= best.Objective || iterations == 0)
            {
                return;
            }

            var first = iterations * epoch / Epochs;
            var count = (iterations * (epoch + 1) / Epochs) - first;
            Parallel.For(0, Islands, parallel, i =>
            {
                islands[i].Adopt(best);
                islands[i].Run(first, count, iterations, cancel);
            });
        }

        foreach (var island in islands)
        {
            if (island.Best.Objective < best.Objective)
            {
                best.CopyFrom(island.Best);
            }
        }

        report(iterations);
    }

    private static void AddWeeks(CompiledProgram compiled, ColumnPool pool, ScheduleState schedule)
    {
        for (var p = 0; p < compiled.Patients.Length; p++)
        {
            if (schedule.WeekOf(p) is { } week)
            {
                pool.Add(p, week);
            }
        }
    }

    private static Schedule Answer(CompiledProgram compiled, PriceAscent ascent, ScheduleState best, CancellationToken cancel)
    {
        var program = compiled.Program;
        var reasons = new UnservedReasons(compiled, best);
        var assignments = new List<Assignment>();
        var unserved = new List<UnservedPatient>();
        foreach (var (p, patient) in program.Patients.Index())
        {
            if (best.WeekOf(p) is { } week)
            {
                assignments.Add(new(patient.Id, week.Sessions.Select(session => program.Sessions[session].Id)));
            }
            else
            {
                unserved.Add(new(patient.Id, reasons.Of(p, cancel)));
            }
        }

        var bound = Math.Min(ascent.LowerBound, best.Objective);
        var status = bound == best.Objective ? ScheduleStatus.Optimal : ScheduleStatus.Feasible;
        return new Schedule(program.Name, status, best.Objective, bound, assignments, unserved);
    }

    private static IEnumerable<SeatPrice> PricesOf(ProgramWeek program, PriceAscent ascent) =>
        ascent.Prices.Index().Where(item => item.Item > 0).OrderByDescending(item => item.Item).ThenBy(item => item.Index)
            .Select(item => new SeatPrice(program.Sessions[item.Index].Id, item.Item));
}
