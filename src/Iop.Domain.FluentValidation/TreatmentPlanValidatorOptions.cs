namespace Iop.Domain.FluentValidation;

/// <summary>What a <see cref="TreatmentPlanValidator"/> counts as a failure.</summary>
public sealed record TreatmentPlanValidatorOptions
{
    /// <summary>Whether what the plan does not say becomes a failure too, of severity info and with <c>.indeterminate</c> after the rule id; false by default, because any failure makes a result invalid.</summary>
    public bool ReportsIndeterminate { get; init; }
}
