using Iop.Domain.Care;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Rules.Catalog;

internal static class OhioRules
{
    private static readonly SourceText Residential = new(
        new(
            "OAC 5122-29-09 (Cornell Legal Information Institute)",
            "https://www.law.cornell.edu/regulations/ohio/Ohio-Admin-Code-5122-29-09",
            "in effect from 2023-07-01"),
        EvidenceStatus.Primary,
        LevelScope.OnRung("res", "wm"))
    {
        Jurisdiction = Jurisdiction.Of("US-OH"),
        InForce = new(new LocalDate(2023, 7, 1)),
        Remark = "Residential treatment and withdrawal management alone.",
    };

    public static RuleSet Set { get; } = new(
        "oh",
        "Ohio",
        [
            Residential.Rule(
                "oh.transition-communication", "Ohio residential and withdrawal management: the referral and the contact after it are on record", Basis.Planned,
                CombinedRequirement.Any(
                    new ContentRequirement(PlanPart.Referral, PlanPart.FollowUp),
                    new DescribedRequirement("a transition that is still to come, or a contact that is recorded elsewhere")),
                "The text gives no figure and no time. A referral and an appointment after it stand for what is on record; where one of them is missing it is open, because a plan does not say when either is due, nor tells of every contact between the two programs."),
        ]);
}
