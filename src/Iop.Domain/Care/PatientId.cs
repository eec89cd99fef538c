using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>An opaque identifier of a patient; the library has no place for a name.</summary>
public sealed record PatientId
{
    /// <summary>Takes an identifier, compared exactly.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public PatientId(string value) => Value = Guard.Against.NullOrWhiteSpace(value);

    /// <summary>The identifier as it stands in files.</summary>
    public string Value { get; }

    /// <summary>The identifier.</summary>
    public override string ToString() => Value;
}
