using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Raises the lower bound by prices on seats: each patient's cheapest week at the prices, found exactly, against what the seats can earn.</summary>
/// <remarks>
/// Any prices give a valid bound, in integers of a thousandth. Between two exact rounds the prices move by a subgradient on the weeks met so far, within a
/// box around the best prices; the box grows where the bound rose and shrinks where it did not. Every third round uses a wide box of its own, for scarce seats.
/// </remarks>
internal sealed class PriceAscent
{
    /// <summary>Price units in one unit of the objective.</summary>
    public const long Scale = 1000;

    /// <summary>Work after which one patient's week is priced by its bound alone; the sum stays a bound, only a little lower.</summary>
    private const long MostWork = 4_000_000;

    private const int InnerIterations = 400;
    private const double WidestBox = 30_000;
    private const double NarrowestBox = 0.5;

    private readonly CompiledProgram program;
    private readonly ColumnPool pool;
    private readonly IReadOnlyList<RunningBound> running;
    private readonly long[] patientValue;
    private readonly Column?[] patientWeek;
    private readonly long[] patientWork;
    private readonly bool[] runs;
    private readonly double[] trial;
    private readonly double[] direction;
    private readonly long[] trialUnits;
    private readonly int[] attendance;
    private readonly double[] boxes = [3, 600];
    private long exact = long.MinValue;
    private int round;
    private double box;
    private int grouping;

    public PriceAscent(CompiledProgram program, ColumnPool pool)
    {
        this.program = program;
        this.pool = pool;
        running = RunningBound.Of(program);
        patientValue = new long[program.Patients.Length];
        patientWeek = new Column?[program.Patients.Length];
        patientWork = new long[program.Patients.Length];
        runs = new bool[program.Offering.Count];
        trial = new double[program.Offering.Count];
        direction = new double[program.Offering.Count];
        trialUnits = new long[program.Offering.Count];
        attendance = new int[program.Offering.Count];
        Prices = new long[program.Offering.Count];
        var run = program.Offering.Weights.Run * Scale;
        for (var s = 0; s < Prices.Length; s++)
        {
            Prices[s] = run / Math.Max(1, program.Seats[s]);
        }

        Frequency = [.. program.Patients.Select(_ => new Dictionary<Column, int>(ReferenceEqualityComparer.Instance))];
    }

    /// <summary>The prices of the best bound, in thousandths.</summary>
    public long[] Prices { get; }

    /// <summary>The best bound, in units of the objective, rounded up to the grid of all objectives; never below zero.</summary>
    public long LowerBound { get; private set; }

    /// <summary>Labels and comparisons of all pricing so far.</summary>
    public long Work => patientWork.Sum();

    /// <summary>How often each week was the cheapest of its patient in the late part of the last inner search.</summary>
    public Dictionary<Column, int>[] Frequency { get; }

    /// <summary>Evaluates the starting prices.</summary>
    public void Start(ParallelOptions parallel, CancellationToken cancel) => Evaluate(Prices, parallel, cancel);

    /// <summary>Moves the prices and evaluates them exactly.</summary>
    public void Round(ParallelOptions parallel, CancellationToken cancel)
    {
        var kind = ++round % 3 == 0 ? 1 : 0;
        box = boxes[kind];
        Search();
        for (var s = 0; s < trial.Length; s++)
        {
            trialUnits[s] = (long)Math.Round(trial[s] * Scale);
        }

        var before = exact;
        Evaluate(trialUnits, parallel, cancel);
        boxes[kind] = exact > before ? Math.Min(WidestBox, box * 3) : Math.Max(NarrowestBox, box * 0.4);
    }

    private void Evaluate(long[] prices, ParallelOptions parallel, CancellationToken cancel)
    {
        Parallel.For(
            0,
            program.Patients.Length,
            parallel,
            () => (Kernel: new WeekKernel(), State: NewState(prices)),
            (p, _, worker) =>
            {
                if (!cancel.IsCancellationRequested)
                {
                    Price(p, worker.Kernel, worker.State);
                }

                return worker;
            },
            static _ => { });
        for (var p = 0; p < patientWeek.Length; p++)
        {
            if (patientWeek[p] is { } week)
            {
                pool.Add(p, week);
            }
        }

        if (cancel.IsCancellationRequested)
        {
            return;
        }

        long total = 0;
        foreach (var value in patientValue)
        {
            total += value;
        }

        var best = Int128.MinValue;
        for (var kind = 0; kind < running.Count; kind++)
        {
            var bound = total + running[kind].Least(prices, Scale, runs);
            if (bound > best)
            {
                best = bound;
                grouping = kind;
            }
        }

        if (best > exact)
        {
            exact = (long)best;
            var grid = Scale * program.CostGrid;
            LowerBound = Math.Max(LowerBound, (long)((best + grid - 1) / grid) * program.CostGrid);
            prices.CopyTo(Prices, 0);
        }
    }

