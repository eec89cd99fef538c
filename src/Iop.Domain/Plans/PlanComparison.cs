using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>What differs between two plans, or two revisions of one.</summary>
/// <remarks>
/// Order counts only where it has a meaning, which is the principal diagnosis alone. Goals, objectives and dated sessions are the same part if they have the
/// same id; a phase if it has level and first day in common, or one of them; other parts by what they are. What has nothing in common was removed and added.
/// </remarks>
public sealed record PlanComparison
{
    private PlanComparison(ValueList<PlanChange> changes) => Changes = changes;

    /// <summary>The differences, in the order of the parts of a plan; none where the two say the same.</summary>
    public ValueList<PlanChange> Changes { get; }

    /// <summary>Whether the two plans say the same.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Compares two plans.</summary>
    /// <param name="before">The earlier.</param>
    /// <param name="after">The later.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PlanComparison Compare(TreatmentPlan before, TreatmentPlan after)
    {
        var log = new ChangeLog();
        PlanShape.Compare(log, Guard.Against.Null(before), Guard.Against.Null(after));
        return new(log.Changes);
    }

    /// <summary>The number of differences.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Changes.Count} change(s)");
}
