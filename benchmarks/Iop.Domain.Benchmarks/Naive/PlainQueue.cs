namespace Iop.Domain.Benchmarks.Naive;

/// <summary>A level with slots as one writes it first: events in a priority queue, patients in a queue, random numbers from the runtime.</summary>
internal static class PlainQueue
{
    private enum Kind
    {
        Arrival,
        End,
    }

    /// <summary>The mean wait of those who were admitted.</summary>
    public static double MeanWait(double rate, int slots, double horizon, int seed)
    {
        var random = new Random(seed);
        var events = new PriorityQueue<(Kind Kind, double Time), double>();
        var waiting = new Queue<double>();
        var (free, admitted, waited) = (slots, 0L, 0.0);
        double Draw(double perYear) => -Math.Log(1 - random.NextDouble()) / perYear;
        void Plan(Kind kind, double time) => events.Enqueue((kind, time), time);
        Plan(Kind.Arrival, Draw(rate));
        while (events.TryDequeue(out var next, out var now) && now < horizon)
        {
            if (next.Kind == Kind.Arrival)
            {
                waiting.Enqueue(now);
                Plan(Kind.Arrival, now + Draw(rate));
            }
            else
            {
                free++;
            }

            while (free > 0 && waiting.TryDequeue(out var asked))
            {
                free--;
                admitted++;
                waited += now - asked;
                Plan(Kind.End, now + Draw(1));
            }
        }

        return waited / admitted;
    }
}
