using Iop.Domain.Calendar;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Engine.Given;

namespace Iop.Domain.Tests.Rules.Engine;

public class IntervalRequirementTests
{
    private static readonly IntervalRequirement EveryTwoWeeks = new(PlanEvent.PlanReview, TimeLimit.Days(14), PlanEvent.Admission);

    [Theory]
    [InlineData(13, Verdict.Satisfied)]
    [InlineData(14, Verdict.Satisfied)]
    [InlineData(15, Verdict.Violated)]
    public void The_first_one_is_due_within_the_limit(int day, Verdict verdict) =>
        Assert.Equal(verdict, Reviewed(20, day).Verdict(EveryTwoWeeks, options: AsOf(20)));

    [Theory]
    [InlineData(23, Verdict.Satisfied)]
    [InlineData(24, Verdict.Satisfied)]
    [InlineData(25, Verdict.Violated)]
    public void Each_later_one_is_due_within_the_limit_of_the_one_before(int day, Verdict verdict) =>
        Assert.Equal(verdict, Reviewed(30, 10, day).Verdict(EveryTwoWeeks, options: AsOf(29)));

    [Theory]
    [InlineData(23, Verdict.Satisfied)]
    [InlineData(24, Verdict.Satisfied)]
    [InlineData(25, Verdict.Violated)]
    public void None_is_late_until_care_is_known_to_have_gone_on(int now, Verdict verdict)
    {
        Assert.Equal(verdict, Reviewed(100, 10).Verdict(EveryTwoWeeks, options: AsOf(now)));
        Assert.Equal(verdict, Reviewed(100, 10).Attended(60, 0, now).Verdict(EveryTwoWeeks));
        Assert.Equal(verdict, Reviewed(now + 1, 10).Verdict(EveryTwoWeeks, options: AsOf(200)));
        Assert.Equal(verdict, Reviewed(100, 10).WithDischarge(Day(now)).Verdict(EveryTwoWeeks, options: AsOf(200)));
    }

    [Fact]
    public void A_first_limit_of_its_own_holds_for_the_first_alone()
    {
        var first = new IntervalRequirement(PlanEvent.PlanReview, TimeLimit.Days(28), PlanEvent.Admission, TimeLimit.Days(7));

        Assert.Equal(Verdict.Satisfied, Reviewed(36, 7, 35).Verdict(first, options: AsOf(35)));
        Assert.Equal(Verdict.Violated, Reviewed(36, 8, 35).Verdict(first, options: AsOf(35)));
    }

    [Fact]
    public void A_plan_that_tells_of_none_is_open_until_somebody_says_how_far_it_is_known()
    {
        Assert.Equal(Verdict.Indeterminate, Reviewed(100).Attended(60, 0, 30).Verdict(EveryTwoWeeks));
        Assert.Equal(Verdict.Violated, Reviewed(100).Attended(60, 0, 30).Verdict(EveryTwoWeeks, options: AsOf(30)));
        Assert.Equal(Verdict.Indeterminate, Plan().WithReviews(new PlanReview(Day(1))).Verdict(EveryTwoWeeks));
    }

    [Theory]
    [InlineData("2026-03-05", Verdict.Satisfied)]
    [InlineData("2026-03-06", Verdict.Violated)]
    public void Two_months_are_not_sixty_days(string day, Verdict verdict)
    {
        var everyOtherMonth = new IntervalRequirement(PlanEvent.Recertification, TimeLimit.Months(2), PlanEvent.InitialCertification);
        var signed = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var plan = Plan(90).WithCertifications(new Certification(CertificationKind.Initial, Day(0)), new Certification(CertificationKind.Recertification, signed));

        Assert.Equal(verdict, plan.Verdict(everyOtherMonth, options: AsOf(65)));
        Assert.Equal(59, Period.DaysBetween(Day(0), new LocalDate(2026, 3, 5)));
    }

    [Fact]
    public void Certifications_of_another_level_are_not_counted()
    {
        var every = new IntervalRequirement(PlanEvent.Recertification, TimeLimit.Days(30), PlanEvent.InitialCertification);
        var plan = Plan(60).WithCertifications(
            new Certification(CertificationKind.Initial, Day(0)), new Certification(CertificationKind.Recertification, Day(20), level: Partial),
            new Certification(CertificationKind.Recertification, Day(29), level: Intensive));

        Assert.Equal(Verdict.Satisfied, plan.Verdict(every, options: AsOf(50)));
        Assert.Equal(Verdict.Violated, plan.WithCertifications(plan.Certifications.Take(2)).Verdict(every, options: AsOf(50)));
    }

    [Fact]
    public void Trap_11_one_deadline_runs_from_another()
    {
        // the plan within seven working days of the assessment, wherever the assessment itself fell
        var chained = new DeadlineRequirement(PlanEvent.PlanEstablished, TimeLimit.WorkingDays(7), PlanEvent.Assessment(AssessmentKind.Comprehensive));
        var plan = Plan().WithAdmission(Day(0)).WithAssessments(new AssessmentReference(AssessmentKind.Comprehensive, Day(10)));

        Assert.Equal(Verdict.Satisfied, plan.WithEstablishedOn(Day(21)).Verdict(chained));
        Assert.Equal(Verdict.Violated, plan.WithEstablishedOn(Day(22)).Verdict(chained));
    }

    [Theory]
    [InlineData(19, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 0)]
    public void One_that_is_late_is_told_once_in_the_phase_in_which_care_went_on(int endOfFirst, int phase)
    {
        // reviewed on day 6, so due by day 20
        var plan = Reviewed(1, 6, 21, 34, 47).WithPhases(Phase(Intensive, 0, endOfFirst + 1), Phase(Intensive, endOfFirst + 1, 30));

        Assert.Equal([phase], Late(plan, EveryTwoWeeks));
        Assert.Equal([phase], Late(plan.WithReviews(new PlanReview(Day(6)), new PlanReview(Day(60))), EveryTwoWeeks));
        Assert.Equal([1 - phase], Late(plan.WithPhases([.. plan.Phases.Reverse()]), EveryTwoWeeks));
    }

    [Fact]
    public void What_runs_from_each_phase_is_late_in_each_and_a_choice_is_judged_phase_by_phase()
    {
        var fromStart = new IntervalRequirement(PlanEvent.PlanReview, TimeLimit.Days(14), PlanEvent.PhaseStart);
        var plan = Reviewed(1).WithReviews(new PlanReview(Day(70))).WithPhases(Phase(Intensive, 0, 30), Phase(Intensive, 30, 30));

        Assert.Equal([0, 1], Late(plan, fromStart));
        Assert.Equal([0], Late(plan, EveryTwoWeeks));
        Assert.Equal([0, 1], Late(plan, CombinedRequirement.Any(EveryTwoWeeks, fromStart)).Distinct());
        Assert.Equal([1], Late(plan.WithPhases(Phase(Outpatient, 0, 30), Phase(Intensive, 30, 30)), EveryTwoWeeks));
    }

    private static IEnumerable<int> Late(TreatmentPlan plan, Requirement requirement) =>
        plan.Findings(requirement, options: AsOf(48)).Where(found => found.Verdict == Verdict.Violated).Select(found => found.PhaseIndex);

    private static TreatmentPlan Reviewed(int days, params int[] reviews) =>
        Plan(days).WithAdmission(Day(0)).WithReviews(reviews.Select(day => new PlanReview(Day(day))));
}
