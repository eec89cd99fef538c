using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation.Statistics;

namespace Iop.Domain.Simulation;

/// <summary>One measure over the replications of a run: its mean, and how sure that is.</summary>
/// <remarks>Replications are independent of each other, patients within one are not: they share queues. So errors come from the former alone.</remarks>
public sealed class ReplicatedMean
{
    private readonly double[] numbers;

    internal ReplicatedMean(IEnumerable<double> values)
    {
        Values = values.ToValueList();
        numbers = [.. Values.Where(double.IsFinite)];
        Mean = numbers.Length == 0 ? double.NaN : numbers.Sum() / numbers.Length;
        Variance = numbers.Length < 2 ? double.NaN : numbers.Sum(value => (value - Mean) * (value - Mean)) / (numbers.Length - 1);
    }

    /// <summary>The value of each replication in order; not a number where it has none, such as a mean wait where nobody was admitted.</summary>
    public ValueList<double> Values { get; }

    /// <summary>How many replications have a value.</summary>
    public int Count => numbers.Length;

    /// <summary>The mean of the replications that have a value; not a number where none has.</summary>
    public double Mean { get; }

    /// <summary>The variance between replications, with n - 1 below; not a number where fewer than two have a value.</summary>
    public double Variance { get; }

    /// <summary>The standard error of <see cref="Mean"/>.</summary>
    public double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>How far a confidence interval reaches on either side of <see cref="Mean"/>, by Student's t with n - 1 degrees of freedom.</summary>
    /// <param name="confidence">0.5 to 0.9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of range.</exception>
    public double HalfWidth(double confidence = 0.95)
    {
        Guard.Against.OutOfRange(confidence, 0.5, 0.9999);
        return Count < 2 ? double.NaN : StandardError == 0 ? 0 : StudentQuantile.TwoSided(confidence, Count - 1) * StandardError;
    }

    /// <summary>What this measure has more than another, replication by replication: with shared random numbers its error is far smaller than those of the two.</summary>
    /// <param name="other">A measure of the same run, or of one with the same seed and as many replications.</param>
    /// <exception cref="ArgumentException">The other has another number of replications.</exception>
    public ReplicatedMean Minus(ReplicatedMean other)
    {
        Guard.Against.Null(other);
        return Values.Count == other.Values.Count
            ? new(Values.Zip(other.Values, static (one, two) => one - two))
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{other.Values.Count} replications beside {Values.Count}."), nameof(other));
    }

    /// <summary>Mean and standard error.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:R} (standard error {StandardError:R})");
}
