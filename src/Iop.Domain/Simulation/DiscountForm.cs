namespace Iop.Domain.Simulation;

/// <summary>How an annual rate r becomes a weight at time t in years. Reference tools differ; results name the one in use.</summary>
public enum DiscountForm
{
    /// <summary>1 / (1 + r)^t.</summary>
    Discrete,

    /// <summary>exp(-r t).</summary>
    Continuous,
}
