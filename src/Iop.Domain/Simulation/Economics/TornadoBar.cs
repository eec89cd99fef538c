using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>What becomes of a comparison when one parameter moves.</summary>
public sealed record TornadoBar
{
    internal TornadoBar(ParameterRange range, IncrementalOutcome atLow, IncrementalOutcome atHigh)
    {
        Range = range;
        AtLow = atLow;
        AtHigh = atHigh;
    }

    /// <summary>The parameter and its two values.</summary>
    public ParameterRange Range { get; }

    /// <summary>The comparison at the first value.</summary>
    public IncrementalOutcome AtLow { get; }

    /// <summary>The comparison at the second value.</summary>
    public IncrementalOutcome AtHigh { get; }

    /// <summary>How far a number of the comparison moves between the two, zero or more.</summary>
    /// <param name="number">The number, such as <c>outcome => outcome.NetMonetaryBenefit(50_000)</c>.</param>
    public double Swing(Func<IncrementalOutcome, double> number) => Math.Abs(Guard.Against.Null(number)(AtHigh) - number(AtLow));

    /// <summary>The range.</summary>
    public override string ToString() => Range.ToString();
}
