namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Raises the lower bound: the restricted master gives prices, pricing gives a bound and new weeks, and so on until the two values meet.</summary>
/// <remarks>
/// The prices asked are a mixture of the master's and of those with the best bound so far (smoothing), as the master's own swing widely while weeks are few.
/// Floating point chooses prices; the bound at them is computed in integers.
/// </remarks>
internal sealed partial class ColumnGeneration
{
    private const double FirstSmoothing = 0.5;
    private const double MostSmoothing = 0.9;
    private const int MostSweeps = 40;
    private const double NearEnough = 0.001;
    private const int MostRows = 900;
    private const int MostNulls = 6;

    /// <summary>How far prices move in the first round, divided by the number of patients: the more there are, the fewer weeks are known of each.</summary>
    private const double ReachOfAll = 1000;
    private const double SplitAt = 0.005;
    private const int MostGroupedNulls = 3;
    private const int MostGroupedRounds = 12;

    /// <summary>The bound is taken to have converged after so many rounds that raised it by less than one step of the grid together.</summary>
    private const int MostStill = 8;

    /// <summary>The bound is settled where a round raises it, and may raise it, by no more than this part of the least that an unserved patient costs.</summary>
    private const double SettledAt = 0.15;

    /// <summary>By how much prices fall in each trial once it is known how much weight must be unserved, and all trials together.</summary>
    private const int FallOfPrices = 4;
    private const int MostFall = 1024;

    /// <summary>From this part of what the bound might rise by on, it is work limits, and not unknown weeks, that hold it back.</summary>
    private const double HighLoss = 0.25;
    private const int MostPivots = 20_000;

    /// <summary>Where seats have one price for all times at first, further work may be one part in so many of that of the last pricing.</summary>
    private const int CoarseShare = 2;

    /// <summary>Weeks of a patient that join the restricted master at a time, and how often they may before the next pricing.</summary>
    private const int MostInSift = 8;
    private const int MostSifts = 30;
    private const double Gain = 0.01;

    private readonly CompiledProgram program;
    private readonly bool isCoarse;
    private readonly ColumnPool pool;
    private readonly WeekPricing pricing;
    private readonly MasterModel model;
    private readonly RestrictedMaster master;
    private readonly ProximalMaster proximal;
    private long[] center = [];
    private Int128 exact = long.MinValue;
    private double smoothing = FirstSmoothing;
    private int rounds;
    private bool exhausted;
    private bool began;
    private int nulls;
    private bool climbed;
    private int stillRounds;
    private Int128 stillFrom;

    public ColumnGeneration(CompiledProgram program, ColumnPool pool, ParallelOptions parallel)
        : this(program, pool, parallel, new MasterModel(program), Math.Clamp(ReachOfAll / program.Patients.Length, ProximalMaster.LeastReach, ProximalMaster.FirstReach))
    {
    }

    /// <summary>Bounds a program of which the rows stand already.</summary>
    /// <param name="program">The program.</param>
    /// <param name="pool">The weeks known.</param>
    /// <param name="parallel">Threads.</param>
    /// <param name="model">Rows of the same patients and sessions, whatever it costs that somebody is unserved.</param>
    /// <param name="reach">How far prices may move in the first round.</param>
    /// <param name="like">A pricing of the same patients, which has learned how much work each needs.</param>
    /// <param name="isCoarse">Whether seats that differ in nothing but their time have one price at first.</param>
    public ColumnGeneration(CompiledProgram program, ColumnPool pool, ParallelOptions parallel, MasterModel model, double reach, WeekPricing? like = null, bool isCoarse = false)
    {
        this.program = program;
        this.isCoarse = isCoarse;
        this.pool = pool;
        this.model = model;
        proximal = new ProximalMaster(program, model, reach, isCoarse);
        master = new RestrictedMaster(program, model);
        pricing = new WeekPricing(program, pool, parallel, like);
        Best = new Multipliers(program, model, []);
    }

    /// <summary>The prices of the best bound.</summary>
    public Multipliers Best { get; private set; }

    /// <summary>What things are worth: the prices of the best bound that did not yet know how much weight must be unserved, as one seat more may serve one patient more.</summary>
    public Multipliers Worth { get => field ?? Best; private set; }

    /// <summary>Each patient's part of the bound at those prices.</summary>
    public long[] WorthValues { get => field ?? [.. Enumerable.Range(0, program.Patients.Length).Select(pricing.BestValue)]; private set; }

    /// <summary>Takes over what things are worth from an earlier run.</summary>
    public void Recall(Multipliers worth, long[] values) => (Worth, WorthValues) = (worth, values);

    /// <summary>The best bound, rounded up to the grid of all objectives; never below zero.</summary>
    public long LowerBound { get; private set; }

    /// <summary>The best bound as it is, in thousandths.</summary>
    public Int128 Exact => exact;

