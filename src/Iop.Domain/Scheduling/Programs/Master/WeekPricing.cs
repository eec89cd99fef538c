using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Every patient's cheapest week at some prices, found exactly, and the proven bound that they make together.</summary>
/// <remarks>A patient whose prices are those of the last time is not asked again.</remarks>
internal sealed class WeekPricing
{
    private const long FirstWork = 250_000;
    private const long MostWork = 16_000_000;

    private readonly CompiledProgram program;
    private readonly ColumnPool pool;
    private readonly ParallelOptions parallel;
    private readonly PricedPatient[] patients;

    public WeekPricing(CompiledProgram program, ColumnPool pool, ParallelOptions parallel)
    {
        this.program = program;
        this.pool = pool;
        this.parallel = parallel;
        patients = [.. program.Patients.Select((patient, p) => new PricedPatient(program, p))];
    }

    /// <summary>Labels and comparisons of all pricing so far.</summary>
    public long Work => patients.Sum(patient => patient.Work);

    /// <summary>Exact searches so far.</summary>
    public long Calls => patients.Sum(patient => patient.Calls);

    /// <summary>Work after which one patient's week is priced by its bound alone; the sum stays a bound, only a little lower.</summary>
    public long WorkLimit { get; private set; } = FirstWork;

    /// <summary>Patients whose search met the limit in the last pricing.</summary>
    public int Unfinished { get; private set; }

    /// <summary>Allows more work, where there is more to be allowed.</summary>
    public bool AllowMore()
    {
        var more = WorkLimit < MostWork && Unfinished > patients.Length / 20;
        WorkLimit = more ? WorkLimit * 2 : WorkLimit;
        return more;
    }

    /// <summary>Patients who gained a week that was not known, in the last pricing.</summary>
    public int News { get; private set; }

    /// <summary>The bound at some prices, in thousandths; null where canceled. New weeks join the pool.</summary>
    public Int128? Price(Multipliers prices, CancellationToken cancel)
    {
        Parallel.For(
            0,
            patients.Length,
            parallel,
            () => (Kernel: new WeekKernel(), State: NewState()),
            (p, _, worker) =>
            {
                if (!cancel.IsCancellationRequested)
                {
                    prices.Fill(p, worker.State.Price);
                    patients[p].Price(worker.Kernel, worker.State, prices.Serving[p], pool.Of(p), WorkLimit);
                }

                return worker;
            },
            static _ => { });
        News = 0;
        Unfinished = patients.Count(patient => patient.Unfinished);
        var total = prices.LeastRunning();
        for (var p = 0; p < patients.Length; p++)
        {
            total += patients[p].Value;
            if (patients[p].Take() is { } week)
            {
                News++;
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
