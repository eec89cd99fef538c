using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Foundation;
using Iop.Domain.Rules.Catalog;

namespace Iop.Domain.Rules;

/// <summary>The rules that come with the library, each with the page it was read in; one set for each source.</summary>
/// <remarks>Figures and dates stand as they were read; a rule whose text was not read is marked and switched off. It is no legal advice and does not say what will be paid.</remarks>
public static partial class RuleCatalog
{
    /// <summary>Weekly hours by the ASAM Criteria, 3rd edition, with the taper into Level 1; set <c>asam3</c>.</summary>
    public static RuleSet Asam3 => Asam3Rules.Set;

    /// <summary>The ASAM Criteria, 4th edition, volume 1: adults alone; its hours were not read and are switched off; set <c>asam4</c>.</summary>
    public static RuleSet Asam4 => Asam4Rules.Set;

    /// <summary>Guidance of SAMHSA on intensive outpatient care and groups; set <c>samhsa</c>.</summary>
    public static RuleSet Samhsa => SamhsaRules.Set;

    /// <summary>Rules of TRICARE; they speak of plans whose payer is TRICARE or not stated; set <c>tricare</c>.</summary>
    public static RuleSet Tricare => TricareRules.Set;

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

    /// <summary>Rules of Medicare; they speak of plans whose payer is Medicare or not stated, and the conditions for community mental health centers of every payer's.</summary>
    public static class Medicare
    {
        /// <summary>Intensive outpatient programs: hours, certification, billing; since 2024-01-01; set <c>medicare.iop</c>.</summary>
        public static RuleSet IntensiveOutpatient => MedicareIntensiveOutpatientRules.Set;

        /// <summary>Partial hospitalization programs: hours, certification, what the plan states; set <c>medicare.php</c>.</summary>
        public static RuleSet PartialHospitalization => MedicarePartialHospitalizationRules.Set;

        /// <summary>Certification of inpatient psychiatric care; set <c>medicare.ipf</c>.</summary>
        public static RuleSet InpatientPsychiatric => MedicareInpatientPsychiatricRules.Set;

        /// <summary>Deadlines of community mental health centers; asked of plans that name the program kind <c>cmhc</c>; set <c>medicare.cmhc</c>.</summary>
        public static RuleSet CommunityMentalHealthCenters => MedicareCommunityMentalHealthCenterRules.Set;

        /// <summary>Opioid treatment programs and intensive outpatient care in them; the latter asked of plans that name the program kind <c>otp</c>; set <c>medicare.otp</c>.</summary>
        public static RuleSet OpioidTreatment => MedicareOpioidTreatmentRules.Set;
    }
}