    private WeekState NewState(long[] prices)
    {
        var state = new WeekState(program.Offering) { Scale = Scale };
        prices.CopyTo(state.Price, 0);
        program.NeverRuns.CopyTo(state.Closed, 0);
        return state;
    }

    private void Price(int p, WeekKernel kernel, WeekState state)
    {
        var patient = program.Patients[p];
        var unserved = program.UnservedCost[p] * Scale;
        kernel.Solve(patient, state, Math.Min(unserved, CheapestKnown(p, state.Price)), MostWork);
        patientValue[p] = kernel.Bound;
        patientWork[p] += kernel.Work;
        patientWeek[p] = kernel.HasWeek ? Column.Of(kernel, patient, state) : null;
    }

    /// <summary>The cheapest known week at some prices: only a cheaper one is news.</summary>
    private long CheapestKnown(int p, long[] price)
    {
        var cheapest = long.MaxValue;
        foreach (var column in pool.Of(p))
        {
            var reduced = column.Cost * Scale;
            foreach (var session in column.Sessions)
            {
                reduced += price[session];
            }

            cheapest = Math.Min(cheapest, reduced);
        }

        return cheapest;
    }

    /// <summary>Subgradient steps on the weeks met so far; leaves the best prices found in <see cref="trial"/> and counts the weeks chosen late.</summary>
    private void Search()
    {
        var center = new double[trial.Length];
        var price = new double[trial.Length];
        for (var s = 0; s < center.Length; s++)
        {
            price[s] = center[s] = (double)Prices[s] / Scale;
        }

        Array.Clear(direction);
        foreach (var frequency in Frequency)
        {
            frequency.Clear();
        }

        var best = double.NegativeInfinity;
        var ambition = Math.Max(20, Math.Abs((double)exact / Scale) * 0.01);
        var since = 0;
        for (var iteration = 0; iteration < InnerIterations; iteration++)
        {
            var value = Model(price, iteration >= InnerIterations / 2);
            since++;
            if (value > best)
            {
                since = value > best + (ambition * 0.1) ? 0 : since;
                best = value;
                price.CopyTo(trial, 0);
            }
            else if (since > 15)
            {
                ambition = Math.Max(0.05, ambition * 0.6);
                since = 0;
                trial.CopyTo(price, 0);
                Array.Clear(direction);
            }

            Step(price, center, best + ambition - value);
        }
    }

    private void Step(double[] price, double[] center, double distance)
    {
        double norm = 0;
        var seats = program.Seats;
        for (var s = 0; s < price.Length; s++)
        {
            double gradient = attendance[s] - (runs[s] ? seats[s] : 0);
            if (price[s] <= 0 && gradient < 0)
            {
                gradient = 0;
            }

            direction[s] = (0.35 * gradient) + (0.65 * direction[s]);
            norm += direction[s] * direction[s];
        }

        if (norm < 1e-9)
        {
            return;
        }

        var step = distance / norm;
        for (var s = 0; s < price.Length; s++)
        {
            price[s] = Math.Clamp(price[s] + (step * direction[s]), Math.Max(0, center[s] - box), center[s] + box);
        }
    }

    /// <summary>The bound that the weeks met so far would give at some prices, with attendance and running sessions as they come out.</summary>
    private double Model(double[] price, bool count)
    {
        Array.Clear(attendance);
        double value = 0;
        for (var p = 0; p < program.Patients.Length; p++)
        {
            double cheapest = program.UnservedCost[p];
            Column? chosen = null;
            foreach (var column in pool.Of(p))
            {
                double reduced = column.Cost;
                foreach (var session in column.Sessions)
                {
                    reduced += price[session];
                }

                if (reduced < cheapest)
                {
                    cheapest = reduced;
                    chosen = column;
                }
            }

            value += cheapest;
            if (chosen is not null)
            {
                foreach (var session in chosen.Sessions)
                {
                    attendance[session]++;
                }

                if (count)
                {
                    Frequency[p][chosen] = Frequency[p].GetValueOrDefault(chosen) + 1;
                }
            }
        }

        for (var s = 0; s < price.Length; s++)
        {
            trialUnits[s] = (long)Math.Round(price[s] * Scale);
        }

        return value + ((double)running[grouping].Least(trialUnits, Scale, runs) / Scale);
    }
}
