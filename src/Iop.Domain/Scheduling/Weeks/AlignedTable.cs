using System.Runtime.InteropServices;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Tables whose first number stands at a multiple of a vector's size and stays there, so that no vector straddles two lines of the cache.</summary>
internal static class AlignedTable
{
    private const int Bytes = 32;

    /// <summary>Arrays that are tried; after them the table is as the runtime gives it, which is only slower.</summary>
    private const int MostTrials = 16;

    /// <summary>A table of zeros. It takes several times as long to make as another, so it is for those that are used again and again.</summary>
    /// <param name="size">How many numbers it must hold.</param>
    public static int[] Make(int size)
    {
        for (var trial = 1; trial < MostTrials; trial++)
        {
            var table = GC.AllocateArray<int>(size + (trial % (Bytes / sizeof(int))), pinned: true);
            if (Marshal.UnsafeAddrOfPinnedArrayElement(table, 0) % Bytes == 0)
            {
                return table;
            }
        }

        return new int[size];
    }
}
