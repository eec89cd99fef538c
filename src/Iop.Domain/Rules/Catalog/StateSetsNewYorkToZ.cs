using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The rule sets of the states from New York to Washington, and of Michigan.</summary>
internal static class StateSetsNewYorkToZ
{
    public static ValueList<RuleSet> All { get; } =
        [MichiganRules.Set, NewYorkRules.Set, NorthCarolinaRules.Set, OhioRules.Set, PennsylvaniaRules.Set, TexasRules.Set, VirginiaRules.Set, WashingtonRules.Set];
}
