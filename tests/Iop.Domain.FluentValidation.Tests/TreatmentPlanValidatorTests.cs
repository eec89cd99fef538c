using System.Collections;
using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.FluentValidation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;

namespace Iop.Domain.FluentValidation.Tests;

public class TreatmentPlanValidatorTests
{
    private static readonly RuleSet Rules = RuleCatalog.Medicare.IntensiveOutpatient + RuleCatalog.Asam3;

    private static readonly RuleSet AllRules = RuleCatalog.Sets.Aggregate((left, right) => left + right) is var all && all.SwitchedOff.Count > 0 ? all.SwitchOn() : all;

    [Fact]
    public void A_violated_rule_is_a_failure_with_code_path_and_finding()
    {
        var result = Validate(Phase("asam4:2.5", 1200), Phase("asam4:2.1", 360));

        var failure = Assert.Single(result.Errors, error => error.Severity == global::FluentValidation.Severity.Error);
        Assert.Equal("cms.iop.min-weekly-hours", failure.ErrorCode);
        Assert.Equal("Phases[1].Sessions", failure.PropertyName);
        Assert.Null(failure.AttemptedValue);
        var finding = Assert.IsType<Finding>(failure.CustomState);
        Assert.Equal(("6 h", "at least 9 h a week"), (finding.Observed, finding.Required));
        Assert.Equal(finding.Message, failure.ErrorMessage);
    }

    [Theory]
    [InlineData("asam4:2.1", 539, "cms.iop.min-weekly-hours", global::FluentValidation.Severity.Error)]
    [InlineData("asam3:2.5", 1199, "asam3.l2-5.min-weekly-hours", global::FluentValidation.Severity.Warning)]
    [InlineData("asam4:2.1", 1200, "cms.iop.hours-band-mac", global::FluentValidation.Severity.Info)]
    public void Severity_follows_how_binding_the_rule_is(string level, int minutes, string code, global::FluentValidation.Severity expected) =>
        Assert.Equal(expected, Assert.Single(Validate(Phase(level, minutes)).Errors, error => error.ErrorCode == code).Severity);

    [Theory]
    [InlineData(539, false)]
    [InlineData(540, true)]
    [InlineData(541, true)]
    public void A_plan_that_meets_the_rules_is_valid(int minutes, bool valid) => Assert.Equal(valid, Validate(Phase("asam4:2.1", minutes)).IsValid);

    [Fact]
    public void What_the_plan_does_not_say_is_no_failure_unless_asked_for()
    {
        Assert.True(Validate(Phase("asam4:2.1", 0)).IsValid);

        var asked = new TreatmentPlanValidator(Rules, new() { ReportsIndeterminate = true }).Validate(OfPhases(Phase("asam4:2.1", 0)));
        Assert.Contains("cms.iop.min-weekly-hours.indeterminate", asked.Errors.Select(error => error.ErrorCode));
        Assert.Contains("cms.iop.hours-band-mac.indeterminate", asked.Errors.Select(error => error.ErrorCode));
        Assert.All(asked.Errors, error => Assert.EndsWith(".indeterminate", error.ErrorCode, StringComparison.Ordinal));
        Assert.All(asked.Errors, error => Assert.Equal(global::FluentValidation.Severity.Info, error.Severity));
    }

    [Fact]
    public void A_path_to_the_plan_itself_is_in_property_style_too()
    {
        var failures = new TreatmentPlanValidator(Rules, new() { ReportsIndeterminate = true }).Validate(OfPhases(Phase("asam3:1", 300))).Errors;

        Assert.All(failures, failure => Assert.Equal("Population", failure.PropertyName));
        Assert.Equal(2, failures.Count);
    }

    [Fact]
    public void A_certified_need_stands_at_the_property_that_holds_it()
    {
        var plan = OfPhases(Phase("asam4:2.1", 0)).WithCertifications(
            new Certification(CertificationKind.Initial, new(2026, 1, 5)), new Certification(CertificationKind.Recertification, new(2026, 1, 6), weeklyNeed: WeeklyHours.FromHours(8)));

        Assert.Contains("Certifications[1].WeeklyNeed", new TreatmentPlanValidator(AllRules).Validate(plan).Errors.Select(failure => failure.PropertyName));
    }

