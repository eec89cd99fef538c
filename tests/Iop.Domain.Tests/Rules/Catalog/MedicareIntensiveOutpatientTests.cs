using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfPrograms;

namespace Iop.Domain.Tests.Rules.Catalog;

public class MedicareIntensiveOutpatientTests
{
    private const string Level = "medicare:IOP";

    [Theory]
    [InlineData("2026-01-05", "2026-03-04", true)]
    [InlineData("2026-01-05", "2026-03-05", true)]
    [InlineData("2026-01-05", "2026-03-06", false)]
    [InlineData("2025-12-31", "2026-02-28", true)]
    [InlineData("2025-12-31", "2026-03-01", false)]
    [InlineData("2026-07-01", "2026-08-31", true)]
    public void Recertification_comes_every_other_month(string first, string next, bool isKept) =>
        Assert.Equal(Kept(isKept), Said("cms.iop.recert-interval", Certified(first, next)));

    [Theory]
    [InlineData("2026-08-29", true)]
    [InlineData("2026-08-30", true)]
    [InlineData("2026-08-31", false)]
    public void Sixty_days_are_a_rule_of_their_own_that_is_switched_off(string next, bool isKept)
    {
        Assert.Equal(Kept(isKept), Said("cms.iop.recert-interval-days", Certified("2026-07-01", next)));
        Assert.DoesNotContain(RuleCatalog.Medicare.IntensiveOutpatient.Rules, rule => rule.Id == "cms.iop.recert-interval-days");
    }

