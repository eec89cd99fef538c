using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Rules;

public static partial class RuleCatalog
{
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
