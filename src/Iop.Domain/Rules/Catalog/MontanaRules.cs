using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules.Catalog;

internal static class MontanaRules
{
    private static readonly ProviderRole Dietitian = ProviderRole.Of("dietitian");

    private static readonly StateText Text = new(
        "MT", new("Montana rule on intensive outpatient programs of eating disorder centers", "https://rules.mt.gov/gateWay/Print_RV.Asp?RV=48190", "in force since 2018-11-03"),
        "Asked of plans that name the program eatingDisorders.")
    {
        InForce = new(new LocalDate(2018, 11, 3)), Program = ProgramKind.EatingDisorders,
    };

    public static RuleSet Set { get; } = new(
        "mt",
        "Montana",
        [
            Text.Describes(
                "mt.edc.iop.pattern", "Montana, eating disorder intensive outpatient: open 3 days a week, at least 3 hours a day", Basis.Offered,
                StateLevels.IntensiveOutpatient, "a program that is open on 3 days a week for at least 3 hours a day",
                "The program must be open so long; how often a patient comes is another matter."),
            Text.Asks(
                "mt.edc.iop.group-staff", "Montana, eating disorder intensive outpatient: at least 2 staff in group therapy, 1 of them licensed", Basis.Scheduled,
                StateLevels.IntensiveOutpatient,
                new SessionRequirement(
                    SessionScope.Only(Modality.Group), providers: Bounds.AtLeast(2),
                    oneOf: [ProviderRole.LicensedClinician, ProviderRole.Psychiatrist, ProviderRole.Nurse, Dietitian]),
                "Licensed are mental health professionals, registered nurses and registered dietitians. The roles of a plan are coarser: a nurse or a dietitian is taken for a registered one."),
            Text.Describes(
                "mt.edc.iop.meal-support", "Montana, eating disorder intensive outpatient: at least 1 supported meal", Basis.Offered, StateLevels.IntensiveOutpatient,
                "at least 1 supported meal in the program", "It is asked of the program; a plan prescribes no meals."),
        ]);
}
