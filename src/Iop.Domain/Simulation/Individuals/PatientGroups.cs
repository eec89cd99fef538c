using Iop.Domain.Simulation.Randomness;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Cuts a range of patients into the groups whose numbers are drawn together.</summary>
internal static class PatientGroups
{
    /// <summary>The first patient of each group, and as bits which of its lanes are in the range.</summary>
    public static IEnumerable<(long First, ulong Valid)> Of(long from, long end)
    {
        for (var first = from & -PhiloxLanes.Count; first < end; first += PhiloxLanes.Count)
        {
            var below = first < from ? ulong.MaxValue << (int)(from - first) : ulong.MaxValue;
            var above = first + PhiloxLanes.Count > end ? ulong.MaxValue >> (int)(first + PhiloxLanes.Count - end) : ulong.MaxValue;
            yield return (first, below & above);
        }
    }
}
