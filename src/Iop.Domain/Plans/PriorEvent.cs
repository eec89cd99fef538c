using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Plans;

/// <summary>An event from which a follow-up window runs.</summary>
public sealed record PriorEvent
{
    /// <summary>States an event.</summary>
    public PriorEvent(PriorEventKind kind, LocalDate on)
    {
        Kind = Guard.Against.Undefined(kind);
        On = on.InIso();
    }

    /// <summary>What happened.</summary>
    public PriorEventKind Kind { get; }

    /// <summary>The day that is day zero of the window.</summary>
    public LocalDate On { get; }

    /// <summary>The same for every event.</summary>
    public override string ToString() => "prior event";
}
