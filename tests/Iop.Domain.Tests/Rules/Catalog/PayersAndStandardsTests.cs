using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using static Iop.Domain.Tests.Rules.Catalog.PlansOfPrograms;

namespace Iop.Domain.Tests.Rules.Catalog;

public class PayersAndStandardsTests
{
    [Theory]
    [InlineData("asam4.l1-5.max-weekly-hours", "asam4:1.5", 539, 540, 541, "SVV")]
    [InlineData("asam4.l2-1.weekly-hours", "asam4:2.1", 539, 540, 541, "VSS")]
    [InlineData("asam4.l2-1.weekly-hours", "asam4:2.1", 1199, 1200, 1201, "SVV")]
    [InlineData("asam4.l2-5.min-weekly-hours", "asam4:2.5", 1199, 1200, 1201, "VSS")]
    [InlineData("asam4.l3-1.weekly-hours", "asam4:3.1", 539, 540, 541, "VSS")]
    [InlineData("asam4.l3-1.weekly-hours", "asam4:3.1", 1199, 1200, 1201, "SVV")]
    [InlineData("asam4.l3-5.min-weekly-hours", "asam4:3.5", 1199, 1200, 1201, "VSS")]
    [InlineData("samhsa.tip47.weekly-hours", "asam3:2.1", 359, 360, 361, "VSS")]
    [InlineData("samhsa.tip47.weekly-hours", "asam3:2.1", 1799, 1800, 1801, "SSV")]
    [InlineData("tricare.iop.weekly-hours", "asam4:2.1", 359, 360, 361, "VSS")]
    [InlineData("payer.contract.iop.band", "asam4:2.1", 539, 540, 541, "VSS")]
    [InlineData("payer.contract.iop.band", "asam4:2.1", 899, 900, 901, "SSV")]
    public void Weekly_hours_are_held_to_the_minute(string rule, string level, int below, int at, int above, string expected) => Assert.Equal(
        expected, string.Concat(new[] { below, at, above }.Select(minutes => Said(rule, Weekly(level, minutes).WithPopulation(Population.Adult)).ToString()![0])));

    [Theory]
    [InlineData("asam4:2.1")]
    [InlineData("asam4:3.1")]
    public void Hours_of_the_4th_edition_were_not_read_and_are_not_asked(string level)
    {
        var plan = Weekly(level, 60).WithPopulation(Population.Adult);

        Assert.Empty(RuleCatalog.Asam4.Check(plan).Findings);
        Assert.Single(RuleCatalog.Asam4.SwitchOn().Check(plan).FindingsThatAre(Verdict.Violated));
    }

    [Theory]
    [InlineData(Population.Adult, Verdict.Satisfied)]
    [InlineData(Population.Adolescent, Verdict.Violated)]
    [InlineData(Population.Child, Verdict.Violated)]
    [InlineData(null, Verdict.Indeterminate)]
    public void The_4th_edition_is_for_adults_and_adolescents_stay_on_the_3rd(Population? population, Verdict expected)
    {
        Assert.Equal(expected, Said("asam4.adult-only", Weekly("asam4:3.7 BIO", 600).WithPopulation(population)));
        Assert.Null(Said("asam4.adult-only", Weekly("asam3:2.1", 600).WithPopulation(population)));
    }

    [Fact]
    public void One_caseload_can_be_on_both_editions()
    {
        var rules = RuleCatalog.Asam3 + RuleCatalog.Asam4;

        Assert.True(rules.Check(Weekly("asam4:2.1", 600).WithPopulation(Population.Adult)) is { Findings.Count: 0 });
        Assert.True(rules.Check(Weekly("asam3:2.1", 400).WithPopulation(Population.Adolescent)) is { Findings.Count: 0 });
    }

    [Theory]
    [InlineData(Population.Adult, 539, false)]
    [InlineData(Population.Adult, 540, true)]
    [InlineData(Population.Adult, 541, true)]
    [InlineData(Population.Adolescent, 359, false)]
    [InlineData(Population.Adolescent, 360, true)]
    [InlineData(Population.Adolescent, 361, true)]
    public void Samhsas_hours_are_those_of_core_services_in_the_calendar(Population population, int minutes, bool isKept)
    {
        var plan = At("asam3:2.1", 7, Due(0, minutes - 60), Due(2, 60, Modality.CaseManagement), Due(2, 300, Modality.Testing, name: "b"), Due(3, 300, Modality.Peer))
            .WithPopulation(population);

        Assert.Equal(Kept(isKept), Said($"samhsa.2021.iop.min-weekly-hours.{(population == Population.Adult ? "adult" : "adolescent")}", plan));
    }

