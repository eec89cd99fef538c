using System.Collections.Concurrent;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Hands ranges of patients to threads. Ranges are handed out in order and each is finished, so that what stands after an interruption is a run of fewer patients.</summary>
internal static class PatientRun
{
    /// <summary>Patients of one range, a multiple of a group: a moment's work.</summary>
    private const long Chunk = 8192;

    /// <summary>Runs patients and gives their sums and the end of what was run.</summary>
    /// <param name="engine">The tables.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="from">The first patient.</param>
    /// <param name="end">The patient after the last.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="progress">Told after each range how many patients are done.</param>
    /// <param name="cancel">Stops handing out ranges.</param>
    public static (RunTotals Totals, long End) Run(
        PatientEngine engine, ulong seed, long from, long end, int threads, IProgress<long>? progress, CancellationToken cancel)
    {
        var grid = from / Chunk;
        var chunks = end > from ? ((end - 1) / Chunk) - grid + 1 : 0;
        var (next, done) = (0L, 0L);
        var parts = new ConcurrentBag<RunTotals>();
        void Work(int thread)
        {
            var (worker, totals) = (engine.Worker(seed), engine.Empty());
            while (!cancel.IsCancellationRequested && Interlocked.Increment(ref next) - 1 is var chunk && chunk < chunks)
            {
                var (first, last) = (Math.Max(from, (grid + chunk) * Chunk), Math.Min(end, (grid + chunk + 1) * Chunk));
                worker.Run(first, last, totals);
                progress?.Report(Interlocked.Add(ref done, last - first));
            }

            worker.Finish(totals);
            parts.Add(totals);
        }

        var most = (int)Math.Min(threads, Math.Max(1, chunks));
        if (most == 1)
        {
            Work(0);
        }
        else
        {
            try
            {
                Parallel.For(0, most, new ParallelOptions { MaxDegreeOfParallelism = most }, Work);
            }
            catch (AggregateException faults) when (faults.InnerExceptions.All(static fault => fault is InvalidOperationException))
            {
                throw new InvalidOperationException(faults.InnerExceptions[0].Message, faults);
            }
        }

        var sum = engine.Empty();
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return (sum, from + sum.Patients);
    }
}
