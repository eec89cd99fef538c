using Iop.Domain.Care;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfNewYorkToZ;

namespace Iop.Domain.Tests.Rules.Catalog;

public class NewYorkTests
{
    private static readonly RuleSet Set = RuleCatalog.Sets.Single(set => set.Id == "ny");

    [Theory]
    [InlineData(539, Verdict.Violated)]
    [InlineData(540, Verdict.Satisfied)]
    [InlineData(541, Verdict.Satisfied)]
    public void Once_switched_on_intensive_outpatient_has_9_hours(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("ny.oasas.ios", Plan("asam4:2.1", (minutes, Modality.Group))));

    [Fact]
    public void The_hours_that_were_not_read_are_not_asked_by_default() =>
        Assert.Empty(Set.Check(Plan("asam4:2.1", (60, Modality.Group)), CheckOptions.WithSatisfied).Findings);

    [Fact]
    public void The_tool_of_placement_is_no_level_of_ASAM() =>
        Assert.Contains("LOCADTR", Set.Rules.Single(rule => rule.Id == "ny.placement-tool").Requirement.Text, StringComparison.Ordinal);
}
