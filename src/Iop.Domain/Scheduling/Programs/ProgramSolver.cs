using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Schedules a whole program: who attends what, which sessions run, a proven lower bound, and why each unserved patient is unserved.</summary>
/// <remarks>
/// Prices on seats give the bound, every patient's best week being found exactly; the weeks met on the way become the schedule by rounding and large-neighborhood
/// search. The same program, options and seed give the same result on any number of threads; only canceling makes it depend on time. Where parts stand in the program week
/// is of no account: they are looked at in the order of their ids, shorter ones first.
/// </remarks>
public static class ProgramSolver
{
    /// <summary>One part in so many of a whole search is a search after a change.</summary>
    private const int ShareAfterChange = 20;

    private const int RoundsAfterChange = 1;

    /// <summary>Solves a program week.</summary>
    /// <param name="program">The problem.</param>
    /// <param name="options">Work limits, seed and threads; <see cref="ProgramSolverOptions.Default"/> where null.</param>
    /// <param name="progress">Hears of each round; called from the solving thread.</param>
    /// <param name="cancel">Stops the search: the best schedule and bound so far are returned, marked as stopped. For a time limit see <see cref="ProgramSolverOptions.TimeLimit"/>.</param>
    /// <returns>A schedule that breaks no rule of the program format, at worst with everybody unserved, and a bound that is never above its objective.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">There is a time limit and no clock.</exception>
    /// <exception cref="InvalidOperationException">The run checked itself and found a fault.</exception>
    public static ProgramResult Solve(
        ProgramWeek program,
        ProgramSolverOptions? options = null,
        IProgress<ProgramProgress>? progress = null,
        CancellationToken cancel = default)
    {
        Guard.Against.Null(program);
        options ??= ProgramSolverOptions.Default;
        var (iterations, rounds) = Limits(options, program.Patients.Count);
        return Run(
            program,
            options,
            before: null,
            run =>
            {
                if (options.From is { } schedule)
                {
                    run.Begin(WarmStart.From(run.Program, schedule));
                }

                run.Solve(iterations, rounds);
            },
            progress,
            cancel);
    }

    /// <summary>What no schedule can mend, told before one is sought: pins beyond seats or out of reach, sessions that never run, patients who can attend nothing, fewer seats than are asked for.</summary>
    /// <remarks>Whether each patient has a week at all is not looked into: a schedule tells that, with the reasons. No concern keeps the program from being solved.</remarks>
    /// <param name="program">The problem.</param>
    /// <returns>The program, then sessions, then patients, in the order of the program week; empty where there is nothing to tell.</returns>
    public static ValueList<ProgramConcern> Concerns(ProgramWeek program) => ProgramConcerns.Of(program, workPerPatient: 0);

    /// <summary>Mends a result after one patient, session, clinician or room has changed: what the earlier run knew of all the others is not sought again.</summary>
    /// <remarks>The bound is valid as ever, if at times a little lower than a whole run would make it.</remarks>
    /// <param name="previous">The result before.</param>
    /// <param name="change">What changed.</param>
    /// <param name="options">Work limits, seed and threads; those of the earlier run where null. Numbers not given are a twentieth of a whole run's, and one round of prices.</param>
    /// <param name="progress">Hears of each round; called from the solving thread.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="ArgumentException">The change does not fit the program week.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The run checked itself and found a fault.</exception>
    public static ProgramResult Resolve(
        ProgramResult previous,
        ProgramChange change,
        ProgramSolverOptions? options = null,
        IProgress<ProgramProgress>? progress = null,
        CancellationToken cancel = default)
    {
        var before = Guard.Against.Null(previous).Solved;
        var program = Guard.Against.Null(change).ApplyTo(previous.Program);
        options ??= before.Options with { Iterations = null, PriceRounds = null, From = null };
        var (iterations, _) = Limits(options, program.Patients.Count);
        return Run(
            program,
            options,
            before.Compiled,
            run => run.Resume(
                before, new ProgramLinks(before.Compiled, run.Program), options.Iterations ?? iterations / ShareAfterChange, options.PriceRounds ?? RoundsAfterChange),
            progress,
            cancel);
    }

