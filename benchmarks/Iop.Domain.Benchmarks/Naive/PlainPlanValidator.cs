using global::FluentValidation;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Plans;

namespace Iop.Domain.Benchmarks.Naive;

/// <summary>The comparisons of the Medicare and ASAM rules as plain FluentValidation rules: no citations, dates or exceptions; silence is no hours.</summary>
internal sealed class PlainPlanValidator : AbstractValidator<TreatmentPlan>
{
    public PlainPlanValidator()
    {
        RuleForEach(plan => plan.Phases).Must((plan, phase) => !IsMedicare(plan) || !IsOn(phase, "iop") || Hours(phase) >= 9)
            .WithErrorCode("cms.iop.min-weekly-hours").WithMessage("Medicare asks for at least 9 hours a week.");
        RuleForEach(plan => plan.Phases).Must((plan, phase) => !IsMedicare(plan) || !IsOn(phase, "iop") || Hours(phase) is >= 9 and < 20)
            .WithErrorCode("cms.iop.hours-band-mac").WithMessage("A contractor describes 9 to 19 hours a week.");
        RuleForEach(plan => plan.Phases).Must((plan, phase) => !IsMedicare(plan) || !IsOn(phase, "php") || Hours(phase) >= 20)
            .WithErrorCode("cms.php.min-weekly-hours").WithMessage("Medicare asks for at least 20 hours a week.");
        RuleForEach(plan => plan.Phases).Must((plan, phase) => !IsAdult(plan) || !IsAt(phase, "1") || Hours(phase) < 9)
            .WithErrorCode("asam3.l1.max-weekly-hours.adult").WithMessage("Below 9 hours a week.");
        RuleForEach(plan => plan.Phases).Must((plan, phase) => IsAdult(plan) || !IsAt(phase, "1") || Hours(phase) < 6)
            .WithErrorCode("asam3.l1.max-weekly-hours.adolescent").WithMessage("Below 6 hours a week.");
        RuleForEach(plan => plan.Phases).Must((plan, phase) => !IsAdult(plan) || !IsAt(phase, "2.1") || Hours(phase) is >= 9 and < 20)
            .WithErrorCode("asam3.l2-1.weekly-hours.adult").WithMessage("9 to 19 hours a week.");
        RuleForEach(plan => plan.Phases).Must((plan, phase) => IsAdult(plan) || !IsAt(phase, "2.1") || Hours(phase) is >= 6 and < 20)
            .WithErrorCode("asam3.l2-1.weekly-hours.adolescent").WithMessage("6 to 19 hours a week.");
        RuleForEach(plan => plan.Phases).Must((_, phase) => !IsAt(phase, "2.5") || Hours(phase) >= 20)
            .WithErrorCode("asam3.l2-5.min-weekly-hours").WithMessage("At least 20 hours a week.");
        RuleForEach(plan => plan.Phases).Must((_, phase) => !IsAt(phase, "3.1") || Hours(phase) >= 5)
            .WithErrorCode("asam3.l3-1.min-weekly-hours").WithMessage("At least 5 hours a week.");
    }

    private static bool IsMedicare(TreatmentPlan plan) => plan.Payer is null || plan.Payer == Payer.Medicare;

    private static bool IsAdult(TreatmentPlan plan) => plan.Population == Population.Adult;

    private static bool IsOn(PlanPhase phase, string rung) => phase.Level.Rung.Code == rung;

    private static bool IsAt(PlanPhase phase, string code) => phase.Level.System.Id == "asam3" && phase.Level.Code == code;

    private static double Hours(PlanPhase phase) => (phase.PlannedWeeklyHours ?? WeeklyHours.Zero).Minutes / 60.0;
}
