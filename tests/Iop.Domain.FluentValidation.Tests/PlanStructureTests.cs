using System.Collections;
using System.Globalization;
using FluentValidation.Results;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.FluentValidation;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;
using NodaTime;
using Severity = FluentValidation.Severity;

namespace Iop.Domain.FluentValidation.Tests;

public class PlanStructureTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    private static readonly RuleSet NoRules = new("none", "None", []);

    private static readonly TreatmentPlan Odd = TreatmentPlan
        .Create(
            new PlanId("plan-7"), new PatientId("pt-42"), DateTimeZone.Utc,
            Phase(-1, 10, new SessionPrescription(Modality.Group, Duration.FromHours(20), 9, goals: ["g1", "g9"])), Phase(10, 12), Phase(40, null))
        .WithAdmission(Monday).WithDischarge(Monday.PlusDays(20))
        .WithGoals(new Goal("g1", "sober", target: Monday.PlusDays(30), objectives: [new("o1", "attend", target: Monday.PlusDays(31))]))
        .WithSessions(Session("a", -2), Session("b", 1), Session("c", 1), Session("d", 30))
        .WithEstablishedOn(Monday).Amend("review", Monday.PlusDays(-1), same => same);

    [Fact]
    public void A_fault_of_the_structure_is_a_failure_with_code_path_and_problem()
    {
        var failure = Assert.Single(Validate(Odd), failure => failure.ErrorCode == "plan.goal-unknown");

        Assert.Equal("Phases[0].Sessions[0].Goals[1]", failure.PropertyName);
        Assert.Equal(Severity.Error, failure.Severity);
        Assert.Null(failure.AttemptedValue);
        Assert.Equal("Found \"g9\"; allowed: the id of a goal or objective of this plan.", failure.ErrorMessage);
        Assert.Equal("phases[0].sessions[0].goals[1]", Assert.IsType<PlanProblem>(failure.CustomState).Path);
    }

    [Fact]
    public void Contradictions_are_errors_and_oddities_warnings() => Assert.Equal(
        Odd.FindProblems().Select(problem => (problem.Code, problem.Kind == PlanProblemKind.Contradiction ? Severity.Error : Severity.Warning)),
        Validate(Odd).Select(failure => (failure.ErrorCode, failure.Severity)));

    [Fact]
    public void Every_path_leads_to_a_part_of_the_plan()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var failure in Validate(Odd).Concat(Validate(Odd.WithDischarge(Monday.PlusDays(-2)))))
        {
            Assert.NotNull(At(Odd, failure.PropertyName));
            codes.Add(failure.ErrorCode);
        }

        Assert.Equal(
            [
                "plan.discharge-before-admission", "plan.goal-unknown", "plan.objective-after-goal", "plan.phase-after-discharge", "plan.phase-before-admission", "plan.phases-overlap",
                "plan.revision-before-plan", "plan.session-after-discharge", "plan.session-before-admission", "plan.session-outside-phases", "plan.sessions-overlap", "plan.too-often",
            ],
            codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_days_of_a_phase_stand_in_its_dates()
    {
        var duration = new Rule(
            "own.duration", "How long", Basis.Planned, new ContentRequirement(PlanPart.Duration), LevelScope.Every, EffectiveDates.Always, Rules.Severity.Expected,
            EvidenceStatus.Unverified, new("ours"));

        Assert.Equal("Phases[0].Dates.Start", Assert.Single(Validate(Odd), failure => failure.ErrorCode == "plan.phase-before-admission").PropertyName);
        Assert.Equal("Phases[2].Dates.End", Assert.Single(new TreatmentPlanValidator(new RuleSet("own", "Own", [duration]), new() { ChecksStructure = false }).Validate(Odd).Errors).PropertyName);
    }

    [Fact]
    public void The_structure_comes_before_the_rules_and_can_be_left_out()
    {
        var rules = RuleCatalog.Medicare.IntensiveOutpatient;
        var plan = TreatmentPlan
            .Create(
                new PlanId("p"), new PatientId("pt"), DateTimeZone.Utc,
                new PlanPhase(LevelOfCare.Parse("asam4:2.1"), new(Monday, Monday.PlusDays(20)), [new SessionPrescription(Modality.Group, Duration.FromHours(1), 2)]))
            .WithAdmission(Monday.PlusDays(1));

        Assert.Equal("plan.phase-before-admission", new TreatmentPlanValidator(rules).Validate(plan).Errors[0].ErrorCode);
        Assert.Equal(
            new TreatmentPlanValidator(rules).Validate(plan).Errors.Skip(1).Select(failure => failure.ErrorCode),
            new TreatmentPlanValidator(rules, new() { ChecksStructure = false }).Validate(plan).Errors.Select(failure => failure.ErrorCode));
        Assert.NotEmpty(new TreatmentPlanValidator(rules, new() { ChecksStructure = false }).Validate(plan).Errors);
    }

    [Fact]
    public void A_plan_that_fits_together_is_valid() => Assert.Empty(Validate(Odd.WithPhases(Phase(0, 12)).WithSessions(Session("b", 1)).WithGoals().WithEstablishedOn(Monday.PlusDays(-1))));

    [Fact]
    public void Failures_are_the_same_under_every_culture()
    {
        var usual = Texts();

        Cultures.Each(() => Assert.Equal(usual, Texts()));
    }

    private static List<string> Texts() => [.. Validate(Odd).Select(failure => $"{failure} {failure.ErrorCode} {failure.PropertyName}")];

    private static List<ValidationFailure> Validate(TreatmentPlan plan) => new TreatmentPlanValidator(NoRules).Validate(plan).Errors;

    private static PlanPhase Phase(int start, int? end, params SessionPrescription[] sessions) => new(
        LevelOfCare.Parse("asam4:2.1"), new(Monday.PlusDays(start), end is { } last ? Monday.PlusDays(last) : null), sessions);

    private static PlanSession Session(string id, int day) =>
        new(id, Monday.PlusDays(day) + new LocalTime(9, 0), Modality.Group, Duration.FromHours(1), Attendance.Attended);

    /// <summary>The part of an object at a path of properties and positions.</summary>
    private static object? At(object root, string path)
    {
        object? at = root;
        foreach (var step in path.Replace("]", "", StringComparison.Ordinal).Split('.', '['))
        {
            at = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                ? ((IEnumerable)at!).Cast<object>().ElementAt(position)
                : at!.GetType().GetProperty(step)?.GetValue(at);
        }

        return at;
    }
}
