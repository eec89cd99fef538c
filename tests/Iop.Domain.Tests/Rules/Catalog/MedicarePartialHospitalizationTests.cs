using Iop.Domain.Calendar;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfPrograms;

namespace Iop.Domain.Tests.Rules.Catalog;

public class MedicarePartialHospitalizationTests
{
    private const string Level = "medicare:PHP";

    [Theory]
    [InlineData(1199, false)]
    [InlineData(1200, true)]
    [InlineData(1201, true)]
    public void A_light_week_draws_a_message_and_breaks_nothing_that_binds(int minutes, bool isKept)
    {
        var plan = At(Level, 7, Held(0, 1000), Held(4, minutes - 1000));

        Assert.Equal(Kept(isKept), Said("cms.php.hours-message", plan));
        Assert.DoesNotContain(Findings("cms.php.hours-message", plan), finding => finding.Severity != Severity.Guidance);
        Assert.NotEqual(Verdict.Violated, Said("cms.php.min-weekly-hours", plan));
    }

    [Theory]
    [InlineData(1199, false)]
    [InlineData(1200, true)]
    [InlineData(1201, true)]
    public void The_edit_of_2016_returned_weeks_below_twenty_hours(int minutes, bool isKept)
    {
        var monday = Date("2016-10-03");

        Assert.Equal(Kept(isKept), Said("cms.php.hours-edit-2016", From(monday, Level, 7, On(monday, 1000), On(monday.PlusDays(3), minutes - 1000))));
    }

    [Theory]
    [InlineData("2016-06-30", false)]
    [InlineData("2016-07-01", true)]
    [InlineData("2016-07-02", true)]
    [InlineData("2017-08-17", true)]
    [InlineData("2017-08-18", true)]
    [InlineData("2017-08-19", false)]
    public void The_edit_of_2016_was_rescinded(string start, bool isAsked) =>
        Assert.Equal(isAsked, Said("cms.php.hours-edit-2016", From(Date(start), Level, 28)) is not null);

    [Fact]
    public void A_short_first_week_escaped_the_edit()
    {
        var friday = Date("2016-10-07");
        var plan = From(friday, Level, 10, On(friday, 300), On(friday.PlusDays(3), 600), On(friday.PlusDays(5), 600));

        Assert.Equal(Verdict.Satisfied, Said("cms.php.hours-edit-2016", plan));
    }

    [Theory]
    [InlineData("2016-10-06", 300, false)]
    [InlineData("2016-10-06", 1199, false)]
    [InlineData("2016-10-06", 1200, true)]
    [InlineData("2016-10-05", 1199, false)]
    [InlineData("2016-10-07", 300, true)]
    public void A_first_span_of_four_days_did_not_escape_it(string first, int minutes, bool isKept)
    {
        // a Thursday has four days of its week left, a Friday three
        var (start, monday) = (Date(first), Date("2016-10-10"));
        var plan = From(start, Level, Period.DaysBetween(start, monday) + 7, On(start, minutes / 2), On(start.PlusDays(1), minutes - (minutes / 2)), On(monday, 600), On(monday.PlusDays(2), 600));

        Assert.Equal(Kept(isKept), Said("cms.php.hours-edit-2016", plan));
    }

    [Theory]
    [InlineData(3, Verdict.Satisfied)]
    [InlineData(4, Verdict.Violated)]
    [InlineData(5, Verdict.Violated)]
    public void Nor_did_a_last_span(int days, Verdict expected)
    {
        var monday = Date("2016-10-03");
        var plan = From(monday, Level, 7 + days, On(monday, 600), On(monday.PlusDays(2), 600), On(monday.PlusDays(7), 300));

        Assert.Equal(expected, Said("cms.php.hours-edit-2016", plan));
    }

    [Fact]
    public void A_span_of_which_the_rest_is_not_known_yet_is_not_held_to_it()
    {
        var monday = Date("2016-10-03");
        var plan = From(monday, Level, 28, On(monday, 600), On(monday.PlusDays(2), 600), On(monday.PlusDays(7), 300));

        Assert.Equal(Verdict.Satisfied, Said("cms.php.hours-edit-2016", plan, new() { AsOf = monday.PlusDays(12) }));
        Assert.Equal(Verdict.Violated, Said("cms.php.hours-edit-2016", plan, new() { AsOf = monday.PlusDays(13) }));
    }

    [Theory]
    [InlineData("2026-01-27", Verdict.Satisfied)]
    [InlineData("2026-01-28", Verdict.Satisfied)]
    [InlineData("2026-01-29", Verdict.Violated)]
    public void The_18_days_run_through_a_stay_in_two_phases(string date, Verdict expected)
    {
        var one = FiveDaysAWeek(20).WithCertifications(Again(Date(date)));
        var dates = one.Phases[0].Dates;
        var two = one.WithPhases(
            new PlanPhase(one.Phases[0].Level, new CarePeriod(dates.Start, dates.Start.PlusDays(11)), one.Phases[0].Sessions),
            new PlanPhase(one.Phases[0].Level, new CarePeriod(dates.Start.PlusDays(14), dates.End), one.Phases[0].Sessions));

        Assert.Equal(expected, Said("cms.php.first-recert", two));
        Assert.Equal(Findings("cms.php.first-recert", one).Count, Findings("cms.php.first-recert", two).Count);
        Assert.Equal(Verdict.Violated, Said("cms.php.first-recert", two.WithCertifications(), new() { AsOf = Date("2026-01-29") }));
    }

    [Theory]
    [InlineData("2026-01-27", true)]
    [InlineData("2026-01-28", true)]
    [InlineData("2026-01-29", false)]
    public void The_first_recertification_comes_by_the_18th_day_of_service(string date, bool isKept) => Assert.Equal(
        Kept(isKept), Said("cms.php.first-recert", FiveDaysAWeek(20).WithCertifications(Again(Date(date)))));

