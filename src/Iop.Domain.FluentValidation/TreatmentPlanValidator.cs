using FluentValidation;
using FluentValidation.Results;
using Iop.Domain.Plans;
using Iop.Domain.Rules;

namespace Iop.Domain.FluentValidation;

/// <summary>Validates treatment plans: their structure, and a rule set. Each fault and each violated rule becomes a <see cref="ValidationFailure"/>, those of the structure first.</summary>
/// <remarks>
/// The failure's <c>ErrorCode</c> is the rule id or <see cref="PlanProblem.Code"/>, <c>PropertyName</c> the path in property style (<c>Phases[1].Sessions</c>,
/// positions from zero), <c>AttemptedValue</c> null and <c>CustomState</c> the <see cref="Finding"/> or the <see cref="PlanProblem"/>; its message is English and
/// the same under every culture. A mandatory rule and a contradiction are errors, an expected rule and an oddity warnings, guidance an info. FluentValidation counts
/// every failure, so that <see cref="ValidationResult.IsValid"/> is false for a violated guidance too: filter by severity where that matters.
/// What a plan does not say is no failure unless <see cref="TreatmentPlanValidatorOptions.ReportsIndeterminate"/> asks for it; what is satisfied never is. Thread-safe.
/// </remarks>
public sealed class TreatmentPlanValidator : AbstractValidator<TreatmentPlan>
{
    /// <summary>What is appended to a rule id in the error code of an indeterminate finding.</summary>
    public const string IndeterminateSuffix = ".indeterminate";

    /// <summary>Makes a validator.</summary>
    /// <param name="rules">The rules to ask.</param>
    /// <param name="options">What counts as a failure; by default faults of the structure and violations.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public TreatmentPlanValidator(RuleSet rules, TreatmentPlanValidatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        options ??= new();
        RuleFor(plan => plan).Custom((plan, context) =>
        {
            foreach (var problem in options.ChecksStructure ? plan.FindProblems() : [])
            {
                context.AddFailure(Failure(problem));
            }

            foreach (var finding in rules.Check(plan, options.Check).Findings)
            {
                if (finding.Verdict == Verdict.Violated || (options.ReportsIndeterminate && finding.Verdict == Verdict.Indeterminate))
                {
                    context.AddFailure(Failure(finding));
                }
            }
        });
    }

    private static ValidationFailure Failure(PlanProblem problem) => new(PropertyPath.Of(problem.Path), $"Found {problem.Found}; allowed: {problem.Allowed}.")
    {
        ErrorCode = problem.Code,
        Severity = problem.Kind == PlanProblemKind.Contradiction ? global::FluentValidation.Severity.Error : global::FluentValidation.Severity.Warning,
        CustomState = problem,
    };

    private static ValidationFailure Failure(Finding finding) => new(PropertyPath.Of(finding.Path), finding.Message)
    {
        ErrorCode = finding.Verdict == Verdict.Indeterminate ? finding.RuleId + IndeterminateSuffix : finding.RuleId,
        Severity = finding.Verdict == Verdict.Indeterminate ? global::FluentValidation.Severity.Info : finding.Severity switch
        {
            Rules.Severity.Mandatory => global::FluentValidation.Severity.Error,
            Rules.Severity.Expected => global::FluentValidation.Severity.Warning,
            _ => global::FluentValidation.Severity.Info,
        },
        CustomState = finding,
    };
}
