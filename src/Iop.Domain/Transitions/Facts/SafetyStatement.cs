using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions.Facts;

/// <summary>What a clinician found of a patient's safety on a day; it stands above what instruments raised on that day or before.</summary>
public sealed record SafetyStatement
{
    /// <summary>States a finding.</summary>
    /// <param name="on">The day.</param>
    /// <param name="state">Whether there is a concern.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public SafetyStatement(LocalDate on, SafetyState state)
    {
        On = on.InIso();
        State = Guard.Against.Undefined(state);
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Whether there is a concern.</summary>
    public SafetyState State { get; }

    /// <summary>The same for every statement.</summary>
    public override string ToString() => "safety statement";
}
