namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Room for the sweeps of one day after the other, kept so that it is made once.</summary>
internal sealed class ReachScratch
{
    private ulong[] bits = [];
    private ulong[] live = [];
    private int[] amounts = [];

    /// <summary>Minutes reached, as bits; what is not live is left over from another sweep.</summary>
    public ulong[] Bits(int size) => Room(ref bits, size);

    /// <summary>Which keys of which rows are reached at all.</summary>
    public ulong[] Live(int size) => Room(ref live, size);

    public int[] Amounts(int size) => Room(ref amounts, size);

    private static T[] Room<T>(ref T[] array, int size) => array.Length >= size ? array : array = new T[size * 2];
}
