namespace Iop.Domain.Rules;

/// <summary>A part of the plan that a finding did not count, and why.</summary>
public sealed record UncountedPart
{
    internal UncountedPart(string path, string why)
    {
        Path = path;
        Why = why;
    }

    /// <summary>Where it stands in the plan, such as <c>sessions[3]</c>.</summary>
    public string Path { get; }

    /// <summary>The reason, such as <c>not attended</c>; the same under every culture.</summary>
    public string Why { get; }

    /// <summary>The path alone.</summary>
    public override string ToString() => Path;
}
