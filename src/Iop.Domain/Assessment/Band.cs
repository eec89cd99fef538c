using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A named part of a scale.</summary>
public sealed record Band
{
    /// <summary>States a band.</summary>
    /// <param name="name">Its name, such as <c>moderately severe</c>.</param>
    /// <param name="least">The least value in it.</param>
    /// <param name="most">The greatest value in it.</param>
    /// <exception cref="ArgumentException">The name is blank, or the least is negative or above the most.</exception>
    public Band(string name, int least, int most)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        Least = Guard.Against.Negative(least);
        Most = Guard.Against.OutOfRange(most, least, int.MaxValue);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The least value in it.</summary>
    public int Least { get; }

    /// <summary>The greatest value in it.</summary>
    public int Most { get; }

    /// <summary>Whether a value is in it.</summary>
    public bool Contains(int value) => value >= Least && value <= Most;

    /// <summary>The name and the values, such as <c>mild: 5 to 9</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Least} to {Most}");
}
