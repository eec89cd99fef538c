using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

public static partial class RuleCatalog
{
    /// <summary>The sets that a plan calls for by what it states: those of its state, those of its payer, and those that depend on neither; of Medicare also where no payer is stated.</summary>
    /// <remarks>A set whose rules all belong to one state is left out unless the plan names that state; a set of one payer likewise, but for Medicare's, whose figures others follow.</remarks>
    public static ValueList<RuleSet> SetsFor(TreatmentPlan plan)
    {
        Guard.Against.Null(plan);
        return Sets.Where(set => IsCalledFor(set, plan)).ToValueList();
    }

    private static bool IsCalledFor(RuleSet set, TreatmentPlan plan)
    {
        foreach (var rule in set.Rules)
        {
            var isOfState = rule.Jurisdiction is null || rule.Jurisdiction == plan.Jurisdiction;
            var isOfPayer = rule.Payer is not { } payer || payer == plan.Payer || (plan.Payer is null && payer == Payer.Medicare)
                || (rule.Jurisdiction is not null && plan.Payer is null);
            if (isOfState && isOfPayer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rule with an id, and those with ids below it: a source's one row for several populations or levels is several rules, such as <c>il.l2.weekly-hours.adult</c> under <c>il.l2.weekly-hours</c>.</summary>
    /// <param name="id">The id or its first words, whole words joined by dots, compared exactly.</param>
    /// <returns>By id; empty where there is none.</returns>
    public static ValueList<Rule> Find(string id)
    {
        Guard.Against.NullOrWhiteSpace(id);
        return Rules.Where(rule => rule.Id.StartsWith(id, StringComparison.Ordinal) && (rule.Id.Length == id.Length || rule.Id[id.Length] == '.')).ToValueList();
    }

    /// <summary>The rules that speak of what is asked for, by id; those that a plan cannot decide and those that come switched off among them.</summary>
    /// <param name="jurisdiction">Rules of this state and those of none; null for all.</param>
    /// <param name="payer">Rules of this payer and those of none; null for all.</param>
    /// <param name="level">Rules that speak of this level; null for all.</param>
    /// <param name="on">Rules in force on this day; null for all.</param>
    public static ValueList<Rule> Find(Jurisdiction? jurisdiction = null, Payer? payer = null, LevelOfCare? level = null, LocalDate? on = null) => Rules
        .Where(rule => (jurisdiction is null || rule.Jurisdiction is null || rule.Jurisdiction == jurisdiction)
            && (payer is null || rule.Payer is null || rule.Payer == payer)
            && (level is null || rule.Levels.Includes(level))
            && (on is not { } day || rule.InForce.Contains(day)))
        .ToValueList();
}
