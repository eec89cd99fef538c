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
            Residential.Described(
                "oh.transition-communication", "Ohio residential and withdrawal management: the referral and the contact after it are on record", Basis.Planned,
                "the referral documented and the follow-up contact recorded at the transition",
                "The text gives no figure and no time. A plan tells of a referral and of appointments, but not of the contact between the two programs, nor when either is due."),
        ]);
}
