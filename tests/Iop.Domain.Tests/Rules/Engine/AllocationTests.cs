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
        Assert.Equal(0, Allocated(rules));
    }

    [Fact]
    public void A_set_that_finds_nothing_allocates_nothing() => Assert.Equal(0, Allocated(TypicalCare.OfEachKind));

    [Fact]
    public void Of_the_typical_plan_every_rule_has_something_to_say() => Assert.Equal(
        TypicalCare.OfEachKind.Rules.Where(rule => rule.IsDecidable).Select(rule => rule.Id),
        TypicalCare.OfEachKind.Check(TypicalCare.Plan, CheckOptions.WithSatisfied).Findings.Select(finding => finding.RuleId).Distinct());

    // the least of several: on a busy machine the runtime's own work can fall into one of them
    private static long Allocated(RuleSet rules) => Enumerable.Range(0, 5).Min(_ => AllocatedOnce(rules));

    private static long AllocatedOnce(RuleSet rules)
    {
        rules.Check(TypicalCare.Plan);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            rules.Check(TypicalCare.Plan);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
