using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>How the states of a tally change places in a table in which they stand side by side.</summary>
/// <param name="From">For each state the one whose value it takes.</param>
/// <param name="Blocked"><see cref="WeekBounds.Never"/> for each state that takes none, to be added.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StateMove(Vector256<int> From, Vector256<int> Blocked)
{
    /// <summary>Each state takes the value of the one it becomes.</summary>
    public static StateMove Pull(Func<int, int> becomes, int states) => Of(state => state < states ? becomes(state) : -1);

    /// <summary>Each state takes the value of another that becomes it.</summary>
    public static StateMove Push(Func<int, int> becomes, int states) =>
        Of(state => Enumerable.Range(0, states).Where(from => from != state && becomes(from) == state).DefaultIfEmpty(-1).First());

    /// <summary>Each state that stays what it is keeps its value.</summary>
    public static StateMove Stay(Func<int, int> becomes, int states) => Of(state => state < states && becomes(state) == state ? state : -1);

    /// <summary>The values after the move.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<int> Apply(Vector256<int> values) =>
        (Avx2.IsSupported ? Avx2.PermuteVar8x32(values, From) : Vector256.Shuffle(values, From)) + Blocked;

    /// <summary>Each state takes the value of another; -1 for none.</summary>
    public static StateMove Of(Func<int, int> from)
    {
        var all = Enumerable.Range(0, WeekPlaces.Lanes).Select(from).ToArray();
        return new(Vector256.Create([.. all.Select(state => Math.Max(0, state))]), Vector256.Create([.. all.Select(state => state < 0 ? WeekBounds.Never : 0)]));
    }
}
