namespace Iop.Domain.Plans;

/// <summary>How grave a fault in a plan's structure is.</summary>
public enum PlanProblemKind
{
    /// <summary>Two statements of the plan cannot both hold, or one names what is not there. A reader of files refuses it.</summary>
    Contradiction,

    /// <summary>It can be so, but seldom is: worth a look.</summary>
    Oddity,
}
