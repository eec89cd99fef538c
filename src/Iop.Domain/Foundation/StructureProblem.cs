namespace Iop.Domain.Foundation;

/// <summary>A fault in the structure of a value: where, what was found, what is allowed.</summary>
/// <param name="Path">Path within the value, such as <c>sessions[3].clinician</c>.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Allowed">What may stand there.</param>
internal sealed record StructureProblem(string Path, string Found, string Allowed)
{
    /// <summary>The three in one sentence.</summary>
    public override string ToString() => $"{Path}: found {Found}; allowed: {Allowed}";
}
