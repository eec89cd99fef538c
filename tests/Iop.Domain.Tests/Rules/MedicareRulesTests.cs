using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.Tests.Rules;

public class MedicareRulesTests
{
    private const string Floor = "cms.iop.min-weekly-hours";

    [Theory]
    [InlineData(539, Verdict.Violated)]
    [InlineData(540, Verdict.Satisfied)]
    [InlineData(541, Verdict.Satisfied)]
    [InlineData(1260, Verdict.Satisfied)]
    public void Intensive_outpatient_needs_nine_hours(int minutes, Verdict expected) =>
        Assert.Equal(expected, Check("asam4:2.1", minutes).Of(Floor)!.Verdict);

    [Theory]
    [InlineData(539, Verdict.Violated)]
    [InlineData(540, Verdict.Satisfied)]
    [InlineData(1139, Verdict.Satisfied)]
    [InlineData(1140, Verdict.Satisfied)]
    [InlineData(1199, Verdict.Satisfied)]
    [InlineData(1200, Verdict.Violated)]
    [InlineData(1201, Verdict.Violated)]
    public void A_contractor_describes_nine_to_below_twenty_as_guidance(int minutes, Verdict expected)
    {
        var report = Check("medicare:IOP", minutes);

        Assert.Equal(expected, report.Of("cms.iop.hours-band-mac")!.Verdict);
        Assert.Equal(minutes >= 540, report.IsCompliant);
        Assert.Equal(expected == Verdict.Violated, report.HasViolations(Severity.Guidance));
    }

    [Theory]
    [InlineData(1199, Verdict.Violated)]
    [InlineData(1200, Verdict.Satisfied)]
    [InlineData(1201, Verdict.Satisfied)]
    public void Partial_hospitalization_needs_twenty_hours(int minutes, Verdict expected) =>
        Assert.Equal(expected, Check("asam4:2.5", minutes).Of("cms.php.min-weekly-hours")!.Verdict);

    [Theory]
    [InlineData("asam3:2.1", true)]
    [InlineData("asam4:2.1", true)]
    [InlineData("medicare:IOP", true)]
    [InlineData("ladder:iop", true)]
    [InlineData("asam4:2.5", false)]
    [InlineData("asam4:1.7", false)]
    [InlineData("asam3:1", false)]
    public void A_payers_rule_speaks_of_every_systems_level_on_the_rung(string level, bool spoken) =>
        Assert.Equal(spoken, Check(level, 540).Of(Floor) is not null);

    [Theory]
    [InlineData("medicare", true)]
    [InlineData("medicaid", false)]
    [InlineData("commercial", false)]
    [InlineData(null, true)]
    public void It_speaks_of_Medicares_plans_and_of_plans_that_name_no_payer(string? payer, bool spoken)
    {
        var plan = APlan.Of(APlan.Phase("asam4:2.1", 0, 28, 300)).WithPayer(payer is null ? null : Payer.Of(payer));

        Assert.Equal(spoken, APlan.Everything.Check(plan, CheckOptions.WithSatisfied).Of(Floor) is not null);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void It_is_in_force_for_phases_that_begin_on_its_first_day_or_later(int day, bool spoken)
    {
        var start = Period.DaysBetween(APlan.Monday, new LocalDate(2024, 1, 1)) + day;

        Assert.Equal(spoken, APlan.Everything.Check(APlan.Of(APlan.Phase("asam4:2.1", start, 400, 300)), CheckOptions.WithSatisfied).Of(Floor) is not null);
    }

    [Fact]
    public void Breaks_do_not_count()
    {
        SessionPrescription evenings = new(Modality.Group, Duration.FromHours(3), 3);
        SessionPrescription withBreaks = new(Modality.Group, Duration.FromHours(3), 3, breaks: Duration.FromMinutes(30));
        var phase = APlan.Phase("asam4:2.1", 0, 28, 0);

        Assert.Equal(Verdict.Satisfied, APlan.Everything.Check(APlan.Of(new PlanPhase(phase.Level, phase.Dates, [evenings])), CheckOptions.WithSatisfied).Of(Floor)!.Verdict);
        var short90 = APlan.Everything.Check(APlan.Of(new PlanPhase(phase.Level, phase.Dates, [withBreaks])), CheckOptions.WithSatisfied).Of(Floor)!;
        Assert.Equal((Verdict.Violated, "7 h 30 min"), (short90.Verdict, short90.Observed));
    }

    [Fact]
    public void A_phase_that_states_no_sessions_is_neither_right_nor_wrong()
    {
        var report = Check("asam4:2.1", 0);
        var finding = report.Of(Floor)!;

        Assert.Equal((Verdict.Indeterminate, "sessions", null), (finding.Verdict, finding.Missing, finding.Observed));
        Assert.True(report.IsCompliant);
        Assert.False(report.IsComplete);
    }

    [Fact]
    public void A_finding_names_rule_path_figures_and_source_and_hides_them_from_logs() => Cultures.Each(() =>
    {
        var zone = DateTimeZone.Utc;
        var plan = TreatmentPlan.Create(
            new PlanId("plan-7"), new PatientId("pt-42"), zone,
            new PlanPhase(
                LevelSystem.Asam4["2.5"], new DateInterval(new(2026, 1, 5), new(2026, 1, 30)), [new(Modality.Group, Duration.FromHours(4), timesPerWeek: 5)]),
            new PlanPhase(
                LevelSystem.Asam4["2.1"], new DateInterval(new(2026, 2, 2), new(2026, 3, 27)), [new(Modality.Group, Duration.FromHours(3), timesPerWeek: 2)]));
        RuleSet rules = RuleCatalog.Medicare.IntensiveOutpatient.On(new LocalDate(2026, 3, 2)) + RuleCatalog.Asam3;

        PlanReport report = rules.Check(plan, CheckOptions.WithSatisfied);

        var finding = Assert.Single(report.Findings, found => found.RuleId == Floor);
        Assert.Equal("cms.iop.min-weekly-hours", finding.RuleId);
        Assert.Equal(Verdict.Violated, finding.Verdict);
        Assert.Equal(("phases[1].sessions", 1), (finding.Path, finding.PhaseIndex));
        Assert.Equal(("6 h", "at least 9 h a week"), (finding.Observed, finding.Required));
        Assert.Equal(
            "The plan states 6 h a week at Intensive outpatient (asam4:2.1), net of breaks. Required: at least 9 h a week. That is 3 h too little.",
            finding.Message);
        Assert.StartsWith("https://", finding.Citation.Url, StringComparison.Ordinal);
        Assert.Equal("cms.iop.min-weekly-hours Violated phases[1].sessions", finding.ToString());
        Assert.Equal(Severity.Mandatory, finding.Severity);
        Assert.StartsWith("plan-7: ", report.ToString(), StringComparison.Ordinal);
        Assert.False(report.IsCompliant);
    });

    private static PlanReport Check(string level, int minutes) => APlan.Everything.Check(APlan.Of(APlan.Phase(level, 0, 28, minutes)), CheckOptions.WithSatisfied);
}
