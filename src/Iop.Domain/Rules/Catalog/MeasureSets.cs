using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The rule sets of quality measures.</summary>
internal static class MeasureSets
{
    public static ValueList<RuleSet> All { get; } = [HedisRules.Set];
}
