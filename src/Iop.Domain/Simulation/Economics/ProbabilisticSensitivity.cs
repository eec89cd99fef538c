using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>Draws the uncertain parameters of a model many times and runs its strategies under each draw: how sure is a comparison, given how sure the model's numbers are?</summary>
/// <remarks>
/// A draw is a pure function of seed and number, so the result is the same to the last bit for any number of threads and any shards, and a strategy that changes nothing
/// differs by exactly zero in every draw.
/// </remarks>
public static class ProbabilisticSensitivity
{
    /// <summary>The most draws of an analysis.</summary>
    public const int MostDraws = 1_000_000;

    /// <summary>Runs draws.</summary>
    /// <param name="model">The pathway; parameters that it does not list keep their values.</param>
    /// <param name="draws">How many draws the whole analysis has, 1 to <see cref="MostDraws"/>; they are numbered from 0.</param>
    /// <param name="seed">Another seed gives other draws.</param>
    /// <param name="options">Strategies, engine, shard and threads; the default has the cohort's expectations of all strategies.</param>
    /// <param name="progress">Told now and then, by any thread, how many draws of the shard are done.</param>
    /// <param name="cancel">Ends the analysis early. Nothing is thrown: the result is that of the first so many draws.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draws"/> or an option is out of bounds.</exception>
    /// <exception cref="ArgumentException">The model has no parameters or not the strategies, or a draw makes no sound model; then the message says which one, with which values.</exception>
    /// <exception cref="InvalidOperationException">Under a draw the exits of a state that mix laws sum to more than 1 in some cycle.</exception>
    public static ProbabilisticResult Run(
        PathwayModel model, int draws, ulong seed, ProbabilisticOptions? options = null, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        Guard.Against.Null(model);
        options ??= ProbabilisticOptions.Default;
        Guard.Against.OutOfRange(draws, 1, MostDraws);
        if (model.Options.Parameters.Count == 0)
        {
            throw new ArgumentException("The model has no parameters to draw.", nameof(model));
        }

        if (options.PatientsPerDraw is { } patients)
        {
            Guard.Against.OutOfRange(patients, 2, Microsimulation.MostPatients / draws, nameof(options));
        }

        var strategies = options.Strategies.Count == 0 ? model.Strategies : options.Strategies.Select(model.Strategy).ToValueList();
        if (strategies.Distinct().Count() < strategies.Count)
        {
            throw new ArgumentException("A strategy is asked for twice.", nameof(options));
        }

        var engine = new DrawEngine(model, strategies.Select(static strategy => strategy.Id).ToValueList(), seed, options.PatientsPerDraw, options.Method);
        var (from, end) = options.Shard.Of(draws);
        var done = Run(engine, from, end, Guard.Against.NegativeOrZero(options.Threads ?? 2, nameof(options)), progress, cancel);
        return new(model, strategies, seed, draws, options.PatientsPerDraw, options.Method, done.ToValueList());
    }

    /// <summary>Hands draws to threads in order; each that was handed out is finished, so that what stands after an interruption has no gaps.</summary>
    private static IEnumerable<ProbabilisticDraw> Run(DrawEngine engine, long from, long end, int threads, IProgress<long>? progress, CancellationToken cancel)
    {
        var draws = new ProbabilisticDraw?[end - from];
        var faults = new Exception?[end - from];
        var (next, done, failed) = (0L, 0L, 0);
        void Work(int thread)
        {
            while (!cancel.IsCancellationRequested && Volatile.Read(ref failed) == 0 && Interlocked.Increment(ref next) - 1 is var place && place < draws.Length)
            {
                try
                {
                    draws[place] = engine.Run(from + place);
                    progress?.Report(Interlocked.Increment(ref done));
                }
                catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
                {
                    faults[place] = fault;
                    Volatile.Write(ref failed, 1);
                }
            }
        }

        var most = (int)Math.Min(threads, Math.Max(1, end - from));
        if (most == 1)
        {
            Work(0);
        }
        else
        {
            Parallel.For(0, most, new ParallelOptions { MaxDegreeOfParallelism = most }, Work);
        }

        // the first fault by number, whichever thread met one first
        if (faults.FirstOrDefault(static fault => fault is not null) is { } first)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }

        return draws.TakeWhile(static draw => draw is not null)!;
    }
}
