using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using Iop.Domain.Scheduling;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

public class DatedTaperTests
{
    private static readonly Rule Taper = new(
        "own.taper", "Taper", Basis.Planned, new TaperAllowance(Intensive, Outpatient, 14, 3), LevelScope.Exactly(Intensive), EffectiveDates.Always, Severity.Expected,
        EvidenceStatus.Unverified, new Citation("own"));

    [Theory]
    [InlineData(Basis.Scheduled, 360, Verdict.Satisfied)]
    [InlineData(Basis.Scheduled, 359, Verdict.Violated)]
    [InlineData(Basis.Delivered, 360, Verdict.Satisfied)]
    [InlineData(Basis.Delivered, 361, Verdict.Satisfied)]
    [InlineData(Basis.Delivered, 359, Verdict.Violated)]
    public void Trap_5_a_taper_allows_the_light_week_that_was_planned_and_no_absence_in_it(Basis basis, int minutes, Verdict verdict)
    {
        var found = Assert.Single(Set(Floor(basis)).Check(Tapering(minutes), CheckOptions.WithSatisfied).Findings, finding => finding.PhaseIndex == 1);

        Assert.Equal((verdict, verdict == Verdict.Satisfied ? "own.taper" : null), (found.Verdict, found.ExcusedBy));
        Assert.Equal(new CarePeriod(Day(28), Day(34)), found.Window);
        Assert.Equal(verdict == Verdict.Violated ? 1 : 0, Set(Floor(basis)).Check(Tapering(minutes)).Findings.Count);
    }

    [Fact]
    public void A_light_week_before_the_taper_is_no_taper()
    {
        var plan = Tapering(360);
        var light = plan.WithSessions(plan.Sessions.Where(session => session.Start.Date != Day(7)));

        Assert.Equal(new CarePeriod(Day(7), Day(13)), Assert.Single(Set(Floor(Basis.Delivered)).Check(light).Findings).Window);
    }

    [Fact]
    public void Where_the_care_before_states_no_hours_the_light_week_is_open()
    {
        var plan = Tapering(360);
        plan = plan.WithPhases(Phase(Intensive, 0, 28), plan.Phases[1], plan.Phases[2]);

        Assert.Equal(Verdict.Indeterminate, Assert.Single(Set(Floor(Basis.Delivered)).Check(plan).Findings).Verdict);
    }

    [Fact]
    public void A_week_of_a_taper_is_not_asked_for_the_floor()
    {
        var rules = Set(Floor(Basis.Planned));

        Assert.Equal(540, rules.RequirementFor(Tapering(360), Day(0))!.Requirement.MinutesPerWeek.Min);
        Assert.Null(rules.RequirementFor(Tapering(360), Day(28))!.Requirement.MinutesPerWeek.Min);
    }

    private static Rule Floor(Basis basis) => new(
        "own.floor", "Floor", basis, new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9))), LevelScope.Exactly(Intensive), EffectiveDates.Always, Severity.Mandatory,
        EvidenceStatus.Unverified, new Citation("own"), exceptions: [Taper]);

    private static TreatmentPlan Tapering(int minutes) => Plan()
        .WithPhases(Phase(Intensive, 0, 28, Prescribed(180, 3)), Phase(Intensive, 28, 7, Prescribed(180, 2)), Phase(Outpatient, 35, 28, Prescribed(60)))
        .Attended(540, 0, 7, 14, 21).Attended(minutes, 28).Attended(60, 35);
}
