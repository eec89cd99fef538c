using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules;

public class Asam3RulesTests
{
    [Theory]
    [InlineData(539, Verdict.Satisfied)]
    [InlineData(540, Verdict.Violated)]
    [InlineData(541, Verdict.Violated)]
    public void Nine_hours_are_too_much_for_an_adult_at_level_1(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("asam3:1", minutes, Population.Adult, "asam3.l1.max-weekly-hours.adult"));

    [Theory]
    [InlineData(359, Verdict.Satisfied)]
    [InlineData(360, Verdict.Violated)]
    [InlineData(361, Verdict.Violated)]
    public void Six_hours_are_too_much_for_an_adolescent_at_level_1(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("asam3:1", minutes, Population.Adolescent, "asam3.l1.max-weekly-hours.adolescent"));

    [Theory]
    [InlineData(539, Verdict.Violated)]
    [InlineData(540, Verdict.Satisfied)]
    [InlineData(541, Verdict.Satisfied)]
    [InlineData(1140, Verdict.Satisfied)]
    [InlineData(1199, Verdict.Satisfied)]
    [InlineData(1200, Verdict.Violated)]
    [InlineData(1201, Verdict.Violated)]
    public void An_adult_at_level_2_1_has_nine_to_below_twenty(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("asam3:2.1", minutes, Population.Adult, "asam3.l2-1.weekly-hours.adult"));

    [Theory]
    [InlineData(359, Verdict.Violated)]
    [InlineData(360, Verdict.Satisfied)]
    [InlineData(361, Verdict.Satisfied)]
    [InlineData(1199, Verdict.Satisfied)]
    [InlineData(1200, Verdict.Violated)]
    [InlineData(1201, Verdict.Violated)]
    public void An_adolescent_at_level_2_1_has_six_to_below_twenty(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("asam3:2.1", minutes, Population.Adolescent, "asam3.l2-1.weekly-hours.adolescent"));

    [Theory]
    [InlineData(1199, Verdict.Violated)]
    [InlineData(1200, Verdict.Satisfied)]
    [InlineData(1201, Verdict.Satisfied)]
    public void Level_2_5_begins_at_twenty(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("asam3:2.5", minutes, null, "asam3.l2-5.min-weekly-hours"));

    [Theory]
    [InlineData(299, Verdict.Violated)]
    [InlineData(300, Verdict.Satisfied)]
    [InlineData(301, Verdict.Satisfied)]
    public void Level_3_1_begins_at_five(int minutes, Verdict expected) =>
        Assert.Equal(expected, Judge("asam3:3.1", minutes, null, "asam3.l3-1.min-weekly-hours"));

    [Theory]
    [InlineData(359)]
    [InlineData(360)]
    [InlineData(539)]
    [InlineData(540)]
    [InlineData(1140)]
    public void Every_amount_of_an_adult_below_twenty_belongs_to_exactly_one_outpatient_level(int minutes)
    {
        var verdicts = new[]
        {
            Judge("asam3:1", minutes, Population.Adult, "asam3.l1.max-weekly-hours.adult"),
            Judge("asam3:2.1", minutes, Population.Adult, "asam3.l2-1.weekly-hours.adult"),
            Judge("asam3:2.5", minutes, Population.Adult, "asam3.l2-5.min-weekly-hours"),
        };

        Assert.Single(verdicts, Verdict.Satisfied);
    }

    [Fact]
    public void A_plan_that_names_no_population_is_undecided_by_both_thresholds()
    {
        var report = RuleCatalog.Asam3.Check(APlan.Of(APlan.Phase("asam3:2.1", 0, 28, 420)));

        Assert.Equal(
            ["asam3.l2-1.weekly-hours.adult", "asam3.l2-1.weekly-hours.adolescent"], report.Findings.Select(finding => finding.RuleId));
        Assert.All(report.Findings, finding => Assert.Equal(
            (Verdict.Indeterminate, "population", "population"), (finding.Verdict, finding.Missing, finding.Path)));
    }

    [Fact]
    public void A_threshold_for_adults_says_nothing_of_an_adolescent() => Assert.Equal(
        ["asam3.l2-1.weekly-hours.adolescent"],
        RuleCatalog.Asam3.Check(APlan.Of(APlan.Phase("asam3:2.1", 0, 28, 420)).WithPopulation(Population.Adolescent))
            .Findings.Select(finding => finding.RuleId));

    [Fact]
    public void Thresholds_for_adults_and_adolescents_say_nothing_of_a_child() =>
        Assert.Empty(RuleCatalog.Asam3.Check(APlan.Of(APlan.Phase("asam3:2.1", 0, 28, 420)).WithPopulation(Population.Child)).Findings);

    [Fact]
    public void The_rules_and_the_hours_of_the_levels_are_the_same_figures() => Assert.All(
        RuleCatalog.Asam3.Rules.Where(rule => rule.Requirement is WeeklyHoursRequirement), rule =>
        {
            var asked = ((WeeklyHoursRequirement)rule.Requirement).Hours;
            var hours = Assert.Single(rule.Levels.Levels).NominalHoursFor(rule.Population ?? Population.Adult)!;
            Assert.All(Enumerable.Range(0, 168 * 60 + 1), minutes =>
                Assert.True(asked.Contains(WeeklyHours.FromMinutes(minutes)) == hours.Contains(Duration.FromMinutes(minutes)), $"{rule} at {minutes}"));
        });

    [Theory]
    [InlineData("asam4:2.1")]
    [InlineData("medicare:IOP")]
    [InlineData("asam3:OTP")]
    [InlineData("asam3:2-WM")]
    public void An_edition_speaks_of_its_own_levels_alone(string level) =>
        Assert.Empty(RuleCatalog.Asam3.Check(APlan.Of(APlan.Phase(level, 0, 28, 60)).WithPopulation(Population.Adult)).Findings);

    private static Verdict Judge(string level, int minutes, Population? population, string rule) =>
        RuleCatalog.Asam3.Check(APlan.Of(APlan.Phase(level, 0, 28, minutes)).WithPopulation(population)).Of(rule)!.Verdict;
}
