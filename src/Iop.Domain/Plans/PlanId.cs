using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>An opaque identifier of a treatment plan.</summary>
public sealed record PlanId
{
    /// <summary>Takes an identifier, compared exactly.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public PlanId(string value) => Value = Guard.Against.NullOrWhiteSpace(value);

    /// <summary>The identifier as it stands in files.</summary>
    public string Value { get; }

    /// <summary>The identifier.</summary>
    public override string ToString() => Value;
}
