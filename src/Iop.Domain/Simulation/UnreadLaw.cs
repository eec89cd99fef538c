namespace Iop.Domain.Simulation;

/// <summary>Stands in the place of a law that a reader could not read: anybody may take the way, and how many is not known.</summary>
internal sealed record UnreadLaw : TransitionLaw
{
    internal override bool IsOpen => true;
}
