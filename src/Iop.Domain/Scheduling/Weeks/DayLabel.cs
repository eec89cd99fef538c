using System.Runtime.InteropServices;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Sessions of a day attended so far.</summary>
/// <param name="cost">Scaled cost, less what waiting until the last end costs; the day itself not counted.</param>
/// <param name="spared">Tolls that the sessions are spared.</param>
/// <param name="firstStart">Start of the first session.</param>
/// <param name="end">End of the last session.</param>
/// <param name="place">Place of the week in the day's tables.</param>
/// <param name="parent">The label without the last session; -1 where there is only one.</param>
/// <param name="position">Position of the last session.</param>
/// <param name="next">The next label of the same end; -1 for none.</param>
[StructLayout(LayoutKind.Auto)]
internal struct DayLabel(long cost, long spared, int firstStart, int end, int place, int parent, int position, int next)
{
    public readonly long Cost = cost;
    public readonly long Spared = spared;
    public readonly int FirstStart = firstStart;
    public readonly int End = end;
    public readonly int Place = place;
    public readonly int Parent = parent;
    public readonly int Position = position;
    public int Next = next;
}