    [Fact]
    public void Days_without_service_and_days_missed_do_not_count_towards_the_18()
    {
        var lessOften = At(Level, 56, [.. Enumerable.Range(0, 8).SelectMany(week => new[] { Held(week * 7), Held((week * 7) + 2), Due((week * 7) + 4) })]);

        Assert.Equal(Verdict.Satisfied, Said("cms.php.first-recert", lessOften.WithCertifications(Again(Date("2026-02-27")))));
        Assert.Equal(Verdict.Satisfied, Said("cms.php.first-recert", lessOften, new() { AsOf = Date("2026-03-01") }));
    }

    [Theory]
    [InlineData(17, Verdict.Satisfied)]
    [InlineData(18, Verdict.Indeterminate)]
    [InlineData(19, Verdict.Indeterminate)]
    public void Care_that_ends_before_the_18th_day_needs_no_recertification(int days, Verdict expected) =>
        Assert.Equal(expected, Said("cms.php.first-recert", FiveDaysAWeek(days)));

    [Theory]
    [InlineData("2026-01-27", Verdict.Satisfied)]
    [InlineData("2026-01-28", Verdict.Indeterminate)]
    [InlineData("2026-01-29", Verdict.Violated)]
    public void A_first_recertification_that_is_known_not_to_be_there_is_late(string asOf, Verdict expected) =>
        Assert.Equal(expected, Said("cms.php.first-recert", FiveDaysAWeek(20), new() { AsOf = Date(asOf) }));

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Further_recertifications_come_within_30_days_of_the_one_before(int days, bool isKept)
    {
        var plan = At(Level, 120).WithCertifications(Again(Date("2026-01-28")), Again(Date("2026-01-28").PlusDays(days)));

        Assert.Equal(Kept(isKept), Said("cms.php.subsequent-recert", plan));
        Assert.Equal("recertification within 30 days of the one before", Findings("cms.php.subsequent-recert", plan)[0].Required);
    }

    [Fact]
    public void Before_the_first_recertification_none_follows() => Assert.Equal(Verdict.Satisfied, Said("cms.php.subsequent-recert", FiveDaysAWeek(20)));

    [Theory]
    [InlineData(true, true, true, true, Verdict.Satisfied)]
    [InlineData(false, true, true, true, Verdict.Violated)]
    [InlineData(true, false, true, true, Verdict.Violated)]
    [InlineData(true, true, false, true, Verdict.Violated)]
    [InlineData(true, true, true, false, Verdict.Violated)]
    public void The_plan_states_diagnosis_services_duration_and_goals(bool diagnosis, bool services, bool duration, bool goals, Verdict expected)
    {
        var plan = APlan.Of(APlan.Phase(Level, 0, duration ? 28 : null, services ? 1200 : 0))
            .WithDiagnoses(diagnosis ? [DiagnosisCode.Parse("F33.1")] : []).WithGoals(goals ? [new Goal("g1", "g1")] : []);

        Assert.Equal(expected, Said("cms.php.plan-content", plan));
    }

    [Theory]
    [InlineData("physician", Verdict.Satisfied)]
    [InlineData("psychiatrist", Verdict.Satisfied)]
    [InlineData("nurse", Verdict.Indeterminate)]
    [InlineData(null, Verdict.Indeterminate)]
    public void A_physicians_review_is_enough_and_without_one_it_is_open_because_no_interval_is_stated(string? by, Verdict expected)
    {
        var plan = At(Level, 60).WithReviews(by is null ? [] : [new PlanReview(APlan.Monday.PlusDays(20), [ProviderRole.Of(by), ProviderRole.Counselor])]);

        Assert.Equal(expected, Said("cms.php.plan-review", plan));
        Assert.Equal(expected, Said("cms.php.plan-review", plan, new() { AsOf = APlan.Monday.PlusDays(90) }));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void Inpatient_psychiatric_care_is_recertified_by_its_12th_day(int daysAfterAdmission, bool isKept) => Assert.Equal(
        Kept(isKept), Said("cms.ipf.first-recert", At("medicare:IPF", 28).WithCertifications(Again(APlan.Monday.PlusDays(daysAfterAdmission)))));

    [Theory]
    [InlineData(11, Verdict.Satisfied)]
    [InlineData(12, Verdict.Violated)]
    [InlineData(13, Verdict.Violated)]
    public void A_stay_that_ends_before_its_12th_day_needs_no_recertification(int days, Verdict expected) =>
        Assert.Equal(expected, Said("cms.ipf.first-recert", At("medicare:IPF", days), new() { AsOf = APlan.Monday.PlusDays(40) }));

    [Fact]
    public void Inpatient_psychiatric_care_is_certified()
    {
        var plan = At("asam4:4 Psych", 28);

        Assert.Equal(Verdict.Indeterminate, Said("cms.ipf.certification", plan));
        Assert.Equal(Verdict.Violated, Said("cms.ipf.certification", plan, new() { AsOf = APlan.Monday.PlusDays(20) }));
        Assert.Equal(Verdict.Satisfied, Said("cms.ipf.certification", plan.WithCertifications(new Certification(CertificationKind.Initial, APlan.Monday))));
        Assert.Null(Said("cms.ipf.certification", At("asam4:4", 28)));
    }

    private static TreatmentPlan FiveDaysAWeek(int days)
    {
        var sessions = Enumerable.Range(0, days).Select(day => Held((day / 5 * 7) + (day % 5))).ToArray();
        return At(Level, Period.DaysBetween(APlan.Monday, sessions[^1].Start.Date) + 1, sessions);
    }

    private static Certification Again(LocalDate signedOn) => new(CertificationKind.Recertification, signedOn);
}
