using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>What an instrument itself says of items that were not answered.</summary>
/// <remarks>No instrument that comes with the library states a rule that fills them in.</remarks>
public sealed record MissingItemRule
{
    private MissingItemRule(int most) => MostFilledIn = most;

    /// <summary>One missing item makes a sum indeterminate; the rule where an instrument states none.</summary>
    public static MissingItemRule Indeterminate { get; } = new(0);

    /// <summary>The most items of a scale that may be missing and are filled in with the mean of the others; 0: none.</summary>
    public int MostFilledIn { get; }

    /// <summary>Up to so many missing items of a scale count as the mean of those answered; the sum is rounded to the nearest whole point, halves up, and never beyond what the missing items could score.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 1 or above 63.</exception>
    public static MissingItemRule MeanOfAnswered(int most) => new(Guard.Against.OutOfRange(most, 1, InstrumentItem.GreatestNumber));

    /// <summary>The rule in words.</summary>
    public override string ToString() => MostFilledIn == 0
        ? "a missing item makes the score indeterminate"
        : string.Create(CultureInfo.InvariantCulture, $"up to {MostFilledIn} missing of a scale count as the mean of those answered");
}
