using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Reasons that together leave no compliant week, each of them necessary.</summary>
/// <remarks>
/// The patient's life is blamed only where no conflict without it exists. Then the fewest reasons count; among equally many, those with the fewest from the patient's
/// life, then from the plan, then full sessions. The kernel has checked both ways: no week with all of these reasons, a week without any one of them.
/// </remarks>
public sealed record WeekConflict
{
    internal WeekConflict(IEnumerable<WeekReason> reasons, IEnumerable<WeekFact> facts, bool isSmallest, bool isMinimal)
    {
        Reasons = reasons.ToValueList();
        Facts = facts.ToValueList();
        IsSmallest = isSmallest;
        IsMinimal = isMinimal;
    }

    /// <summary>The reasons: facts of the program first, the patient's life last.</summary>
    public ValueList<WeekReason> Reasons { get; }

    /// <summary>What the program offers toward the limits among the reasons.</summary>
    public ValueList<WeekFact> Facts { get; }

    /// <summary>Whether it is proven that no conflict goes before it; false only where a work limit was met.</summary>
    public bool IsSmallest { get; }

    /// <summary>Whether each reason is proven necessary; false only where a work limit was met.</summary>
    public bool IsMinimal { get; }

    /// <summary>The number of reasons.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Reasons.Count} reason(s)");
}
