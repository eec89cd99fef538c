using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Tests.Plans;

public class TreatmentPlanTests
{
    private static readonly PlanPhase Silent = new(LevelSystem.Asam4["2.1"], new CarePeriod(new(2026, 1, 5), null), []);

    private static readonly TreatmentPlan Plan = TreatmentPlan.Create(new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZone.Utc, Silent);

    [Fact]
    public void Each_change_gives_a_new_plan_and_keeps_the_rest()
    {
        var changed = Plan.WithPayer(Payer.Medicare).WithPopulation(Population.Adult).WithPhases(Silent, Silent);

        Assert.Null(Plan.Payer);
        Assert.Null(Plan.Population);
        Assert.Single(Plan.Phases);
        Assert.Equal((Payer.Medicare, Population.Adult, 2), (changed.Payer, changed.Population, changed.Phases.Count));
        Assert.Equal(Plan, changed.WithPayer(null).WithPopulation(null).WithPhases(Silent));
    }

    [Fact]
    public void Silence_about_sessions_is_not_zero_hours()
    {
        Assert.Null(Silent.PlannedWeeklyHours);
        Assert.Equal(
            WeeklyHours.FromMinutes(590),
            new PlanPhase(
                Silent.Level, Silent.Dates, [new(Modality.Group, Duration.FromHours(3), 3), new(Modality.Individual, Duration.FromMinutes(50), 1)])
                .PlannedWeeklyHours);
    }

    [Fact]
    public void The_text_form_is_the_identifier() => Assert.Equal("plan-7", Plan.WithPayer(Payer.Medicare).ToString());

    [Fact]
    public void A_missing_part_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => TreatmentPlan.Create(null!, Plan.Patient, Plan.Zone));
        Assert.Throws<ArgumentNullException>(() => TreatmentPlan.Create(Plan.Id, Plan.Patient, Plan.Zone, Silent, null!));
        Assert.Throws<ArgumentNullException>(() => new PlanPhase(null!, Silent.Dates, []));
    }
}
