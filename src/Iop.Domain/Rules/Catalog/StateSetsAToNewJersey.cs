using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The rule sets of the states from California to New Jersey.</summary>
internal static class StateSetsAToNewJersey
{
    public static ValueList<RuleSet> All { get; } = [];
}
