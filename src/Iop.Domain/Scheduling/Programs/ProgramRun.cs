using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>One run of the program solver: prices for the bound and the schedule search in turns, then the rest of the search.</summary>
internal sealed partial class ProgramRun
{
    /// <summary>Rounds of pricing between two turns of the search.</summary>
    private const int RoundsInTurn = 4;

    /// <summary>Rounds before the unserved of a large program are bounded; fewer where the first turn did not raise the bound.</summary>
    private const int RoundsAtFirst = 16;

    /// <summary>The work of a turn beside the pricing, at the least, for each patient; else it is so many times that of the pricing since the last one.</summary>
    private const long LeastWork = 600_000;
    private const int SearchWork = 2;

    private const int LeastTurn = 20;

    /// <summary>One part in so many of the search comes before the pricing.</summary>
    private const int FirstShare = 12;

    /// <summary>The work of that search for each patient, at the most.</summary>
    private const long FirstWork = 200_000;

    /// <summary>In how many of a hundred rounds to serve somebody by letting out others: before the pricing, and beside and after it.</summary>
    private const int ChainsAtFirst = 95;
    private const int Chains = 40;

    /// <summary>Turns after the pricing.</summary>
    private const int LastTurns = 10;

    /// <summary>The part of an unserved patient's weight that the bound must show before it is counted by itself.</summary>
    private const double CountedAt = 0.1;

    /// <summary>Parts that are bounded in the end for each round of prices allowed.</summary>
    private const int PartsInRound = 2;

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
    private long countedAt = long.MinValue / 2;
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
    public long LowerBound => Math.Max(generation.LowerBound, leastOfParts);

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
        Search(iterations, Math.Min(iterations / 2, Math.Max(iterations / FirstShare, 2 * (program.Patients.Length - Best.Served))), ChainsAtFirst, FirstWork * program.Patients.Length);
        Price(iterations, rounds);
        for (var turn = 0; turn < LastTurns; turn++)
        {
            Turn(iterations, (iterations - searched) / (LastTurns - turn));
        }

        Divide(PartsInRound * rounds);
    }

    private void Price(int iterations, int rounds)
    {
        var priced = generation.Pricing.Work;
        var (first, isCounted) = (LowerBound, generation.HasMaster);
        for (var round = 1; round <= rounds && Goes && !generation.Converged; round++)
        {
            generation.Round(Best, cancel);
            PriceRounds++;
            Report(ProgramPhase.Prices, round, rounds);
            if (round % RoundsInTurn == 0 || generation.Converged)
            {
                Turn(iterations, Math.Max(LeastTurn, (iterations - searched) / 2), Math.Max(LeastWork * program.Patients.Length, SearchWork * (generation.Pricing.Work - priced)));
                priced = generation.Pricing.Work;
                if (!isCounted && Goes && Best.Served < program.Patients.Length && (round >= RoundsAtFirst || LowerBound == first))
                {
                    isCounted = true;
                    round = CountUnserved(rounds) ? 0 : round;
                    Turn(iterations, Math.Max(LeastTurn, (iterations - searched) / 2), LeastWork * program.Patients.Length);
                }
            }

            if ((generation.Converged || generation.IsSettled) && Goes && MayCount() && CountUnserved(rounds))
            {
                Report(ProgramPhase.Prices, round, rounds);
                round = 0;
            }
        }
    }

    /// <summary>Whether a bound on the weight of the unserved could prove more than is known.</summary>
    private bool MayCount()
    {
        var least = (double)program.UnservedCost.DefaultIfEmpty().Min();
        var served = Enumerable.Range(0, program.Patients.Length).Sum(p => Best.WeekOf(p) is null ? 0 : program.UnservedCost[p]);
        var unserved = program.UnservedCost.Sum() - served;
        var known = LeastUnservedWeight * program.Program.Weights.Unserved;
        var beyond = LowerBound - known - (Best.Objective - unserved);
        return unserved > known && (generation.Converged ? generation.UnservedWeight > LeastUnservedWeight + CountedAt
            : beyond > CountedAt * least && LowerBound - countedAt > CountedAt * least);
    }

    private bool CountUnserved(int rounds)
    {
        countedAt = LowerBound;
        var bound = new UnservedBound(program, pool, parallel, isCoarse: !generation.HasMaster);
        var least = bound.Least(generation, rounds, cancel, round => Report(ProgramPhase.Prices, round, rounds));
        if (!generation.HasMaster)
        {
            generation.Start(bound.RowPrices(), cancel);
            search.Construct(bound.Dive(Best, cancel), Prices);
        }

        if (least <= LeastUnservedWeight)
        {
            return false;
        }

        LeastUnservedWeight = least;
        generation.Require(least, cancel);
        return true;
    }

    private void Turn(int iterations, int count, long work = long.MaxValue)
    {
        if (!Goes)
        {
            return;
        }

        for (var dive = 0; dive < (generation.CanVary ? Dives : 1) && Goes; dive++)
        {
            var dived = generation.Dive(Best, dives++ == 0 ? null : random, cancel);
            search.Construct(dived, Prices);
            Report(ProgramPhase.Search, searched, iterations);
        }

        Search(iterations, count, Chains, work);
    }

    private void Search(int iterations, int count, int chains, long work = long.MaxValue)
    {
        var until = work == long.MaxValue ? work : search.Work + work;
        searched += search.Run(
            searched, Math.Min(count, iterations - searched), iterations, chains, Prices, () => Goes && search.Work < until, done => Report(ProgramPhase.Search, done, iterations));
    }

    private void Report(ProgramPhase phase, int done, int rounds) =>
        progress?.Report(new(phase, done, rounds, Best.Objective, LowerBound, Best.Served));
}
