using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Reading;

/// <summary>Collects the problems of one file, in the order in which they are found.</summary>
internal sealed class ProblemLog(string file)
{
    private readonly List<FormatProblem> listed = [];

    /// <summary>All problems so far, listed or not. A reader compares it before and after a part to know whether the part is sound.</summary>
    public int Count { get; private set; }

    /// <summary>The name of the file as the caller gave it.</summary>
    public string File => file;

    /// <summary>How paths call the root: <c>$</c>, or in FHIR the type of the resource.</summary>
    public string Root { get; set; } = JsonPath.Root.ToString();

    /// <summary>A path from the root as it is called.</summary>
    public string Shown(JsonPath path) => $"{Root}{path.ToString().AsSpan(1)}";

    public void Add(JsonPath path, string found, string allowed)
    {
        if (++Count <= FormatLimits.MaxProblems)
        {
            listed.Add(new(file, Shown(path), found, allowed));
        }
    }

    public void Add(StructureProblem problem) => Add($"{JsonPath.Root}.{problem.Path}", problem.Found, problem.Allowed);

    /// <summary>Reports something at a path as it is shown; what was found is cut where it is long.</summary>
    public void Add(string path, string found, string allowed)
    {
        if (++Count <= FormatLimits.MaxProblems)
        {
            listed.Add(new(file, path, JsonQuote.Cut(found, 2 * JsonQuote.Length), allowed));
        }
    }

    public ValueList<FormatProblem> ToValueList() => Count <= FormatLimits.MaxProblems
        ? listed.ToValueList()
        : [.. listed, new(
            file,
            JsonPath.Root.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"{Count - FormatLimits.MaxProblems} more problem(s), not listed"),
            "none")];
}
