using System.Runtime.InteropServices;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>A day's result as the join looks at it.</summary>
/// <param name="Cost">Scaled cost, the day itself counted.</param>
/// <param name="Spared">Tolls that it is spared.</param>
/// <param name="Number">Number of the result.</param>
/// <param name="State">What the tally counts of it.</param>
/// <param name="Units">What it takes off the minutes that the week needs, in the units of the places.</param>
/// <param name="Planes">What it takes off the main need, in steps.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JoinResult(long Cost, long Spared, int Number, int State, int Units, int Planes);
