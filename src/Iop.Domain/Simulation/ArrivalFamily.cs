namespace Iop.Domain.Simulation;

/// <summary>The kinds of arrival processes.</summary>
public enum ArrivalFamily
{
    /// <summary>Independent arrivals at a rate, constant or in pieces.</summary>
    Poisson,

    /// <summary>Independent times between arrivals, of any distribution of stays.</summary>
    Renewal,

    /// <summary>Given times.</summary>
    Given,
}
