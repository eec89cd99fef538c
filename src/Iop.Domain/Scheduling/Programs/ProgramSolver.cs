using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Schedules a whole program: who attends what, which sessions run, a proven lower bound, and why each unserved patient is unserved.</summary>
/// <remarks>
/// Prices on seats give the bound, every patient's best week being found exactly; the weeks met on the way become the schedule by rounding and large-neighborhood
/// search. The same program, options and seed give the same result on any number of threads; only canceling makes it depend on time.
/// </remarks>
public static class ProgramSolver
{
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
        var iterations = Guard.Against.Negative(options.Iterations ?? Math.Clamp(2_500_000 / patients, 2_500, 12_000), nameof(options));
        var rounds = Guard.Against.Negative(options.PriceRounds ?? Math.Clamp(60_000 / patients, 40, 400), nameof(options));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Guard.Against.NegativeOrZero(options.Threads ?? 2, nameof(options)) };

        var compiled = new CompiledProgram(program, parallel);
        var run = new ProgramRun(compiled, options.Seed, parallel, progress, cancel);
        run.Solve(iterations, rounds);
        var stopped = cancel.IsCancellationRequested && run.LowerBound < run.Best.Objective;
        var schedule = Answer(compiled, run, cancel);
        return new ProgramResult(schedule, stopped, PricesOf(program, run.Prices), new(schedule, run));
    }

    private static Schedule Answer(CompiledProgram compiled, ProgramRun run, CancellationToken cancel)
    {
        var program = compiled.Program;
        var best = run.Best;
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

        var bound = Math.Min(run.LowerBound, best.Objective);
        var status = bound == best.Objective ? ScheduleStatus.Optimal : ScheduleStatus.Feasible;
        return new Schedule(program.Name, status, best.Objective, bound, assignments, unserved);
    }

    private static IEnumerable<SeatPrice> PricesOf(ProgramWeek program, long[] prices) =>
        prices.Index().Where(item => item.Item > 0).OrderByDescending(item => item.Item).ThenBy(item => item.Index)
            .Select(item => new SeatPrice(program.Sessions[item.Index].Id, item.Item));
}
