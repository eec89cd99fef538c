using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Calendar;

/// <summary>A day is the same day, in whatever calendar it is given; kept it is in the ISO calendar.</summary>
public class OtherCalendarsTests
{
    private static readonly LocalDate Iso = new(2026, 1, 5);
    private static readonly LocalDate Other = Iso.WithCalendar(CalendarSystem.Julian);

    [Fact]
    public void Parts_of_plans_keep_ISO_days()
    {
        Assert.Equal(new CarePeriod(Iso, Iso.PlusDays(3)), new CarePeriod(Other, Other.PlusDays(3)));
        Assert.Equal(new CarePeriod(Iso, null), new CarePeriod(Other, null));
        Assert.Equal(new CareMoment(Iso), new CareMoment(Other));
        Assert.Equal(new PlanReview(Iso), new PlanReview(Other));
        Assert.Equal(new PriorEvent(PriorEventKind.NewEpisode, Iso), new PriorEvent(PriorEventKind.NewEpisode, Other));
        Assert.Equal(new PlanRevision(2, Iso, "x"), new PlanRevision(2, Other, "x"));
        Assert.Equal(new Certification(CertificationKind.Initial, Iso), new Certification(CertificationKind.Initial, Other));
        Assert.Equal(new AssessmentReference(AssessmentKind.Initial, Iso, cosignedOn: Iso), new AssessmentReference(AssessmentKind.Initial, Other, cosignedOn: Other));
        Assert.Equal(new Goal("g", "x", target: Iso, objectives: [new("o", "x", target: Iso)]), new Goal("g", "x", target: Other, objectives: [new("o", "x", target: Other)]));
        Assert.Equal(new TransitionPlan(referredOn: Iso, summarySentOn: Iso), new TransitionPlan(referredOn: Other, summarySentOn: Other));
        Assert.Equal(Plan(Iso), Plan(Other));
    }

    [Fact]
    public void Rules_and_options_keep_ISO_days()
    {
        Assert.Equal(new EffectiveDates(Iso, Iso), new EffectiveDates(Other, Other));
        Assert.True(new EffectiveDates(Iso, Iso).Contains(Other));
        Assert.Equal(new CheckOptions { AsOf = Iso }, new CheckOptions { AsOf = Other });
        Assert.Equal(RuleCatalog.Asam3.On(Iso), RuleCatalog.Asam3.On(Other));
        Assert.Equal(RuleCatalog.Find(on: Iso), RuleCatalog.Find(on: Other));
        Assert.Equal(new WorkingDays([Iso]), new WorkingDays([Other]));
    }

    [Fact]
    public void Days_that_are_asked_of_may_be_of_any_calendar()
    {
        var plan = Plan(Iso);

        Assert.True(new CarePeriod(Iso, Iso).Contains(Other));
        Assert.Equal(WeekDefinition.IsoMonday.WeekOf(Iso), WeekDefinition.IsoMonday.WeekOf(Other));
        Assert.Equal(WeekDefinition.IsoMonday.PartsOf(Iso, Iso.PlusDays(9)), WeekDefinition.IsoMonday.PartsOf(Other, Other.PlusDays(9)));
        Assert.True(WeekDefinition.IsoMonday.WeekOf(Iso).Contains(Other));
        Assert.Equal(Iso.PlusDays(7), WorkingDays.WithoutHolidays.After(Other, 5));
        Assert.Equal(5, WorkingDays.WithoutHolidays.Between(Other, Other.PlusDays(7)));
        Assert.Equal(plan.Planned(Iso, Iso), plan.Planned(Other, Other));
        Assert.Equal(plan.Week(WeekDefinition.IsoMonday, Iso), plan.Week(WeekDefinition.IsoMonday, Other));
        Assert.Equal(1, plan.Sessions.Totals(Other, Other, SessionBasis.Scheduled).Sessions);
        Assert.Equal(plan.Amend("x", Iso, changed => changed), plan.Amend("x", Other, changed => changed));
    }

    private static TreatmentPlan Plan(LocalDate day) => TreatmentPlan
        .Create(new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZone.Utc, new PlanPhase(LevelSystem.Asam3["2.1"], new CarePeriod(day, null), []))
        .WithSessions(new PlanSession("s", day, Modality.Group, Duration.FromHours(1))).WithAdmission(day).WithEstablishedOn(day);
}
