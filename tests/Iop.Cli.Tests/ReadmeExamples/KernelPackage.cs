using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Cli.Tests.Examples;

public sealed class KernelPackage
{
    [Fact]
    public void A_plan_is_made_and_checked()
    {
        // example
        var plan = TreatmentPlan.Create(
                new PlanId("plan-7"),
                new PatientId("patient-42"),
                DateTimeZoneProviders.Tzdb["America/New_York"],
                new PlanPhase(
                    LevelSystem.Asam3["2.1"],
                    new CarePeriod(new LocalDate(2026, 3, 2), new LocalDate(2026, 4, 24)),
                    [
                        new SessionPrescription(Modality.Group, Duration.FromHours(3), timesPerWeek: 2),
                        new SessionPrescription(Modality.Individual, Duration.FromMinutes(50), timesPerWeek: 1),
                    ]))
            .WithPayer(Payer.Medicare)
            .WithPopulation(Population.Adult);

        RuleSet rules = RuleCatalog.Medicare.IntensiveOutpatient + RuleCatalog.Asam3;
        foreach (Finding finding in rules.Check(plan).FindingsThatAre(Verdict.Violated))
        {
            Console.WriteLine($"{finding.RuleId} at {finding.Path}: {finding.Observed}, required {finding.Required} ({finding.Severity})");
            // cms.iop.min-weekly-hours at phases[0].sessions: 6 h 50 min, required at least 9 h a week (Mandatory)
        }

        // end of example
        Finding first = rules.Check(plan).FindingsThatAre(Verdict.Violated)[0];
        Assert.Equal("cms.iop.min-weekly-hours at phases[0].sessions: 6 h 50 min, required at least 9 h a week (Mandatory)", $"{first.RuleId} at {first.Path}: {first.Observed}, required {first.Required} ({first.Severity})");
    }
}
