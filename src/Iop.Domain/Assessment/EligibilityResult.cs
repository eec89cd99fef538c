using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>What a set of criteria says of a patient: each criterion, and the whole.</summary>
public sealed record EligibilityResult
{
    internal EligibilityResult(string criteria, IEnumerable<CriterionResult> results)
    {
        Criteria = criteria;
        Results = results.ToValueList();
        Answer = Results.Any(result => result.Answer == CriterionAnswer.Unmet) ? EligibilityAnswer.NotEligible
            : Results.Any(result => result.Answer == CriterionAnswer.Unknown) ? EligibilityAnswer.Unknown
            : EligibilityAnswer.Eligible;
    }

    /// <summary>The id of the set.</summary>
    public string Criteria { get; }

    /// <summary>The whole: one unmet criterion rules out, whatever is not known.</summary>
    public EligibilityAnswer Answer { get; }

    /// <summary>Every criterion, in the set's order.</summary>
    public ValueList<CriterionResult> Results { get; }

    /// <summary>The criteria with an answer, in the same order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such answer.</exception>
    public ValueList<CriterionResult> ThatAre(CriterionAnswer answer)
    {
        Guard.Against.Undefined(answer);
        return Results.Where(result => result.Answer == answer).ToValueList();
    }

    /// <summary>The id of the set; the answers are clinical content.</summary>
    public override string ToString() => Criteria;
}
