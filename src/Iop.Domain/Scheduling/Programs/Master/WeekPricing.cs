using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Every patient's cheapest week at some prices, found exactly, and the proven bound that they make together.</summary>
/// <remarks>A patient whose prices are those of the last time is not asked again.</remarks>
internal sealed class WeekPricing
{
    private readonly CompiledProgram program;
    private readonly ColumnPool pool;
    private readonly ParallelOptions parallel;
    private readonly PricedPatient[] patients;
    private readonly long[] bestValue;
    private long ticks;

    public WeekPricing(CompiledProgram program, ColumnPool pool, ParallelOptions parallel, WeekPricing? like = null)
    {
        this.program = program;
        this.pool = pool;
        this.parallel = parallel;
        bestValue = new long[program.Patients.Length];
        patients = [.. program.Patients.Select((patient, p) => new PricedPatient(program, p, like?.patients[p].Allowed))];
    }

    /// <summary>Labels and comparisons of all pricing so far.</summary>
    public long Work => patients.Sum(patient => patient.Work);

    /// <summary>Exact searches so far.</summary>
    public long Calls => patients.Sum(patient => patient.Calls);

    /// <summary>Time that they took together, of all threads; zero without a clock.</summary>
    public TimeSpan Time => program.Time?.GetElapsedTime(0, ticks) ?? TimeSpan.Zero;

    /// <summary>Patients whose search met its work limit in the last pricing: their bound alone counts, and the sum stays a bound, only a little lower.</summary>
    public int Unfinished { get; private set; }

    /// <summary>The weight of those who have no compliant week at all.</summary>
    public long HopelessCost => patients.Index().Sum(item => item.Item.IsHopeless ? program.UnservedCost[item.Index] : 0);

    /// <summary>The same in priorities.</summary>
    public long HopelessWeight => patients.Index().Sum(item => item.Item.IsHopeless ? (long)program.Program.Patients[item.Index].Priority : 0);

    /// <summary>By how much the last bound could be higher, had no search met its work limit; in thousandths.</summary>
    public long Loss => patients.Sum(patient => patient.Unfinished ? patient.Loss : 0);

    /// <summary>Allows more work where it was too little and cost the bound most.</summary>
    /// <param name="most">The most work that the next searches of those may take together.</param>
    /// <returns>False where it was nowhere too little, or may not grow.</returns>
    public bool AllowMore(long most = long.MaxValue)
    {
        var any = false;
        foreach (var patient in patients.Where(patient => patient.CanHaveMore).OrderByDescending(patient => patient.Loss))
        {
            patient.AllowMore();
            any = true;
            most -= patient.Allowed;
            if (most < 0)
            {
                break;
            }
        }

        return any;
    }

    /// <summary>Patients who gained a week that was not known, in the last pricing.</summary>
    public int News { get; private set; }

    /// <summary>Remembers what each patient's part of the bound is, as that of the best.</summary>
    public void Keep()
    {
        for (var p = 0; p < patients.Length; p++)
        {
            bestValue[p] = patients[p].Value;
        }
    }

    /// <summary>Takes over what an earlier run proved of a patient at some prices.</summary>
    public void Recall(int patient, Multipliers prices, long value, bool isHopeless) => patients[patient].Recall(prices, value, isHopeless);

    /// <summary>Whether a patient has no week at all.</summary>
    public bool IsHopeless(int patient) => patients[patient].IsHopeless;

    /// <summary>A patient's part of the best bound.</summary>
    public long BestValue(int patient) => bestValue[patient];

    /// <summary>The bound at some prices, in thousandths; null where canceled. New weeks join the pool.</summary>
    public Int128? Price(Multipliers prices, CancellationToken cancel)
    {
        Parallel.For(
            0,
            patients.Length,
            parallel,
            () => (Kernel: new WeekKernel(isKept: true), State: NewState(), Ticks: 0L),
            (p, _, worker) =>
            {
                if (!cancel.IsCancellationRequested)
                {
                    prices.Fill(p, worker.State.Price);
                    var start = program.Time?.GetTimestamp() ?? 0;
                    patients[p].Price(worker.Kernel, worker.State, prices, pool.Of(p));
                    worker.Ticks += (program.Time?.GetTimestamp() ?? 0) - start;
                }

                return worker;
            },
            worker => Interlocked.Add(ref ticks, worker.Ticks));
        News = 0;
        Unfinished = patients.Count(patient => patient.Unfinished);
        var total = prices.LeastRunning();
        for (var p = 0; p < patients.Length; p++)
        {
            total += patients[p].Value;
            News += patients[p].HasNews ? 1 : 0;
            foreach (var week in patients[p].Take())
            {
                pool.Add(p, week);
            }
        }

        return cancel.IsCancellationRequested ? null : total;
    }

    private WeekState NewState()
    {
        var state = new WeekState(program.Offering) { Scale = Multipliers.Scale };
        program.NeverRuns.CopyTo(state.Closed, 0);
        return state;
    }
}
