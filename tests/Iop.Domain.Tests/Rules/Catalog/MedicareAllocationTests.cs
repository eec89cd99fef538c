using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfPrograms;

namespace Iop.Domain.Tests.Rules.Catalog;

public class MedicareAllocationTests
{
    [Fact]
    public void A_plan_of_which_there_is_nothing_to_report_costs_no_memory()
    {
        var plan = APlan.Of(new PlanPhase(
                LevelSystem.Medicare["IOP"], new CarePeriod(APlan.Monday, APlan.Monday.PlusDays(55)), [new(Modality.Group, Duration.FromHours(3), 3)]))
            .WithPayer(Payer.Medicare)
            .WithSessions(Enumerable.Range(0, 24).Select(session => Held((session / 3 * 7) + (session % 3 * 2), 180)))
            .WithCertifications(new Certification(
                CertificationKind.Initial, APlan.Monday, by: ProviderRole.Physician, weeklyNeed: WeeklyHours.FromHours(9)));
        var rules = RuleCatalog.Medicare.IntensiveOutpatient;
        Assert.Empty(rules.Check(plan).Findings);

        Assert.Equal(0, Allocated.Least(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                _ = rules.Check(plan);
            }
        }));
    }
}
