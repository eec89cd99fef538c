namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>The entries of one column of a linear program, each row at most once.</summary>
internal readonly record struct SparseColumn(int[] Rows, double[] Values);
