namespace Iop.Domain.Tests;

/// <summary>How much memory a piece of work asks for on its thread.</summary>
internal static class Allocated
{
    private const int Runs = 8;

    /// <summary>Bytes of the run that asks for least. A collection on another thread can count the rest of this thread's allocation buffer to a run; it does not fall into all of them.</summary>
    public static long Least(Action work)
    {
        var least = long.MaxValue;
        for (var run = 0; run < Runs && least > 0; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
