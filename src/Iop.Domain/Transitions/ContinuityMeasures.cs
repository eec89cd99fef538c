using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;

namespace Iop.Domain.Transitions;

/// <summary>Which rules continuity is measured by: follow-up windows, and overlaps that payers refuse. All figures are those of the rules.</summary>
public sealed record ContinuityMeasures
{
    /// <summary>States measures and refused overlaps.</summary>
    /// <param name="followUps">The windows, in the order of the answers.</param>
    /// <param name="exclusions">Rules that exclude care at other levels: of each, an <see cref="ExclusionRequirement"/>.</param>
    /// <exception cref="ArgumentException">A rule among <paramref name="exclusions"/> excludes nothing.</exception>
    public ContinuityMeasures(IEnumerable<FollowUpMeasure> followUps, IEnumerable<Rule> exclusions)
    {
        FollowUps = Guard.Against.NullItem(Guard.Against.Null(followUps).ToValueList(), nameof(followUps));
        Exclusions = Guard.Against.NullItem(Guard.Against.Null(exclusions).ToValueList(), nameof(exclusions));
        if (Exclusions.FirstOrDefault(rule => rule.Requirement is not ExclusionRequirement) is { } other)
        {
            throw new ArgumentException($"{other.Id} excludes no care at other levels.", nameof(exclusions));
        }
    }

    /// <summary>Follow-up by every HEDIS definition of the rule catalog, and all of its overlaps that payers refuse.</summary>
    /// <remarks>
    /// Of what was not read, <c>hedis.fuh.30</c> is among them, with its evidence, and <c>hedis.fui.same-day</c> is not: whether a visit on the day of discharge
    /// counts then stays open. Who holds that it does not puts that rule's measures in their place with <see cref="Of"/>.
    /// </remarks>
    public static ContinuityMeasures Standard { get; } = Of(RuleCatalog.Rules.Where(rule =>
        rule.Id.StartsWith("hedis.", StringComparison.Ordinal) ? rule.Requirement is FollowUpRequirement : rule.Requirement is ExclusionRequirement));

    /// <summary>The windows, in the order of the answers.</summary>
    public ValueList<FollowUpMeasure> FollowUps { get; }

    /// <summary>The rules that exclude care at other levels.</summary>
    public ValueList<Rule> Exclusions { get; }

    /// <summary>Takes what rules say of follow-up and of other levels, in their order; a rule with several windows gives several measures, and other rules give none.</summary>
    /// <remarks>FUA and FUI ask about substance use, FUM and FUH about mental illness; a rule of another source about emergency visits asks about all of them.</remarks>
    public static ContinuityMeasures Of(IEnumerable<Rule> rules)
    {
        var stated = Guard.Against.NullItem(Guard.Against.Null(rules).ToValueList(), nameof(rules));
        return new(
            stated.SelectMany(rule => Windows(rule.Requirement).Select(window => new FollowUpMeasure(rule, window, Condition(rule, window.After)))),
            stated.Where(rule => rule.Requirement is ExclusionRequirement));
    }

    /// <summary>The number of measures.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FollowUps.Count} follow-up measure(s), {Exclusions.Count} exclusion(s)");

    private static IEnumerable<FollowUpRequirement> Windows(Requirement requirement) => requirement switch
    {
        FollowUpRequirement window => [window],
        CombinedRequirement { IsAny: false } all => all.Parts.SelectMany(Windows),
        _ => [],
    };

    private static TreatedCondition? Condition(Rule rule, PriorEventKind after) => after switch
    {
        PriorEventKind.PsychiatricDischarge => TreatedCondition.MentalIllness,
        PriorEventKind.HighIntensityDischarge => TreatedCondition.SubstanceUse,
        PriorEventKind.EmergencyVisit when rule.Id.StartsWith("hedis.fum.", StringComparison.Ordinal) => TreatedCondition.MentalIllness,
        PriorEventKind.EmergencyVisit when rule.Id.StartsWith("hedis.fua.", StringComparison.Ordinal) => TreatedCondition.SubstanceUse,
        _ => null,
    };
}
