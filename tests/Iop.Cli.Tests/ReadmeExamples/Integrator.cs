using Iop.Domain.Json;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Cli.Tests.Examples;

public sealed class Integrator
{
    [Fact]
    public void An_integrator_checks_a_plan()
    {
        // example
        RuleSet rules = RuleCatalog.Medicare.IntensiveOutpatient.On(new LocalDate(2026, 3, 2)) + RuleCatalog.Asam3;
        PlanReport report = rules.Check(PlanJson.ReadFile("plan-short.json").Require());
        foreach (Finding finding in report.FindingsThatAre(Verdict.Violated))
        {
            Console.WriteLine($"{finding.RuleId} at {finding.Path}: {finding.Observed}, required {finding.Required} ({finding.Citation})");
        }

        Console.WriteLine(report.IsCompliant);   // False: a mandatory rule is violated

        // end of example
        Assert.False(report.IsCompliant);
        Assert.Contains(report.FindingsThatAre(Verdict.Violated), finding => finding.RuleId == "cms.iop.min-weekly-hours");
    }
}
