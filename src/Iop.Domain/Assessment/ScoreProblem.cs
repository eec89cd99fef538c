using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>Why something given is no score of an instrument: where, what was found, what is allowed.</summary>
/// <remarks>What was found may be clinical content and stays out of the text form.</remarks>
public sealed record ScoreProblem
{
    internal ScoreProblem(string path, string found, string allowed)
    {
        Path = path;
        Found = found;
        Allowed = allowed;
    }

    /// <summary>Where in what was given: <c>items[2].item</c>, <c>items[2].value</c>, <c>scales[0].scale</c>, <c>scales[0].value</c> or <c>total</c>; positions count from zero.</summary>
    public string Path { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What may stand there.</summary>
    public string Allowed { get; }

    /// <summary>The path and what is allowed there.</summary>
    public override string ToString() => $"{Path}: allowed: {Allowed}";

    internal static string Sentence(Instrument instrument, ValueList<ScoreProblem> problems) =>
        $"{instrument.Id}: {string.Join("; ", problems.Select(problem => $"{problem.Path} is {problem.Found}, allowed: {problem.Allowed}"))}.";
}
