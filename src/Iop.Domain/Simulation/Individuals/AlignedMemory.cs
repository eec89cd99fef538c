using System.Runtime.InteropServices;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Memory that does not move, in whole lines of the cache: much of it by itself, little of it from a block of the thread that asks.</summary>
internal static class AlignedMemory
{
    /// <summary>Bytes of two lines, which processors fetch in pairs.</summary>
    private const int Lines = 128;

    /// <summary>Bytes up to which memory is taken from the thread's block, and those of a block.</summary>
    private const int MostShared = 16_384;
    private const int BlockSize = 131_072;

    [ThreadStatic]
    private static byte[]? block;

    [ThreadStatic]
    private static int next;

    /// <summary>Takes memory, all zero, that is never given to anybody else.</summary>
    /// <returns>An array, and where in it the memory begins.</returns>
    public static (byte[] Memory, int First) Take(int bytes)
    {
        var size = (bytes + Lines - 1) / Lines * Lines;
        if (size > MostShared)
        {
            return Allocate(size);
        }

        if (block is null || next + size > BlockSize)
        {
            (block, next) = Allocate(BlockSize);
        }

        var first = next;
        next += size;
        return (block, first);
    }

    private static (byte[] Memory, int First) Allocate(int size)
    {
        var memory = GC.AllocateArray<byte>(size + (2 * Lines), pinned: true);
        return (memory, Lines - (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) % Lines));
    }
}