    /// <summary>Takes a schedule as it stands, whoever made it: a proven bound beside it, the prices, the reasons of who is unserved, and all that a result can be asked.</summary>
    /// <param name="program">The program week.</param>
    /// <param name="schedule">A schedule of it; patients that it does not name are unserved.</param>
    /// <param name="options">Rounds of prices and threads; the search is left out.</param>
    /// <param name="progress">Hears of each round; called from the solving thread.</param>
    /// <param name="cancel">Stops the rounds of prices.</param>
    /// <exception cref="ArgumentException">The schedule breaks a rule of the program week; the message holds the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ProgramResult Evaluate(
        ProgramWeek program,
        Schedule schedule,
        ProgramSolverOptions? options = null,
        IProgress<ProgramProgress>? progress = null,
        CancellationToken cancel = default)
    {
        Guard.Against.Null(program);
        Guard.Against.Null(schedule);
        options ??= ProgramSolverOptions.Default;
        var (_, rounds) = Limits(options, program.Patients.Count);
        if (ScheduleAudit.Problems(program, schedule).FirstOrDefault() is { } problem)
        {
            throw new ArgumentException($"The schedule breaks a rule: {problem}.", nameof(schedule));
        }

        return Run(program, options, before: null, run => run.Hold(WarmStart.From(run.Program, schedule), rounds), progress, cancel);
    }

    /// <summary>The changes of the offering that would serve most: seats, sessions, clinicians' hours and minimums that prices or unserved patients point at, each solved.</summary>
    /// <param name="result">A result.</param>
    /// <param name="count">How many changes to give, one or more.</param>
    /// <param name="tried">How many to solve, at least <paramref name="count"/>; those first that promise most.</param>
    /// <param name="options">Work limits of each, as for <see cref="Resolve"/>; null for those.</param>
    /// <param name="cancel">Stops after the change at hand; those solved by then are given.</param>
    /// <returns>Changes that make the objective smaller: the most weight of unserved patients saved first, then the most of the objective.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static ValueList<OfferingChange> BestChanges(
        ProgramResult result, int count = 5, int tried = 20, ProgramSolverOptions? options = null, CancellationToken cancel = default) =>
        new OfferingSearch(Guard.Against.Null(result))
            .Find(Guard.Against.NegativeOrZero(count), Guard.Against.OutOfRange(tried, count, int.MaxValue), options, cancel).ToValueList();

    private static (int Iterations, int Rounds) Limits(ProgramSolverOptions options, int patients) => (
        Guard.Against.Negative(options.Iterations ?? Math.Clamp(6_000_000 / Math.Max(1, patients), 8_000, 12_000), nameof(options)),
        Guard.Against.Negative(options.PriceRounds ?? Math.Clamp(60_000 / Math.Max(1, patients), 100, 400), nameof(options)));

    private static ProgramResult Run(
        ProgramWeek program, ProgramSolverOptions options, CompiledProgram? before, Action<ProgramRun> solve, IProgress<ProgramProgress>? progress, CancellationToken cancel)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Guard.Against.NegativeOrZero(options.Threads ?? 2, nameof(options)) };
        using var clock = new RunClock(options, progress, cancel);
        CompiledProgram? compiled = null;
        compiled = new CompiledProgram(CanonicalProgram.Of(program), parallel, before)
        {
            Time = options.Time,
            Audit = options.SelfCheck ? state => RunAudit.Check(compiled!, state) : null,
            AuditBound = options.SelfCheck ? (prices, bound) => RunAudit.Check(compiled!, prices, bound, parallel) : null,
        };
        var run = new ProgramRun(compiled, options.Seed, parallel, clock, clock.Stop);
        solve(run);
        var stopped = clock.Stop.IsCancellationRequested && run.LowerBound < run.Best.Objective;
        var schedule = Answer(program, compiled, run, clock.Stop);
        var solved = new SolvedProgram(compiled, run, options);
        return new ProgramResult(program, schedule, stopped, new ScarcityPrices(program, solved).Found(), new(schedule, run, clock.Times(run)), solved);
    }

    private static Schedule Answer(ProgramWeek program, CompiledProgram compiled, ProgramRun run, CancellationToken cancel)
    {
        var best = run.Best;
        var reasons = new UnservedReasons(compiled, best, run.Pool);
        var numberOf = compiled.Patients.Index().ToDictionary(item => item.Item.Patient.Id, item => item.Index);
        var assignments = new List<Assignment>();
        var unserved = new List<UnservedPatient>();
        foreach (var patient in program.Patients)
        {
            var p = numberOf[patient.Id];
            if (best.WeekOf(p) is { } week)
            {
                assignments.Add(new(patient.Id, week.Sessions.Select(session => compiled.Offering.Sessions[session].Id)));
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
}
