namespace Iop.Domain.Rules;

/// <summary>A part of the plan that a finding did not count, and why.</summary>
/// <param name="Path">Where it stands in the plan, such as <c>sessions[3]</c>.</param>
/// <param name="Why">The reason, such as <c>not attended</c>; the same under every culture.</param>
public sealed record UncountedPart(string Path, string Why)
{
    /// <summary>The path alone.</summary>
    public override string ToString() => Path;
}
