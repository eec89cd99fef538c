using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>One run of the program solver: prices for the bound and the schedule search in turns, then the rest of the search.</summary>
internal sealed partial class ProgramRun
{
    /// <summary>Rounds of pricing between two turns of the search.</summary>
    private const int RoundsInTurn = 4;

    /// <summary>One part in so many of the search is a turn beside the pricing.</summary>
    private const int TurnShare = 50;

    private const int LeastTurn = 20;

    /// <summary>Turns after the pricing.</summary>
    private const int LastTurns = 10;

    /// <summary>Dives in each turn.</summary>
    private const int Dives = 2;

    private readonly CompiledProgram program;
    private readonly ParallelOptions parallel;
    private readonly IProgress<ProgramProgress>? progress;
    private readonly CancellationToken cancel;
    private readonly ColumnPool pool;
    private readonly ColumnGeneration generation;
    private readonly ScheduleSearch search;
    private readonly SearchRandom random;
    private int searched;
    private int dives;

    public ProgramRun(CompiledProgram program, ulong seed, ParallelOptions parallel, IProgress<ProgramProgress>? progress, CancellationToken cancel)
    {
        this.program = program;
        this.parallel = parallel;
        this.progress = progress;
        this.cancel = cancel;
        random = new(seed);
        pool = new(program.Patients.Length);
        generation = new(program, pool, parallel);
        search = new(program, pool, seed, parallel, cancel);
    }

    /// <summary>The best schedule found; everybody unserved at first.</summary>
    public ScheduleState Best => search.Best;

    /// <summary>The best proven bound; zero, which no objective is below, at first.</summary>
    public long LowerBound => generation.LowerBound;

    /// <summary>The prices of seats of the best bound, in thousandths.</summary>
    public long[] Prices => generation.Best.SeatWorth;

    /// <summary>The prices of the best bound, as each patient is asked at them.</summary>
    public Multipliers BoundPrices => generation.Best;

    /// <summary>Whether the pricing has ended by itself: its bound cannot rise further.</summary>
    public bool Converged => generation.Converged;

    /// <summary>Rounds of the search so far, on each island.</summary>
    public int Iterations => searched;

    /// <summary>Rounds of pricing so far.</summary>
    public int PriceRounds { get; private set; }

    /// <summary>Weeks met.</summary>
    public int Columns => Enumerable.Range(0, program.Patients.Length).Sum(p => pool.Of(p).Count);

    /// <summary>Exact searches while pricing.</summary>
    public long KernelCalls => generation.Pricing.Calls;

    /// <summary>Their labels and comparisons.</summary>
    public long KernelWork => generation.Pricing.Work;

    /// <summary>Exchanges of the restricted master.</summary>
    public long Pivots => generation.Pivots;

    /// <summary>The weight of those who have no week even alone.</summary>
    public long HopelessCost => generation.Pricing.HopelessCost;

    /// <summary>The weight that is proven to be unserved, in priorities.</summary>
    public long LeastUnservedWeight { get; private set; }

    private bool Goes => !cancel.IsCancellationRequested && LowerBound < Best.Objective;

    /// <summary>Runs to the end, to a proof, or until canceled.</summary>
    /// <param name="iterations">Rounds of the search on each island.</param>
    /// <param name="rounds">Rounds of pricing.</param>
    public void Solve(int iterations, int rounds)
    {
        generation.Start(cancel);
        LeastUnservedWeight = generation.Pricing.HopelessWeight;
        Report(ProgramPhase.Weeks, 1, 1);
        search.Construct([], Prices);
        Report(ProgramPhase.Search, 0, iterations);
        Price(iterations, rounds);
        if (generation.Converged && Goes && new UnservedBound(program, pool, parallel).Least(generation.UnservedWeight, rounds, cancel) is { } unserved)
        {
            LeastUnservedWeight = unserved;
            generation.Require(unserved);
            Price(iterations, rounds);
        }

        for (var turn = 0; turn < LastTurns; turn++)
        {
            Turn(iterations, (iterations - searched) / (LastTurns - turn));
        }
    }

    private void Price(int iterations, int rounds)
    {
        for (var round = 1; round <= rounds && Goes && !generation.Converged; round++)
        {
            generation.Round(Best, cancel);
            PriceRounds++;
            Report(ProgramPhase.Prices, round, rounds);
            if (round % RoundsInTurn == 0 || generation.Converged)
            {
                Turn(iterations, Math.Min((iterations - searched) / 2, Math.Max(LeastTurn, iterations / TurnShare)));
            }
        }
    }

    private void Turn(int iterations, int count)
    {
        if (!Goes)
        {
            return;
        }

        search.Construct(generation.Mixture(), Prices);
        for (var dive = 0; dive < Dives && generation.CanDive && Goes; dive++)
        {
            search.Construct(generation.Dive(Best, dives++ == 0 ? null : random, cancel), Prices);
            Report(ProgramPhase.Search, searched, iterations);
        }

        search.Run(searched, count, iterations, Prices, () => Goes, done => Report(ProgramPhase.Search, done, iterations));
        searched += count;
    }

    private void Report(ProgramPhase phase, int done, int rounds) =>
        progress?.Report(new(phase, done, rounds, Best.Objective, LowerBound, Best.Served));
}
