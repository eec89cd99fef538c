using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>What a criterion found, without text: decisions hold many of these in one array.</summary>
/// <param name="Answer">Met, unmet or unknown.</param>
/// <param name="Gap">Why it is unknown.</param>
/// <param name="Observed">The value held against the threshold; null where there is none.</param>
/// <param name="ObservedOn">The day of what was looked at; null where nothing was.</param>
/// <param name="ChangesOn">The first day on which another answer is possible without new facts; null: none is.</param>
internal readonly record struct CriterionVerdict(
    CriterionAnswer Answer, FactGap Gap = FactGap.None, Ratio? Observed = null, LocalDate? ObservedOn = null, LocalDate? ChangesOn = null)
{
    public static CriterionVerdict Unknown(FactGap gap, LocalDate? observedOn = null, LocalDate? changesOn = null) =>
        new(CriterionAnswer.Unknown, gap, ObservedOn: observedOn, ChangesOn: changesOn);

    public static CriterionVerdict Of(bool met, Ratio? observed, LocalDate? observedOn, LocalDate? changesOn = null) =>
        new(met ? CriterionAnswer.Met : CriterionAnswer.Unmet, FactGap.None, observed, observedOn, changesOn);

    /// <summary>Of a value that may still be anything from one bound to the other.</summary>
    public static CriterionVerdict Of(CutComparison comparison, Ratio threshold, Ratio least, Ratio most, LocalDate? observedOn, LocalDate? changesOn)
    {
        var met = comparison == CutComparison.AtLeast ? least >= threshold : most <= threshold;
        var unmet = comparison == CutComparison.AtLeast ? most < threshold : least > threshold;
        return new(
            met ? CriterionAnswer.Met : unmet ? CriterionAnswer.Unmet : CriterionAnswer.Unknown,
            met || unmet ? FactGap.None : FactGap.Open,
            least == most ? least : null,
            observedOn,
            changesOn);
    }
}