    [Theory]
    [InlineData(5, 1, Verdict.Violated)]
    [InlineData(6, 1, Verdict.Satisfied)]
    [InlineData(7, 2, Verdict.Satisfied)]
    [InlineData(11, 2, Verdict.Satisfied)]
    [InlineData(12, 2, Verdict.Satisfied)]
    [InlineData(13, 2, Verdict.Violated)]
    [InlineData(12, 3, Verdict.Violated)]
    [InlineData(12, 0, Verdict.Indeterminate)]
    [InlineData(null, 2, Verdict.Indeterminate)]
    public void Samhsa_describes_groups_of_6_to_12_with_one_or_two_therapists(int? size, int providers, Verdict expected) =>
        Assert.Equal(expected, Said("samhsa.2021.group-size", At("asam3:1", 7, Due(0, size: size, providers: providers), Due(1, modality: Modality.Individual, size: 1))));

    [Theory]
    [InlineData(119, false, false)]
    [InlineData(120, true, true)]
    [InlineData(121, true, true)]
    [InlineData(359, true, true)]
    [InlineData(360, true, false)]
    [InlineData(361, true, false)]
    public void Tricare_asks_two_hours_of_each_day_and_six_are_another_program(int minutes, bool isEnough, bool isWithin)
    {
        var plan = At("asam4:2.1", 28, Held(0, minutes), Held(2, 180)).WithPayer(Payer.Tricare);

        Assert.Equal(Kept(isEnough), Said("tricare.iop.min-hours-per-day", plan));
        Assert.Equal(Kept(isWithin), Said("tricare.iop.day-band", plan));
    }

    [Fact]
    public void Six_hours_are_enough_for_Tricare_and_Medicares_nine_are_not_asked_of_it()
    {
        var plan = Weekly("asam4:2.1", 360).WithPayer(Payer.Tricare);

        Assert.Equal(Verdict.Satisfied, Said("tricare.iop.weekly-hours", plan));
        Assert.Null(Said("cms.iop.min-weekly-hours", plan));
    }

    [Theory]
    [InlineData("2020-03-12", false)]
    [InlineData("2020-03-13", true)]
    [InlineData("2020-03-14", true)]
    [InlineData("2023-05-10", true)]
    [InlineData("2023-05-11", true)]
    [InlineData("2023-05-12", false)]
    public void Tricares_groups_were_held_in_person_during_the_emergency(string date, bool isAsked)
    {
        var start = Date(date);
        TreatmentPlan Plan(Modality modality, ContactMode mode) => From(start, "asam4:2.1", 28, On(start, modality: modality, mode: mode));

        Assert.Equal(isAsked ? Verdict.Violated : null, Said("tricare.iop.telehealth-2020", Plan(Modality.Group, ContactMode.Video)));
        Assert.Equal(isAsked ? Verdict.Violated : null, Said("tricare.iop.telehealth-2020", Plan(Modality.Testing, ContactMode.Video)));
        Assert.Equal(isAsked ? Verdict.Satisfied : null, Said("tricare.iop.telehealth-2020", Plan(Modality.Group, ContactMode.InPerson)));
        Assert.Equal(isAsked ? Verdict.Satisfied : null, Said("tricare.iop.telehealth-2020", Plan(Modality.Individual, ContactMode.Video)));
    }

    [Theory]
    [InlineData("2019-12-31", false)]
    [InlineData("2020-01-01", true)]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", false)]
    public void Tricares_full_days_were_held_in_person(string date, bool isAsked)
    {
        var start = Date(date);

        Assert.Equal(isAsked ? Verdict.Violated : null, Said("tricare.php.no-telehealth", From(start, "asam4:2.5", 28, On(start, mode: ContactMode.Video))));
        Assert.Equal(isAsked ? Verdict.Satisfied : null, Said("tricare.php.no-telehealth", From(start, "asam4:2.5", 28, On(start, mode: ContactMode.InPerson))));
    }

    [Theory]
    [InlineData(1439, true)]
    [InlineData(1440, false)]
    [InlineData(1441, false)]
    public void Partial_hospitalization_is_less_than_24_hours_a_day(int minutes, bool isKept)
    {
        var plan = At("ladder:php", 28, Held(0, minutes - 100), Held(0, 100, name: "b"));

        Assert.Equal(Kept(isKept), Said("hcpcs.h0035.duration", plan));
        Assert.Equal(Kept(isKept), Said("hcpcs.s0201.unit", plan));
        Assert.Null(Said("hcpcs.s0201.unit", plan.WithPayer(Payer.Medicare)));
    }