    /// <summary>What the weeks known would let the bound come to, at the prices asked last, in thousandths; the largest number before the first round.</summary>
    public Int128 Hope { get; private set; } = long.MaxValue;

    /// <summary>Whether the bound can hardly come to another weight of the unserved by further rounds.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Whether a round has raised the bound by a fair part of what it might.</summary>
    public bool HasClimbed => climbed;

    /// <summary>Whether seats that are alike still have one price together.</summary>
    public bool IsGrouped => proximal.IsGrouped;

    /// <summary>Whether the bound has reached the value of the master over all weeks, so that further rounds of the same rows cannot raise it.</summary>
    public bool Converged { get; private set; }

    /// <summary>Whether the program is small enough for a restricted master, with its cuts, after the proximal one.</summary>
    public bool HasMaster => program.Patients.Length + model.Rows.Count <= MostRows;

    /// <summary>Whether the restricted master has taken over from the proximal one.</summary>
    public bool IsNear { get; private set; }

    public WeekPricing Pricing => pricing;

    /// <summary>What patients share, as rows.</summary>
    public MasterModel Model => model;

    /// <summary>Exchanges of the restricted master so far.</summary>
    public long Pivots => master.Pivots;

    /// <summary>Takes in that at least so much weight is unserved in every schedule, and begins anew to converge.</summary>
    /// <remarks>Then the last one served is worth what the weeks cost, and not what it costs to be unserved: prices fall, and some such are tried.</remarks>
    public void Require(long unservedWeight, CancellationToken cancel)
    {
        Recall(Worth, WorthValues);
        model.LimitServed(unservedWeight);
        master.Grow();
        Converged = IsSettled = false;
        stillRounds = 0;
        exhausted = false;
        smoothing = FirstSmoothing;
        if (began)
        {
            return;
        }

        var from = center;
        for (var fall = FallOfPrices; fall <= MostFall && !cancel.IsCancellationRequested; fall *= FallOfPrices)
        {
            var trial = new long[model.Rows.Count];
            for (var row = 0; row < from.Length; row++)
            {
                trial[row] = from[row] / fall;
            }

            trial[^1] = program.Program.Weights.Unserved * Multipliers.Scale * (fall - 1) / fall;
            var before = exact;
            Evaluate(trial, cancel);
            if (exact == before && center != from)
            {
                break;
            }
        }

        proximal.Restart();
    }

    /// <summary>Evaluates prices of zero.</summary>
    public void Start(CancellationToken cancel) => Evaluate([], cancel);

    /// <summary>Evaluates given prices of the rows.</summary>
    public void Start(long[] rowPrices, CancellationToken cancel) => Evaluate(rowPrices, cancel);

    /// <summary>Evaluates the prices of an earlier run.</summary>
    /// <param name="prices">Gives a price to each row of the model, to which it may add rows.</param>
    /// <param name="recall">Tells the pricing, at those prices, what is known of patients already.</param>
    /// <param name="cancel">Stops between two patients.</param>
    public void Start(Func<MasterModel, long[]> prices, Action<Multipliers, WeekPricing> recall, CancellationToken cancel)
    {
        var asked = prices(model);
        master.Grow();
        recall(new Multipliers(program, model, asked), pricing);
        Evaluate(asked, cancel);
    }

    /// <summary>One round: of the proximal master until its bound is nearly reached, then, where the program is not too large for it, of the restricted master.</summary>
    /// <param name="incumbent">A schedule at which the restricted master begins.</param>
    /// <param name="cancel">Stops between two patients.</param>
    public void Round(ScheduleState incumbent, CancellationToken cancel)
    {
        rounds++;
        if (IsNear)
        {
            Sharpen(incumbent, cancel);
        }
        else
        {
            Approach(cancel);
        }
    }

    private void Approach(CancellationToken cancel)
    {
        var prices = Near(center);
        var ambition = proximal.Value() - ((double)exact / Multipliers.Scale);
        var before = exact;
        var work = pricing.Work;
        Evaluate([.. prices.Select(price => (long)Math.Floor(price * Multipliers.Scale))], cancel);
        work = pricing.Work - work;
        var rose = exact - before > (Int128)(0.05 * ambition * Multipliers.Scale);
        var close = Math.Max(program.CostGrid, NearEnough * (double)exact / Multipliers.Scale);
        proximal.Tune((double)(exact - before) / Multipliers.Scale, ambition, close);
        nulls = rose ? 0 : nulls + 1;
        if ((climbed || !isCoarse) && pricing.Loss > HighLoss * ambition * Multipliers.Scale)
        {
            pricing.AllowMore(isCoarse ? work / CoarseShare : work);
        }

        climbed |= rose;
        Hope = exact + (Int128)(Math.Max(0, ambition - ((double)(exact - before) / Multipliers.Scale)) * Multipliers.Scale);
        IsSettled = !HasMaster && Math.Max(ambition, (double)(exact - before) / Multipliers.Scale) < SettledAt * program.UnservedCost.DefaultIfEmpty().Min();
        if (proximal.IsGrouped)
        {
            if (ambition < SplitAt * (double)exact / Multipliers.Scale || (nulls > MostGroupedNulls && climbed) || nulls > MostGroupedRounds)
            {
                proximal.Split();
                nulls = 0;
            }

            return;
        }

        IsNear = (ambition < close || nulls > MostNulls) && HasMaster;
        (stillRounds, stillFrom) = ambition < close && exact - stillFrom < (Int128)program.CostGrid * Multipliers.Scale ? (stillRounds + 1, stillFrom) : (0, exact);
        Converged = !IsNear && ((ambition < program.CostGrid * 0.5 && !rose && pricing.News == 0) || stillRounds >= MostStill);
    }

