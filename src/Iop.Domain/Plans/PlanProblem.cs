namespace Iop.Domain.Plans;

/// <summary>A fault in the structure of a plan: what two parts say does not fit together.</summary>
public sealed record PlanProblem
{
    internal PlanProblem(PlanProblemKind kind, string code, string path, string found, string allowed)
    {
        Kind = kind;
        Code = code;
        Path = path;
        Found = found;
        Allowed = allowed;
    }

    /// <summary>How grave it is.</summary>
    public PlanProblemKind Kind { get; }

    /// <summary>A permanent code, such as <c>plan.goal-unknown</c>; its meaning never changes.</summary>
    public string Code { get; }

    /// <summary>Where in the plan, such as <c>phases[1].sessions[0].goals[2]</c>; positions count from zero, those of dated sessions in order of time.</summary>
    public string Path { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What may stand there.</summary>
    public string Allowed { get; }

    /// <summary>The code and the path.</summary>
    public override string ToString() => $"{Code} at {Path}";
}
