namespace Iop.Domain.Simulation;

/// <summary>What is added up of each patient.</summary>
public enum OutcomeKind
{
    /// <summary>In major units of the model's currency.</summary>
    Cost,

    /// <summary>Quality-adjusted life years.</summary>
    Qalys,

    /// <summary>Years in states that are not marked dead.</summary>
    LifeYears,
}
