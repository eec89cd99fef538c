using global::FluentValidation;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Benchmarks.Naive;

/// <summary>The comparisons of <see cref="DatedRuleBenchmarks"/> as plain FluentValidation rules: weeks from Monday, one level, no findings but a message; silence is nothing.</summary>
internal sealed class PlainCareValidator : AbstractValidator<TreatmentPlan>
{
    public PlainCareValidator()
    {
        RuleForEach(plan => plan.Phases).Must(phase => Hours(phase) >= 9).WithErrorCode("typical.hours-needed");
        RuleForEach(plan => plan.Phases).Must(phase => Hours(phase) is >= 9 and < 20).WithErrorCode("typical.hours-band");
        RuleForEach(plan => plan.Phases).Must((plan, phase) => Weeks(plan, phase, Attendance.Attended).All(week => week.Sum(session => session.DeliveredMinutes) >= 540))
            .WithErrorCode("typical.hours-delivered");
        RuleForEach(plan => plan.Phases)
            .Must((plan, phase) => Weeks(plan, phase, attendance: null).All(week => week.Select(session => session.Start.Date).Distinct().Count() is >= 3 and <= 4))
            .WithErrorCode("typical.days-scheduled");
        RuleForEach(plan => plan.Phases)
            .Must((plan, phase) => Of(plan, phase, Attendance.Attended).GroupBy(session => session.Start.Date).All(day => day.Sum(session => session.Services) >= 3))
            .WithErrorCode("typical.services-daily");
        RuleForEach(plan => plan.Phases).Must(IsRecertified).WithErrorCode("typical.recertification");
        RuleFor(plan => plan).Must(plan => plan.Certifications.FirstOrDefault(signed => signed.Kind == CertificationKind.Initial)?.SignedOn <= plan.Admission?.Date)
            .WithErrorCode("typical.certification");
        RuleFor(plan => plan.Diagnoses).NotEmpty().WithErrorCode("typical.content");
        RuleFor(plan => plan.Goals).NotEmpty().WithErrorCode("typical.content");
        RuleForEach(plan => plan.Phases).Must(phase => phase.Sessions.Count > 0 && phase.Dates.End is not null).WithErrorCode("typical.content");
        RuleFor(plan => plan.Certifications).Must(all => all.Any(signed => signed.By == ProviderRole.Physician && signed.WeeklyNeed is not null)).WithErrorCode("typical.content");
        RuleForEach(plan => plan.Phases).Must(HasNoPartialDays).WithErrorCode("typical.no-partial");
    }

    private static double Hours(PlanPhase phase) => (phase.PlannedWeeklyHours?.Minutes ?? 0) / 60.0;

    private static IEnumerable<PlanSession> Of(TreatmentPlan plan, PlanPhase phase, Attendance? attendance) =>
        plan.Sessions.Where(session => phase.Dates.Contains(session.Start.Date) && (attendance is null ? session.Attendance != Attendance.Cancelled : session.Attendance == attendance));

    private static IEnumerable<IGrouping<LocalDate, PlanSession>> Weeks(TreatmentPlan plan, PlanPhase phase, Attendance? attendance) =>
        Of(plan, phase, attendance).GroupBy(session => session.Start.Date.PlusDays(1 - (int)session.Start.Date.DayOfWeek));

    private static bool IsRecertified(TreatmentPlan plan, PlanPhase phase)
    {
        var from = plan.Certifications.FirstOrDefault(signed => signed.Kind == CertificationKind.Initial)?.SignedOn;
        foreach (var again in plan.Certifications.Where(signed => signed.Kind == CertificationKind.Recertification))
        {
            if (again.SignedOn > from?.PlusMonths(2))
            {
                return false;
            }

            from = again.SignedOn;
        }

        return Of(plan, phase, attendance: null).Max(session => session.Start.Date) <= from?.PlusMonths(2);
    }

    private static bool HasNoPartialDays(TreatmentPlan plan, PlanPhase phase)
    {
        var partial = plan.Sessions.Where(session => session.Level?.Rung.Code == "php" && session.Attendance == Attendance.Attended).Select(session => session.Start.Date).ToList();
        return Of(plan, phase, Attendance.Attended).All(session => !partial.Exists(day => day <= session.Start.Date && day >= session.Start.Date.PlusDays(-7)));
    }
}
