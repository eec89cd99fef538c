using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using Iop.Domain.Tests.Rules.Catalog;
using NodaTime;

namespace Iop.Domain.Tests.Rules;

public class DeadlinesAndIntervalsTests
{
    private static readonly IntervalRequirement Monthly = new(PlanEvent.PlanReview, TimeLimit.Days(30), PlanEvent.PlanEstablished);

    [Theory]
    [InlineData(29, Verdict.Satisfied)]
    [InlineData(30, Verdict.Satisfied)]
    [InlineData(31, Verdict.Satisfied)]
    [InlineData(32, Verdict.Violated)]
    public void What_comes_after_the_last_day_of_care_is_late_only_if_it_was_due_before(int days, Verdict expected)
    {
        var plan = PlansOfPrograms.At("asam4:2.1", days).WithEstablishedOn(APlan.Monday).WithReviews(new PlanReview(APlan.Monday.PlusDays(90)));

        Assert.Equal(expected, Ask(Monthly, plan));
    }

    [Theory]
    [InlineData(30, Verdict.Satisfied)]
    [InlineData(31, Verdict.Violated)]
    public void Discharge_ends_the_intervals(int dischargedAfter, Verdict expected)
    {
        var plan = PlansOfPrograms.At("asam4:2.1", 90).WithEstablishedOn(APlan.Monday).WithDischarge(APlan.Monday.PlusDays(dischargedAfter));

        Assert.Equal(expected, Ask(Monthly, plan, new() { AsOf = APlan.Monday.PlusDays(80) }));
    }

    [Fact]
    public void A_part_that_a_plan_cannot_tell_leaves_an_alternative_open()
    {
        var never = new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.FromHours(90)));
        var open = CombinedRequirement.Any(never, new DescribedRequirement("a reason is given"));

        Assert.Equal(Verdict.Indeterminate, Ask(open, PlansOfPrograms.Weekly("asam4:2.1", 540)));
        Assert.Equal(Verdict.Satisfied, Ask(CombinedRequirement.Any(new DescribedRequirement("a reason is given"), new WeeklyHoursRequirement(Bounds.AtLeast(WeeklyHours.Zero))), PlansOfPrograms.Weekly("asam4:2.1", 540)));
    }

    [Theory]
    [InlineData(null, Verdict.Indeterminate, "certifications")]
    [InlineData(-1, Verdict.Indeterminate, "certifications")]
    [InlineData(0, Verdict.Indeterminate, "certifications")]
    [InlineData(1, Verdict.Violated, null)]
    public void A_certification_that_the_plan_does_not_tell_of_is_missing_once_the_plan_tells_of_the_days_after(int? asOf, Verdict expected, string? missing)
    {
        var options = asOf is { } days ? new CheckOptions { AsOf = APlan.Monday.PlusDays(days) } : CheckOptions.Usual;
        var finding = Find(new ContentRequirement(PlanPart.InitialCertification), PlansOfPrograms.At("asam4:2.1", 28), options);

        Assert.Equal((expected, missing), (finding.Verdict, finding.Missing));
    }

    [Theory]
    [InlineData(PlanPart.PhysicianCertification, "by")]
    [InlineData(PlanPart.CertifiedNeed, "minutesPerWeek")]
    public void What_a_certification_does_not_say_is_open(PlanPart part, string missing)
    {
        var plan = PlansOfPrograms.At("asam4:2.1", 28).WithCertifications(new Certification(CertificationKind.Initial, APlan.Monday));
        var finding = Find(new ContentRequirement(part), plan, new() { AsOf = APlan.Monday.PlusDays(20) });

        Assert.Equal((Verdict.Indeterminate, missing), (finding.Verdict, finding.Missing));
    }

    [Fact]
    public void A_review_is_a_physicians_or_somebody_elses_or_nobody_says_whose()
    {
        Verdict Ask(params ProviderRole[] by) => Find(
            new ContentRequirement(PlanPart.PhysicianReview), PlansOfPrograms.At("asam4:2.1", 28).WithReviews(new PlanReview(APlan.Monday, by))).Verdict;

        Assert.Equal(Verdict.Satisfied, Ask(ProviderRole.Nurse, ProviderRole.Physician));
        Assert.Equal(Verdict.Violated, Ask(ProviderRole.Nurse));
        Assert.Equal(Verdict.Indeterminate, Ask());
    }

    [Fact]
    public void Hours_are_asked_only_of_a_certification_that_is_asked_for() =>
        Assert.Throws<ArgumentException>(() => new ContentRequirement(Bounds.AtLeast(WeeklyHours.FromHours(9)), PlanPart.Goals));

    [Fact]
    public void The_words_say_from_when_the_time_runs() => Cultures.Each(() =>
    {
        Assert.Equal("plan review within 30 days of the treatment plan and of each one before", Monthly.Text);
        Assert.Equal(
            "recertification by day 18 with a session, counted from the first day at the level on, if care goes on so long",
            new DeadlineRequirement(PlanEvent.Recertification, TimeLimit.DaysWithSession(18), PlanEvent.PhaseStart, whileCareGoesOn: true).Text);
        Assert.Equal(
            "the initial certification on the same day as admission", new DeadlineRequirement(PlanEvent.InitialCertification, TimeLimit.Days(0), PlanEvent.Admission).Text);
        Assert.Equal(
            "the psychiatric assessment within 48 h of admission, then within 7 days of each one before",
            new IntervalRequirement(PlanEvent.Assessment(AssessmentKind.Psychiatric), TimeLimit.Days(7), PlanEvent.Admission, TimeLimit.Hours(48)).Text);
    });

    private static Verdict Ask(Requirement requirement, TreatmentPlan plan, CheckOptions? options = null) => Find(requirement, plan, options).Verdict;

    private static Finding Find(Requirement requirement, TreatmentPlan plan, CheckOptions? options = null)
    {
        var rule = new Rule(
            "own.rule", "Own", Basis.Planned, requirement, LevelScope.Every, EffectiveDates.Always, Severity.Mandatory, EvidenceStatus.Unverified, new Citation("own"));
        return Assert.Single(new RuleSet("own", "Own", [rule]).Check(plan, (options ?? CheckOptions.Usual) with { IncludesSatisfied = true }).Findings);
    }
}
