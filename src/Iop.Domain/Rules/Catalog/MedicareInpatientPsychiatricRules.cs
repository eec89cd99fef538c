using Iop.Domain.Care;
using Iop.Domain.Foundation;
using static Iop.Domain.Rules.Catalog.MedicareSources;

namespace Iop.Domain.Rules.Catalog;

internal static class MedicareInpatientPsychiatricRules
{
    private const string NoDate = "As read, undated; no first day is given.";

    private static readonly LevelScope Psychiatric = LevelScope.Exactly(LevelSystem.Medicare["IPF"], LevelSystem.Asam4["4 Psych"]);

    public static RuleSet Set { get; } = new(
        "medicare.ipf",
        "Medicare inpatient psychiatric care",
        [
            Of(
                "cms.ipf.certification", "Medicare inpatient psychiatric care: certification at admission or soon after",
                new ContentRequirement(PlanPart.InitialCertification),
                "At admission or as soon after as is reasonable: the text names no number of days, so that only a certification that never came is found."),
            Of(
                "cms.ipf.first-recert", "Medicare inpatient psychiatric care: first recertification by the 12th day",
                new DeadlineRequirement(PlanEvent.Recertification, TimeLimit.Days(11), PlanEvent.StayStart, whileCareGoesOn: true),
                "Days of hospitalization, of which the day of admission is the first: the 12th is 11 days after it; that is our reading. They run through the stay, whatever phases it is planned in. Care that ends before needs none."),
        ]);

    private static Rule Of(string id, string title, Requirement requirement, string note) => new(
        id, title, Basis.Needed, requirement, Psychiatric, EffectiveDates.Always, Severity.Mandatory, EvidenceStatus.Primary, InpatientPsychiatric,
        payer: Payer.Medicare, note: $"{note} {NoDate}");
}
