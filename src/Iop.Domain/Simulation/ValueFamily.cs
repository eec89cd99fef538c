namespace Iop.Domain.Simulation;

/// <summary>The families of distributions of a number: of a patient's attribute, or of a parameter that is uncertain.</summary>
public enum ValueFamily
{
    /// <summary>One value.</summary>
    Fixed,

    /// <summary>Some values, each with a share.</summary>
    Discrete,

    /// <summary>Uniform between two bounds.</summary>
    Uniform,

    /// <summary>Normal with a mean and a standard deviation.</summary>
    Normal,

    /// <summary>The logarithm is normal with a mean and a standard deviation.</summary>
    LogNormal,

    /// <summary>Gamma with a shape and a scale.</summary>
    Gamma,

    /// <summary>Beta with two shapes.</summary>
    Beta,
}
