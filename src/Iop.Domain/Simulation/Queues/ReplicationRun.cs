namespace Iop.Domain.Simulation.Queues;

/// <summary>Runs replications on threads and hands their tallies on in order, whichever thread is done first.</summary>
internal static class ReplicationRun
{
    /// <summary>Runs.</summary>
    /// <param name="model">The pathway.</param>
    /// <param name="strategies">What is run in each replication, with the same random numbers.</param>
    /// <param name="from">The first replication.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="take">Takes the tallies of a replication, one for each strategy; called for one after the other, by one thread at a time.</param>
    /// <param name="cancel">Calls off what is not done; those that were handed on stay.</param>
    public static void Run(
        PathwayModel model, IReadOnlyList<PathwayStrategy> strategies, int from, int end, ulong seed, int threads, Action<IReadOnlyList<ReplicationTally>> take, CancellationToken cancel)
    {
        var gate = new Lock();
        var early = new SortedDictionary<int, ReplicationTally[]>();
        var (next, taken) = (from, from);
        void Work(int thread)
        {
            var runs = strategies.Select(strategy => Runner(new(model, strategy), seed)).ToArray();
            while (!cancel.IsCancellationRequested && Interlocked.Increment(ref next) - 1 is var replication && replication < end)
            {
                ReplicationTally[] tallies;
                try
                {
                    tallies = [.. runs.Select(run => run(replication, cancel))];
                }
                catch (OperationCanceledException)
                {
                    return;
                }

                lock (gate)
                {
                    early.Add(replication, tallies);
                    while (early.Remove(taken, out var done))
                    {
                        taken++;
                        take(done);
                    }
                }
            }
        }

        var most = Math.Min(threads, Math.Max(1, end - from));
        if (most == 1)
        {
            Work(0);
            return;
        }

        try
        {
            Parallel.For(0, most, new ParallelOptions { MaxDegreeOfParallelism = most }, Work);
        }
        catch (AggregateException faults) when (faults.InnerExceptions.All(static fault => fault is InvalidOperationException))
        {
            throw new InvalidOperationException(faults.InnerExceptions[0].Message, faults);
        }
    }

    /// <summary>The way to run a network: the fast recursion where it is one line, from event to event otherwise.</summary>
    public static Func<long, CancellationToken, ReplicationTally> Runner(QueueNetwork network, ulong seed) =>
        network.IsOneLine ? new LineRun(network, seed).Run : new NetworkRun(network, seed).Run;
}
