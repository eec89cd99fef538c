using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class MontanaTests
{
    private const string Rule = "mt.edc.iop.group-staff";

    [Theory]
    [InlineData("nurse", Verdict.Violated)]
    [InlineData("nurse peer", Verdict.Satisfied)]
    [InlineData("dietitian peer peer", Verdict.Satisfied)]
    [InlineData("licensedClinician licensedClinician", Verdict.Satisfied)]
    [InlineData("peer peer", Verdict.Violated)]
    [InlineData("peer peer peer", Verdict.Violated)]
    public void Two_give_a_group_and_one_of_them_is_licensed(string staff, Verdict expected) =>
        Assert.Equal(expected, Judge(Rule, With(Held(0, providers: [.. staff.Split(' ').Select(ProviderRole.Of)]))));

    [Fact]
    public void Groups_alone_are_asked_and_staff_not_stated_is_open()
    {
        Assert.Equal(Verdict.Satisfied, Judge(Rule, With(Held(0, modality: Modality.Individual, providers: [ProviderRole.Peer]))));
        Assert.Equal(Verdict.Indeterminate, Judge(Rule, With(Held(0))));
        Assert.Null(Judge(Rule, With(Held(0, providers: [ProviderRole.Peer])).WithPrograms([])));
    }

    [Fact]
    public void It_is_in_force_since_the_third_of_November_2018()
    {
        Assert.True(RuleCatalog.TryFind(Rule, out var rule));
        Assert.False(rule.InForce.Contains(new LocalDate(2018, 11, 2)));
        Assert.True(rule.InForce.Contains(new LocalDate(2018, 11, 3)));
    }

    [Fact]
    public void What_a_program_offers_is_not_what_a_patient_attends() =>
        Assert.Null(Judge("mt.edc.iop.pattern", With(Held(0, minutes: 30))));

    private static TreatmentPlan With(PlanSession session) => Stay("asam4:2.1").WithPrograms(ProgramKind.EatingDisorders).WithSessions(session);
}
