using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The rule sets of the states from California to New Jersey, and Wisconsin.</summary>
internal static class StateSetsAToNewJersey
{
    public static ValueList<RuleSet> All { get; } =
    [
        CaliforniaRules.Set,
        ColoradoRules.Set,
        DistrictOfColumbiaRules.Set,
        IllinoisRules.Set,
        IndianaRules.Set,
        KansasRules.Set,
        KentuckyRules.Set,
        LouisianaRules.Set,
        MarylandRules.Set,
        MinnesotaRules.Set,
        MontanaRules.Set,
        NewJerseyRules.Set,
        WisconsinRules.Set,
    ];
}
