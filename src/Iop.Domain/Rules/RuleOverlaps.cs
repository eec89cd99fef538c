using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Rules;

/// <summary>Finds rules that bound one quantity.</summary>
internal static class RuleOverlaps
{
    public static ValueList<RuleOverlap> Of(IReadOnlyList<(int Phase, Rule Rule)> asked)
    {
        var bounded = from ask in asked
                      from part in Parts(ask.Rule)
                      group (ask.Rule, part.Bounds, part.Measure) by (ask.Phase, part.Quantity)
                      into same
                      where same.Select(member => member.Rule).Distinct().Count() > 1
                      orderby same.Key.Phase, same.Key.Quantity
                      select (same.Key, Members: same.ToList());
        return bounded.Select(group => One(group.Key.Phase, group.Key.Quantity, group.Members)).ToValueList();
    }

    private static RuleOverlap One(int phase, string quantity, List<(Rule Rule, Bounds<int> Bounds, Measure Measure)> members)
    {
        var withLeast = members.Where(member => member.Bounds.Least is not null).ToList();
        var withMost = members.Where(member => member.Bounds.Most is not null).ToList();
        var least = withLeast.Count == 0 ? default : withLeast.MaxBy(member => (member.Bounds.Least, !member.Bounds.IncludesLeast));
        var most = withMost.Count == 0 ? default : withMost.MinBy(member => (member.Bounds.Most, member.Bounds.IncludesMost));
        var specific = members.MaxBy(member => Specificity(member.Rule)).Rule;
        var isContradiction = least.Rule is not null && most.Rule is not null
            && (least.Bounds.Least > most.Bounds.Most
                || (least.Bounds.Least == most.Bounds.Most && !(least.Bounds.IncludesLeast && most.Bounds.IncludesMost)));
        var sentences = new List<string>();
        if (least.Rule is not null)
        {
            sentences.Add($"{least.Rule.Id} asks for the most: {Amounts.Text(least.Measure, least.Bounds)}.");
        }

        if (most.Rule is not null)
        {
            sentences.Add($"{most.Rule.Id} allows the least: {Amounts.Text(most.Measure, most.Bounds)}.");
        }

        sentences.Add(isContradiction
            ? "No amount keeps both: which one binds is for a person to decide."
            : $"The most specific is {specific.Id}. Each rule is asked for itself: who keeps the strictest keeps all.");
        return new(
            phase, quantity, members.Select(member => member.Rule).Distinct().ToValueList(), least.Rule, most.Rule, specific, isContradiction, string.Join(' ', sentences));
    }

    private static int Specificity(Rule rule) =>
        (rule.Jurisdiction is null ? 0 : 1) + (rule.Payer is null ? 0 : 1) + (rule.Program is null ? 0 : 1) + (rule.Population is null ? 0 : 1);

    private static IEnumerable<(string Quantity, Bounds<int> Bounds, Measure Measure)> Parts(Rule rule)
    {
        var basis = rule.Basis.ToString().ToLower(CultureInfo.InvariantCulture);
        return rule.Requirement switch
        {
            WeeklyHoursRequirement hours => [($"minutes in each week, {basis}", hours.Minutes, Measure.Minutes)],
            AmountRequirement amount => [(Quantity(amount, basis), amount.Bounds, amount.Measure)],
            CombinedRequirement { IsAny: false } all => all.Parts.OfType<AmountRequirement>().Select(part => (Quantity(part, basis), part.Bounds, part.Measure)),
            _ => [],
        };
    }

    private static string Quantity(AmountRequirement amount, string basis) =>
        $"{amount.Measure.ToString().ToLower(CultureInfo.InvariantCulture)}{(amount.Scope.ToString() is { Length: > 0 } scope ? $" ({scope})" : "")} {amount.Window}, {basis}";
}
