using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Iop.Domain.Simulation.Individuals;

/// <summary>Numbers that begin at the start of a line of the cache and do not move, so that no vector lies across two lines.</summary>
/// <remarks>They share their lines with nothing that another thread writes; short rows made by one thread lie side by side, so that none drives another from the cache.</remarks>
internal sealed class AlignedRow<T>
    where T : unmanaged
{
    private byte[] memory = [];
    private int first;
    private int length;

    public AlignedRow(int length) => Grow(length, default);

    /// <summary>The first number.</summary>
    public ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<byte, T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), first));
    }

    /// <summary>All numbers.</summary>
    public Span<T> Span => MemoryMarshal.Cast<byte, T>(memory.AsSpan(first, length * Unsafe.SizeOf<T>()));

    /// <summary>Makes the row longer, which moves it.</summary>
    public void Grow(int to, T value)
    {
        var before = Span;
        (memory, first) = AlignedMemory.Take(to * Unsafe.SizeOf<T>());
        length = to;
        before.CopyTo(Span);
        Span[before.Length..].Fill(value);
    }
}
