using Iop.Domain.Care;
using Iop.Domain.Rules;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfStatesToNewJersey;

namespace Iop.Domain.Tests.Rules.Catalog;

public class IllinoisTests
{
    [Theory]
    [InlineData("il.l1.max-weekly-hours.adult", "asam3:1", Population.Adult, 539, Verdict.Satisfied)]
    [InlineData("il.l1.max-weekly-hours.adult", "asam3:1", Population.Adult, 540, Verdict.Violated)]
    [InlineData("il.l1.max-weekly-hours.adult", "asam4:1.5", Population.Adult, 541, Verdict.Violated)]
    [InlineData("il.l1.max-weekly-hours.adolescent", "asam3:1", Population.Adolescent, 359, Verdict.Satisfied)]
    [InlineData("il.l1.max-weekly-hours.adolescent", "asam3:1", Population.Adolescent, 360, Verdict.Violated)]
    [InlineData("il.l1.max-weekly-hours.adolescent", "asam3:1", Population.Adolescent, 361, Verdict.Violated)]
    [InlineData("il.l2.weekly-hours.adult", "asam3:2.1", Population.Adult, 539, Verdict.Violated)]
    [InlineData("il.l2.weekly-hours.adult", "asam3:2.1", Population.Adult, 540, Verdict.Satisfied)]
    [InlineData("il.l2.weekly-hours.adult", "asam3:2.1", Population.Adult, 541, Verdict.Satisfied)]
    [InlineData("il.l2.weekly-hours.adult", "asam3:2.1", Population.Adult, 1199, Verdict.Satisfied)]
    [InlineData("il.l2.weekly-hours.adult", "asam3:2.1", Population.Adult, 1200, Verdict.Violated)]
    [InlineData("il.l2.weekly-hours.adult", "asam3:2.1", Population.Adult, 1201, Verdict.Violated)]
    [InlineData("il.l2.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 359, Verdict.Violated)]
    [InlineData("il.l2.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 360, Verdict.Satisfied)]
    [InlineData("il.l2.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 361, Verdict.Satisfied)]
    [InlineData("il.l2.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 1199, Verdict.Satisfied)]
    [InlineData("il.l2.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 1200, Verdict.Violated)]
    [InlineData("il.l2.weekly-hours.adolescent", "asam3:2.1", Population.Adolescent, 1201, Verdict.Violated)]
    public void Weekly_hours(string rule, string level, Population population, int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge(rule, Weekly(level, minutes, population)));

    [Fact]
    public void What_holds_generally_rejects_no_plan() =>
        Assert.True(RuleCatalog.Sets.Single(set => set.Id == "il").Check(Weekly("asam3:2.1", 60, Population.Adult)).IsCompliant);
}
