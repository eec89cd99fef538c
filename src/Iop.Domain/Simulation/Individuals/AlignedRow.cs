using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Numbers that begin at the start of a line of the cache and do not move, so that no vector lies across two lines.</summary>
internal sealed class AlignedRow<T>
    where T : unmanaged
{
    private const int Line = 64;
    private T[] array = [];
    private int first;
    private int length;

    public AlignedRow(int length) => Grow(length, default);

    /// <summary>The first number.</summary>
    public ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), first);
    }

    /// <summary>All numbers.</summary>
    public Span<T> Span => array.AsSpan(first, length);

    /// <summary>Makes the row longer, which moves it.</summary>
    public void Grow(int to, T value)
    {
        var before = Span;
        var slack = Line / Unsafe.SizeOf<T>();
        array = GC.AllocateArray<T>(to + slack, pinned: true);
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % Line) / Unsafe.SizeOf<T>();
        (first, length) = ((slack - beyond) % slack, to);
        before.CopyTo(Span);
        Span[before.Length..].Fill(value);
    }
}
