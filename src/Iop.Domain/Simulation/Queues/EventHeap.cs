using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Iop.Domain.Simulation.Queues;

/// <summary>What is to happen, the next first: a heap with four branches on plain values. Equal orders go by index.</summary>
internal sealed class EventHeap
{
    private const int Branches = 4;
    private Entry[] entries = new Entry[64];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The order of the next one; the largest number where there is none.</summary>
    public long NextOrder => Count > 0 ? entries[0].Order : long.MaxValue;

    /// <summary>The index of the next one.</summary>
    public int NextIndex => entries[0].Index;

    /// <summary>Forgets all.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds one.</summary>
    public void Push(long order, int index)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, 2 * entries.Length);
        }

        ref var first = ref MemoryMarshal.GetArrayDataReference(entries);
        var entry = new Entry(order, index);
        var at = Count++;
        while (at > 0)
        {
            var above = (at - 1) / Branches;
            ref var parent = ref Unsafe.Add(ref first, above);
            if (!entry.IsBefore(parent))
            {
                break;
            }

            Unsafe.Add(ref first, at) = parent;
            at = above;
        }

        Unsafe.Add(ref first, at) = entry;
    }

    /// <summary>Takes the next one out.</summary>
    public void Pop()
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(entries);
        var last = Unsafe.Add(ref first, --Count);
        var at = 0;
        for (var child = 1; child < Count; child = (at * Branches) + 1)
        {
            var least = child;
            var end = Math.Min(child + Branches, Count);
            for (var other = child + 1; other < end; other++)
            {
                least = Unsafe.Add(ref first, other).IsBefore(Unsafe.Add(ref first, least)) ? other : least;
            }

            ref var below = ref Unsafe.Add(ref first, least);
            if (!below.IsBefore(last))
            {
                break;
            }

            Unsafe.Add(ref first, at) = below;
            at = least;
        }

        Unsafe.Add(ref first, at) = last;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(long Order, int Index)
    {
        public bool IsBefore(in Entry other) => Order < other.Order || (Order == other.Order && Index < other.Index);
    }
}
