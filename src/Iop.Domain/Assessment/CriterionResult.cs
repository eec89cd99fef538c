using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>What one criterion says of a patient, and on which facts.</summary>
public sealed record CriterionResult
{
    internal CriterionResult(EligibilityCriterion criterion, CriterionAnswer answer, IEnumerable<CircumstanceReading> saw)
    {
        Criterion = criterion;
        Answer = answer;
        Saw = saw.ToValueList();
    }

    /// <summary>The criterion, with its sentence and source.</summary>
    public EligibilityCriterion Criterion { get; }

    /// <summary>Met, unmet or unknown.</summary>
    public CriterionAnswer Answer { get; }

    /// <summary>Every fact that the criterion asks for and what was known of it, in the criterion's order.</summary>
    public ValueList<CircumstanceReading> Saw { get; }

    /// <summary>The criterion's code alone; the answer is clinical content.</summary>
    public override string ToString() => Criterion.Code;
}
