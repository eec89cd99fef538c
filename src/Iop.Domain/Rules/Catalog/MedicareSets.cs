using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The rule sets of Medicare.</summary>
internal static class MedicareSets
{
    public static ValueList<RuleSet> All { get; } =
    [
        MedicareIntensiveOutpatientRules.Set,
        MedicarePartialHospitalizationRules.Set,
        MedicareInpatientPsychiatricRules.Set,
        MedicareCommunityMentalHealthCenterRules.Set,
        MedicareOpioidTreatmentRules.Set,
    ];
}
