using System.Runtime.InteropServices;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Cells of a day that follow each other, and so do those that one more session makes of them.</summary>
/// <param name="From">The first cell.</param>
/// <param name="To">The cell that one more session makes of it.</param>
/// <param name="Units">Units of the first cell.</param>
/// <param name="Count">How many cells there are.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellRun(int From, int To, int Units, int Count);
