namespace Iop.Domain.Simulation;

/// <summary>Which number of a pathway a parameter stands for.</summary>
public enum ParameterTargetKind
{
    /// <summary>The probability, rate, ratio or share of a transition's law, or the first number of its stay where the law is a racing one.</summary>
    Law,

    /// <summary>The first number of a transition's stay.</summary>
    StayFirst,

    /// <summary>The second number of a transition's stay.</summary>
    StaySecond,

    /// <summary>The ratio of a hazard ratio.</summary>
    HazardRatio,

    /// <summary>The ratio of a risk ratio.</summary>
    RiskRatio,

    /// <summary>The cost of a state, in minor units, for the time that the model has it for.</summary>
    Cost,

    /// <summary>The utility of a state.</summary>
    Utility,

    /// <summary>The cost of a one-off, in minor units.</summary>
    OneOffCost,

    /// <summary>The loss of QALYs of a one-off.</summary>
    QalyLoss,
}