    [Fact]
    public void Every_path_of_every_rule_leads_to_a_property()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var validator = new TreatmentPlanValidator(AllRules, new() { ReportsIndeterminate = true, ChecksStructure = false });
        foreach (var level in AllRules.Rules.SelectMany(rule => rule.Levels.Levels).Select(level => level.Id).Distinct(StringComparer.Ordinal))
        {
            var bare = OfPhases(Phase(level, 0));
            foreach (var plan in (TreatmentPlan[])[bare, Poor(bare), Poor(OfPhases(Phase(level, 60)))])
            {
                foreach (var failure in validator.Validate(plan).Errors)
                {
                    Assert.True(IsThere(plan, failure.PropertyName), $"{failure.ErrorCode} {failure.PropertyName}");
                    codes.Add(failure.ErrorCode.Replace(TreatmentPlanValidator.IndeterminateSuffix, "", StringComparison.Ordinal));
                }
            }
        }

        Assert.True(codes.Count > AllRules.Rules.Count(rule => rule.IsDecidable) / 2, $"{codes.Count} rules told of a plan");
    }

    [Fact]
    public void Failures_are_the_same_under_every_culture()
    {
        var usual = Texts();

        Cultures.Each(() => Assert.Equal(usual, Texts()));
    }

    [Fact]
    public void Without_rules_there_is_no_validator() =>
        Assert.Equal("rules", Assert.Throws<ArgumentNullException>(() => new TreatmentPlanValidator(null!)).ParamName);

    [Fact]
    public void Validating_and_throwing_works_as_FluentValidation_users_know_it()
    {
        var failure = Assert.Throws<ValidationException>(() => new TreatmentPlanValidator(Rules).ValidateAndThrow(OfPhases(Phase("asam4:2.1", 60))));

        Assert.Equal(2, failure.Errors.Count());
    }

    [Fact]
    public void What_is_satisfied_is_no_failure_whatever_the_check_reports() =>
        Assert.True(new TreatmentPlanValidator(Rules, new() { Check = CheckOptions.WithSatisfied }).Validate(OfPhases(Phase("asam4:2.1", 600))).IsValid);

    private static List<string> Texts() =>
        [.. Validate(Phase("asam4:2.1", 330), Phase("asam3:2.5", 1000)).Errors.Select(error => $"{error} {error.ErrorCode} {error.PropertyName}")];

    private static ValidationResult Validate(params PlanPhase[] phases) => new TreatmentPlanValidator(Rules).Validate(OfPhases(phases));

    private static TreatmentPlan OfPhases(params PlanPhase[] phases) =>
        TreatmentPlan.Create(new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZone.Utc, phases);

    private static PlanPhase Phase(string level, int minutes) => new(
        LevelOfCare.Parse(level),
        new CarePeriod(new(2026, 1, 5), new(2026, 1, 30)),
        minutes == 0 ? [] : [new SessionPrescription(Modality.Group, Duration.FromMinutes(minutes), timesPerWeek: 1)]);

    /// <summary>A plan that says something of everything, and little that is enough.</summary>
    private static TreatmentPlan Poor(TreatmentPlan plan) => plan
        .WithPopulation(Population.Adult)
        .WithAdmission(new LocalDate(2025, 12, 1)).WithDischarge(new LocalDate(2026, 3, 1)).WithEstablishedOn(new LocalDate(2026, 2, 20))
        .WithCertifications(new Certification(CertificationKind.Initial, new(2026, 1, 28), weeklyNeed: WeeklyHours.FromHours(1)))
        .WithReviews(new PlanReview(new(2026, 3, 1)))
        .WithAssessments(new AssessmentReference(AssessmentKind.Initial, new LocalDate(2026, 3, 1)))
        .WithSessions(
            new PlanSession("s1", new LocalDate(2026, 1, 6), Modality.Group, Duration.FromMinutes(30), Attendance.Attended, groupSize: 60),
            new PlanSession("s2", new LocalDate(2026, 1, 22), Modality.Individual, Duration.FromHours(10), Attendance.Attended, level: LevelOfCare.Parse("ladder:php")))
        .WithTransition(new TransitionPlan(next: LevelOfCare.Parse("asam4:1.0"), followUps: [new FollowUpAppointment(new LocalDate(2027, 1, 1), "visit")]))
        .WithPriorEvents([.. Enum.GetValues<PriorEventKind>().Select(kind => new PriorEvent(kind, new(2025, 11, 1)))])
        .WithCaseloads(new Caseload(ProviderRole.Counselor, 900, 1));

    /// <summary>Whether an object has the property at a path; what it holds may be null.</summary>
    private static bool IsThere(object root, string path)
    {
        object? at = root;
        foreach (var step in path.Replace("]", "", StringComparison.Ordinal).Split('.', '['))
        {
            if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            {
                at = ((IEnumerable)at!).Cast<object>().ElementAt(position);
                continue;
            }

            if (at?.GetType().GetProperty(step) is not { } property)
            {
                return false;
            }

            at = property.GetValue(at);
        }

        return true;
    }
}
