namespace Iop.Domain.Simulation.Queues;

/// <summary>When each slot of a level is free next, the first one on top: a heap with four branches.</summary>
internal sealed class FreeTimes(int slots)
{
    private const int Branches = 4;
    private readonly long[] times = new long[slots];

    /// <summary>When the first slot is free.</summary>
    public long First => times[0];

    /// <summary>All slots are free from the start.</summary>
    public void Clear() => Array.Clear(times);

    /// <summary>Takes the first slot until a time.</summary>
    public void Replace(long until)
    {
        var heap = times;
        var at = 0;
        for (var child = 1; child < heap.Length; child = (at * Branches) + 1)
        {
            var least = child;
            var end = Math.Min(child + Branches, heap.Length);
            for (var other = child + 1; other < end; other++)
            {
                least = heap[other] < heap[least] ? other : least;
            }

            if (heap[least] >= until)
            {
                break;
            }

            heap[at] = heap[least];
            at = least;
        }

        heap[at] = until;
    }
}
