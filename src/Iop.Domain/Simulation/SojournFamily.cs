namespace Iop.Domain.Simulation;

/// <summary>The families of distributions of a stay. S(t) is the share that stays longer than t, in the unit of the stay.</summary>
public enum SojournFamily
{
    /// <summary>S(t) = exp(-rate t).</summary>
    Exponential,

    /// <summary>S(t) = exp(-(t / scale)^shape).</summary>
    Weibull,

    /// <summary>The gamma distribution with a shape and a scale; its mean is their product.</summary>
    Gamma,

    /// <summary>The logarithm of the stay is normal with a mean and a standard deviation.</summary>
    LogNormal,

    /// <summary>S(t) = 1 / (1 + (t / scale)^shape); the scale is the median.</summary>
    LogLogistic,

    /// <summary>The hazard is rate exp(shape t); with a negative shape some never leave.</summary>
    Gompertz,

    /// <summary>The hazard is constant in pieces.</summary>
    PiecewiseExponential,

    /// <summary>The share that has left by each of some times, linear in between.</summary>
    Empirical,
}
