namespace Iop.Domain.Simulation;

/// <summary>What the values of a table are where a transition uses it.</summary>
public enum TableMeaning
{
    /// <summary>Hazards per year.</summary>
    Rate,

    /// <summary>Probabilities per cycle.</summary>
    Probability,
}