    private double[] Near(long[] rowPrices)
    {
        Trim();
        proximal.Update(pool);
        return proximal.Solve([.. rowPrices.Select(price => (double)price / Multipliers.Scale)], MostSweeps);
    }

    private void Trim()
    {
        var prices = new long[program.Offering.Count];
        for (var p = 0; p < program.Patients.Length; p++)
        {
            Best.Fill(p, prices);
            pool.Trim(p, week => week.CostAt(prices, Multipliers.Scale));
        }
    }

    private void Sharpen(ScheduleState incumbent, CancellationToken cancel)
    {
        if (!began)
        {
            began = true;
            Sift(center, _ => double.PositiveInfinity);
            master.BeginAt(incumbent);
        }

        var solved = Settle(cancel);
        if (solved && (exhausted || RoundUp((Int128)((master.Objective - 0.01) * Multipliers.Scale)) <= LowerBound))
        {
            exhausted = false;
            var cut = master.Cut();
            Converged = !cut;
            if (!cut)
            {
                return;
            }

            smoothing = FirstSmoothing;
            Settle(cancel);
        }

        var prices = master.Prices();
        var trial = new long[prices.Length];
        for (var r = 0; r < trial.Length; r++)
        {
            var from = r < center.Length ? center[r] : 0;
            trial[r] = (long)Math.Floor((smoothing * from) + ((1 - smoothing) * prices[r] * Multipliers.Scale));
        }

        var before = exact;
        Hope = (Int128)(master.Objective * Multipliers.Scale);
        var used = smoothing;
        Evaluate(trial, cancel);
        smoothing = exact > before ? Math.Max(0, smoothing - 0.1)
            : pricing.News == 0 ? smoothing * 0.5
            : Math.Min(MostSmoothing, smoothing + (0.1 * (1 - smoothing)));
        exhausted = pricing.News == 0 && used < 0.001 && !pricing.AllowMore();
    }

    /// <summary>Solves the restricted master over all weeks known, though it holds only those that have gained at some prices.</summary>
    private bool Settle(CancellationToken cancel)
    {
        for (var sift = 0; sift < MostSifts && master.Solve(MostPivots, cancel); sift++)
        {
            if (!Sift([.. master.Prices().Select(price => (long)(price * Multipliers.Scale))], master.PatientPrice))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds each patient's cheapest weeks at some prices, as far as they are below a cost; false where there are none.</summary>
    private bool Sift(long[] rowPrices, Func<int, double> below)
    {
        var at = new Multipliers(program, model, rowPrices, part);
        var prices = new long[program.Offering.Count];
        var before = master.Columns;
        for (var p = 0; p < program.Patients.Length; p++)
        {
            at.Fill(p, prices);
            var most = (below(p) - Gain) * Multipliers.Scale;
            foreach (var (week, _) in pool.Of(p).Select(week => (week, Cost: week.CostAt(prices, Multipliers.Scale) + at.Serving[p]))
                .Where(item => item.Cost < most).OrderBy(item => item.Cost).Take(MostInSift))
            {
                master.Add(p, week);
            }
        }

        return master.Columns > before;
    }

    private void Evaluate(long[] rowPrices, CancellationToken cancel)
    {
        var prices = new Multipliers(program, model, rowPrices, part);
        if (pricing.Price(prices, cancel) is not { } bound || bound <= exact)
        {
            return;
        }

        exact = bound;
        center = rowPrices;
        Best = prices;
        LowerBound = Math.Max(LowerBound, RoundUp(bound));
        if (part is null)
        {
            pricing.Keep();
            program.AuditBound?.Invoke(prices, RoundUp(bound));
        }
    }

    private long RoundUp(Int128 thousandths)
    {
        var grid = (Int128)Multipliers.Scale * program.CostGrid;
        return (long)((thousandths + grid - 1) / grid) * program.CostGrid;
    }
}
