using System.Runtime.InteropServices;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>A day's result as the join looks at it.</summary>
/// <param name="Cost">Scaled cost, the day itself counted.</param>
/// <param name="Spared">Tolls that it is spared.</param>
/// <param name="Number">Number of the result.</param>
/// <param name="State">What the tally counts of it.</param>
/// <param name="Cell">Cell of the day, by which places tell the rest.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JoinResult(long Cost, long Spared, int Number, int State, int Cell);
