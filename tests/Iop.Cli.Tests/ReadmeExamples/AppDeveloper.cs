using Iop.Domain.Assessment;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Cli.Tests.Examples;

public sealed class AppDeveloper
{
    [Fact]
    public void An_app_developer_holds_levels_scores_and_plans()
    {
        // example
        LevelOfCare php = LevelSystem.Asam4["2.5"];
        LevelOfCare iop = LevelSystem.Asam4["2.1"];
        var plan = TreatmentPlan.Create(
            new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZoneProviders.Tzdb["America/New_York"],
            new PlanPhase(php, new CarePeriod(new(2026, 1, 5), new(2026, 1, 30)),
                [new(Modality.Group, Duration.FromHours(4), timesPerWeek: 5)]),
            new PlanPhase(iop, new CarePeriod(new(2026, 2, 2), new(2026, 3, 27)),
                [new(Modality.Group, Duration.FromHours(3), timesPerWeek: 3)]));

        Console.WriteLine($"{iop.Name}: {plan.Phases[1].PlannedWeeklyHours} a week");   // Intensive outpatient: 9 h a week
        Console.WriteLine(php.Compare(iop));                                           // Less: a step down
        Console.WriteLine(iop.OneStepDown[0]);                                         // asam4:1.5

        Score before = Score.FromTotal(Instrument.Phq9, new(2026, 2, 2), 18);
        Score after = Score.FromTotal(Instrument.Phq9, new(2026, 3, 23), 8);
        Console.WriteLine($"{after.Band()?.Name}; {Change.Between(before, after).Outcome}; safety {after.Safety}");   // mild; Remission; safety Unknown: a total hides item 9

        foreach (Transition step in StepDown.Standard.Find(php.Rung, TransitionKind.StepDown))
        {
            Console.WriteLine(step);                                                   // StepDown ladder:php -> ladder:iop
        }

        // end of example
        Assert.Equal(WeeklyHours.FromHours(9), plan.Phases[1].PlannedWeeklyHours);
        Assert.Equal(IntensityOrder.Less, php.Compare(iop));
        Assert.Equal("asam4:1.5", iop.OneStepDown[0].Id);
        Assert.Equal(("mild", ChangeOutcome.Remission, SafetyState.Unknown), (after.Band()?.Name, Change.Between(before, after).Outcome, after.Safety));
        Assert.Equal("StepDown ladder:php -> ladder:iop", Assert.Single(StepDown.Standard.Find(php.Rung, TransitionKind.StepDown)).ToString());
    }
}
