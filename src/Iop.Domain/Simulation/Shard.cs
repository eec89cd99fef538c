using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>One part of a run that is split: the k-th of n ranges of patients, draws or replications, as equal as whole numbers allow.</summary>
public sealed record Shard
{
    /// <summary>The most parts of a run.</summary>
    public const int MostParts = 1_000_000;

    /// <summary>Makes a shard.</summary>
    /// <param name="number">Which part, 1 to <paramref name="parts"/>.</param>
    /// <param name="parts">How many parts there are, 1 to <see cref="MostParts"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of bounds.</exception>
    public Shard(int number, int parts)
    {
        Parts = Guard.Against.OutOfRange(parts, 1, MostParts);
        Number = Guard.Against.OutOfRange(number, 1, parts);
    }

    /// <summary>The whole run.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Which part, counted from 1.</summary>
    public int Number { get; }

    /// <summary>How many parts there are.</summary>
    public int Parts { get; }

    /// <summary>Such as <c>3/8</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Parts}");

    /// <summary>The patients of the part: the first, and the one after the last.</summary>
    internal (long From, long End) Of(long patients) => ((long)((Int128)patients * (Number - 1) / Parts), (long)((Int128)patients * Number / Parts));
}
