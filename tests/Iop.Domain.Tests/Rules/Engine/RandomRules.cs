using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using Iop.Domain.Tests.Plans;
using NodaTime;

namespace Iop.Domain.Tests.Rules.Engine;

/// <summary>Random amounts over random windows, one rule of each other kind, and plans full of dated sessions.</summary>
internal static class RandomRules
{
    private static readonly Gen<Measure> AnyMeasure = Gen.Elements(Enum.GetValues<Measure>());

    private static readonly Gen<WeekDefinition> AnyWeek = Gen.Elements(
        WeekDefinition.IsoMonday, WeekDefinition.SundayToSaturday, WeekDefinition.StartingOn(IsoDayOfWeek.Thursday), WeekDefinition.FromPatientsFirstDay);

    private static readonly Gen<Window> AnyWindow =
        from kind in Gen.Choose(0, 7)
        from week in AnyWeek
        select kind switch
        {
            0 => Window.EachDay,
            1 => Window.EachWeek,
            2 => Window.EachMonth,
            3 => Window.AverageWeek,
            4 => Window.Total,
            5 => Window.EachDayOfCare,
            6 => Window.EachWeekOf(week).AndPartsFrom(4),
            _ => Window.EachWeekOf(week),
        };

    private static readonly Gen<SessionScope> AnyScope = Gen.Elements(
        SessionScope.Everything, SessionScope.Only(Modality.Individual), SessionScope.AllBut(Modality.Group), SessionScope.Only(Modality.Group, Modality.Family),
        SessionScope.Everything.OfAtLeast(60), SessionScope.Only(Modality.Group).OfAtLeast(90));

    public static readonly Gen<AmountRequirement> AnyAmount =
        from measure in AnyMeasure
        from window in AnyWindow.Where(window => measure != Measure.Days || window.Kind != WindowKind.Day)
        from least in Gen.Choose(0, 6)
        from more in Gen.Choose(0, 4)
        from ends in Gen.Choose(0, 2)
        from scope in AnyScope
        let unit = measure == Measure.Minutes ? 50 : 1
        select new AmountRequirement(measure, window, BoundsOf(least * unit, more * unit, ends), scope);

    public static readonly Arbitrary<AmountRequirement> Amounts = AnyAmount.ToArbitrary();

    public static readonly Arbitrary<CheckOptions> Options = Arb.From(
        from week in AnyWeek
        from day in Gen.Frequency((1, Gen.Constant<LocalDate?>(null)), (2, RandomPlan.AnyDay.Select(day => (LocalDate?)day)))
        select new CheckOptions { Week = week, AsOf = day, IncludesSatisfied = true });

    /// <summary>Plans at levels of one system, so that all that a rule may ask is there; every part is dated.</summary>
    public static readonly Arbitrary<TreatmentPlan> Plans = Arb.From(
        from plan in RandomPlan.AnyPlan
        from initial in RandomPlan.AnyDay
        from hour in Gen.Choose(0, 23)
        from population in Gen.Elements<Population?>(null, Population.Adult, Population.Adolescent)
        select plan.WithPopulation(population)
            .WithCertifications([.. plan.Certifications, new(CertificationKind.Initial, initial, weeklyNeed: WeeklyHours.FromHours(hour))])
            .WithAssessments([.. plan.Assessments, new(AssessmentKind.Initial, new CareMoment(initial.PlusDays(1), new LocalTime(hour, 0)))]),
        RandomPlan.Every.Shrinker);

    private static readonly Rule Taper = Own(
        "own.taper", new TaperAllowance(LevelOfCare.Parse("asam3:2.1"), LevelOfCare.Parse("asam3:1"), 14, 3), Basis.Planned);

