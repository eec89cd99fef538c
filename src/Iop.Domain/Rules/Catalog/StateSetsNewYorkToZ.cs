using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The rule sets of the states from New York to Washington.</summary>
internal static class StateSetsNewYorkToZ
{
    public static ValueList<RuleSet> All { get; } = [];
}
