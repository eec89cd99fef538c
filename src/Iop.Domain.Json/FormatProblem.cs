using Iop.Domain.Foundation;

namespace Iop.Domain.Json;

/// <summary>A fault of a file: where it stands, what was found, what is allowed.</summary>
/// <remarks>It quotes the file, shortened; show it to whoever may see the file.</remarks>
public sealed record FormatProblem
{
    /// <summary>States a fault.</summary>
    /// <param name="file">Name of the file as the caller gave it.</param>
    /// <param name="path">JSON path from the root, such as <c>$.patients[2].priority</c>; of FHIR, FHIRPath.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="allowed">What may stand there.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public FormatProblem(string file, string path, string found, string allowed)
    {
        File = Guard.Against.NullOrWhiteSpace(file);
        Path = Guard.Against.NullOrWhiteSpace(path);
        Found = Guard.Against.NullOrWhiteSpace(found);
        Allowed = Guard.Against.NullOrWhiteSpace(allowed);
    }

    /// <summary>Name of the file as the caller gave it.</summary>
    public string File { get; }

    /// <summary>JSON path from the root <c>$</c>; a property whose name is not a plain identifier stands in brackets: <c>$.requirement.modalities['art therapy']</c>. Of FHIR, FHIRPath from the resource: <c>CarePlan.activity[1].detail.code</c>.</summary>
    public string Path { get; }

    /// <summary>What stands there; a quotation is cut where it is long.</summary>
    public string Found { get; }

    /// <summary>What may stand there.</summary>
    public string Allowed { get; }

    /// <summary>All of it in one line: <c>file: path: found …; allowed: …</c>.</summary>
    public override string ToString() => $"{File}: {Path}: found {Found}; allowed: {Allowed}";
}