    /// <summary>One rule of each kind of requirement, on several bases, that does not hang on calendar months.</summary>
    public static RuleSet OfEachKind { get; } = new("own", "Own", [
        Own("own.amount.weekly", new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(300).AndBelow(900))),
        Own("own.amount.scheduled", new AmountRequirement(Measure.Days, Window.EachWeek, Bounds.AtLeast(2)), Basis.Scheduled),
        Own("own.amount.planned", new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtLeast(3)), Basis.Planned),
        Own("own.amount.average", new AmountRequirement(Measure.Minutes, Window.AverageWeek, Bounds.AtLeast(120))),
        Own("own.amount.total", new AmountRequirement(Measure.Sessions, Window.FirstDays(21), Bounds.AtLeast(4))),
        Own("own.amount.daily", new AmountRequirement(Measure.Minutes, Window.EachDay, Bounds.AtLeast(60))),
        Own("own.hours.needed", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9))), Basis.Needed, Taper),
        Own("own.hours.delivered", new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(3))), Basis.Delivered, Taper),
        Own("own.deadline", new DeadlineRequirement(PlanEvent.Assessment(AssessmentKind.Initial), TimeLimit.Hours(48), PlanEvent.Admission)),
        Own("own.deadline.days", new DeadlineRequirement(PlanEvent.InitialCertification, TimeLimit.WorkingDays(3), PlanEvent.FirstSession)),
        Own("own.interval", new IntervalRequirement(PlanEvent.PlanReview, TimeLimit.Days(14), PlanEvent.PhaseStart)),
        Own("own.interval.sessions", new IntervalRequirement(PlanEvent.Recertification, TimeLimit.DaysWithSession(5), PlanEvent.InitialCertification)),
        Own("own.gap", new GapRequirement(3)),
        Own("own.sessions", new SessionRequirement(SessionScope.Only(Modality.Group), groupSize: Bounds.AtLeast(2), minutes: Bounds.AtLeast(50))),
        Own("own.exclusion", new ExclusionRequirement(LevelScope.Exactly(LevelOfCare.Parse("asam3:2.5")), 7)),
        Own("own.follow-up", new FollowUpRequirement(PriorEventKind.EmergencyVisit, 7, SameDay.NotStated)),
        Own("own.content", new ContentRequirement(PlanPart.Diagnosis, PlanPart.Duration, PlanPart.Goals, PlanPart.Transition, PlanPart.PhysicianReview)),
        Own("own.caseload", new CaseloadRequirement(20)),
        Own("own.population", new PopulationRequirement(Population.Adult)),
        Own("own.any", CombinedRequirement.Any(
            new AmountRequirement(Measure.Minutes, Window.EachWeek, Bounds.AtLeast(300)), new AmountRequirement(Measure.Services, Window.EachWeek, Bounds.AtLeast(3)))),
        Own("own.all", CombinedRequirement.All(new GapRequirement(5), new CaseloadRequirement(30))),
        Own("own.described", new DescribedRequirement("a mark on the claim")),
    ]);

    public static Rule Own(string id, Requirement requirement, Basis basis = Basis.Delivered, params Rule[] exceptions) => new(
        id, id, basis, requirement, LevelScope.Every, EffectiveDates.Always, Severity.Mandatory, EvidenceStatus.Unverified, new Citation("own"), exceptions: exceptions);

    /// <summary>Everything with a date a number of weeks later.</summary>
    public static TreatmentPlan Later(TreatmentPlan plan, int weeks) => RandomPlan.Later(plan, weeks)
        .WithReviews(plan.Reviews.Select(review => new PlanReview(review.On.PlusWeeks(weeks), review.By)))
        .WithCertifications(plan.Certifications.Select(signed => new Certification(
            signed.Kind, signed.SignedOn.PlusWeeks(weeks), signed.Covers, signed.By, signed.Level, signed.WeeklyNeed, signed.Statements)))
        .WithAssessments(plan.Assessments.Select(done => new AssessmentReference(
            done.Kind, new CareMoment(done.At.Date.PlusWeeks(weeks), done.At.Time), done.Instrument, done.By, done.CosignedOn?.PlusWeeks(weeks))))
        .WithPriorEvents(plan.PriorEvents.Select(prior => new PriorEvent(prior.Kind, prior.On.PlusWeeks(weeks))))
        .WithTransition(plan.Transition is not { } next ? null : new TransitionPlan(
            next.Next, next.Criteria, next.FollowUps.Select(visit => new FollowUpAppointment(new CareMoment(visit.At.Date.PlusWeeks(weeks), visit.At.Time), visit.Service, visit.Attendance))));

    private static Bounds<int> BoundsOf(int least, int more, int ends) => ends switch
    {
        0 => Bounds.AtLeast(least),
        1 => Bounds.AtMost(least + more),
        _ => Bounds.AtLeast(least).AndBelow(least + more + 1),
    };
}
