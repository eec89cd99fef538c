using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>What makes an objective measurable: a quantity and the whole number that it should reach, or not exceed.</summary>
public sealed record ObjectiveMeasure
{
    /// <summary>States a measure.</summary>
    /// <param name="quantity">What is counted or scored, such as an instrument's id or <c>sessionsAttended</c>.</param>
    /// <param name="least">The least value that meets it; null where there is none.</param>
    /// <param name="most">The greatest value that meets it; null where there is none.</param>
    /// <exception cref="ArgumentException">Neither bound is stated, or the greatest is below the least.</exception>
    public ObjectiveMeasure(CodedText quantity, int? least = null, int? most = null)
    {
        if (least is null && most is null)
        {
            throw new ArgumentException("A measure has a least value, a greatest one, or both.", nameof(least));
        }

        if (most < least)
        {
            throw new ArgumentException("The greatest value is below the least.", nameof(most));
        }

        Quantity = Guard.Against.Null(quantity);
        Least = least;
        Most = most;
    }

    /// <summary>What is counted or scored.</summary>
    public CodedText Quantity { get; }

    /// <summary>The least value that meets it; null where there is none.</summary>
    public int? Least { get; }

    /// <summary>The greatest value that meets it; null where there is none.</summary>
    public int? Most { get; }

    /// <summary>Whether a value meets it; both bounds do.</summary>
    public bool IsMetBy(int value) => !(value < Least) && !(value > Most);

    /// <summary>The same for every measure: what is measured is clinical.</summary>
    public override string ToString() => "measure";
}
