using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;

namespace Iop.Domain.Tests.Rules;

public class TaperTests
{
    private const string Floor = "asam3.l2-1.weekly-hours.adult";

    private const string Exception = "asam3.l2-1.taper-weeks";

    private static readonly PlanPhase Before = APlan.Phase("asam3:2.1", 0, 28, 540);

    [Theory]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(13, Verdict.Satisfied)]
    [InlineData(14, Verdict.Satisfied)]
    [InlineData(15, Verdict.Violated)]
    public void Two_weeks_on_the_way_to_level_1_may_be_light(int days, Verdict expected)
    {
        var finding = Judge(Before, APlan.Phase("asam3:2.1", 28, days, 240), APlan.Phase("asam3:1", 28 + days, 60, 120));

        Assert.Equal(expected, finding.Verdict);
        Assert.Equal(expected == Verdict.Satisfied ? Exception : null, finding.ExcusedBy);
        Assert.Equal(expected == Verdict.Satisfied, finding.Message.Contains(Exception, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0, Verdict.Satisfied)]
    [InlineData(2, 2, Verdict.Satisfied)]
    [InlineData(3, 0, Verdict.Satisfied)]
    [InlineData(0, 3, Verdict.Satisfied)]
    [InlineData(4, 0, Verdict.Violated)]
    [InlineData(0, 4, Verdict.Violated)]
    public void A_long_weekend_may_lie_between(int freeBefore, int freeAfter, Verdict expected) => Assert.Equal(
        expected,
        Judge(Before, APlan.Phase("asam3:2.1", 28 + freeBefore, 7, 240), APlan.Phase("asam3:1", 35 + freeBefore + freeAfter, 60, 120)).Verdict);

    [Theory]
    [InlineData(360, 240, 7, Verdict.Satisfied)]
    [InlineData(240, 360, 7, Verdict.Satisfied)]
    [InlineData(360, 240, 8, Verdict.Violated)]
    public void Two_light_phases_in_a_row_are_one_taper(int first, int second, int secondDays, Verdict expected)
    {
        var (one, two) = (APlan.Phase("asam3:2.1", 28, 7, first), APlan.Phase("asam3:2.1", 35, secondDays, second));
        var next = APlan.Phase("asam3:1", 35 + secondDays, 60, 120);

        Assert.Equal(expected, Judge(Before, one, two, next).Verdict);
        Assert.Equal(expected, Judge(Before, two, one, next).Verdict);
    }

    [Fact]
    public void Short_light_phases_follow_the_nearest_one()
    {
        var (monday, wednesday) = (APlan.Phase("asam3:2.1", 28, 2, 360), APlan.Phase("asam3:2.1", 30, 1, 240));
        PlanPhase[] then = [APlan.Phase("asam3:2.1", 31, 4, 120), APlan.Phase("asam3:1", 35, 60, 60)];

        Assert.Equal(Verdict.Satisfied, Judge([Before, monday, wednesday, .. then]).Verdict);
        Assert.Equal(Verdict.Satisfied, Judge([Before, wednesday, monday, .. then]).Verdict);
    }

    [Fact]
    public void Two_phases_that_end_together_before_it_leave_no_single_stay_to_taper() => Assert.Equal(
        Verdict.Violated,
        Judge(Before, APlan.Phase("asam3:2.1", 28, 7, 240), APlan.Phase("asam3:2.1", 20, 8, 240), APlan.Phase("asam3:1", 35, 28, 120)).Verdict);

    [Fact]
    public void Light_weeks_in_the_middle_of_a_stay_are_no_taper() => Assert.Equal(
        Verdict.Violated,
        Judge(Before, APlan.Phase("asam3:2.1", 28, 7, 240), APlan.Phase("asam3:2.1", 35, 28, 540), APlan.Phase("asam3:1", 63, 28, 120)).Verdict);

    [Theory]
    [InlineData("asam3:2.5")]
    [InlineData("asam3:0.5")]
    [InlineData("asam3:3.1")]
    [InlineData("asam4:1.5")]
    public void It_leads_to_level_1_and_nowhere_else(string next) => Assert.Equal(
        Verdict.Violated, Judge(Before, APlan.Phase("asam3:2.1", 28, 7, 240), APlan.Phase(next, 35, 28, 120)).Verdict);

    [Fact]
    public void A_recovery_residence_of_another_system_may_begin_with_level_1() => Assert.Equal(
        Verdict.Satisfied,
        Judge(Before, APlan.Phase("asam3:2.1", 28, 7, 240), APlan.Phase("asam3:1", 35, 28, 120), APlan.Phase("asam4:RR", 35, 28, 0)).Verdict);

    [Fact]
    public void A_step_up_beside_level_1_is_no_step_down() => Assert.Equal(
        Verdict.Violated,
        Judge(Before, APlan.Phase("asam3:2.1", 28, 7, 240), APlan.Phase("asam3:1", 35, 28, 120), APlan.Phase("asam3:3.1", 36, 28, 300)).Verdict);

    [Fact]
    public void Nothing_after_it_is_no_taper() => Assert.Equal(Verdict.Violated, Judge(Before, APlan.Phase("asam3:2.1", 28, 7, 240)).Verdict);

    [Fact]
    public void An_open_end_is_no_taper() => Assert.Equal(Verdict.Violated, Judge(Before, APlan.Phase("asam3:2.1", 28, null, 240)).Verdict);

    [Fact]
    public void Care_that_kept_the_floor_comes_before_it()
    {
        var (light, next) = (APlan.Phase("asam3:2.1", 28, 7, 240), APlan.Phase("asam3:1", 35, 28, 120));

        Assert.Equal(Verdict.Violated, Judge(APlan.Phase("asam3:2.5", 0, 28, 1200), light, next).Verdict);
        Assert.Equal(Verdict.Satisfied, Judge(APlan.Phase("asam3:2.1", 0, 28, 1260), light, next).Verdict);
    }

    [Fact]
    public void Where_the_plan_is_silent_on_the_hours_before_or_after_the_taper_is_undecided()
    {
        var light = APlan.Phase("asam3:2.1", 28, 7, 240);
        var before = Judge(APlan.Phase("asam3:2.1", 0, 28, 0), light, APlan.Phase("asam3:1", 35, 28, 120));

        Assert.Equal((Verdict.Indeterminate, "4 h", "sessions"), (before.Verdict, before.Observed, before.Missing));
        Assert.Equal(Verdict.Indeterminate, Judge(Before, light, APlan.Phase("asam3:2.1", 35, 7, 0), APlan.Phase("asam3:1", 42, 28, 120)).Verdict);
    }

    [Fact]
    public void Two_programs_side_by_side_are_no_taper() => Assert.Equal(
        Verdict.Violated,
        Judge(Before, APlan.Phase("asam3:2.1", 28, 7, 240), APlan.Phase("asam3:2.1", 30, 3, 240), APlan.Phase("asam3:1", 35, 28, 120)).Verdict);

    [Fact]
    public void Too_many_hours_are_no_taper() => Assert.Equal(
        Verdict.Violated, Judge(Before, APlan.Phase("asam3:2.1", 28, 7, 1200), APlan.Phase("asam3:1", 35, 28, 120)).Verdict);

    [Theory]
    [InlineData(359, Exception)]
    [InlineData(360, null)]
    public void Adolescents_taper_below_their_own_floor(int minutes, string? excusedBy)
    {
        var plan = APlan.Of(APlan.Phase("asam3:2.1", 0, 28, 400), APlan.Phase("asam3:2.1", 28, 14, minutes), APlan.Phase("asam3:1", 42, 28, 120));
        var finding = RuleCatalog.Asam3.Check(plan.WithPopulation(Population.Adolescent), CheckOptions.WithSatisfied).Of("asam3.l2-1.weekly-hours.adolescent", phase: 1)!;

        Assert.Equal((Verdict.Satisfied, excusedBy), (finding.Verdict, finding.ExcusedBy));
    }

    [Fact]
    public void It_does_not_bind_Medicare()
    {
        var plan = APlan.Of(Before, APlan.Phase("asam3:2.1", 28, 14, 240), APlan.Phase("asam3:1", 42, 28, 120)).WithPopulation(Population.Adult);
        var report = APlan.Everything.Check(plan, CheckOptions.WithSatisfied);

        Assert.Equal(Verdict.Satisfied, report.Of(Floor, phase: 1)!.Verdict);
        Assert.Equal(Verdict.Violated, report.Of("cms.iop.min-weekly-hours", phase: 1)!.Verdict);
    }

    [Fact]
    public void By_itself_it_finds_nothing() => Assert.DoesNotContain(
        RuleCatalog.Asam3.Check(APlan.Of(Before, APlan.Phase("asam3:2.1", 28, 7, 240)).WithPopulation(Population.Adult), CheckOptions.WithSatisfied).Findings,
        finding => finding.RuleId == Exception);

    // The finding on the phase after the first, with the phases stated in both directions.
    private static Finding Judge(params PlanPhase[] phases)
    {
        var stated = RuleCatalog.Asam3.Check(APlan.Of(phases).WithPopulation(Population.Adult), CheckOptions.WithSatisfied).Of(Floor, phase: 1)!;
        var backwards = RuleCatalog.Asam3.Check(APlan.Of([.. phases.Reverse()]).WithPopulation(Population.Adult), CheckOptions.WithSatisfied).Of(Floor, phase: phases.Length - 2)!;
        Assert.Equal(stated.Verdict, backwards.Verdict);
        return stated;
    }
}
