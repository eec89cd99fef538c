using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Foundation;
using Iop.Domain.Rules.Catalog;

namespace Iop.Domain.Rules;

/// <summary>The rules that come with the library, each with the page it was read in; one set for each source.</summary>
/// <remarks>Figures and dates stand as they were read; no rule is here whose text was not. It is no legal advice and does not say what will be paid.</remarks>
public static class RuleCatalog
{
    /// <summary>Weekly hours by the ASAM Criteria, 3rd edition; set <c>asam3</c>.</summary>
    public static RuleSet Asam3 => Asam3Rules.Set;

    /// <summary>All sets, by identifier.</summary>
    public static ValueList<RuleSet> Sets { get; } =
        MedicareSets.All.Concat(StandardSets.All).Concat(StateSets.All).Concat(MeasureSets.All).OrderBy(set => set.Id, StringComparer.Ordinal).ToValueList();

    /// <summary>All rules of all sets, by id: those that are asked, those that a plan cannot decide, and those that come switched off.</summary>
    public static ValueList<Rule> Rules { get; } =
        Sets.SelectMany(set => set.Rules.Concat(set.SwitchedOff)).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToValueList();

    /// <summary>Finds a rule by its id, compared exactly.</summary>
    public static bool TryFind([NotNullWhen(true)] string? id, [NotNullWhen(true)] out Rule? rule)
    {
        rule = Rules.FirstOrDefault(known => known.Id == id);
        return rule is not null;
    }

    /// <summary>Finds a set by its identifier, compared exactly.</summary>
    public static bool TryFindSet([NotNullWhen(true)] string? id, [NotNullWhen(true)] out RuleSet? set)
    {
        set = Sets.FirstOrDefault(known => known.Id == id);
        return set is not null;
    }

    /// <summary>Rules of Medicare; they speak of plans whose payer is Medicare or not stated.</summary>
    public static class Medicare
    {
        /// <summary>Weekly hours of intensive outpatient programs, since 2024-01-01; set <c>medicare.iop</c>.</summary>
        public static RuleSet IntensiveOutpatient => MedicareIntensiveOutpatientRules.Set;

        /// <summary>Weekly hours of partial hospitalization programs; set <c>medicare.php</c>.</summary>
        public static RuleSet PartialHospitalization => MedicarePartialHospitalizationRules.Set;
    }
}
