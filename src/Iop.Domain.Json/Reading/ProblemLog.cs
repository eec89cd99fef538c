using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Json.Reading;

/// <summary>Collects the problems of one file, in the order in which they are found.</summary>
internal sealed class ProblemLog(string file)
{
    private readonly List<FormatProblem> listed = [];

    /// <summary>All problems so far, listed or not. A reader compares it before and after a part to know whether the part is sound.</summary>
    public int Count { get; private set; }

    public void Add(JsonPath path, string found, string allowed)
    {
        if (++Count <= FormatLimits.MaxProblems)
        {
            listed.Add(new(file, path.ToString(), found, allowed));
        }
    }

    public void Add(StructureProblem problem)
    {
        if (++Count <= FormatLimits.MaxProblems)
        {
            listed.Add(new(file, $"{JsonPath.Root}.{problem.Path}", JsonQuote.Cut(problem.Found, 2 * JsonQuote.Length), problem.Allowed));
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