    [Theory]
    [InlineData("2026-03-04", Verdict.Satisfied)]
    [InlineData("2026-03-05", Verdict.Satisfied)]
    [InlineData("2026-03-06", Verdict.Violated)]
    public void A_recertification_that_never_came_is_late_once_care_goes_on_beyond_the_two_months(string asOf, Verdict expected)
    {
        var plan = From(APlan.Monday, Level, 120).WithCertifications(new Certification(CertificationKind.Initial, APlan.Monday));

        Assert.Equal(expected, Said("cms.iop.recert-interval", plan, new() { AsOf = Date(asOf) }));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_physician_certifies_on_admission(int day, bool isKept) =>
        Assert.Equal(Kept(isKept), Said("cms.iop.initial-certification", Certified(day, ProviderRole.Physician, 540)));

    [Theory]
    [InlineData(539, false)]
    [InlineData(540, true)]
    [InlineData(541, true)]
    public void The_certification_states_a_need_of_nine_hours(int minutes, bool isKept) =>
        Assert.Equal(Kept(isKept), Said("cms.iop.initial-certification", Certified(0, ProviderRole.Psychiatrist, minutes)));

    [Theory]
    [InlineData("physician", Verdict.Satisfied)]
    [InlineData("counselor", Verdict.Violated)]
    [InlineData(null, Verdict.Indeterminate)]
    public void The_certification_is_a_physicians(string? by, Verdict expected)
    {
        var role = by is null ? null : ProviderRole.Of(by);

        Assert.Equal(expected, Said("cms.iop.initial-certification", Certified(0, role, 540)));
        Assert.Equal(expected, Said("cms.iop.plan-of-care", Certified(0, role, 540)));
    }

    [Fact]
    public void A_certification_for_another_level_certifies_nothing_here()
    {
        var elsewhere = At(Level, 28).WithCertifications(new Certification(
            CertificationKind.Initial, APlan.Monday, by: ProviderRole.Physician, level: LevelSystem.Medicare["PHP"], weeklyNeed: WeeklyHours.FromHours(20)));

        Assert.Equal(Verdict.Indeterminate, Said("cms.iop.plan-of-care", elsewhere));
        Assert.Equal(Verdict.Violated, Said("cms.iop.plan-of-care", elsewhere, new() { AsOf = APlan.Monday.PlusDays(20) }));
    }

    [Theory]
    [InlineData(179, 3, false)]
    [InlineData(180, 3, true)]
    [InlineData(181, 3, true)]
    [InlineData(180, 2, false)]
    [InlineData(180, 4, true)]
    [InlineData(180, 5, false)]
    public void A_contractor_describes_three_hours_on_three_or_four_days(int minutes, int days, bool isKept) => Assert.Equal(
        Kept(isKept), Said("cms.iop.session-pattern-mac", At(Level, 7, [.. Enumerable.Range(0, days).Select(day => Due(day, minutes))])));

    [Fact]
    public void The_contractors_pattern_is_stricter_than_the_law_and_does_not_bind()
    {
        var plan = APlan.Of(new PlanPhase(
            LevelSystem.Medicare["IOP"], new CarePeriod(APlan.Monday, APlan.Monday.PlusDays(6)), [new(Modality.Group, Duration.FromMinutes(108), 5)]))
            .WithSessions(Enumerable.Range(0, 5).Select(day => Due(day, 108)));

        Assert.Equal(Verdict.Satisfied, Said("cms.iop.min-weekly-hours", plan));
        Assert.All(Findings("cms.iop.session-pattern-mac", plan), finding => Assert.Equal(Severity.Guidance, finding.Severity));
        Assert.Equal(Verdict.Violated, Said("cms.iop.session-pattern-mac", plan));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(6, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(-1, true)]
    public void Partial_hospitalization_within_the_seven_days_before_overlaps(int daysBefore, bool isKept) => Assert.Equal(
        Kept(isKept),
        Said("cms.iop.no-php-overlap", At(Level, 28, Held(10, level: Level), Held(10 - daysBefore, level: "medicare:PHP", name: "b"))));

    [Theory]
    [InlineData(7, Verdict.Violated)]
    [InlineData(9, Verdict.Violated)]
    [InlineData(10, Verdict.Satisfied)]
    public void A_step_down_from_one_program_to_the_other_overlaps_within_a_week(int firstDay, Verdict expected)
    {
        var plan = APlan.Of(APlan.Phase("asam4:2.5", 0, 3, 0), APlan.Phase("asam4:2.1", firstDay, 14, 0)).WithSessions(Held(0), Held(2), Held(firstDay));

        Assert.Equal(expected, Said("cms.iop.no-php-overlap", plan));
    }

    [Fact]
    public void Where_both_programs_run_side_by_side_and_sessions_name_no_level_it_is_open()
    {
        var both = APlan.Of(APlan.Phase("medicare:PHP", 0, 14, 0), APlan.Phase(Level, 0, 14, 0)).WithSessions(Held(0), Held(1));

        Assert.Equal(Verdict.Indeterminate, Said("cms.iop.no-php-overlap", both));
        Assert.Contains(Findings("cms.iop.no-php-overlap", both), finding => finding.Missing == "level");
    }

    [Fact]
    public void A_session_that_was_missed_overlaps_with_nothing() => Assert.Equal(
        Verdict.Satisfied,
        Said("cms.iop.no-php-overlap", APlan.Of(APlan.Phase("medicare:PHP", 0, 5, 0), APlan.Phase(Level, 7, 14, 0)).WithSessions(Due(4), Held(7))));

    [Theory]
    [InlineData(ContactMode.InPerson, Verdict.Satisfied)]
    [InlineData(ContactMode.Video, Verdict.Violated)]
    [InlineData(ContactMode.Audio, Verdict.Violated)]
    [InlineData(null, Verdict.Indeterminate)]
    public void Remote_days_are_a_rule_that_was_not_read_and_is_switched_off(ContactMode? mode, Verdict expected)
    {
        Assert.Equal(expected, Said("cms.iop.remote", At(Level, 28, Held(0, mode: mode))));
        Assert.Equal(expected, Said("cms.iop.remote", At("medicare:PHP", 28, Held(0, mode: mode))));
        Assert.Contains(RuleCatalog.Medicare.IntensiveOutpatient.SwitchedOff, rule => rule.Id == "cms.iop.remote");
    }

    [Theory]
    [InlineData(8, Verdict.Violated)]
    [InlineData(9, Verdict.Satisfied)]
    [InlineData(10, Verdict.Satisfied)]
    [InlineData(null, Verdict.Indeterminate)]
    public void Nine_services_not_nine_hours_make_a_week_in_an_opioid_treatment_program(int? services, Verdict expected)
    {
        var plan = At(Level, 7, Held(0, minutes: 30, services: services), Held(2, minutes: 600, services: 0)).WithPrograms(ProgramKind.OpioidTreatment);

        Assert.Equal(expected, Said("cms.otp.iop-min-services", plan));
        Assert.Null(Said("cms.otp.iop-min-services", plan.WithPrograms()));
    }

    [Fact]
    public void The_opioid_treatment_program_chooses_its_week()
    {
        // nine services from Thursday to Wednesday, twice; from Friday to Thursday there are five
        var plan = From(APlan.Monday.PlusDays(3), Level, 14, Held(3, services: 4), Held(8, services: 5), Held(11, services: 4), Held(12, services: 5))
            .WithPrograms(ProgramKind.OpioidTreatment);

        Assert.Equal(Verdict.Satisfied, Said("cms.otp.iop-min-services", plan, new() { Week = WeekDefinition.FromPatientsFirstDay }));
        Assert.Equal(Verdict.Satisfied, Said("cms.otp.iop-min-services", plan, new() { Week = WeekDefinition.StartingOn(IsoDayOfWeek.Thursday) }));
        Assert.Equal(Verdict.Violated, Said("cms.otp.iop-min-services", plan, new() { Week = WeekDefinition.StartingOn(IsoDayOfWeek.Friday) }));
    }

    [Theory]
    [InlineData(0, Verdict.Violated)]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(2, Verdict.Satisfied)]
    [InlineData(null, Verdict.Indeterminate)]
    public void A_weekly_bundle_needs_one_service_delivered(int? services, Verdict expected) => Assert.Equal(
        expected, Said("cms.otp.bundle-threshold", At("asam3:OTP", 14, Held(0, services: 1), Held(8, minutes: 600, services: services))));

    [Fact]
    public void A_part_of_a_week_earns_a_bundle_with_one_service_and_is_not_held_to_it()
    {
        Assert.Equal(Verdict.Satisfied, Said("cms.otp.bundle-threshold", At("medicare:OTP", 3, Held(0, services: 1))));
        Assert.Equal(Verdict.Indeterminate, Said("cms.otp.bundle-threshold", At("medicare:OTP", 3, Held(0, services: 0))));
    }

    private static TreatmentPlan Certified(string first, string next) => From(Date(first), Level, 120).WithCertifications(
        new Certification(CertificationKind.Initial, Date(first)), new Certification(CertificationKind.Recertification, Date(next)));

    private static TreatmentPlan Certified(int day, ProviderRole? by, int minutes) => At(Level, 28).WithCertifications(
        new Certification(CertificationKind.Initial, APlan.Monday.PlusDays(day), by: by, weeklyNeed: WeeklyHours.FromMinutes(minutes)));
}
