using Iop.Domain.Rules;

namespace Iop.Domain.Tests.Rules.Engine;

public class AllocationTests
{
    public static TheoryData<string> Ids => [.. TypicalCare.OfEachKind.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_that_finds_nothing_allocates_nothing(string id)
    {
        var rules = Given.Set(TypicalCare.OfEachKind.Rules.Single(rule => rule.Id == id));

        Assert.Empty(rules.Check(TypicalCare.Plan).Findings);
        Assert.Equal(0, Asked(rules));
    }

    [Fact]
    public void A_set_that_finds_nothing_allocates_nothing() => Assert.Equal(0, Asked(TypicalCare.OfEachKind));

    [Fact]
    public void Of_the_typical_plan_every_rule_has_something_to_say() => Assert.Equal(
        TypicalCare.OfEachKind.Rules.Where(rule => rule.IsDecidable).Select(rule => rule.Id),
        TypicalCare.OfEachKind.Check(TypicalCare.Plan, CheckOptions.WithSatisfied).Findings.Select(finding => finding.RuleId).Distinct());

    private static long Asked(RuleSet rules) => Allocated.Least(() =>
    {
        for (var round = 0; round < 100; round++)
        {
            rules.Check(TypicalCare.Plan);
        }
    });
}
