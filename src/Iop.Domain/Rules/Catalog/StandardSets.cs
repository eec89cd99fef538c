using Iop.Domain.Foundation;

namespace Iop.Domain.Rules.Catalog;

/// <summary>The rule sets of clinical standards, other payers, billing descriptors and programs.</summary>
internal static class StandardSets
{
    public static ValueList<RuleSet> All { get; } =
    [
        Asam3Rules.Set, Asam4Rules.Set, SamhsaRules.Set, TricareRules.Set, BillingDescriptorRules.Set, CommercialPayerRules.Set, ProgramPolicyRules.Set,
    ];
}
