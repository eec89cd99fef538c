using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>What care is to bring about, and the objectives that lead there.</summary>
public sealed record Goal
{
    /// <summary>States a goal.</summary>
    /// <param name="id">Unique among the goals and objectives of the plan, compared exactly.</param>
    /// <param name="statement">What is to be reached.</param>
    /// <param name="status">How far it has come.</param>
    /// <param name="target">The day by which it is to be reached, inclusive; null where the plan does not say.</param>
    /// <param name="objectives">The steps towards it; none by default.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Goal(
        string id, CodedText statement, GoalStatus status = GoalStatus.Active, LocalDate? target = null, IEnumerable<Objective>? objectives = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Statement = Guard.Against.Null(statement);
        Status = Guard.Against.Undefined(status);
        Target = target.InIso();
        Objectives = PlanParts.Of(objectives);
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>What is to be reached.</summary>
    public CodedText Statement { get; }

    /// <summary>How far it has come.</summary>
    public GoalStatus Status { get; }

    /// <summary>The day by which it is to be reached, inclusive; null where the plan does not say.</summary>
    public LocalDate? Target { get; }

    /// <summary>The steps towards it.</summary>
    public ValueList<Objective> Objectives { get; }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}
