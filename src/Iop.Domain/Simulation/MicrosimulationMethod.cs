namespace Iop.Domain.Simulation;

/// <summary>How time passes for the patients of a microsimulation.</summary>
public enum MicrosimulationMethod
{
    /// <summary>In whole cycles, as in a cohort: the means are exactly those of <see cref="Cohort"/> but for sampling error.</summary>
    Cycles,

    /// <summary>From event to event in continuous time: stays are drawn from their distributions, rewards are integrated over them, what is counted once is counted at its moment. The reward timing of the model has no part in it.</summary>
    Events,
}
