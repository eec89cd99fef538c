using System.Globalization;

namespace Iop.Domain.Transitions;

/// <summary>Why events cannot all have happened as they stand.</summary>
public sealed record EpisodeProblem
{
    internal EpisodeProblem(string code, int index, string found, string allowed)
    {
        Code = code;
        Index = index;
        Found = found;
        Allowed = allowed;
    }

    /// <summary>A permanent code, such as <c>episode.discharge-without-stay</c>; its meaning never changes.</summary>
    public string Code { get; }

    /// <summary>Which of the events, counted from zero in the order in which they were given.</summary>
    public int Index { get; }

    /// <summary>Where it stands, such as <c>events[3]</c>.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"events[{Index}]");

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What may stand there.</summary>
    public string Allowed { get; }

    /// <summary>The code and the path.</summary>
    public override string ToString() => $"{Code} at {Path}";
}
