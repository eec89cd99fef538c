using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The rule sets of the states, by code.</summary>
internal static class StateSets
{
    public static ValueList<RuleSet> All { get; } =
        [.. StateSetsAToNewJersey.All, .. StateSetsNewYorkToZ.All];
}
