using Iop.Domain.Rules;

namespace Iop.Domain.FluentValidation;

/// <summary>What a <see cref="TreatmentPlanValidator"/> counts as a failure.</summary>
public sealed record TreatmentPlanValidatorOptions
{
    /// <summary>Whether faults of the plan's structure (<see cref="Plans.TreatmentPlan.FindProblems"/>) become failures too; true by default.</summary>
    public bool ChecksStructure { get; init; } = true;

    /// <summary>Whether what the plan does not say becomes a failure too, of severity info and with <c>.indeterminate</c> after the rule id; false by default, because any failure makes a result invalid.</summary>
    public bool ReportsIndeterminate { get; init; }

    /// <summary>What the rules' sources leave open: weeks, working days, up to which day the plan is known; <see cref="CheckOptions.Usual"/> by default.</summary>
    public CheckOptions Check { get; init; } = CheckOptions.Usual;
}
