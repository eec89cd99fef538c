using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>The value of one scale, where the items are not at hand.</summary>
/// <remarks>The default value is of a scale without a code, which no instrument has.</remarks>
public readonly record struct ScaleValue
{
    private readonly string? scale;

    /// <summary>States a value.</summary>
    /// <param name="scale">The code of the scale, such as <c>use</c>.</param>
    /// <param name="value">The value; null where it is not known, the same as leaving the scale out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scale"/> is null.</exception>
    public ScaleValue(string scale, int? value) => (this.scale, Value) = (Guard.Against.Null(scale), value);

    /// <summary>The code of the scale.</summary>
    public string Scale => scale ?? "";

    /// <summary>The value; null where it is not known.</summary>
    public int? Value { get; }

    /// <summary>The code of the scale, never the value.</summary>
    public override string ToString() => Scale;
}
