namespace Iop.Domain.Assessment;

/// <summary>The value of one scale, where the items are not at hand.</summary>
/// <param name="Scale">The code of the scale, such as <c>use</c>.</param>
/// <param name="Value">The value; null where it is not known, the same as leaving the scale out.</param>
public readonly record struct ScaleValue(string Scale, int? Value)
{
    /// <summary>The code of the scale, never the value.</summary>
    public override string ToString() => Scale;
}