    [Fact]
    public void What_a_program_operates_a_plan_cannot_tell()
    {
        Assert.Null(Said("hcpcs.h0015.hours-per-day", At("asam3:2.1", 28, Held(0, 60))));
        Assert.Null(Said("hcpcs.h0015.days-per-week", At("asam3:2.1", 28, Held(0, 60))));
    }

    [Theory]
    [InlineData(239, 3, false)]
    [InlineData(240, 3, true)]
    [InlineData(241, 3, true)]
    [InlineData(240, 2, false)]
    [InlineData(240, 4, true)]
    [InlineData(240, 5, true)]
    [InlineData(240, 6, false)]
    public void ConnectCares_partial_hospitalization_has_four_hours_on_three_to_five_days(int minutes, int days, bool isKept) => Assert.Equal(
        Kept(isKept), Said("payer.connectcare.php.pattern", At("asam4:2.5", 7, [.. Enumerable.Range(0, days).Select(day => Due(day, minutes))])));

    [Theory]
    [InlineData("2026-01-07T08:59:00", 7, Verdict.Satisfied)]
    [InlineData("2026-01-07T09:00:00", 6, Verdict.Satisfied)]
    [InlineData("2026-01-07T09:01:00", 7, Verdict.Violated)]
    [InlineData("2026-01-07T09:00:00", 8, Verdict.Violated)]
    [InlineData("2026-01-07", 7, Verdict.Indeterminate)]
    public void ConnectCares_psychiatrist_comes_within_48_hours_then_every_week(string first, int days, Verdict expected)
    {
        CareMoment at = first.Contains('T', StringComparison.Ordinal) ? Time(first) : Date(first);
        var plan = At("asam4:2.5", 16).WithAdmission(Time("2026-01-05T09:00:00")).WithAssessments(
            new AssessmentReference(AssessmentKind.Psychiatric, at), new AssessmentReference(AssessmentKind.Psychiatric, at.Date.PlusDays(days)));

        Assert.Equal(expected, Said("payer.connectcare.php.psychiatrist", plan));
    }

    [Theory]
    [InlineData(119, 3, Verdict.Violated)]
    [InlineData(120, 2, Verdict.Satisfied)]
    [InlineData(121, 2, Verdict.Satisfied)]
    [InlineData(71, 5, Verdict.Violated)]
    [InlineData(72, 5, Verdict.Satisfied)]
    [InlineData(73, 5, Verdict.Satisfied)]
    public void A_payers_example_is_met_by_two_hours_a_day_or_by_six_a_week(int minutes, int days, Verdict expected)
    {
        var plan = APlan.Of(APlan.Phase("asam4:2.1", 0, 7, minutes * days)).WithSessions(Enumerable.Range(0, days).Select(day => Due(day, minutes)));

        Assert.Equal(expected, Said("payer.example.iop.dose", plan));
    }

    [Theory]
    [InlineData(0, Verdict.Indeterminate)]
    [InlineData(1, Verdict.Satisfied)]
    [InlineData(2, Verdict.Satisfied)]
    public void A_missing_family_session_may_have_a_clinical_reason(int times, Verdict expected)
    {
        SessionPrescription[] family = times == 0 ? [] : [new(Modality.Family, Duration.FromHours(1), times)];
        var phase = APlan.Phase("asam4:2.1", 0, 28, 540);

        Assert.Equal(expected, Said("payer.example.iop.family", APlan.Of(new PlanPhase(phase.Level, phase.Dates, [.. phase.Sessions, .. family]))));
    }

    [Theory]
    [InlineData("payer.connectcare.php.pattern", "connectcare")]
    [InlineData("payer.example.iop.dose", "example")]
    [InlineData("payer.contract.iop.band", "contract")]
    public void An_example_of_one_payer_is_not_asked_of_another(string id, string payer)
    {
        Assert.True(RuleCatalog.TryFind(id, out var rule));
        Assert.Equal(Payer.Of(payer), rule.Payer);
        Assert.Null(Said(id, Weekly(rule.Levels.Includes(LevelSystem.Asam4["2.5"]) ? "asam4:2.5" : "asam4:2.1", 60).WithPayer(Payer.Commercial)));
    }
}
