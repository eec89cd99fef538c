using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Transitions.Facts;

/// <summary>How far an objective had come on a day.</summary>
public sealed record ObjectiveProgress
{
    /// <summary>States progress.</summary>
    /// <param name="objective">The objective's identifier, compared exactly.</param>
    /// <param name="on">The day on which it was looked at.</param>
    /// <param name="status">How far it had come.</param>
    /// <exception cref="ArgumentException">The identifier is blank, or there is no such status.</exception>
    public ObjectiveProgress(string objective, LocalDate on, GoalStatus status)
    {
        Objective = Guard.Against.NullOrWhiteSpace(objective);
        On = on.InIso();
        Status = Guard.Against.Undefined(status);
    }

    /// <summary>The objective's identifier.</summary>
    public string Objective { get; }

    /// <summary>The day on which it was looked at.</summary>
    public LocalDate On { get; }

    /// <summary>How far it had come.</summary>
    public GoalStatus Status { get; }

    /// <summary>The objective's identifier.</summary>
    public override string ToString() => Objective;
}
