namespace Iop.Domain.Plans;

/// <summary>One difference between two plans, in words.</summary>
public sealed record PlanChange
{
    internal PlanChange(PlanChangeKind kind, string path, string part, string? before, string? after)
    {
        Kind = kind;
        Path = path;
        Part = part;
        Before = before;
        After = after;
    }

    /// <summary>How the part differs.</summary>
    public PlanChangeKind Kind { get; }

    /// <summary>Where, such as <c>phases[1].sessions[0].timesPerWeek</c>: in the later plan, or in the earlier where the part was removed. The words are those of plan files; positions count from zero, those of dated parts in order of time.</summary>
    public string Path { get; }

    /// <summary>What differs, such as <c>times a week</c>.</summary>
    public string Part { get; }

    /// <summary>What stood in the earlier plan; null where nothing was stated.</summary>
    public string? Before { get; }

    /// <summary>What stands in the later plan; null where nothing is stated.</summary>
    public string? After { get; }

    /// <summary>The difference in a sentence, such as <c>times a week: 3, was 4</c>. It is clinical content.</summary>
    public string Sentence => Kind switch
    {
        PlanChangeKind.Added => $"{Part} added: {After}",
        PlanChangeKind.Removed => $"{Part} removed: {Before}",
        _ => $"{Part}: {After ?? "not stated"}, was {Before ?? "not stated"}",
    };

    /// <summary>The kind and the path, never the content.</summary>
    public override string ToString() => $"{Kind} {Path}";
}
