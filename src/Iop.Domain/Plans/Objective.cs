using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>A step towards a goal that can be seen to be reached.</summary>
public sealed record Objective
{
    /// <summary>States an objective.</summary>
    /// <param name="id">Unique among the goals and objectives of the plan, compared exactly.</param>
    /// <param name="statement">What is to be reached.</param>
    /// <param name="status">How far it has come.</param>
    /// <param name="target">The day by which it is to be reached, inclusive; null where the plan does not say.</param>
    /// <param name="measure">By what it is seen to be reached; null where the plan does not say.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Objective(string id, CodedText statement, GoalStatus status = GoalStatus.Active, LocalDate? target = null, ObjectiveMeasure? measure = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Statement = Guard.Against.Null(statement);
        Status = Guard.Against.Undefined(status);
        Target = target.InIso();
        Measure = measure;
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>What is to be reached.</summary>
    public CodedText Statement { get; }

    /// <summary>How far it has come.</summary>
    public GoalStatus Status { get; }

    /// <summary>The day by which it is to be reached, inclusive; null where the plan does not say.</summary>
    public LocalDate? Target { get; }

    /// <summary>By what it is seen to be reached; null where the plan does not say.</summary>
    public ObjectiveMeasure? Measure { get; }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}
