using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules;

/// <summary>How long care in a phase goes on, and until when it is known to have gone on.</summary>
internal static class CareSpan
{
    /// <summary>The last day of care in the phase: that of discharge where it comes before the phase ends; null where neither is stated.</summary>
    public static LocalDate? End(in PhaseInPlan phase) => End(phase, phase.Phase);

    /// <summary>The last day on which care is known to have gone on; null where the plan tells nothing of it.</summary>
    public static LocalDate? KnownUntil(in PhaseInPlan phase) => KnownUntil(phase, phase.Phase);

    /// <summary>The same of a whole stay.</summary>
    public static LocalDate? KnownUntil(in PhaseInPlan phase, PlanPhase stay)
    {
        var known = phase.Options.AsOf ?? new DatedSessions(phase.Plan, stay, SessionBasis.Delivered, SessionScope.Everything).LastKnown();
        return known is { } day && End(phase, stay) is { } end && end < day ? end : known;
    }

    private static LocalDate? End(in PhaseInPlan phase, PlanPhase of) =>
        phase.Plan.Discharge?.Date is { } discharge && !(of.Dates.End < discharge) ? discharge : of.Dates.End;
}
