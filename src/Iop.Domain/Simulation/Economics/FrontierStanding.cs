namespace Iop.Domain.Simulation.Economics;

/// <summary>How a strategy stands among those compared.</summary>
public enum FrontierStanding
{
    /// <summary>On the frontier: at some worth of an effect no other strategy has a higher net benefit.</summary>
    Efficient,

    /// <summary>Another strategy costs no more and yields no less, and is better in one of the two.</summary>
    Dominated,

    /// <summary>No single strategy dominates it, but a mixture of two does: patients divided between them cost less for the same effect.</summary>
    ExtendedlyDominated,
}
