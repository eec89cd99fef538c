using System.Numerics;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>A set of reasons by their numbers; immutable.</summary>
internal readonly struct ReasonSet : IEquatable<ReasonSet>
{
    /// <summary>Compares the numbers in ascending order, as words are compared letter by letter.</summary>
    public static readonly IComparer<ReasonSet> InOrder = Comparer<ReasonSet>.Create((a, b) => a.Compare(b));

    private readonly ulong[]? words;

    private ReasonSet(ulong[] words) => this.words = words;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words ?? [])
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public bool IsEmpty => Count == 0;

    public static ReasonSet Of(int reason) => default(ReasonSet).With(reason);

    public static ReasonSet Of(IEnumerable<int> reasons) => reasons.Aggregate(default(ReasonSet), (set, reason) => set.With(reason));

    public bool Contains(int reason) => words is not null && reason / 64 < words.Length && (words[reason / 64] >> (reason % 64) & 1) != 0;

    public ReasonSet With(int reason)
    {
        var copy = new ulong[Math.Max(words?.Length ?? 0, (reason / 64) + 1)];
        words?.CopyTo(copy, 0);
        copy[reason / 64] |= 1UL << (reason % 64);
        return new(copy);
    }

    public ReasonSet Without(int reason) => Without(Of(reason));

    public ReasonSet Without(ReasonSet others)
    {
        var copy = (ulong[])(words ?? []).Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] &= ~others.Word(i);
        }

        return new(copy);
    }

    public ReasonSet And(ReasonSet other)
    {
        var copy = (ulong[])(words ?? []).Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] &= other.Word(i);
        }

        return new(copy);
    }

    public ReasonSet Or(ReasonSet other)
    {
        var copy = new ulong[Math.Max(words?.Length ?? 0, other.words?.Length ?? 0)];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = Word(i) | other.Word(i);
        }

        return new(copy);
    }

    public bool IsSubsetOf(ReasonSet other)
    {
        for (var i = 0; i < (words?.Length ?? 0); i++)
        {
            if ((words![i] & ~other.Word(i)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public bool Overlaps(ReasonSet other) => !And(other).IsEmpty;

    /// <summary>The numbers, ascending.</summary>
    public IEnumerable<int> Numbers()
    {
        for (var i = 0; i < (words?.Length ?? 0); i++)
        {
            for (var word = words![i]; word != 0; word &= word - 1)
            {
                yield return (i * 64) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    public bool Equals(ReasonSet other) => IsSubsetOf(other) && other.IsSubsetOf(this);

    public override bool Equals(object? obj) => obj is ReasonSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var number in Numbers())
        {
            hash.Add(number);
        }

        return hash.ToHashCode();
    }

    private int Compare(ReasonSet other)
    {
        foreach (var (mine, theirs) in Numbers().Zip(other.Numbers()))
        {
            if (mine != theirs)
            {
                return mine.CompareTo(theirs);
            }
        }

        return Count.CompareTo(other.Count);
    }

    private ulong Word(int index) => words is not null && index < words.Length ? words[index] : 0;
}
